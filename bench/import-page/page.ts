import { Readability } from '@mozilla/readability'
import { createTextBuilder } from '../../src/shared/imports/text-builder.ts'
import { inertDocument } from '../../src/import-window/inert-html.ts'
import { readDom } from '../../src/import-window/read-dom.ts'
import { readPage } from '../../src/import-window/web-page/read-page.ts'

/** Who reads a page: the product, or Mozilla's Readability with its title and byline before the text that it finds. */
export type Reader = 'ours' | 'readability'
export type ReadPage = { readonly text: string; readonly milliseconds: number }

declare global {
  interface Window {
    readBy: (reader: Reader, html: string) => ReadPage
  }
}

window.readBy = (reader, html) => {
  const start = performance.now()
  const text = reader === 'ours' ? ours(html) : readability(html)
  return { text, milliseconds: performance.now() - start }
}

function ours(html: string): string {
  const { text, asideFrom } = readPage({ html }, () => undefined)
  return text.slice(0, asideFrom ?? text.length)
}

function readability(html: string): string {
  const found = new Readability<Element>(inertDocument(html), { serializer: (element) => element as Element }).parse()
  if (!found?.content) return ''
  const builder = createTextBuilder()
  for (const line of [found.title, found.byline]) builder.add({ type: 'paragraph' }, [{ text: line ?? '' }])
  readDom(found.content, builder)
  return builder.built().text
}
