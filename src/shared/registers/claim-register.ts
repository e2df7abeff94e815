import { folded } from '../search/match-words.ts'
import type { ActorView } from '../actors/actor-view.ts'
import { saidDateOf, type ClaimView } from '../claims/claim-view.ts'
import { contentsOf } from '../claims/claim-words.ts'
import { firstDay } from '../dates/days-of.ts'
import { claimKinds } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { shownStatus, shownStatuses } from '../questions/status-view.ts'
import type { SourceView } from '../sources/source-view.ts'
import { credibilityGrade, reliabilityScale } from '../standards/admiralty.ts'
import { compareRanges, type Range } from '../text/range.ts'
import { claimCell } from './claim-cells.ts'
import type { ClaimColumn } from './filter.ts'
import { createSorter, type SortBy, type SortKey } from './sort-rows.ts'

/** A claim with its source, its position there, and its cells, which are computed on first use. */
export type ClaimRow = {
  readonly claim: ClaimView
  readonly source: SourceView
  readonly place: Range
  readonly cell: (column: ClaimColumn) => string
  readonly searched: () => string
}

/** The records that the cells of a claim look up. A claim whose source is missing has no row. */
export type ClaimLookups = {
  readonly sources: ReadonlyMap<Id, SourceView>
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly questions: ReadonlyMap<Id, { readonly text: string; readonly shortLabel: string }>
  /** Another claim that is about this one or linked to it. It is looked up each time, because it may change while this one stays. */
  readonly claim: (id: Id) => ClaimView | undefined
}

/** Every claim, by source and position, and a function that sorts any of the rows. */
export type ClaimRegister = {
  readonly rows: readonly ClaimRow[]
  readonly sort: (rows: readonly ClaimRow[], by: SortBy<ClaimColumn>) => readonly ClaimRow[]
}

/** The column headings. */
export const claimColumnWords: Readonly<Record<ClaimColumn, string>> = {
  words: 'Words',
  gloss: 'In our words',
  speaker: 'Speaker',
  kind: 'Kind',
  form: 'Form',
  said: 'Said',
  occasion: 'Occasion',
  questions: 'Questions',
  rating: 'Rating',
  status: 'Status',
  tags: 'Tags',
  source: 'Source',
  place: 'Place',
  confirmed: 'Confirmed',
  memo: 'Memo',
  chain: 'Reported via',
  hedge: 'Hedge',
  condition: 'Condition',
  about: 'About',
  links: 'Links',
  saidDate: 'Said on (date)',
  aboutDate: 'About (date)',
  saidAbout: 'Said about',
  translation: 'Translation',
  withdrawn: 'Withdrawn',
}

/** The columns that are shown if a filter names none. */
export const usualClaimColumns: readonly ClaimColumn[] = [
  'gloss',
  'words',
  'speaker',
  'kind',
  'said',
  'rating',
  'status',
  'place',
]

/** The columns in which a filter's words are searched. */
const searchedColumns: readonly ClaimColumn[] = [
  'words',
  'gloss',
  'speaker',
  'kind',
  'occasion',
  'questions',
  'tags',
  'source',
  'memo',
  'said',
  'saidAbout',
]

/**
 * Rows that were created before with the same lookups, by claim. After an edit of some claims, the other rows and their computed cells are
 * reused.
 */
export type MadeRows = WeakMap<ClaimView, ClaimRow>

/** Creates the register of these claims. It must be created again when one of them, or a record it looks up, changes. */
export function createClaimRegister(
  claims: Iterable<ClaimView>,
  lookups: ClaimLookups,
  made: MadeRows = new WeakMap(),
): ClaimRegister {
  const bySource = new Map<Id, ClaimRow[]>([...lookups.sources.keys()].map((id) => [id, []]))
  for (const claim of claims) {
    const source = lookups.sources.get(claim.source)
    if (!source) continue
    const row = made.get(claim) ?? rowOf(claim, source, lookups)
    made.set(claim, row)
    bySource.get(source.id)?.push(row)
  }
  const places = new Map([...lookups.sources.keys()].map((id, i) => [id, i]))
  const rows = [...bySource.values()].flatMap((own) => own.sort((a, b) => compareRanges(a.place, b.place)))
  return { rows, sort: createSorter(rows, (row, column) => keysOf(row, column, places)) }
}

/**
 * The date of a claim in a chronology: when it was said, else its occasion's date, else its source's publication date; null if none is
 * known.
 */
export function datedOf({ claim, source }: Pick<ClaimRow, 'claim' | 'source'>): string | null {
  return saidDateOf(claim)?.edtf || source.published || null
}

function rowOf(claim: ClaimView, source: SourceView, lookups: ClaimLookups): ClaimRow {
  const cells = new Map<ClaimColumn, string>()
  let searched: string | null = null
  const cell = (column: ClaimColumn): string => {
    const known = cells.get(column)
    if (known !== undefined) return known
    const text = claimCell(claim, source, lookups, column)
    if (column !== 'about' && column !== 'links') cells.set(column, text)
    return text
  }
  return {
    claim,
    source,
    place: placeOf(claim),
    cell,
    searched: () => (searched ??= folded(searchedColumns.map(cell).join('\n'))),
  }
}

function keysOf(row: ClaimRow, column: ClaimColumn, places: ReadonlyMap<Id, number>): readonly SortKey[] {
  const { claim, source, place } = row
  switch (column) {
    case 'kind':
      return [claimKinds.indexOf(claim.kind)]
    case 'said':
      return [known(firstDay(datedOf(row)))]
    case 'saidDate':
      return [known(firstDay(saidDateOf(claim)?.edtf || null))]
    case 'aboutDate':
      return [known(firstDay(claim.aboutDate?.edtf || null))]
    case 'rating':
      return [letterKey(source), digitKey(claim)]
    case 'status':
      return [shownStatuses.indexOf(shownStatus(claim))]
    case 'place':
      return [places.get(source.id) ?? null, place.start]
    case 'confirmed':
      return [claim.proposed.length > 0 ? 0 : 1]
    default:
      return [row.cell(column) || null]
  }
}

/** F means "cannot be judged", null "not rated": neither is a grade below E. */
function letterKey({ reliability }: SourceView): SortKey {
  return reliability !== null && reliabilityScale.letters[reliability].known ? reliability : null
}

/** In the same way, 6 is not a grade below 5. */
function digitKey({ credibility }: ClaimView): SortKey {
  return credibilityGrade(credibility)?.known === true ? credibility : null
}

function known(day: number): number | null {
  return Number.isFinite(day) ? day : null
}

function placeOf(claim: ClaimView): Range {
  return contentsOf(claim)[0] ?? claim.anchors[0] ?? { start: 0, end: 0 }
}
