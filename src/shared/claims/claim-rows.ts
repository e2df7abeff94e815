import type { Quoted } from '../changes/anchor-changes.ts'
import type { FieldChange } from '../changes/change.ts'
import type { Moment, Row } from '../changes/draft.ts'
import type { Result } from '../contract/result.ts'
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

/** The rows that belong to a claim; a claim that is not made yet has none. */
export type RowsAround = {
  /** Of the claim, and of its links, hedges and conditions; by `ord`. */
  readonly anchors: readonly Row[]
  readonly speakers: readonly Row[]
  /** The links of its chain, outermost first. */
  readonly chain: readonly Row[]
  readonly hedges: readonly Row[]
  readonly conditions: readonly Row[]
  readonly about: readonly Row[]
  readonly tagged: readonly Tagged[]
  readonly answers: readonly Row[]
  readonly memo: Row | undefined
}

/** What is around a claim that is not made yet. */
export const noRows: RowsAround = {
  anchors: [],
  speakers: [],
  chain: [],
  hedges: [],
  conditions: [],
  about: [],
  tagged: [],
  answers: [],
  memo: undefined,
}

/** What a gesture looks up in the rest of the library. */
export type ClaimSurroundings = {
  /** A range of the claim's revision with its quote, or why it cannot be marked. */
  readonly quote: (range: Range) => Result<Quoted>
  readonly tags: TagSurroundings
  readonly questions: QuestionSurroundings
  readonly occasionLabelled: (label: string) => Row | undefined
  /** What an actor is called; undefined where there is none (any more). */
  readonly actorName: (actor: Id) => string | undefined
  readonly isThere: (type: 'claim' | 'idea', id: Id) => boolean
  /** Whether what `from` is about leads to `to`, over any number of claims. */
  readonly aboutLeads: (from: Id, to: Id) => boolean
  readonly relationLeads: (type: ClaimRelation, from: Id, to: Id) => boolean
  /** Deletes an idea with all that is its, where no claim but this one is about it; nothing where another is. */
  readonly dropIdea: (idea: Id, claim: Id, moment: Moment) => readonly FieldChange[]
}

/** The anchors of one owner in one role, by `ord`. */
export function anchorRows(rows: Pick<RowsAround, 'anchors'>, owner: Id, role: string): Row[] {
  return rows.anchors.filter((row) => row['owner'] === owner && row['role'] === role)
}
