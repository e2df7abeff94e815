import type { ClaimForm, ClaimKind, ClaimStatus, Confidence, ReliabilityLetter } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import type { LikelihoodScale } from '../../standards/likelihood.ts'

/**
 * A briefing with what its checks need to know, as plain values. It is built from the open document while somebody writes, and from the library
 * before an export. Blocks and records that did not change must stay the same objects, because what was found in them is kept by that.
 */
export type NoteToCheck = {
  /** The fields of the masthead that must not be empty, in order, with their values. */
  readonly masthead: readonly { readonly field: MastheadField; readonly value: string }[]
  /** The label of the note's marking, or null. */
  readonly marking: string | null
  /** The likelihood scale that the note uses. */
  readonly scale: LikelihoodScale
  /** In reading order. */
  readonly sections: readonly SectionToCheck[]
  /** The cited claims, by id. A cited claim that is missing here was deleted. */
  readonly claims: ReadonlyMap<Id, CitedClaim>
  /** The sources of the cited claims, by id. */
  readonly sources: ReadonlyMap<Id, CitedSource>
  /** The questions that cited claims answer. */
  readonly questions: readonly QuestionToCheck[]
  /** Long names by their acronym, from the library's actors; offered as the expansion. */
  readonly longNames: ReadonlyMap<string, string>
}

export const mastheadFields = ['title', 'date', 'informationAsOf', 'preparedBy', 'preparedFor'] as const
export type MastheadField = (typeof mastheadFields)[number]

/** `kind` is that of the briefing's section ("lead", "judgements", "differ"). */
export type SectionToCheck = {
  readonly kind: string
  /** The blocks that the analyst wrote or inserted; none in a section that is computed only. */
  readonly blocks: readonly BlockToCheck[]
  /** The questions that a computed section shows with all their answers. */
  readonly shows: readonly Id[]
}

export type BlockToCheck = {
  readonly id: Id
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'footnote' | 'judgement' | 'said'
  /** Empty for `said`, whose words are the claim's. */
  readonly runs: readonly RunToCheck[]
  /** Of a block of kind `judgement`, else null. */
  readonly judgement: JudgementToCheck | null
  /** The claim of a block of kind `said`, else null. */
  readonly said: Id | null
}

/**
 * A piece of a block. Ranges of findings are in UTF-16 units of the block's text, in which a citation has no width, a break has one unit and
 * a slice has those of its words.
 */
export type RunToCheck =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'citation'; readonly claim: Id }
  /** Words of a claim that were inserted and cannot be edited. */
  | { readonly kind: 'slice'; readonly claim: Id; readonly text: string }

/** `number` counts from 1 as on the sheet; `basis` are the claims that it is based on beside those cited in its sentence. */
export type JudgementToCheck = {
  readonly id: Id
  readonly number: number
  readonly likelihood: string | null
  readonly confidence: Confidence | null
  readonly reason: string
  readonly basis: readonly Id[]
}

export type CitedClaim = {
  readonly id: Id
  readonly source: Id
  /** How the briefing cites it: "[1 ¶4f]". */
  readonly label: string
  readonly kind: ClaimKind
  readonly form: ClaimForm
  /** The words by which its source reports it ("told reporters"); null if there are none. */
  readonly cue: string | null
  readonly status: ClaimStatus
  /** 1 to 6, or null. */
  readonly credibility: number | null
  /** A key that is equal for claims of one origin (`questions/origin.ts`). */
  readonly origin: string
  readonly isConfirmed: boolean
  /** Its slices of the source, in order. */
  readonly quotes: readonly string[]
  /** The claim that supersedes it by a link, or null. */
  readonly supersededBy: { readonly claim: Id; readonly label: string } | null
}

export type CitedSource = {
  readonly id: Id
  readonly name: string
  readonly publisher: string
  /** EDTF, or empty. */
  readonly published: string
  readonly reliability: ReliabilityLetter | null
  readonly marking: string | null
  /** Its whole text; null if it is not read, in which case only the slices of claims count as its words. */
  readonly text: string | null
}

export type QuestionToCheck = {
  readonly id: Id
  readonly text: string
  readonly isContested: boolean
  /** Its answers with the claims that give them, those that count only. */
  readonly answers: readonly { readonly claims: readonly Id[] }[]
}
