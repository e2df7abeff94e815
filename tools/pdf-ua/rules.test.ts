import { describe, expect, it } from 'vitest'
import { PdfObjects } from './pdf-objects.ts'
import { rules } from './rules.ts'

type Objects = Record<string, Record<string, unknown>>

/** A page with a heading, a picture, a table, a list and a link, as qpdf writes it, with nothing to find fault with. */
const good = (): Objects => ({
  catalog: {
    '/Metadata': '2 0 R',
    '/MarkInfo': { '/Marked': true },
    '/ViewerPreferences': { '/DisplayDocTitle': true },
    '/Lang': 'u:en',
    '/StructTreeRoot': '3 0 R',
  },
  metadata: {},
  tree: { '/K': '4 0 R' },
  document: { '/S': '/Document', '/K': ['5 0 R', '6 0 R', '7 0 R', '8 0 R'] },
  heading: { '/S': '/H1', '/K': 0 },
  figure: { '/S': '/Figure', '/Alt': 'u:Likely', '/K': [1] },
  cell: { '/S': '/TH', '/A': [{ '/O': '/Table', '/Scope': '/Column' }] },
  item: { '/S': '/LI', '/K': [{ '/S': '/Lbl' }, { '/S': '/LBody' }] },
  page: { '/Type': '/Page', '/Annots': ['10 0 R'], '/Tabs': '/S' },
  link: { '/Subtype': '/Link', '/Contents': 'u:The words in the annex', '/StructParent': 3 },
  descriptor: { '/Type': '/FontDescriptor', '/FontFile2': '13 0 R' },
  font: { '/Type': '/Font', '/Subtype': '/Type0', '/ToUnicode': '13 0 R' },
  info: { '/Title': 'u:The dam' },
})

function pdfOf(objects: Objects): PdfObjects {
  const numbered = Object.values(objects).map((value, index) => [`obj:${index + 1} 0 R`, { value }])
  const trailer = { value: { '/Root': '1 0 R', '/Info': '13 0 R' } }
  return new PdfObjects({ qpdf: [{}, { ...Object.fromEntries(numbered), trailer }] })
}

/** The titles of the rules that a PDF does not meet, with the number of places. */
function notMet(objects: Objects): Record<string, number> {
  const pdf = pdfOf(objects)
  return Object.fromEntries(
    rules.map(({ title, faults }) => [title, faults(pdf)] as const).filter(([, count]) => count),
  )
}

describe('the rules of PDF/UA that a program can check', () => {
  it('find nothing in a page that meets them', () => expect(notMet(good())).toEqual({}))

  const faults: readonly [string, (objects: Objects) => void][] = [
    ['The file says that it follows PDF/UA, in its metadata', ({ catalog }) => delete catalog!['/Metadata']],
    ['The file is marked as tagged', ({ catalog }) => (catalog!['/MarkInfo'] = { '/Marked': false })],
    ['All content stands under one document tag', ({ document }) => (document!['/S'] = '/P')],
    ['The window shows the title, and there is one', ({ info }) => (info!['/Title'] = 'u: ')],
    ['The file names its language', ({ catalog }) => delete catalog!['/Lang']],
    ['Every figure has an alternative text', ({ figure }) => delete figure!['/Alt']],
    ['Headings begin at the first level and leave none out', ({ heading }) => (heading!['/S'] = '/H2')],
    ['Every heading of a table says whether it is of a row or of a column', ({ cell }) => (cell!['/A'] = [])],
    ['Every item of a list holds its sign and its body', ({ item }) => (item!['/K'] = [{ '/S': '/P' }])],
    ['Pages with links are gone through in the order of their tags', ({ page }) => delete page!['/Tabs']],
    ['Every link has a description', ({ link }) => delete link!['/Contents']],
    ['Every link belongs to a tag', ({ link }) => delete link!['/StructParent']],
    ['Every font is embedded', ({ descriptor }) => delete descriptor!['/FontFile2']],
    ['The characters of every font can be told', ({ font }) => delete font!['/ToUnicode']],
  ]
  it.each(faults)('find a fault of each: %s', (title, put) => {
    const objects = good()
    put(objects)
    expect(notMet(objects)).toEqual({ [title]: 1 })
  })

  it('have a fault here for each', () =>
    expect(faults.map(([title]) => title)).toEqual(rules.map(({ title }) => title)))

  it('count every place', () => {
    const objects = good()
    objects['document']!['/K'] = [{ '/S': '/Figure' }, { '/S': '/Div', '/K': { '/S': '/Figure', '/Alt': 'u: ' } }]
    expect(notMet(objects)).toEqual({ 'Every figure has an alternative text': 2 })
  })

  it('refuse what qpdf did not write', () =>
    expect(() => new PdfObjects({ objects: {} })).toThrow('This is not what qpdf --json (version 2) prints.'))
})
