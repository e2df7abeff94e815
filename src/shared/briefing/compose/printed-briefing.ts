import type { BlockType } from '../../model/enums.ts'
import type { Marking } from '../../standards/marking.ts'
import type { PrintedBlockOfKind } from '../blocks/blocks.ts'
import type { SectionKind } from '../sections.ts'
import type { Logo } from '../templates/template-schema.ts'
import type { SaidRun } from './said/said-run.ts'

/** A briefing as it is printed: all parts worded and numbered, without layout. Plain values, the same for PDF, Markdown and screen. */
export type PrintedBriefing = {
  readonly title: string
  /** What stands above the title: "Briefing note before the talks of 20 March". */
  readonly occasion: string
  readonly lang: string
  readonly marking: Marking | null
  /** The footer of each page: "17 August 2025 · Policy desk". */
  readonly foot: string
  /** Words of the template at the head of each page; '' for the running title, which the first page does not have. */
  readonly header: string
  /** Whether the masthead is a page of its own. */
  readonly cover: boolean
  /** Whether type and margins are smaller, so that more stands on a page. */
  readonly compact: boolean
  readonly logo: Logo | null
  readonly facts: readonly PrintedFact[]
  /** Below the facts: who drafted and cleared it, who has a copy, how far it may go. */
  readonly lines: readonly PrintedFact[]
  /** In the order in which they are printed; one that is empty is among them, without parts. */
  readonly sections: readonly PrintedSection[]
  readonly actors: readonly PrintedActor[]
  readonly sources: readonly PrintedSource[]
  /** What stands below the sources: "12 of 12 sentences read back against the sources, 17 August 2025, 14:05."; '' if none was. */
  readonly readBack: string
  readonly legend: PrintedLegend
  /** Null if the briefing cites nothing. */
  readonly annex: PrintedAnnex | null
}

export type PrintedFact = { readonly label: string; readonly value: string }

/**
 * A section under its title ('' for none): what is computed from the library, then what the analyst wrote. `sources`, `actors`, `legend` and
 * `annex` are printed from the members of the briefing with these names.
 */
export type PrintedSection = {
  readonly key: string
  readonly kind: SectionKind
  readonly title: string
  readonly computed: PrintedBlockOfKind | null
  /** Whether sources are named in a line each, without what they are worth and their cited words. */
  readonly isShort: boolean
  readonly parts: readonly PrintedPart[]
}

/** What the analyst wrote, block by block. */
export type PrintedPart =
  | PrintedParagraph
  | PrintedHeading
  | PrintedQuote
  | PrintedList
  | PrintedPageBreak
  | PrintedJudgement
  | PrintedVoice

/** `label` is "[1 ¶3f]"; `target` is the annex anchor it links to, or null if the claim was deleted. */
export type PrintedCitation = { readonly kind: 'citation'; readonly label: string; readonly target: string | null }

/** A piece of a paragraph: words in one style, a line break, or a citation. */
export type PrintedRun =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'break' }
  /** A footnote, numbered through the note. */
  | { readonly kind: 'footnote'; readonly number: number; readonly text: string }
  | PrintedCitation

/** A paragraph that the analyst wrote. */
export type PrintedParagraph = { readonly kind: 'paragraph'; readonly runs: readonly PrintedRun[] }

/** A heading within a section: level 1 or 2. */
export type PrintedHeading = { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly PrintedRun[] }

export type PrintedQuote = { readonly kind: 'quote'; readonly runs: readonly PrintedRun[] }

/** A list, with the items of lists within it under their item. */
export type PrintedList = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PrintedItem[] }
export type PrintedItem = { readonly runs: readonly PrintedRun[]; readonly within: readonly PrintedList[] }

export type PrintedPageBreak = { readonly kind: 'page-break' }

/** A key judgement, numbered from 1. */
export type PrintedJudgement = {
  readonly kind: 'judgement'
  readonly number: number
  readonly runs: readonly PrintedRun[]
  readonly confidence: PrintedConfidence | null
  readonly gauge: PrintedGauge | null
}

/** A confidence and its reason ('' for none), as sentences that are never joined with the likelihood's: "Confidence: low." */
export type PrintedConfidence = { readonly label: string; readonly reason: string }

/** `from` and `to` in percent. `steps` are all ranges of the scale, against which the gauge is drawn. */
export type PrintedGauge = {
  readonly term: string
  readonly percent: string
  readonly from: number
  readonly to: number
  readonly steps: readonly { readonly from: number; readonly to: number }[]
}

/** What one speaker, or several speakers jointly, said. */
export type PrintedVoice = {
  readonly kind: 'voice'
  readonly speaker: string
  /** The speaker's office, at their first mention, and when all of it was said; '' if not known. */
  readonly office: string
  readonly said: string
  readonly itself: boolean
  readonly sayings: readonly PrintedSaying[]
}

/** `details` are short lines under the sentence: what of conditions, hedges and dates it does not hold, occasion, status, rating. */
export type PrintedSaying = {
  readonly runs: readonly SaidRun[]
  /** One, or several where the same is said in the same words. */
  readonly citations: readonly PrintedCitation[]
  readonly details: readonly string[]
}

/** An actor that a reader of the briefing meets. `speaks` are the citations of what it says. */
export type PrintedActor = {
  readonly name: string
  readonly kind: string
  /** '' if it has none. */
  readonly office: string
  /** Whom it speaks for: "Sund", "Its own"; '' if that is not set. */
  readonly side: string
  /** The names the sources use for it, other than its own: no roles, no pronouns. */
  readonly named: readonly string[]
  readonly speaks: readonly PrintedCitation[]
}

/**
 * A source with its number. `target` is the anchor of its entry. All other members are ready words, empty if unknown: `access` says how it
 * was had and read ("Web page, English"), `weaknesses` what its cited words rest on, a sentence each.
 */
export type PrintedSource = {
  readonly number: number
  readonly target: string
  readonly title: string
  readonly origin: string
  readonly access: string
  readonly rating: string
  readonly weaknesses: readonly string[]
  readonly quality: string
  readonly link: string
  readonly sha256: string
  readonly bytes: string
}

/** A sign of a scale that the briefing uses, with its meaning. `sign` is empty if the label itself is the sign. */
export type PrintedGrade = { readonly sign: string; readonly label: string; readonly meaning: string }

/** Contains only the signs that this briefing uses. */
export type PrintedLegend = {
  readonly scale: {
    readonly label: string
    /** `from` and `to` in percent. */
    readonly steps: readonly {
      readonly terms: readonly string[]
      readonly percent: string
      readonly from: number
      readonly to: number
    }[]
    /** If both rows of likelihood terms are used: why one step has two terms. */
    readonly mixed: string | null
  } | null
  readonly confidence: readonly PrintedGrade[]
  readonly reliability: readonly PrintedGrade[]
  readonly credibility: readonly PrintedGrade[]
  readonly notes: readonly string[]
}

/** What closes a briefing: where a reader finds the words under each citation's letter. */
export type PrintedAnnex =
  | { readonly kind: 'none'; readonly sources: readonly PrintedWords[] }
  | {
      readonly kind: 'cited' | 'whole'
      readonly sources: readonly PrintedExtract[]
      /** The kinds of the actors marked in it: "P person". */
      readonly kinds: readonly { readonly letter: string; readonly name: string }[]
      /** True if it is short enough to follow on the page before. */
      readonly short: boolean
    }

/** The cited words of a source, with the number that its citations start with. */
export type PrintedWords = {
  readonly number: number
  readonly title: string
  readonly claims: readonly {
    readonly letter: string
    /** "¶4", or '' if the claim has no words in the text. */
    readonly place: string
    readonly words: string
    readonly target: string
  }[]
}

/** What is printed of a source's text. `extent` says how much that is: "Paragraphs 1 to 3 of 8." */
export type PrintedExtract = {
  readonly number: number
  readonly title: string
  readonly origin: string
  readonly extent: string
  readonly blocks: readonly PrintedBlock[]
}

/**
 * A block of a source with the notes beside it. `number` is its ¶ number, null for titles, headings and bylines. `leftOut` names what is left out
 * before it, '' if nothing is.
 */
export type PrintedBlock = {
  readonly type: BlockType
  readonly number: number | null
  readonly leftOut: string
  /** What is printed before the words of a list item: "1.", "–". */
  readonly marker: string | null
  /** Its language (BCP 47), if it is another one than that of the note. */
  readonly lang: string | null
  readonly segments: readonly PrintedSegment[]
  readonly notes: readonly PrintedNote[]
}

/** A piece of source text with one set of marks. The texts of a block's segments, joined, are exactly the block's text. */
export type PrintedSegment = {
  readonly text: string
  readonly mention: boolean
  readonly cue: boolean
  /** How many claims cover it. */
  readonly claims: number
  /** The letters of the claims whose content begins here, with the anchors that their citations link to. */
  readonly opens: readonly { readonly letter: string; readonly target: string | null }[]
  /** The kind letters of actors whose first mention ends here. */
  readonly kinds: string
}

/** A claim, explained in the margin beside the block it begins in. `target` is its anchor if no words in the text carry that. */
export type PrintedNote = {
  readonly letter: string
  readonly target: string | null
  readonly speaker: string
  readonly cue: string
  readonly facts: string
  readonly gloss: string
}
