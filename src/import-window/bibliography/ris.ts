import type { Bibliography, BibliographyRecord } from '#shared/imports/bibliography.ts'
import { doiIn, isoDay, languageIn, turned } from './csl-record.ts'

/** The fields of a card, and the tags that programs write them with, best first. */
const tags = {
  title: ['TI', 'T1', 'CT', 'BT'],
  author: ['AU', 'A1'],
  publisher: ['T2', 'JO', 'JF', 'J2', 'JA', 'PB'],
  published: ['DA', 'Y1', 'PY'],
  accessed: ['Y2'],
  link: ['UR', 'L2'],
  doi: ['DO', 'M3'],
  language: ['LA'],
  place: ['CY', 'PP'],
} as const
/** Types of which the publisher is not what they stand in: books and their chapters, reports, theses. */
const books = /^(?:BOOK|EBOOK|CHAP|ECHAP|RPRT|GOVDOC|THES|CONF|CPAPER|PAMP)/u

type Tags = Map<string, string[]>

/** Reads RIS, the format of reference managers: a tag and its value a line, "TY" first and "ER" last in each entry. */
export function readRis(text: string): Bibliography {
  const records: BibliographyRecord[] = []
  let broken = 0
  let entry: Tags | null = null
  let last: string[] | null = null
  const end = (): void => {
    const record = entry && recordOf(entry)
    if (record) records.push(record)
    else if (entry) broken++
    entry = null
  }
  for (const written of text.split(/\r\n?|\n/u)) {
    const found = /^\s*([A-Z][A-Z0-9]) {0,2}- ?(.*)$/u.exec(written)
    if (!found) {
      // A long value goes on in the next line.
      if (last && written.trim() !== '') last.push(`${last.pop() ?? ''} ${written.trim()}`)
      continue
    }
    const [, tag = '', value = ''] = found
    if (tag === 'TY' || tag === 'ER') end()
    if (tag === 'TY') entry = new Map()
    last = null
    if (value.trim() === '' || !entry) continue
    last = entry.get(tag) ?? []
    last.push(value.trim())
    entry.set(tag, last)
  }
  end()
  return { records, broken }
}

function recordOf(entry: Tags): BibliographyRecord | null {
  const all = (names: readonly string[]): readonly string[] => names.flatMap((name) => entry.get(name) ?? [])
  const first = (field: keyof typeof tags): string => all(tags[field])[0] ?? ''
  const days = (field: 'published' | 'accessed') => all(tags[field]).map(dayIn)
  const [title, doi] = [first('title'), all(tags.doi).map(doiIn).find(Boolean) ?? '']
  const link = all(tags.link).find((url) => /^https?:/iu.test(url)) ?? (doi && `https://doi.org/${doi}`)
  if (title === '' && link === '') return null
  const isBook = books.test(entry.get('TY')?.[0] ?? '')
  return {
    title,
    author: [...new Set(all(tags.author).map(turned))].join(', '),
    publisher: (isBook && entry.get('PB')?.[0]) || first('publisher'),
    published: days('published').find(Boolean) ?? '',
    accessed: days('accessed').find(Boolean) ?? '',
    link,
    doi,
    language: languageIn(first('language')),
    place: first('place'),
  }
}

/** "2026/03/04/", "2026-03-04"; empty for a month or a year. */
function dayIn(written: string): string {
  const found = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)/u.exec(written)
  return found ? isoDay(found[1], found[2], found[3]) : ''
}
