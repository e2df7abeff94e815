import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView, OccasionView } from '#shared/claims/claim-view.ts'
import type { ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Range } from '#shared/text/range.ts'
import type { ClaimDraft } from './draft-schema.ts'
import type { ClaimPatch } from './draft.ts'

/** Something that a claim may be about and that nobody asserts. */
export type Idea = { readonly id: Id; readonly gloss: string; readonly words: string; readonly start: number }

/** The context of a claim: what its fields offer as choices. */
export type ClaimSurroundings = {
  readonly text: string
  /** The paragraph in which the claim begins and in which words are searched for. */
  readonly block: Range
  readonly actors: ReadonlyMap<Id, ActorView>
  /** Possible speakers and reporters, most likely first. */
  readonly candidates: readonly Id[]
  /** The mentions of actors in the paragraph. */
  readonly mentions: readonly { readonly actor: Id; readonly range: Range }[]
  readonly cues: readonly Range[]
  /** Occasions of this source first; within both groups the last used first. */
  readonly occasions: readonly OccasionView[]
  /** Those of all cases, last used first. Offered are those of the cases that the source is in. */
  readonly questions: readonly QuestionView[]
  readonly cases: readonly Id[]
  readonly tags: readonly string[]
  /** The other claims: those of this text first, nearest first. */
  readonly claims: readonly ClaimView[]
  /** The ideas of this text, nearest first. */
  readonly ideas: readonly Idea[]
  readonly sources: ReadonlyMap<Id, SourceView>
  readonly sourceName: string
  readonly letter: ReliabilityLetter | null
  /** The day of publication (ISO) from which “Monday” is resolved; empty if unknown. */
  readonly published: string
  readonly selectedWords: () => Range | null
}

/** The props of every field of the card. `typing` is true for input in a text field, false for a choice. */
export type FieldProps = {
  readonly draft: ClaimDraft
  readonly around: ClaimSurroundings
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch, typing: boolean) => void
}
