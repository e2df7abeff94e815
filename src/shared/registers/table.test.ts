import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCsv, asTable, registerCells } from './table.ts'

describe('a table', () => {
  it('is tab-separated text and HTML with a head', () => {
    expect(
      asTable([
        ['Who', 'Kind'],
        ['Zelensky', 'says'],
        ['Witkoff', 'denies'],
      ]),
    ).toEqual({
      text: 'Who\tKind\r\nZelensky\tsays\r\nWitkoff\tdenies\r\n',
      html: '<table><thead><tr><th>Who</th><th>Kind</th></tr></thead><tbody><tr><td>Zelensky</td><td>says</td></tr><tr><td>Witkoff</td><td>denies</td></tr></tbody></table>',
    })
  })
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', " '=1"],
    ['\t=1', "'\t'=1"],
    ['\u00A0=1', "\u00A0'=1"],
    ['\u200B=1', "\u200B'=1"],
    ['＝1', "'＝1"],
    ['\r\n=1', "'\r\n'=1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; \u202E=1', "a; \u202E'=1"],
    ['a|-1|＠b', "a|'-1|'＠b"],
    ['a\t+1', "a\t'+1"],
    ['a\n=1\r@b', "a\n'=1\r'@b"],
    ['a;"=1"', 'a;"\'=1"'],
    ['a;;=1', "a;;'=1"],
    ['a;==1', "a;'==1"],
  ])('keeps %j from being run as a formula, wherever a program may split it: %j', (cell, kept) => {
    const { text, html } = asTable([['A'], [cell]])
    expect(bare(text)).toBe(bare(`A\r\n${kept}\r\n`))
    expect(html).toContain(kept.replaceAll("'", '&#39;').replaceAll('"', '&#34;'))
    expect(bare(asCsv([[cell]]))).toBe(bare(`\uFEFF${kept}\r\n`))
  })
  it.each(['a = b', 'A–B', '14 million', '“robust”', '¶3', 'a, -5 degrees', 'yes; no', 'x@example.org', '1|2'])(
    'leaves %j as it is',
    (cell) => {
      expect(asTable([['A'], [cell]]).text).toBe(`A\r\n${cell}\r\n`)
    },
  )
  it('quotes what would break out of its cell', () => {
    expect(
      asTable([
        ['A', 'B'],
        ['a\tb', 'two\nlines'],
        ['he said "no"', ''],
      ]).text,
    ).toBe('A\tB\r\n"a\tb"\t"two\nlines"\r\n"he said ""no"""\t\r\n')
  })
  it('escapes what would be markup', () => {
    const { html } = asTable([['<b>'], ['<script>alert(1)</script> & "so"']])
    expect(html).not.toContain('<script')
    expect(html).toContain('&#60;script&#62;')
    expect(html).toContain('<th>&#60;b&#62;</th>')
  })
  it('has the chosen columns of a register, in their order', () => {
    const rows = [
      { cell: (column: 'one' | 'two') => `${column} of 1` },
      { cell: (column: 'one' | 'two') => `${column} of 2` },
    ]
    expect(registerCells(['two', 'one'], { one: 'One', two: 'Two' }, rows)).toEqual([
      ['Two', 'One'],
      ['two of 1', 'one of 1'],
      ['two of 2', 'one of 2'],
    ])
  })
  it('has what a row says in tables, where that is not what it says on screen', () => {
    const row = { cell: () => '26 Feb 2026', tableCell: () => '2026-02-26' }
    expect(registerCells(['date'], { date: 'Date' }, [row])).toEqual([['Date'], ['2026-02-26']])
  })
  it('is a file of comma-separated values that Excel reads as UTF-8', () => {
    expect(
      asCsv([
        ['Who', 'Words'],
        ['Zelensky', 'no, “never”'],
        ['', 'he said "no"\nand left'],
      ]),
    ).toBe('\uFEFFWho,Words\r\nZelensky,"no, “never”"\r\n,"he said ""no""\nand left"\r\n')
  })
  it('begins no field with a formula, wherever a program splits it, and whether or not it heeds quotation marks', () => {
    const piece = fc.constantFrom(...'=+-@＝;|\t\n\r\u2028" \u200Ba,\''.split(''))
    const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(table, (cells) => {
        const file = asCsv(cells).slice(1)
        const { text } = asTable(cells)
        const fields = [
          ...fieldsOf(file, ','),
          ...[file, text].flatMap((words) => [';', '|', '\t'].flatMap((separator) => fieldsOf(words, separator))),
          ...[file, text].flatMap((words) => words.split(/[;|\t\r\n\u2028]/u)),
        ]
        expect(fields.filter((field) => /^[\s\p{C}"]*[=+\-@＝＋－＠]/u.test(field))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})

const bare = (words: string) => words.replaceAll('"', '')

/** Reads a file as a spreadsheet does (RFC 4180): a quotation mark has a meaning only at the start of a field. */
function fieldsOf(text: string, separator: string): string[] {
  const fields: string[] = []
  let rest = text
  while (rest !== '') {
    const [whole = '', quoted] = /^"((?:[^"]|"")*)"?/u.exec(rest) ?? []
    const plain = rest.slice(whole.length).split(new RegExp(`[${separator}\r\n]`, 'u'))[0] ?? ''
    fields.push((quoted ?? '').replaceAll('""', '"') + plain)
    rest = rest.slice(whole.length + plain.length + 1)
  }
  return fields
}
