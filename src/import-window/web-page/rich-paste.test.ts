import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

async function read(html: string): Promise<ParsedSource> {
  const { result } = await app.readBytes('clipboard', html)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value as ParsedSource
}
const looksOf = ({ text, styles }: ParsedSource) =>
  styles.map(({ start, end, style }) => `${style}: ${text.slice(start, end)}`)

describe('rich text of the clipboard', () => {
  it('is text as a whole: nothing in it is furniture', async () => {
    const source = await read('<nav>Menu</nav><div class="related">Related</div><p>One</p><footer>Foot</footer>')
    expect([source.text, source.asideFrom, source.remarks]).toEqual(['Menu\nRelated\nOne\nFoot', null, []])
  })

  it('loses the header of Windows, which tells the address of the page', async () => {
    const source = await read(
      'Version:0.9\r\nStartHTML:0000000160\r\nEndHTML:0000000300\r\nStartFragment:0000000190\r\nEndFragment:0000000260\r\nSourceURL:https://daily.example/orsa\r\n<html><body>\r\n<!--StartFragment--><p>One <a href="/two">two</a></p><!--EndFragment-->\r\n</body></html>',
    )
    expect([source.text, source.card]).toEqual(['One two', { link: 'https://daily.example/orsa' }])
    expect(source.styles).toEqual([{ start: 4, end: 7, style: 'link', href: 'https://daily.example/two' }])
  })

  it('is not bold because Google Docs wraps it in <b>, but where its spans are', async () => {
    const source = await read(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Plain, </span><span style="font-weight:700;font-style:italic">both</span><span style="font-weight:400"> and plain</span></p></b>',
    )
    expect([source.text, looksOf(source).toSorted()]).toEqual(['Plain, both and plain', ['bold: both', 'italic: both']])
  })

  it('keeps the lists of Word, whose markers it draws as text', async () => {
    const item = (level: number, marker: string, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    const { text, blocks } = await read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:OfficeDocumentSettings>settings</o:OfficeDocumentSettings></xml><![endif]--><style>p{mso-style-name:x}</style></head><body><p class=MsoNormal>Before<o:p>&nbsp;</o:p></p>${item(1, '·', 'One')}${item(2, 'a)', 'Two')}<!--[if gte vml 1]><v:shape>shape</v:shape><![endif]--></body></html>`,
    )
    expect(
      blocks.map(({ type, level, marker, start, end }) => [type, level, marker, text.slice(start, end).trim()]),
    ).toEqual([
      ['paragraph', undefined, undefined, 'Before'],
      ['list-item', 1, '•', 'One'],
      ['list-item', 2, 'a)', 'Two'],
    ])
  })

  it('keeps a table of a spreadsheet', async () => {
    expect(
      (
        await read(
          '<table><!--StartFragment--><col width=64><tr><td>Gate</td><td>1</td></tr><tr><td>Gate</td><td>2</td></tr><!--EndFragment--></table>',
        )
      ).text,
    ).toBe('Gate\t1\nGate\t2')
  })

  it('is refused where it has no words', async () => {
    expect((await app.readBytes('clipboard', '<img src="x.png">')).result).toEqual({
      ok: false,
      failure: { code: 'empty' },
    })
  })
})
