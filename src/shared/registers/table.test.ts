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
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\u00A0=1', '\u200B=1', '＝1', '\r\n=1'])(
    'keeps %j from being run as a formula',
    (cell) => {
      const { text, html } = asTable([['A'], [cell]])
      expect(text.replaceAll('"', '').split('\r\n').slice(1).join('\r\n').startsWith(`'${cell}`)).toBe(true)
      expect(html).toMatch(/<td>(?:'|&#39;)/u)
    },
  )
  it.each(['a = b', 'A–B', '14 million', '“robust”', '¶3'])('leaves %j as it is', (cell) => {
    expect(asTable([['A'], [cell]]).text).toBe(`A\r\n${cell}\r\n`)
  })
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
  it('is a file of comma-separated values that Excel reads as UTF-8', () => {
    expect(
      asCsv([
        ['Who', 'Words'],
        ['Zelensky', 'no, “never”'],
        ['', 'he said "no"\nand left'],
      ]),
    ).toBe('\uFEFFWho,Words\r\nZelensky,"no, “never”"\r\n,"he said ""no""\nand left"\r\n')
  })
  it.each(['=1+1', '@SUM(A1)', '\t=1'])('keeps %j from being run as a formula in a file too', (cell) => {
    expect(asCsv([[cell]]).replaceAll('"', '')).toBe(`\uFEFF'${cell}\r\n`)
  })
})
