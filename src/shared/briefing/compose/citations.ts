import { inReadingOrder, type BriefingBlock, type BriefingView } from '../briefing-view.ts'
import { letterNumbers, letterOf, type PrintedLetter } from '../citation-letters.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { beginningOf, contentsOf } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import type { Block, SourceText } from '../../sources/source-view.ts'
import { clockTime } from '../../text/where.ts'
import { compareRanges, overlaps, type Range } from '../../text/range.ts'
import { citedInBlock } from '../rich-text.ts'
import type { SectionKind } from '../sections.ts'
import type { PrintedCitation } from './printed-briefing.ts'

/** The citation of a deleted claim. It should not be exported, so it has to be visible if it is. */
const deletedCitation: PrintedCitation = { kind: 'citation', label: '[claim deleted]', target: null }

/** The numbers of sources, the letters of claims, and the label and target of each citation. */
export type Citations = {
  readonly cite: (claim: Id) => PrintedCitation
  /** Cited sources, in the order of first citation. */
  readonly sources: readonly Id[]
  /** The cited claims of a source in text order, with their letters. */
  readonly lettered: (source: Id) => readonly LetteredClaim[]
  readonly claims: readonly ClaimView[]
}

/** A cited claim with its letter within its source, its place ("¶4"), and the anchor that its citations link to. */
export type LetteredClaim = {
  readonly claim: ClaimView
  readonly letter: string
  readonly place: string
  readonly target: string
}

/** Numbers the sources in the order of their first citation, and labels each cited claim with place and letter. */
export function numberCitations(
  briefing: BriefingView,
  claims: readonly ClaimView[],
  texts: readonly SourceText[],
  computed: ComputedCites = nothingComputed,
): Citations {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const cited = [...new Set(citedClaims(briefing, computed))].flatMap((id) => byId.get(id) ?? [])
  const sources = [...new Set(cited.map((claim) => claim.source))]
  const read = new Map(texts.map((text) => [text.source, text]))
  const numbers = numbersIn(briefing, byId, computed)
  const printed = new Map<Id, PrintedCitation>()
  const lettered = new Map(
    sources.map((source, at) => [
      source,
      inTextOrder(cited.filter((claim) => claim.source === source)).map((claim): LetteredClaim => {
        const letter = letterOf(numbers.get(claim.id) ?? 0)
        const place = placeOf(claim, read.get(source) ?? unread)
        const target = `s${at + 1}-${letter}`
        printed.set(claim.id, { kind: 'citation', label: citationLabel(at + 1, place, letter), target })
        return { claim, letter, place, target }
      }),
    ]),
  )
  return {
    cite: (id) => printed.get(id) ?? deletedCitation,
    sources,
    claims: cited,
    lettered: (source) => lettered.get(source) ?? [],
  }
}

/** The letters under which a briefing prints the claims that it cites. */
export function printedLetters(
  briefing: BriefingView,
  claims: readonly ClaimView[],
  computed: ComputedCites = nothingComputed,
): PrintedLetter[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const numbers = numbersIn(briefing, byId, computed)
  return [...new Set(citedClaims(briefing, computed))].flatMap((claim) => {
    const number = numbers.get(claim)
    return number === undefined || !byId.has(claim) ? [] : [{ claim, number }]
  })
}

function numbersIn(
  briefing: BriefingView,
  claims: ReadonlyMap<Id, ClaimView>,
  computed: ComputedCites,
): ReadonlyMap<Id, number> {
  return letterNumbers(briefing.letters, citedClaims(briefing, computed), (id) => claims.get(id)?.source)
}

/** The claims that the computed part of each section cites, by the section's key. It stands before what is written there. */
export type ComputedCites = ReadonlyMap<string, readonly Id[]>

const nothingComputed: ComputedCites = new Map()

/** The ids of the claims that a briefing cites, in text order, repeated for each citation. */
export function citedClaims(briefing: BriefingView, computed: ComputedCites = nothingComputed): Id[] {
  return briefing.sections.flatMap((section) => [
    ...(computed.get(section.key) ?? []),
    ...inReadingOrder(briefing.blocks, [section]).flatMap(({ body }) => citedInBlock(body)),
  ])
}

/**
 * The claims that must be confirmed before a briefing goes out: all that it cites. A handover says of its own list that those claims are not
 * confirmed.
 */
export function claimsToConfirm(briefing: BriefingView, computed: ComputedCites): Id[] {
  return citedClaims(briefing, citesOfAllBut(briefing, computed, 'open-work'))
}

/** What the computed parts cite, without those of one kind of section. */
export function citesOfAllBut(
  { sections }: Pick<BriefingView, 'sections'>,
  computed: ComputedCites,
  without: SectionKind,
): ComputedCites {
  const left = new Set(sections.flatMap(({ kind, key }) => (kind === without ? [key] : [])))
  return new Map([...computed].filter(([key]) => !left.has(key)))
}

/** The blocks of all sections of one kind, in order. */
export function blocksOf(briefing: Pick<BriefingView, 'sections' | 'blocks'>, kind: SectionKind): BriefingBlock[] {
  const sections = briefing.sections.filter((section) => section.kind === kind)
  return inReadingOrder(briefing.blocks, sections)
}

/** Each citation once: that of claims that share their place and letter, and of one that is cited again. */
export function distinctCitations(citations: readonly PrintedCitation[]): PrintedCitation[] {
  return [...new Map(citations.map((citation) => [citation.label, citation])).values()]
}

/** The label of a citation: "[1 ¶3f]", "[1 ¶2, 5f]", "[1 title a]". */
export function citationLabel(source: number, place: string, letter: string): string {
  const gap = /\d$/u.test(place) || place === '' ? '' : ' '
  return `[${[source, place + gap + letter].join(' ').trim()}]`
}

/** The text of a source that is not at hand. */
export const unread: Pick<SourceText, 'blocks' | 'pages'> = { blocks: [], pages: [] }

/**
 * The place of a claim in its source: "¶3", "¶3–4", "¶2, 5", "title", "p. 12 ¶42", "pp. 12–13 ¶42", and in a recording the time of the turn,
 * "12:04"; '' if it is in no block.
 */
export function placeOf(claim: ClaimView, { blocks, pages }: Pick<SourceText, 'blocks' | 'pages'>): string {
  const isOver = (range: Range) => contentsOf(claim).some((one) => overlaps(one, range))
  const over = blocks.filter(isOver)
  const times = over.flatMap(({ time }) => (time === undefined ? [] : [clockTime(time)]))
  if (times.length > 0) return [...new Set(times)].join(', ')
  const inBlocks = blockPlaces(over, blocks)
  return [pageWords(pages, isOver), inBlocks].filter((part) => part !== '').join(' ')
}

/** "p. 12", "pp. 12–13", "pp. iv, 3"; '' where a text has no pages. */
function pageWords(pages: SourceText['pages'], isOver: (range: Range) => boolean): string {
  const runs = runsOf(pages.flatMap((page, i) => (isOver(page) ? [i] : [])))
  const labels = runs.map(({ from, to }) => [...new Set([pages[from]?.label ?? '', pages[to]?.label ?? ''])].join('–'))
  if (labels.length === 0) return ''
  return `${runs.length === 1 && runs[0]?.from === runs[0]?.to ? 'p.' : 'pp.'} ${labels.join(', ')}`
}

function blockPlaces(over: readonly Block[], blocks: readonly Block[]): string {
  const places = over
    .filter((block) => block.number === null)
    .map((block) => (block.type === 'heading' ? headingName(block, blocks) : block.type))
  const numbers = over.flatMap((block) => block.number ?? [])
  const paragraphs = numbers.length > 0 ? [`¶${runsOfNumbers(numbers)}`] : []
  return [...new Set([...places, ...paragraphs])].join(', ')
}

function inTextOrder(claims: readonly ClaimView[]): ClaimView[] {
  return claims.toSorted((a, b) => compareRanges(beginningOf(a), beginningOf(b)) || (a.id < b.id ? -1 : 1))
}

function headingName(heading: Block, blocks: readonly Block[]): string {
  const headings = blocks.filter((block) => block.type === 'heading')
  return headings.length > 1 ? `heading ${headings.indexOf(heading) + 1}` : 'heading'
}

/** Joins numbers with runs shortened: 3, 4, 5, 9 → "3–5, 9". */
function runsOfNumbers(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
    .join(', ')
}

/** The runs of neighbours among ascending numbers: 3, 4, 5, 9 → 3 to 5, and 9. */
export function runsOf(numbers: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
}
