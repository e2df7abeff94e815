/** The enumerations of the model, with their words and letters on screen and in files. */

export const actorKinds = ['person', 'organisation', 'state', 'place', 'group', 'role', 'document', 'unnamed'] as const
export type ActorKind = (typeof actorKinds)[number]

/** The letter that is typed in the actor picker and printed at a first mention. */
export const actorKindLetter: Readonly<Record<ActorKind, string>> = {
  person: 'P',
  organisation: 'O',
  state: 'S',
  place: 'L',
  group: 'G',
  role: 'R',
  document: 'D',
  unnamed: '?',
}

/** What a speaker does with a claim. */
export const claimKinds = [
  'statement',
  'evaluation',
  'prediction',
  'proposal',
  'commitment',
  'denial',
  'question',
  'demand',
  'refusal',
  'decision',
  'no-comment',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** The kinds that need no words of their own: who won't say anything is not quoted. */
export const wordlessKinds: readonly ClaimKind[] = ['no-comment']

/** Whether a claim of this kind rests on words of the text. */
export function needsWords(kind: ClaimKind): boolean {
  return !wordlessKinds.includes(kind)
}

/** The verb for a claim of this kind: "Witkoff *says*". */
export const claimKindWord: Readonly<Record<ClaimKind, string>> = {
  statement: 'says',
  denial: 'denies',
  prediction: 'predicts',
  evaluation: 'judges',
  question: 'asks',
  demand: 'demands',
  proposal: 'proposes',
  commitment: 'commits',
  refusal: 'refuses',
  decision: 'decides',
  'no-comment': 'won’t say',
}

/** Whether the words are the speaker's own, partly, or only the source's. */
export const claimForms = ['direct', 'mixed', 'paraphrase'] as const
export type ClaimForm = (typeof claimForms)[number]

export const claimFormWord: Readonly<Record<ClaimForm, string>> = {
  direct: 'direct quotation',
  mixed: 'part quoted',
  paraphrase: 'paraphrase',
}

/** What a claim can answer to a question, besides an answer that the analyst names. `excludes` says which answers exclude each other. */
export const answers = ['yes', 'no', 'only-if', 'does-not-say'] as const
export type Answer = (typeof answers)[number]

/** The status that the analyst sets by hand; the computed status is in `questions/status-view.ts`. */
export const claimStatuses = ['open', 'refuted', 'superseded', 'retracted'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** How two claims are related, set by hand. “Same as” is symmetric, the others lead from one claim to the other. */
export const claimRelations = ['same-as', 'supersedes', 'replies-to', 'reason-for'] as const
export type ClaimRelation = (typeof claimRelations)[number]

/** The words before the other claim, on the card of the first claim and on the card of the second. */
export const claimRelationWords: Readonly<Record<ClaimRelation, readonly [from: string, to: string]>> = {
  'same-as': ['same as', 'same as'],
  supersedes: ['supersedes', 'superseded by'],
  'replies-to': ['replies to', 'answered by'],
  'reason-for': ['reason for', 'because of'],
}

/** The types of a block of source text. A byline says who wrote the text, or when it was published or updated. */
export const blockTypes = [
  'title',
  'heading',
  'byline',
  'paragraph',
  'list-item',
  'quotation',
  'table-row',
  'speaker-turn',
] as const
export type BlockType = (typeof blockTypes)[number]

/** The types that are no body text and have no ¶ number. */
export const unnumberedTypes = ['title', 'heading', 'byline'] as const satisfies readonly BlockType[]

/** What an anchor's words mean for the record that owns it. */
export const anchorRoles = [
  'mention',
  'content',
  'cue',
  'speaker',
  'hedge',
  'condition',
  'link',
  'memo',
  'tag',
  'occasion',
  'date',
] as const
export type AnchorRole = (typeof anchorRoles)[number]

/** Whether an anchor's words are at its place, may be there, or could not be placed. */
export const anchorStates = ['anchored', 'uncertain', 'orphan'] as const
export type AnchorState = (typeof anchorStates)[number]

/** Levels of confidence (ICD 203, see `standards`). Never in one sentence with a likelihood. */
export const confidences = ['high', 'moderate', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** The reliability of a source (Admiralty scale, see `standards/admiralty.ts`). F is "cannot be judged", not a grade below E. */
export const reliabilityLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ReliabilityLetter = (typeof reliabilityLetters)[number]

/** Where a change came from: a person, reading a file, undo or redo, an import. */
export const changeOrigins = ['user', 'load', 'undo', 'redo', 'import', 'export'] as const
export type ChangeOrigin = (typeof changeOrigins)[number]
