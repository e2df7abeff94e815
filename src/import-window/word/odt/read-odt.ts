import type { ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { finished, refuseTooLong, titleIn } from '../../finished.ts'
import { CannotParse, type Parse, type Parser } from '../../parser.ts'
import { readDom } from '../../read-dom.ts'
import { takeOutStruck } from '../../struck-and-raised.ts'
import { cardOf, type Properties } from '../card.ts'
import { refuseOle } from '../ole.ts'
import { runningHeadsRemark } from '../running-heads.ts'
import { allOf, attributeOf, descend, parseXml } from '../xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { readListStyles } from './lists.ts'
import { readStyles } from './styles.ts'
import { toHtml, type OdtPage } from './to-html.ts'

/** Reads a text of OpenDocument (ISO/IEC 26300). Why it is not read by a library: docs/decisions/0018-readers-of-documents.md. */
async function read({ bytes, progress }: Parse): Promise<ParsedSource> {
  refuseOle(bytes)
  const zip = openZip(bytes)
  await refuseEncrypted(zip)
  const content = await partOf(zip, 'content.xml')
  const text = descend(content?.documentElement ?? null, 'body', 'text')
  if (!content || !text) throw new CannotParse('damaged')
  refuseTooLong(text.textContent.length)
  progress(0.3)
  const styles = await partOf(zip, 'styles.xml')
  const parts = [styles, content].filter((part) => part !== null)
  const page = toHtml(text, readStyles(parts), readListStyles(parts))
  progress(0.6)
  const struck = takeOutStruck(page.page)
  const builder = createTextBuilder()
  readDom(page.page.body, builder, {
    factsOf: (element) => page.facts.get(element) ?? null,
    styleOf: (element) => (page.marks.has(element) ? { style: 'note' } : null),
  })
  const built = builder.built()
  return finished('odt/1', built, {
    card: cardOf(propertiesOf(await partOf(zip, 'meta.xml'), styles), titleIn(built)),
    remarks: remarksOf(text, styles, page, struck),
  })
}

async function partOf(zip: Zip, name: string): Promise<Document | null> {
  const bytes = await zip.read(name)
  return bytes && parseXml(bytes)
}

/** A locked document has readable names and unreadable contents, or is one file within the archive since OpenDocument 1.4. */
async function refuseEncrypted(zip: Zip): Promise<void> {
  const manifest = await partOf(zip, 'META-INF/manifest.xml')
  const isEncrypted = manifest !== null && allOf(manifest, 'encryption-data').length > 0
  if (isEncrypted || zip.names.includes('encrypted-package')) throw new CannotParse('unsupported', 'encrypted')
}

function remarksOf(text: Element, styles: Document | null, page: OdtPage, struck: number): Remark[] {
  const changes = allOf(text, 'changed-region').filter((one) => one.firstElementChild?.localName !== 'format-change')
  const remarks: Remark[] = [
    { code: 'tracked-changes', count: changes.length },
    { code: 'struck-left-out', count: struck },
    { code: 'comments-left-out', count: page.comments },
    { code: 'pictures-left-out', count: page.pictures },
    { code: 'embedded-left-out', count: page.embedded },
  ]
  const heads = styles
    ? allOf(styles, 'header', 'footer', 'header-left', 'footer-left', 'header-first', 'footer-first')
    : []
  const words = heads.flatMap((head) => allOf(head, 'p')).map(({ textContent }) => textContent)
  return [...remarks.filter(({ count }) => count !== 0), ...runningHeadsRemark(words)]
}

function propertiesOf(meta: Document | null, styles: Document | null): Properties {
  const value = (name: string) => (meta ? (allOf(meta, name)[0]?.textContent ?? null) : null)
  return {
    title: value('title'),
    author: value('initial-creator') ?? value('creator'),
    created: value('creation-date'),
    modified: value('date'),
    language: value('language') ?? (styles && languageOf(styles)),
  }
}

/** The language of text that says nothing else. */
function languageOf(styles: Document): string | null {
  for (const properties of allOf(styles, 'default-style').flatMap((style) => allOf(style, 'text-properties'))) {
    const language = attributeOf(properties, 'language')
    const country = attributeOf(properties, 'country')
    if (language !== null) return country === null || country === 'none' ? language : `${language}-${country}`
  }
  return null
}

export const odt: Parser = { read }
