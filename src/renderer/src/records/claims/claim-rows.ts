import { folded, holdsWords, typedWords } from '#shared/search/match-words.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { contentsOf, sourceVoice, speakerOf } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { compareRanges, type Range } from '#shared/text/range.ts'

/** A claim with the data that a list shows. */
export type ClaimRow = { readonly claim: ClaimView; readonly source: SourceView; readonly speaker: string }

/** The claims in reading order, source by source. */
export function claimRows(
  claims: Iterable<ClaimView>,
  sources: ReadonlyMap<Id, SourceView>,
  actors: ReadonlyMap<Id, ActorView>,
): ClaimRow[] {
  const bySource = new Map<Id, ClaimRow[]>([...sources.keys()].map((id) => [id, []]))
  for (const claim of claims) {
    const source = sources.get(claim.source)
    if (source) bySource.get(source.id)?.push({ claim, source, speaker: speakerOf(claim, source, actors) })
  }
  return [...bySource.values()].flatMap((rows) =>
    rows.sort((a, b) => compareRanges(placeOf(a.claim), placeOf(b.claim))),
  )
}

/**
 * The rows that contain every word of the filter in speaker, kind, gloss, quoted words, tags, occasion or source. Those that contain the
 * filter as it was typed, as one phrase, come first.
 */
export function filterClaims(rows: readonly ClaimRow[], filter: string): readonly ClaimRow[] {
  const words = typedWords(filter)
  if (words.length === 0) return rows
  const found = rows.filter((row) => holdsWords(searchable(row), words))
  if (words.length === 1) return found
  const isPhrase = (row: ClaimRow) => searchable(row).includes(words.join(' '))
  return [...found.filter(isPhrase), ...found.filter((row) => !isPhrase(row))]
}

/** "B2": the source's letter and this report's digit; empty if neither is set. */
export function ratingOf({ claim, source }: ClaimRow): string {
  return `${source.reliability ?? ''}${claim.credibility ?? ''}`
}

/** "Newsroom ¶3"; a title or heading has no number. */
export function placeText({ claim, source }: Pick<ClaimRow, 'claim' | 'source'>): string {
  return `${sourceVoice(source)} ${claim.where}`.trimEnd()
}

function placeOf(claim: ClaimView): Range {
  return contentsOf(claim)[0] ?? { start: 0, end: 0 }
}

/** The searchable text is cached for each row: computing it for ten thousand rows at each key press is too slow. */
const searched = new WeakMap<ClaimRow, string>()

function searchable(row: ClaimRow): string {
  const known = searched.get(row)
  if (known !== undefined) return known
  const { claim, source, speaker } = row
  const quotes = claim.anchors.map((anchor) => anchor.exact)
  const text = folded(
    [
      speaker,
      claimKindWord[claim.kind],
      claim.gloss,
      ...quotes,
      ...claim.tags,
      claim.occasion?.label ?? '',
      sourceVoice(source),
    ].join('\n'),
  )
  searched.set(row, text)
  return text
}
