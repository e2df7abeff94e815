import { z } from 'zod'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { idSchema } from '../../model/id-schema.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { wordedBy } from '../../claims/claim-words.ts'
import { publisherName } from '../../sources/publisher-name.ts'
import type { SinceLast } from './changes.ts'
import type { NoteRecords } from './of-the-note.ts'
import type { Work } from './open-work.ts'
import type { VoiceContext } from '../compose/voices.ts'

/**
 * The records that computed blocks are made from: claims, sources and actors by id, the citations of the note, and all questions in the
 * analyst's order. Claims and sources that are not among them are left out.
 */
export type BlockRecords = VoiceContext & {
  /** The briefing's ISO date, or empty. */
  readonly date: string
  readonly questions: readonly QuestionView[]
  /** Whom an actor counts for: its side, or the actor itself if it stands alone or the case does not count sides. */
  readonly sideOf: (actor: Id) => Id
  /** The note's own judgements, by their printed numbers. */
  readonly judgements: readonly BlockJudgement[]
  /** Whether claims were chosen for a section "What was said". */
  readonly hasChosen?: boolean
  /** The last briefing and what this one has in its place; missing if there was none. */
  readonly last?: SinceLast
  /** What the note cites; missing where there is no note yet, as on the screen of questions. */
  readonly note?: NoteRecords
  /** What is open in the library; only a handover needs it. */
  readonly work?: Work
}

/** A judgement of the note. `question` is the one whose view it is, null for a judgement of the note alone. */
export type BlockJudgement = {
  readonly number: number
  readonly question: Id | null
  readonly wouldChange: string
}

/** Which questions a block is about, in their order in the case; null for all. */
export const questionsOption = z.array(idSchema).max(1000).nullable().default(null)

/** The questions that a block is about. */
export function chosenQuestions(
  { questions }: Pick<BlockRecords, 'questions'>,
  chosen: readonly Id[] | null,
): readonly QuestionView[] {
  return chosen === null ? questions : questions.filter(({ id }) => chosen.includes(id))
}

/** What a question is called where it has little room: its short label, else its text. */
export function labelOfQuestion({ shortLabel, text }: QuestionView): string {
  return shortLabel.trim() || text
}

/** A claim with its source, as blocks need both. */
export type SourcedClaim = { readonly claim: ClaimView; readonly view: SourceView }

/** A claim with its source; null if one of them is not among the records. */
export function sourcedClaim(
  { claims, sources }: Pick<BlockRecords, 'claims' | 'sources'>,
  id: Id,
): SourcedClaim | null {
  const claim = claims.get(id)
  const source = claim && sources.get(claim.source)
  return claim && source ? { claim, view: source.view } : null
}

/** The actor that a source itself is, where one has exactly its publisher's name; null if none has. */
export function publisherActor({ actors }: Pick<BlockRecords, 'actors'>, view: SourceView): Id | null {
  const name = publisherName(view.publisher)
  if (name === '') return null
  for (const actor of actors.values()) if (publisherName(actor.name) === name) return actor.id
  return null
}

/** Whether a reader has the words only through the source: the speaker is not named, or somebody reports them. */
export function isSecondHand({ speakers, chain }: ClaimView, { actors }: Pick<BlockRecords, 'actors'>): boolean {
  return chain.length > 0 || speakers.some((id) => actors.get(id)?.kind === 'unnamed')
}

/** "via Northern Courier". */
export function viaSource(view: SourceView): string {
  return `via ${wordedBy(view)}`
}
