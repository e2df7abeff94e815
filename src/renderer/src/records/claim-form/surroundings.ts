import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView, OccasionView } from '#shared/claims/claim-view.ts'
import type { ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Range } from '#shared/text/range.ts'
import type { ClaimDraft } from './draft-schema.ts'
import type { ClaimPatch } from './draft.ts'

/** Something a claim may be about that nobody asserts. */
export type Idea = { readonly id: Id; readonly gloss: string; readonly words: string; readonly start: number }

/** What the fields of a claim are chosen from. */
export type ClaimSurroundings = {
  readonly text: string
  /** The paragraph that the claim begins in, where its words are looked for. */
  readonly block: Range
  readonly actors: ReadonlyMap<Id, ActorView>
  /** Who may be speaking or reporting, likeliest first. */
  readonly candidates: readonly Id[]
  /** The places in the paragraph where actors are mentioned. */
  readonly mentions: readonly { readonly actor: Id; readonly range: Range }[]
  readonly cues: readonly Range[]
  /** Occasions of this source first, the last used first. */
  readonly occasions: readonly OccasionView[]
  /** The last used first. */
  readonly questions: readonly QuestionView[]
  readonly tags: readonly string[]
  /** The other claims: those of this text first, the nearest first. */
  readonly claims: readonly ClaimView[]
  /** The ideas of this text, the nearest first. */
  readonly ideas: readonly Idea[]
  readonly sources: ReadonlyMap<Id, SourceView>
  readonly sourceName: string
  readonly letter: ReliabilityLetter | null
  /** The day of publication, ISO, against which “Monday” is read; empty where it is not known. */
  readonly published: string
  readonly selectedWords: () => Range | null
}

/** What every field of the card is given. `typing` tells a letter in a text field from a choice. */
export type FieldProps = {
  readonly draft: ClaimDraft
  readonly around: ClaimSurroundings
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch, typing: boolean) => void
}
