import type { Id } from '../../model/id.ts'
import { termFor, type LikelihoodScale } from '../../standards/likelihood.ts'
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
export function unfoundQuotations(
  block: BlockToCheck,
  read: ReadBlock,
  records: Records,
  scale: LikelihoodScale,
): UnfoundQuotation[] {
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
    if (!sentence || !/\p{L}/u.test(words) || isTerm(words, scale)) return []
    // A quotation may run over several sentences; the citation stands behind the last.
    const spans = sentencesOf(read.sentences, at, end)
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

/** The sentences from one on that begin before a place. */
function sentencesOf(sentences: ReadBlock['sentences'], first: number, before: number): ReadBlock['sentences'] {
  let last = first
  while (last + 1 < sentences.length && sentences[last + 1]!.start < before) last++
  return sentences.slice(first, last + 1)
}

const confidences = new Set(['high', 'moderate', 'low'].flatMap((level) => [level, `${level} confidence`]))

/** A term that is spoken of, such as “likely”, is nobody's quotation. */
function isTerm(words: string, scale: LikelihoodScale): boolean {
  return termFor(words, scale) !== null || confidences.has(words.toLowerCase())
}

function hasWords(id: Id, words: string, { claim, source }: Records): boolean {
  const cited = claim(id)
  if (!cited) return false
  const from = source(cited.source)
  return slicesHave(cited, partsOf(words)) || (!!from && sourceHas(from, words))
}

type Claims = ReadonlyMap<Id, CitedClaim>
type Sources = ReadonlyMap<Id, CitedSource>
/** What was asked of the claims and sources of a note, which stay the same maps until one of them changes. */
const askedOf = new WeakMap<Claims, { readonly sources: Sources; readonly found: Map<string, CitedClaim | null> }>()

/**
 * The claim of a note under which quoted words stand: in its slices, else in the text or title of its source; null if no source has them.
 */
export function claimWithWords(words: string, claims: Claims, sources: Sources): CitedClaim | null {
  let asked = askedOf.get(claims)
  if (asked?.sources !== sources) {
    asked = { sources, found: new Map() }
    askedOf.set(claims, asked)
  }
  const known = asked.found.get(words)
  if (known !== undefined) return known
  const claim = findClaim(words, claims, sources)
  asked.found.set(words, claim)
  return claim
}

function findClaim(words: string, claims: Claims, sources: Sources): CitedClaim | null {
  const parts = partsOf(words)
  const all = [...claims.values()]
  const having = all.find((claim) => slicesHave(claim, parts))
  if (having) return having
  const source = [...sources.values()].find((one) => sourceHas(one, words))
  return source ? (all.find((claim) => claim.source === source.id) ?? null) : null
}

/** A folded text, with what was looked for in it. Folding and searching take long, and records stay the same objects until they change. */
type Folded = { readonly text: string; readonly asked: Map<string, boolean> }
const folded = new WeakMap<object, Folded>()

function foldedOf(record: object, textOf: () => string): Folded {
  const known = folded.get(record)
  if (known) return known
  const made = { text: plain(textOf()), asked: new Map() }
  folded.set(record, made)
  return made
}

function slicesHave(claim: CitedClaim, parts: readonly Part[]): boolean {
  return claim.quotes.length > 0 && standIn(parts, foldedOf(claim, () => claim.quotes.join(' … ')).text)
}

function sourceHas(source: CitedSource, words: string): boolean {
  const { text, asked } = foldedOf(source, () => `${source.name} … ${source.text ?? ''}`)
  const known = asked.get(words)
  if (known !== undefined) return known
  const has = standIn(partsOf(words), text)
  asked.set(words, has)
  return has
}

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

/** A part of quoted words. At an editor's bracket a word may go on: "[h]eld", "gate[s]". */
type Part = { readonly words: string; readonly startsInWord: boolean; readonly endsInWord: boolean }

/** The quoted words between what the editor put in: brackets and ellipses. */
function partsOf(words: string): Part[] {
  const pieces = plain(words).split(/(\[[^\]]{0,300}\]|\(…\)|…)/u)
  return pieces.flatMap((piece, at): Part[] => {
    const trimmed = piece.replace(/^[\s,;:.!?-]{1,9}/u, '').replace(/[\s,;:.!?-]{1,9}$/u, '')
    if (at % 2 === 1 || trimmed === '') return []
    return [
      {
        words: trimmed,
        startsInWord: !!pieces[at - 1]?.endsWith(']') && piece.startsWith(trimmed),
        endsInWord: !!pieces[at + 1]?.startsWith('[') && piece.endsWith(trimmed),
      },
    ]
  })
}

const letter = /[\p{L}\p{N}]/u

/** Whether all parts stand in a text in this order, each as whole words. */
function standIn(parts: readonly Part[], text: string): boolean {
  let from = 0
  return parts.every(({ words, startsInWord, endsInWord }) => {
    for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length
      if (!startsInWord && letter.test(text[at - 1] ?? '')) continue
      if (!endsInWord && letter.test(text[end] ?? '')) continue
      from = end
      return true
    }
    return false
  })
}
