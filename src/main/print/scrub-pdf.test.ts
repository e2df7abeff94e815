import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubPdf } from './scrub-pdf.ts'

const agent = 'Mozilla/5.0 (X11; Linux x86_64) Attaché/0.1.0 Chrome/156.0.0.0 Electron/45.4.1 Safari/537.36'
const day = "D:20260304000000+00'00'"

const literal = (words: string): string => `(${words.replace(/[\\()]/gu, '\\$&')})`
const octal = (words: string): string =>
  `(${Array.from(Buffer.from(words, 'latin1'), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`
const hex = (words: string): string => `<${Buffer.from(words, 'latin1').toString('hex')}>`
/** Encodes a string that is not ASCII as Chromium does. */
const utf16 = (words: string): string => `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`
/** Hexadecimal broken over lines, with its last digit left out, as the format allows. */
const loose = (words: string): string =>
  `<${hex(`${words}\0`)
    .slice(1, -2)
    .replace(/.{1,7}/gu, '$&\n')}>`
/** Balanced parentheses need no escape. */
const paired = (words: string): string => `(${words.replace(/[\\()]/gu, '\\\\')} (x (y)) \\( \\) )`

const writings = { literal, octal, hex, utf16, loose, paired } as const
type Writing = keyof typeof writings

/** A small PDF with its information dictionary where Chromium puts it. One character per byte. */
function pdfOf(entries: readonly (readonly [key: string, value: string])[]): Buffer {
  const info = entries.map(([key, value]) => `/${key} ${value}`).join('\n')
  const text = `%PDF-1.4\n1 0 obj\n<<${info}>>\nendobj\n2 0 obj\n<</Type /Catalog>>\nendobj\nxref\n0 3\ntrailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n9\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
const information = (as: Writing, more: readonly (readonly [string, string])[] = []) => [
  ['Creator', writings[as](agent)] as const,
  ...more,
  ['Producer', writings[as]('Skia/PDF m156')] as const,
  ['CreationDate', literal("D:20261124194207+00'00'")] as const,
  ['ModDate', utf16("D:20261124194207+00'00'")] as const,
]
/** Decodes a value, literal or hexadecimal. */
function said(pdf: Uint8Array, key: string): string {
  const value = new RegExp(`/${key} (?:\\((?<plain>[^)]*)\\)|<(?<hex>[^>]*)>)`, 'u').exec(
    Buffer.from(pdf).toString('latin1'),
  )?.groups
  const digits = value?.['hex']?.replace(/\s/gu, '')
  return digits === undefined
    ? (value?.['plain'] ?? 'missing')
    : Buffer.from(digits.padEnd(Math.ceil(digits.length / 2) * 2, '0'), 'hex').toString('latin1')
}

describe('a PDF is scrubbed in place', () => {
  it.each(Object.keys(writings) as Writing[])('where its makers are written as %s', (as) => {
    const pdf = pdfOf(information(as))
    const scrubbed = scrubPdf(pdf, '2026-03-04')
    expect(scrubbed).toHaveLength(pdf.length)
    expect(said(scrubbed, 'Creator') + said(scrubbed, 'Producer')).toMatch(/^ +$/u)
    expect([said(scrubbed, 'CreationDate').trim(), said(scrubbed, 'ModDate').trim()]).toEqual([day, day])
  })

  it('whatever stands between them, and nothing else is affected', () => {
    const writing = fc.constantFrom(...(Object.keys(writings) as Writing[]))
    const words = fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) })
    const stranger = fc.oneof(
      fc.tuple(
        fc.constantFrom('Title', 'Author', 'Subject'),
        fc.tuple(writing, words).map(([as, text]) => writings[as](text)),
      ),
      fc.tuple(fc.constantFrom('Trapped', 'Pages'), fc.constantFrom('/True', 'true', '12', '7 0 R')),
      fc.constant(['Title', literal('/Creator (x) endobj >> /Producer <FEFF>')] as [string, string]),
    )
    fc.assert(
      fc.property(writing, writing, words, words, fc.array(stranger), (one, other, maker, tool, strangers) => {
        const half = Math.ceil(strangers.length / 2)
        const entries = [
          ...strangers.slice(0, half),
          ['Creator', writings[one](`Attaché ${maker}`)] as const,
          ['CreationDate', writings[other](`D:20261124194207+00'00'`)] as const,
          ...strangers.slice(half),
          ['Producer', writings[other](`Skia ${tool}`)] as const,
        ]
        const pdf = pdfOf(entries)
        const scrubbed = Buffer.from(scrubPdf(pdf, '2026-03-04')).toString('latin1')
        const blanked = pdfOf(
          entries.map(([key, value]) => {
            if (key !== 'Creator' && key !== 'Producer' && key !== 'CreationDate') return [key, value]
            const isHex = value.startsWith('<')
            const word = key !== 'CreationDate' ? '' : isHex ? Buffer.from(day).toString('hex') : day
            const inside = word.padEnd(value.length - 2, isHex ? '20' : ' ')
            return [key, isHex ? `<${inside}>` : `(${inside})`]
          }),
        )
        expect(scrubbed).toBe(blanked.toString('latin1'))
      }),
    )
  })
})

describe('a PDF that may name its makers is refused', () => {
  const without = (...keys: readonly string[]) => pdfOf(information('literal').filter(([key]) => !keys.includes(key)))
  it.each<[string, Buffer]>([
    ['has no Creator', without('Creator')],
    ['has no Producer', without('Producer')],
    ['has no date', without('CreationDate', 'ModDate')],
    ['has its information elsewhere', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\n')],
    ['has a maker that is no string', pdfOf([['Creator', '7 0 R'], ...information('hex').slice(1)])],
    [
      'breaks off in a string',
      pdfOf([
        ['Creator', '(x'],
        ['Producer', '(y)'],
        ['CreationDate', '(z)'],
      ]),
    ],
    ['has a string of digits that are none', pdfOf([['Creator', '<FEFFxyz>'], ...information('hex').slice(1)])],
    ['has a date without room for ours', pdfOf([...information('hex').slice(0, 2), ['CreationDate', '(D:2026)']])],
  ])('one that %s', (_what, pdf) => {
    expect(() => scrubPdf(pdf, '')).toThrow(expect.objectContaining({ name: 'NotScrubbed' }))
  })
})
