import type { Quoted } from '../changes/anchor-changes.ts'
import type { FieldChange } from '../changes/change.ts'
import type { Moment, Row } from '../changes/draft.ts'
import type { Result } from '../model/result.ts'
import type { ClaimRelation } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { QuestionSurroundings } from '../questions/set-answers.ts'
import type { TagSurroundings, Tagged } from '../tags/set-tags.ts'
import type { Range } from '../text/range.ts'

/** The live rows of one claim that its card shows. */
export type ClaimRows = {
  readonly claim: Row
  readonly around: RowsAround
  readonly states: readonly Row[]
}

/** The rows that belong to a claim; empty lists for a new claim. */
export type RowsAround = {
  /** The anchors of the claim and of its links, hedges and conditions, by `ord`. */
  readonly anchors: readonly Row[]
  readonly speakers: readonly Row[]
  readonly saidAbout: readonly Row[]
  /** The links of the chain, outermost first. */
  readonly chain: readonly Row[]
  readonly hedges: readonly Row[]
  readonly conditions: readonly Row[]
  readonly about: readonly Row[]
  readonly tagged: readonly Tagged[]
  readonly answers: readonly Row[]
  readonly memo: Row | undefined
}

/** For a claim that is not created yet. */
export const noRows: RowsAround = {
  anchors: [],
  speakers: [],
  saidAbout: [],
  chain: [],
  hedges: [],
  conditions: [],
  about: [],
  tagged: [],
  answers: [],
  memo: undefined,
}

/** What a gesture on a claim looks up in the rest of the library. */
export type ClaimSurroundings = {
  /** A range of the claim's revision with its quote, or the reason why it cannot be marked. */
  readonly quote: (range: Range) => Result<Quoted>
  readonly tags: TagSurroundings
  readonly questions: QuestionSurroundings
  readonly occasionLabelled: (label: string) => Row | undefined
  /** The name of an actor; undefined if the actor does not exist or was deleted. */
  readonly actorName: (actor: Id) => string | undefined
  readonly isThere: (type: 'claim' | 'idea', id: Id) => boolean
  /** Whether `from` is about `to`, directly or through any number of other claims. */
  readonly aboutLeads: (from: Id, to: Id) => boolean
  readonly relationLeads: (type: ClaimRelation, from: Id, to: Id) => boolean
  /** Deletes an idea and its rows if no claim except this one is about it; else returns no changes. */
  readonly dropIdea: (idea: Id, claim: Id, moment: Moment) => readonly FieldChange[]
}

/** The anchors of one owner in one role, by `ord`. */
export function anchorRows(rows: Pick<RowsAround, 'anchors'>, owner: Id, role: string): Row[] {
  return rows.anchors.filter((row) => row['owner'] === owner && row['role'] === role)
}
