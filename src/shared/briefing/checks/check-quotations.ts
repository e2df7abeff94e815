import type { Id } from '../../model/id.ts'
import { likelihoodScale, formsOf } from '../../standards/likelihood.ts'
import type { Range } from '../../text/range.ts'
import type { BlockToCheck, CitedClaim, CitedSource } from './note-to-check.ts'
import type { ReadBlock } from './read-block.ts'

/** Words in quotation marks that no source cited in their sentence has. Whether another source of the note has them is asked of the note. */
export type UnfoundQuotation = {
  readonly block: Id
  /** With its marks. */
  readonly range: Range
  readonly words: string
  readonly sentence: string
  /** Where the sentence ends. */
  readonly end: number
  /** Whether the sentence cites anything. */
  readonly cites: boolean
}

type Records = {
  readonly claim: (id: Id) => CitedClaim | undefined
  readonly source: (id: Id) => CitedSource | undefined
}

/** The quotations of a block, and a block quotation as a whole, that the sources cited beside them do not have. */
export function unfoundQuotations(block: BlockToCheck, read: ReadBlock, records: Records): UnfoundQuotation[] {
  if (block.kind === 'quote') {
    // All of it is quoted, with or without marks, unless it is an inserted slice.
    const typed = block.runs.some((run) => run.kind === 'text' && /\p{L}/u.test(run.text))
    const words = read.text.trim()
    if (!typed || read.cited.some((id) => hasWords(id, words, records))) return []
    const range = { start: 0, end: read.text.length }
    return [{ block: block.id, range, words, sentence: words, end: range.end, cites: read.cited.length > 0 }]
  }
  let at = 0
  return read.quotations.flatMap(({ start, end, inner }) => {
    while (at + 1 < read.sentences.length && read.sentences[at + 1]!.start <= start) at++
    const sentence = read.sentences[at]
    const words = read.text.slice(inner.start, inner.end)
    if (!sentence || !/\p{L}/u.test(words) || isTerm(words)) return []
    // A quotation may run over several sentences; the citation stands behind the last.
    const spans = read.sentences.filter((one) => one.start < end && start < one.end)
    const cited = spans.flatMap((one) => one.cited)
    if (cited.some((id) => hasWords(id, words, records))) return []
    const last = spans.at(-1) ?? sentence
    return [
      {
        block: block.id,
        range: { start, end },
        words,
        sentence: sentence.text,
        end: last.end,
        cites: cited.length > 0,
      },
    ]
  })
}

const terms = new Set([
  ...likelihoodScale.terms.flatMap((term) => formsOf(term)),
  ...['high', 'moderate', 'low'].flatMap((level) => [level, `${level} confidence`]),
])

/** A term that is spoken of, such as “likely”, is nobody's quotation. */
function isTerm(words: string): boolean {
  return terms.has(words.toLowerCase())
}

function hasWords(id: Id, words: string, { claim, source }: Records): boolean {
  const cited = claim(id)
  return !!cited && claimHas(cited, source(cited.source), words)
}

/** Whether a claim's slices, its source's text or its title have the quoted words. */
export function claimHas(claim: CitedClaim, source: CitedSource | undefined, words: string): boolean {
  const parts = partsOf(words)
  const texts = [plainOfClaim(claim), ...(source ? [plainOfSource(source)] : [])]
  return texts.some((text) => standIn(parts, text))
}

/** Folding a source takes longer than searching it, and records stay the same objects until they change. */
const plainTexts = new WeakMap<object, string>()

function plainOf(record: object, textOf: () => string): string {
  const known = plainTexts.get(record)
  if (known !== undefined) return known
  const text = plain(textOf())
  plainTexts.set(record, text)
  return text
}

const plainOfClaim = (claim: CitedClaim) => plainOf(claim, () => claim.quotes.join(' … '))
const plainOfSource = (source: CitedSource) => plainOf(source, () => `${source.name} … ${source.text ?? ''}`)

/** A text without what an editor may change in a quotation: marks, kinds of dashes and spaces, and the case of letters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[“”„‟«»‹›‘’‚‛"'「」『』﹁﹂´`]/gu, '')
    .replaceAll(/\.{3,}|\. \. \./gu, '…')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .replaceAll(/\u{AD}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** The quoted words between what the editor put in: brackets and ellipses. */
function partsOf(words: string): string[] {
  return plain(words)
    .split(/\s*(?:\[[^\]]{0,300}\]|\(…\)|…)\s*/u)
    .map((part) => part.replace(/^[\s,;:.!?-]{1,9}/u, '').replace(/[\s,;:.!?-]{1,9}$/u, ''))
    .filter((part) => part !== '')
}

const letter = /[\p{L}\p{N}]/u

/** Whether all parts stand in a text in this order, the first from the beginning of a word and the last to the end of one. */
function standIn(parts: readonly string[], text: string): boolean {
  if (parts.length === 0) return true
  const [first, ...rest] = parts
  for (let at = text.indexOf(first!); at >= 0; at = text.indexOf(first!, at + 1)) {
    let end = at + first!.length
    const isWhole = rest.every((part) => {
      const next = text.indexOf(part, end)
      end = next + part.length
      return next >= 0
    })
    if (!isWhole) return false
    const startsWord = !letter.test(text[at - 1] ?? '') || parts.length > 1
    if (startsWord && (!letter.test(text[end] ?? '') || parts.length > 1)) return true
  }
  return false
}
