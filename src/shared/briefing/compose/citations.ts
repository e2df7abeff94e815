import type { BriefingView } from '../briefing-view.ts'
import { briefingSections } from '../briefing-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { beginningOf, contentsOf } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import type { Block, SourceText } from '../../sources/source-view.ts'
import { compareRanges, overlaps } from '../../text/range.ts'
import type { PrintedCitation } from './printed-briefing.ts'

/** The citation of a deleted claim. It should not be exported, so it has to be visible if it is. */
const deletedCitation: PrintedCitation = { kind: 'citation', label: '[claim deleted]', target: null }

/** The numbers of sources, the letters of claims, and the label and target of each citation. */
export type Citations = {
  readonly cite: (claim: Id) => PrintedCitation
  /** Cited sources, in the order of first citation. */
  readonly sources: readonly Id[]
  readonly claims: readonly ClaimView[]
  /** All claims of a source in text order, with their letters. */
  readonly lettered: (source: Id) => readonly LetteredClaim[]
}

/** A claim with its letter within its source, and the annex anchor that its citations link to. */
export type LetteredClaim = { readonly claim: ClaimView; readonly letter: string; readonly target: string }

/** Numbers the sources in the order of their first citation and letters the claims of each in reading order. */
export function numberCitations(
  briefing: BriefingView,
  claims: readonly ClaimView[],
  texts: readonly SourceText[],
): Citations {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const cited = [...new Set(citedClaims(briefing))].flatMap((id) => byId.get(id) ?? [])
  const sources = [...new Set(cited.map((claim) => claim.source))]
  const blocks = new Map(texts.map((text) => [text.source, text.blocks]))
  const lettered = new Map(
    sources.map((source, i) => [
      source,
      letterClaims(
        claims.filter((claim) => claim.source === source),
        i + 1,
      ),
    ]),
  )
  const printed = new Map<Id, PrintedCitation>()
  for (const [i, source] of sources.entries()) {
    for (const { claim, target } of lettered.get(source) ?? []) {
      printed.set(claim.id, { kind: 'citation', label: citationLabel(i + 1, claim, blocks.get(source) ?? []), target })
    }
  }
  return {
    cite: (id) => printed.get(id) ?? deletedCitation,
    sources,
    claims: cited,
    lettered: (source) => lettered.get(source) ?? [],
  }
}

/** The ids of the claims that a briefing cites, in text order, repeated for each citation. */
export function citedClaims(briefing: BriefingView): Id[] {
  return briefingSections
    .flatMap((section) => blocksOf(briefing, section))
    .flatMap(({ body }) => {
      if (body.type === 'said') return [body.claim]
      return body.children.flatMap((inline) => (inline.type === 'citation' ? [inline.claim] : []))
    })
}

/** The blocks of one section, in order. */
export function blocksOf(briefing: BriefingView, section: (typeof briefingSections)[number]) {
  return briefing.blocks
    .filter((block) => block.section === section)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
}

/** The label of a citation: "[1 ¶3]", "[1 ¶3–4]", "[1 ¶2, 5]", "[1 title]". */
export function citationLabel(number: number, claim: ClaimView, blocks: readonly Block[]): string {
  const over = blocks.filter((block) => contentsOf(claim).some((range) => overlaps(range, block)))
  const places = over
    .filter((block) => block.number === null)
    .map((block) => (block.type === 'heading' ? headingName(block, blocks) : block.type))
  const numbers = over.flatMap((block) => block.number ?? [])
  const paragraphs = numbers.length > 0 ? [`¶${runsOfNumbers(numbers)}`] : []
  const all = [...new Set([...places, ...paragraphs])]
  return all.length > 0 ? `[${number} ${all.join(', ')}]` : `[${number}]`
}

/** The letter of an index: a … z, aa, ab …; 0 is a. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
}

function letterClaims(claims: readonly ClaimView[], number: number): LetteredClaim[] {
  return claims
    .toSorted((a, b) => compareRanges(beginningOf(a), beginningOf(b)) || (a.id < b.id ? -1 : 1))
    .map((claim, i) => ({ claim, letter: letterOf(i), target: `s${number}-${letterOf(i)}` }))
}

function headingName(heading: Block, blocks: readonly Block[]): string {
  const headings = blocks.filter((block) => block.type === 'heading')
  return headings.length > 1 ? `heading ${headings.indexOf(heading) + 1}` : 'heading'
}

/** Joins numbers with runs shortened: 3, 4, 5, 9 → "3–5, 9". */
function runsOfNumbers(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
