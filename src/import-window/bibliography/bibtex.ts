import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Bibliography, BibliographyRecord } from '#shared/imports/bibliography.ts'
import { cslRecord } from './csl-record.ts'

/** Entries that are parsed at once. One that is broken has its batch parsed again, entry by entry. */
const batch = 100
/** Abbreviations ("@string") are read with each batch, so there must not be too many of them, in characters. */
const mostAbbreviations = 20_000

/** Reads BibTeX and BibLaTeX: macros for letters and months, abbreviations, names of persons and bodies. */
export function readBibtex(text: string, progress: (share: number) => void): Bibliography {
  const entries = entriesIn(text)
  const abbreviations = entries.filter((entry) => kindOf(entry) === 'string')
  const written = entries.filter((entry) => !['string', 'comment', 'preamble'].includes(kindOf(entry)))
  const head = abbreviations.join('\n').length <= mostAbbreviations ? abbreviations : []
  const records: BibliographyRecord[] = []
  let broken = 0
  for (let at = 0; at < written.length; at += batch) {
    const some = written.slice(at, at + batch)
    const items = parsed([...head, ...some]) ?? some.flatMap((entry) => parsed([...head, entry]) ?? [null])
    for (const item of items) {
      const record = cslRecord(item)
      if (record) records.push(record)
      else broken++
    }
    progress((at + some.length) / written.length)
  }
  return { records, broken }
}

/** The word behind the sign of an entry: "article", "string". */
function kindOf(entry: string): string {
  return /^@\s*([A-Za-z]+)/u.exec(entry)?.[1]?.toLowerCase() ?? ''
}

/** The items of some entries; null if one of them cannot be read. */
function parsed(entries: readonly string[]): readonly unknown[] | null {
  try {
    return plugins.input.chain(entries.join('\n'), { forceType: '@biblatex/text', generateGraph: false })
  } catch {
    return null
  }
}

/** Cuts a file into its entries. What stands between them is a comment. */
function entriesIn(text: string): string[] {
  const starts = [...text.matchAll(/^[ \t]*@(?=\s{0,5}[A-Za-z]{1,40}\s{0,5}[{(])/gmu)].map(
    ({ 0: found, index }) => index + found.length - 1,
  )
  return starts.map((start, i) => withoutComment(text.slice(start, starts[i + 1] ?? text.length)))
}

/** An entry up to the brace that closes it; all of it if none does, or if it stands in round brackets. */
function withoutComment(entry: string): string {
  let depth = 0
  for (const { 0: sign, index } of entry.matchAll(/\\[\\{}]|[{}]/gu)) {
    if (sign === '{') depth++
    if (sign === '}' && --depth === 0) return entry.slice(0, index + 1)
  }
  return entry
}
