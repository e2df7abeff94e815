import type { PdfDictionary, PdfObjects, PdfValue } from './pdf-objects.ts'

/** A requirement of PDF/UA-1 (ISO 14289-1) that a program can check. `faults` counts the places where it is not met. */
export interface Rule {
  readonly clause: string
  readonly title: string
  readonly faults: (pdf: PdfObjects) => number
}

/** A tag of the structure tree, with its children in reading order. */
interface Tag {
  readonly type: string
  readonly entries: PdfDictionary
  readonly children: readonly Tag[]
}

/** The rules, by clause. Those that need a person, such as whether an alternative text is apt, are not among them. */
export const rules: readonly Rule[] = [
  rule('6.2', 'The file says that it follows PDF/UA, in its metadata', (pdf) =>
    missing(pdf.of(pdf.catalog['/Metadata'])),
  ),
  rule('7.1', 'The file is marked as tagged', (pdf) =>
    missing(pdf.dictionary(pdf.catalog['/MarkInfo'])['/Marked'] === true || null),
  ),
  rule('7.1', 'All content stands under one document tag', (pdf) => {
    const top = tagsOf(pdf)
    return top.length === 1 && top[0]!.type === 'Document' ? 0 : 1
  }),
  rule('7.1', 'The window shows the title, and there is one', (pdf) => {
    const shows = pdf.dictionary(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true
    return shows && pdf.text(pdf.dictionary(pdf.trailer['/Info'])['/Title']).trim() !== '' ? 0 : 1
  }),
  rule('7.2', 'The file names its language', (pdf) => missing(pdf.text(pdf.catalog['/Lang']).trim() || null)),
  rule('7.3', 'Every figure has an alternative text', (pdf) =>
    count(
      every(pdf),
      ({ type, entries }) =>
        type === 'Figure' && !pdf.text(entries['/Alt']).trim() && !pdf.text(entries['/ActualText']).trim(),
    ),
  ),
  rule('7.4', 'Headings begin at the first level and leave none out', (pdf) => {
    const levels = every(pdf).flatMap(({ type }) => (/^H[1-6]$/u.test(type) ? [Number(type[1])] : []))
    return count(levels, (level, index) => level > (levels[index - 1] ?? 0) + 1)
  }),
  rule('7.5', 'Every heading of a table says whether it is of a row or of a column', (pdf) =>
    count(
      every(pdf),
      ({ type, entries }) => type === 'TH' && !attributesOf(pdf, entries).some((each) => '/Scope' in each),
    ),
  ),
  rule('7.6', 'Every item of a list holds its sign and its body', (pdf) =>
    count(every(pdf), ({ type, children }) => type === 'LI' && !children.some((child) => child.type === 'LBody')),
  ),
  rule('7.18.3', 'Pages with links are gone through in the order of their tags', (pdf) =>
    count(
      [...pdf.all()],
      (each) => each['/Type'] === '/Page' && linksOf(pdf, each).length > 0 && each['/Tabs'] !== '/S',
    ),
  ),
  rule('7.18.5', 'Every link has a description', (pdf) =>
    count(allLinks(pdf), (link) => pdf.text(link['/Contents']).trim() === ''),
  ),
  rule('7.18.5', 'Every link belongs to a tag', (pdf) => count(allLinks(pdf), (link) => !('/StructParent' in link))),
  rule('7.21.4', 'Every font is embedded', (pdf) =>
    count(
      [...pdf.all()],
      (each) =>
        each['/Type'] === '/FontDescriptor' && !['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in each),
    ),
  ),
  rule('7.21.7', 'The characters of every font can be told', (pdf) =>
    count(
      [...pdf.all()],
      (each) => each['/Type'] === '/Font' && each['/Subtype'] === '/Type0' && !('/ToUnicode' in each),
    ),
  ),
]

function rule(clause: string, title: string, faults: Rule['faults']): Rule {
  return { clause, title, faults }
}

const missing = (value: PdfValue) => (value === null ? 1 : 0)

function count<T>(values: readonly T[], isFault: (value: T, index: number) => boolean): number {
  return values.filter(isFault).length
}

/** The tags at the top of the structure tree, with all below them. Marked content and objects are not tags. */
function tagsOf(pdf: PdfObjects): readonly Tag[] {
  const below = (kids: PdfValue | undefined): readonly Tag[] =>
    pdf.list(kids).flatMap((kid) => {
      const entries = pdf.dictionary(kid)
      const type = entries['/S']
      return typeof type === 'string' ? [{ type: type.slice(1), entries, children: below(entries['/K']) }] : []
    })
  return below(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/K'])
}

/** All tags in reading order. */
function every(pdf: PdfObjects): readonly Tag[] {
  const flat = (tags: readonly Tag[]): readonly Tag[] => tags.flatMap((tag) => [tag, ...flat(tag.children)])
  return flat(tagsOf(pdf))
}

function attributesOf(pdf: PdfObjects, entries: PdfDictionary): readonly PdfDictionary[] {
  return pdf.list(entries['/A']).map((each) => pdf.dictionary(each))
}

function linksOf(pdf: PdfObjects, page: PdfDictionary): readonly PdfDictionary[] {
  return pdf
    .list(page['/Annots'])
    .map((each) => pdf.dictionary(each))
    .filter((each) => each['/Subtype'] === '/Link')
}

function allLinks(pdf: PdfObjects): readonly PdfDictionary[] {
  return [...pdf.all()].filter((each) => each['/Subtype'] === '/Link')
}
