import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { attacks, hostileDocuments } from './fixtures/hostile.ts'

/** Documents of each class of attack. The long run reads more than two thousand in all. */
const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'
const each = isLong ? 160 : 7

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp({ silence: 20_000 })
  await app.readBytes('html', '<p>Opens the window.')
})
afterAll(() => app.close())

/**
 * Counts in the window's page what its policy stops: a script or a picture that is stopped was tried. Styles, handlers and the base are
 * looked at when markup is parsed, whether or not it is ever shown.
 */
const listen = `if (globalThis.stopped === undefined) {
  globalThis.stopped = []
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    if (!/^(?:style-src|script-src-attr|base-uri)/.test(violatedDirective)) stopped.push(violatedDirective + ' ' + blockedURI)
  })
}`

let heard = 0

/** What happened in the window since it was last asked, beside the fetching of files to parse and of its own code. */
async function happened(): Promise<readonly unknown[]> {
  const { value, requests } = await app.ask(
    '[...new Set([...(globalThis.stopped?.splice(0) ?? []), ...(globalThis.marked ? ["marked"] : [])])]',
  )
  const asked = new Set(requests.slice(heard))
  heard = requests.length
  const own = /^app:\/\/import\/(?:files\/[0-9a-f-]+|assets\/[\w-]+\.js|index\.html)$/u
  // A window that held too much memory was replaced after its last page, and the next one is not open yet.
  return [...((value ?? []) as string[]), ...[...asked].filter((url) => !own.test(url))]
}

const asArchive = (html: string): string =>
  `Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--`

/** What is wrong with what was delivered: a link that is none of the web, or an answer that is no text. */
function faultsOf(source: ParsedSource): string[] {
  const links = [
    ...source.styles.flatMap((style) => (style.style === 'link' ? [style.href] : [])),
    source.card.link ?? 'https://a',
  ]
  return [
    ...links.filter((href) => !/^https?:\/\//u.test(href)),
    ...(typeof source.text === 'string' ? [] : ['no text']),
    ...source.blocks.filter(({ start, end }) => !(start < end && end <= source.text.length)).map(() => 'no block'),
  ]
}

describe('a hostile page runs nothing and asks for nothing:', () => {
  it.each(Object.entries(attacks))('%s', { timeout: isLong ? 180_000 : 20_000 }, async (_class, ofClass) => {
    const documents = hostileDocuments(ofClass, each, 7)
    for (const [at, html] of documents.entries()) {
      await app.ask(listen)
      const format = (['html', 'mhtml', 'clipboard'] as const)[at % 3]!
      const { result } = await app.readBytes(format, format === 'mhtml' ? asArchive(html) : html)
      if (result.ok) expect({ html, faults: faultsOf(result.value as ParsedSource) }).toEqual({ html, faults: [] })
      else expect({ html, code: result.failure.code }).toEqual({ html, code: 'empty' })
      expect({ html, happened: await happened() }).toEqual({ html, happened: [] })
    }
  })

  it('and if one did, it would be seen', async () => {
    // The first may be the last of a window that holds too much memory.
    for (let i = 0; i < 2; i++) await app.readBytes('html', '<p>Opens the window.')
    await app.ask(listen)
    await app.ask(
      `(async () => { new Image().src = 'https://evil.invalid/'; new Image().src = '/loaded.png'; await fetch('/ran'); marked = true })()`,
    )
    expect((await happened()).toSorted()).toEqual([
      'app://import/ran',
      'img-src https://evil.invalid/',
      // Not even from its own host.
      expect.stringMatching(/^img-src .*\/loaded\.png$/u),
      'marked',
    ])
    await app.ask('delete globalThis.marked')
  })
})

describe('a page that is too much is refused in time:', () => {
  it.each([
    ['elements in elements', '<div>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(30_000)],
    ['more blocks than are stored', '<p>x'.repeat(50_001)],
    ['more text than is stored', `<p>${'word '.repeat(1_000_001)}`],
  ])('%s', async (_what, html) => {
    const started = performance.now()
    expect((await app.readBytes('html', html)).result).toEqual({ ok: false, failure: { code: 'too-large' } })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each([
    ['with elements in elements', `${'<div>'.repeat(5_000)}Words.`],
    ['with as many links as blocks', '<p><a href="https://a.example/">Words</a>'.repeat(10_000)],
    ['with comments behind its end', `<p>Words.</p></html>${'<!-- -->'.repeat(100_000)}`],
    ['with headlines and nothing else', `<p>Words.${'<h1>Title one</h1>'.repeat(10_000)}`],
    ['with links in one line', `<p>${'<a href="https://a.example/">Words</a> '.repeat(10_000)}`],
    ['with class names of no end', `<p class="${'nav-'.repeat(100_000)}">Words.`],
    [
      'with a form whose fields take the names of properties',
      '<form id=f></form>Words.<input form=f name=previousSibling>',
    ],
    ['with JSON-LD in JSON-LD', `<script type="application/ld+json">${'['.repeat(100_000)}</script>Words.`],
    ['with spaces and nothing else for a megabyte', `<p>Words.${' '.repeat(1_000_000)}`],
  ])('but a page %s is read', async (_what, html) => {
    const started = performance.now()
    const { result } = await app.readBytes('html', html)
    expect(result.ok && (result.value as ParsedSource).text).toMatch(/Words/u)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
