import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { fill, show, writePdf, type WrittenPage } from './fixtures/write-pdf.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp({ silence: 10_000 })
})
afterAll(() => app.close())

async function draw(bytes: Uint8Array, scale = 1, page = 0, options = {}): Promise<PNG> {
  const { result } = await app.readBytes('pdf', bytes, { task: { kind: 'draw-page', page, scale }, ...options })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return PNG.sync.read(Buffer.from(result.value as Uint8Array))
}

/** The share of dark pixels in a part of a picture; the part is given in shares of the width and height. */
function darkness({ data, width, height }: PNG, left = 0, top = 0, right = 1, bottom = 1): number {
  let [dark, all] = [0, 0]
  for (let y = Math.floor(top * height); y < bottom * height; y++)
    for (let x = Math.floor(left * width); x < right * width; x++) {
      const at = (y * width + x) * 4
      if (data[at]! + data[at + 1]! + data[at + 2]! < 380) dark++
      all++
    }
  return dark / all
}

const written = (content: string): WrittenPage => ({ content })

describe('the picture of a page', () => {
  it('has so many pixels a point, and shows the page turned as it is', async () => {
    const { width, height } = await draw(
      writePdf([{ content: show('One', 72, 700), width: 400, height: 200, rotate: 90 }]),
      2,
    )
    expect([width, height]).toEqual([400, 800])
  })

  it('has at most four million pixels', async () => {
    const { width, height } = await draw(writePdf([{ content: '', width: 600, height: 600 }]), 10)
    expect(width * height).toBeLessThanOrEqual(4_000_000)
    expect(width * height).toBeGreaterThan(3_900_000)
  })

  it.each(['chromium-columns.pdf', 'latex-columns.pdf', 'office-plain.pdf', 'chromium-chinese.pdf'])(
    'shows the fonts of its file: %s',
    async (name) => {
      const drawn = await draw(fixture(name))
      expect(darkness(drawn, 0.1, 0.1, 0.9, 0.6)).toBeGreaterThan(0.02)
    },
  )

  it('shows standard fonts that are not in the file', async () => {
    const fonts = ['F0', 'F1', 'F2', 'F3', 'F4']
      .map((font, i) => show('HHHHHHHHHH', 50, 80 - i * 18, 16, font))
      .join('')
    const drawn = await draw(writePdf([{ content: fonts, width: 250, height: 100 }]))
    for (let row = 0; row < 5; row++)
      expect(darkness(drawn, 0.2, row * 0.18, 0.5, row * 0.18 + 0.2), `font ${row}`).toBeGreaterThan(0.05)
  })

  // The picture is a page of text: mostly white, with its lines in the middle.
  it.each([
    ['JPEG 2000', { bytes: fixture('page.jp2'), filter: 'JPXDecode', width: 414, height: 585 }],
    ['JBIG2', { bytes: fixture('page.jb2'), filter: 'JBIG2Decode', width: 414, height: 585, bits: 1 }],
  ])('shows a scan that is stored as %s', async (_what, picture) => {
    const drawn = await draw(writePdf([{ content: fill(), pictures: [picture] }]))
    const dark = darkness(drawn, 0.1, 0.1, 0.9, 0.4)
    expect(dark).toBeGreaterThan(0.02)
    expect(dark).toBeLessThan(0.4)
  })

  it('is that of the page that was asked for', async () => {
    const pages = [written(''), written('0 0 595 842 re f')]
    expect(darkness(await draw(writePdf(pages), 0.2, 0))).toBe(0)
    expect(darkness(await draw(writePdf(pages), 0.2, 1))).toBe(1)
  })

  it('is none of a page that the file does not have', async () => {
    await expect(draw(writePdf([written('')]), 1, 1)).rejects.toThrow('damaged')
  })

  it('of a locked file takes its password', async () => {
    await expect(draw(fixture('locked.pdf'))).rejects.toThrow('needs-password')
    expect(darkness(await draw(fixture('locked.pdf'), 1, 0, { password: 'Halden' }))).toBeGreaterThan(0.01)
  })
})
