import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { paragraphs } from './fixtures/affair.ts'
import { each } from './fixtures/made-page.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

const address = 'https://daily.example/orsa'
const html = `<html lang="en"><head><title>Über die Schleusen</title></head><body><nav><a href="/">Home</a></nav><article><h1>Über die Schleusen</h1>${each(paragraphs(0, 3))}<p>The draft <a href="/more">is here</a>.</p></article></body></html>`
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replaceAll(/(.{60})/gu, '$1=\r\n')
    // A line break within an escaped byte would break it.
    .replaceAll(/=(\r\n)?([0-9A-F])?=\r\n([0-9A-F])/gu, (all, _, first, second) =>
      first === undefined ? all : `=${first}${second}`,
    )
const part = (headers: string, body: string): string => `--=_b\r\n${headers}\r\n\r\n${body}\r\n`
const archive = (head: string, ...parts: readonly string[]): string =>
  `From: <Saved by a browser>\r\n${head}Subject: Orsa\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_b"\r\n\r\n${parts.join('')}--=_b--\r\n`
const main = (encoding: string, body: string, type = 'text/html; charset=utf-8'): string =>
  part(`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${address}`, body)
const frame = part(
  'Content-Type: text/html\r\nContent-Location: cid:frame',
  '<p>An advertisement in a frame, which is a page too.</p>',
)
const picture = part(
  'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: dam.png',
  'iVBORw0KGgo=',
)

async function read(bytes: string | Uint8Array): Promise<ParsedSource> {
  const { result } = await app.readBytes('mhtml', bytes)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value as ParsedSource
}

describe('a page in an archive', () => {
  it.each([
    [
      'quoted-printable',
      archive(`Snapshot-Content-Location: ${address}\r\n`, main('quoted-printable', quoted(html)), frame, picture),
    ],
    [
      'base64',
      archive(
        '',
        picture,
        main(
          'base64',
          Buffer.from(html)
            .toString('base64')
            .replaceAll(/(.{76})/gu, '$1\r\n'),
        ),
      ),
    ],
    ['as it is', archive('', main('8bit', html))],
    [
      'between parts whose boundary begins as its own does',
      archive(
        '',
        part(
          'Content-Type: multipart/mixed; boundary="=_b2"',
          '--=_b2\r\nContent-Type: text/plain\r\n\r\nx\r\n--=_b2--',
        ),
        main('8bit', html),
      ),
    ],
    ['named by its address', archive(`Snapshot-Content-Location: ${address}\r\n`, frame, main('8bit', html))],
    [
      'without a charset, which the page declares',
      archive('', main('8bit', html.replace('<head>', '<head><meta charset="utf-8">'), 'text/html')),
    ],
    ['with lines that end in one character', archive('', main('8bit', html)).replaceAll('\r\n', '\n')],
    [
      'within a part of parts',
      archive(
        '',
        part(
          'Content-Type: multipart/alternative; boundary=inner',
          `--inner\r\nContent-Type: text/plain\r\n\r\nOrsa\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${address}\r\n\r\n${html}\r\n--inner--`,
        ),
      ),
    ],
    [
      'named as the start',
      archive('', frame, main('8bit', html))
        .replace('type="text/html";', 'start="<m@x>";')
        .replace(`Content-Location: ${address}`, `Content-ID: <m@x>\r\nContent-Location: ${address}`),
    ],
  ])('is read, %s', async (_how, bytes) => {
    const { text, asideFrom, card, styles } = await read(bytes)
    expect(text.slice(0, asideFrom ?? 0).trim()).toBe(
      ['Über die Schleusen', ...paragraphs(0, 3), 'The draft is here.'].join('\n'),
    )
    expect(text.slice(asideFrom ?? 0)).toBe('Home')
    expect(card).toEqual({ title: 'Über die Schleusen', language: 'en', link: address })
    expect(styles).toContainEqual(expect.objectContaining({ style: 'link', href: 'https://daily.example/more' }))
  })

  it('is read in an encoding that is declared beside it', async () => {
    const bytes = Buffer.from(archive('', main('8bit', html, 'text/html; charset=iso-8859-1')), 'latin1')
    expect((await read(bytes)).card.title).toBe('Über die Schleusen')
  })

  it.each([
    ['no part is a page', archive('', picture)],
    ['there are no parts', 'Subject: x\r\n\r\nHello'],
    ['it is empty', ''],
  ])('is refused where %s', async (_what, bytes) => {
    expect((await app.readBytes('mhtml', bytes)).result).toEqual({ ok: false, failure: { code: 'damaged' } })
  })

  it('is refused where its page is in parts of parts of parts, deeper than anybody puts it', async () => {
    const opened = Array.from(
      { length: 20 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    const bytes = `${opened.join('')}Content-Type: text/html\r\n\r\n<p>Words.`
    expect((await app.readBytes('mhtml', bytes)).result).toEqual({ ok: false, failure: { code: 'damaged' } })
  })
})
