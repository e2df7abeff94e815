/** The enumerations of the model, with the words and letters that stand for them on screen and in files. */

export const actorKinds = ['person', 'organisation', 'state', 'place', 'group', 'role', 'unnamed'] as const
export type ActorKind = (typeof actorKinds)[number]

/** The letter typed in the actor picker and printed at a first mention. */
export const actorKindLetter: Readonly<Record<ActorKind, string>> = {
  person: 'P',
  organisation: 'O',
  state: 'S',
  place: 'L',
  group: 'G',
  role: 'R',
  unnamed: '?',
}

/** What somebody does by saying it. A no-comment needs no words of its own. */
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

/** What a speaker does in a claim of this kind: "Witkoff *says*". */
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

/** Whose words the source has: the speaker's alone, some of them, or only its own. */
export const claimForms = ['direct', 'mixed', 'paraphrase'] as const
export type ClaimForm = (typeof claimForms)[number]

export const claimFormWord: Readonly<Record<ClaimForm, string>> = {
  direct: 'direct quotation',
  mixed: 'part quoted',
  paraphrase: 'paraphrase',
}

/** What a claim answers to a question, unless the analyst names an answer. Which exclude each other, see `excludes`. */
export const answers = ['yes', 'no', 'only-if', 'does-not-say'] as const
export type Answer = (typeof answers)[number]

/** What the analyst set by hand; what is computed stands in `questions/status-view.ts`. */
export const claimStatuses = ['open', 'refuted', 'superseded', 'retracted'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** How two claims hang together, set by hand. “Same as” goes both ways, the others from the one to the other. */
export const claimRelations = ['same-as', 'supersedes', 'replies-to', 'reason-for'] as const
export type ClaimRelation = (typeof claimRelations)[number]

/** What stands before the other claim on the card of the one, and of the other. */
export const claimRelationWords: Readonly<Record<ClaimRelation, readonly [from: string, to: string]>> = {
  'same-as': ['same as', 'same as'],
  supersedes: ['supersedes', 'superseded by'],
  'replies-to': ['replies to', 'answered by'],
  'reason-for': ['reason for', 'because of'],
}

/** What a block of a source text is. Titles and headings are not numbered. */
export const blockTypes = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table-row',
  'speaker-turn',
] as const
export type BlockType = (typeof blockTypes)[number]

/** What an anchor's words are to the record that owns it. */
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

/** What became of an anchor: its words stand there, may stand there, or could not be placed. */
export const anchorStates = ['anchored', 'uncertain', 'orphan'] as const
export type AnchorState = (typeof anchorStates)[number]

/** ICD 203 confidence, see standards: never in one sentence with a likelihood. */
export const confidences = ['high', 'moderate', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Of a source (Admiralty scale, see `standards/admiralty.ts`). F is "cannot be judged", no grade below E. */
export const reliabilityLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ReliabilityLetter = (typeof reliabilityLetters)[number]

/** Why a change was made: by a person, by reading a file, by undo or redo. */
export const changeOrigins = ['user', 'load', 'undo', 'redo', 'import'] as const
export type ChangeOrigin = (typeof changeOrigins)[number]
