import { z } from 'zod'
import { confidences } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { isoDateSchema } from '../dates/iso-date-schema.ts'
import { scaleFileSchema } from '../standards/scale-file-schema.ts'
import { richBlockSchema } from './rich-text.ts'
import { sectionKeySchema, sectionsSchema, type Section } from './sections.ts'

/** Paper sizes for printing, by their CSS names. */
export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

/** What of the sources follows the note: a list of the cited words, the cited paragraphs with their neighbours, or each source in full. */
export const annexes = ['none', 'cited', 'whole'] as const
export type Annex = (typeof annexes)[number]

/** `section` is the key of its section; `order` is a fractional index: a key that sorts as text. */
export const briefingBlockSchema = z.strictObject({
  id: idSchema,
  section: sectionKeySchema,
  /** It grows by a sign with every six blocks that are written one behind another between two others. */
  order: z.string().min(1).max(5000),
  body: richBlockSchema,
})
export type BriefingBlock = z.infer<typeof briefingBlockSchema>

/** The analyst's own estimate. Its sentence is the block that refers to it. `likelihood` is a term of the scale, never a number. */
export const judgementSchema = z.strictObject({
  id: idSchema,
  likelihood: z.string().max(100).nullable(),
  confidence: z.enum(confidences).nullable(),
  confidenceReason: z.string().max(10_000),
  wouldChange: z.string().max(10_000),
})
export type Judgement = z.infer<typeof judgementSchema>

export const longestTitle = 2000

/** The head of a briefing. `date` is an ISO date, or empty. */
export const briefingHeadSchema = z.strictObject({
  title: z.string().max(longestTitle),
  date: z.union([isoDateSchema, z.literal('')]),
  /** The label of a marking of the scheme in use ("TLP:AMBER"), or null. */
  marking: z.string().max(100).nullable(),
  preparedBy: z.string().max(500),
  preparedFor: z.string().max(500),
  /** What the note is for, above its title: "Before the talks of 20 March". */
  occasion: z.string().max(500),
  /** Until when information was taken in: a day, or a minute of the analyst's own time ("2026-03-13T18:00"). Empty: not said. */
  asOf: z.union([isoDateSchema, z.iso.datetime({ local: true, precision: -1 }), z.literal('')]),
  /** What the note rests on, in words; empty: counted from its sources. */
  basis: z.string().max(2000),
  clearedBy: z.string().max(500),
  copiedTo: z.string().max(2000),
  distribution: z.string().max(500),
  /** The briefing that this one follows, with which *What has changed* compares. */
  follows: idSchema.nullable(),
  annex: z.enum(annexes),
  /** Whether the analyst's working notes are printed: claims in our words, memos. */
  printNotes: z.boolean(),
})
export type BriefingHead = z.infer<typeof briefingHeadSchema>

/** The letter under which a briefing cites a claim, as a number: 1 is a. It runs through the claim's source. */
export const citationLetterSchema = z.strictObject({
  claim: idSchema,
  source: idSchema,
  number: z.int().min(1),
  /** Whether it stands in an exported copy. It then belongs to its claim for good. */
  exported: z.boolean(),
})
export type CitationLetter = z.infer<typeof citationLetterSchema>

/** A finding of a check that somebody ignored, by its key (`checks/finding.ts`), and why. */
export const ignoredFindingSchema = z.strictObject({
  key: z.string().min(1).max(1000),
  code: z.string().min(1).max(10),
  reason: z.string().max(2000),
})
export type IgnoredFinding = z.infer<typeof ignoredFindingSchema>

/** A briefing as the composer shows it: `sections` and `blocks` in order, `judgements` and stored `letters` by id. */
export const briefingViewSchema = briefingHeadSchema.extend({
  id: idSchema,
  /** The likelihood scale of the user's that it uses, unless this Attaché cannot read it; null for ICD 203. */
  scale: z.union([scaleFileSchema, z.literal('unreadable')]).nullable(),
  sections: sectionsSchema,
  blocks: z.array(briefingBlockSchema),
  judgements: z.array(judgementSchema),
  letters: z.array(citationLetterSchema),
  ignored: z.array(ignoredFindingSchema),
  /** The sentences that were read back against what they cite, by their hashes (`read-back/citing-sentences.ts`), and when. */
  readBack: z.array(z.strictObject({ hash: z.string().min(1).max(100), at: z.iso.datetime() })),
})
export type BriefingView = z.infer<typeof briefingViewSchema>

/** Blocks in the order in which they are read: section after section, each by its keys. A block of no section is left out. */
export function inReadingOrder(blocks: readonly BriefingBlock[], sections: readonly Section[]): BriefingBlock[] {
  const of = Map.groupBy(blocks, ({ section }) => section)
  return sections.flatMap(({ key }) =>
    (of.get(key) ?? []).toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
  )
}
