import { z } from 'zod'
import { blockTypes, reliabilityLetters } from '../model/enums.ts'
import { isoDateSchema } from '../dates/iso-date-schema.ts'
import { formatNames } from '../imports/formats.ts'
import { remarkSchema, styledRangeSchema } from '../imports/parsed-source-schema.ts'
import { idSchema } from '../model/id-schema.ts'

/** The card of a source, which the analyst fills in. Empty text means "not filled in". */
export const sourceCardSchema = z.strictObject({
  title: z.string().max(2000),
  publisher: z.string().max(500),
  author: z.string().max(500),
  /** ISO date; empty if unknown. */
  published: z.union([isoDateSchema, z.literal('')]),
  /** ISO date of the last change that the source names; empty if it names none. */
  updated: z.union([isoDateSchema, z.literal('')]),
  /** ISO date on which it was looked at; empty if that is not known. */
  accessed: z.union([isoDateSchema, z.literal('')]),
  /** Where it was written, as its dateline says. */
  place: z.string().max(500),
  /** The source whose report this one has too; null for a report of its own. Never a source that is itself a copy. */
  copyOf: idSchema.nullable(),
  link: z.string().max(4000),
  /** The language of its text as a BCP 47 tag ("en", "zh-Hant"); empty if it is not known. */
  language: z.string().max(35),
  /** How it came: "mail", "by hand", "press service". */
  channel: z.string().max(500),
  /** Who may see it and what may be done with it, where its marking does not say. */
  accessLimits: z.string().max(2000),
  reliability: z.enum(reliabilityLetters).nullable(),
  /** Why it has this letter. */
  reliabilityReason: z.string().max(2000),
  /** The label of a marking of the scheme in use ("TLP:AMBER"), as the source came with; null if it has none. */
  marking: z.string().max(100).nullable(),
  quality: z.string().max(10_000),
})
export type SourceCard = z.infer<typeof sourceCardSchema>

/** How far work on a source has come. */
export const workStates = ['unread', 'in-work', 'done'] as const
export type WorkState = (typeof workStates)[number]
export const workStateWord: Readonly<Record<WorkState, string>> = {
  unread: 'Unread',
  'in-work': 'In work',
  done: 'Done',
}

/** A source as lists and the reader's heading show it. */
export const sourceViewSchema = sourceCardSchema.extend({
  id: idSchema,
  /** Its own letter, else that of its publisher. */
  reliability: z.enum(reliabilityLetters).nullable(),
  ownReliability: z.enum(reliabilityLetters).nullable(),
  publisherReliability: z.enum(reliabilityLetters).nullable(),
  revision: idSchema,
  sha256: z.string(),
  byteLength: z.int(),
  /** The first words of the text, on one line; empty where a title names the source. */
  firstWords: z.string(),
  fileName: z.string(),
  /** How its bytes were decoded, as a label of the WHATWG or "utf-32le", "utf-32be"; null for formats that are not plain text. */
  encoding: z.string().max(40).nullable(),
  encodingGuessed: z.boolean(),
  words: z.int(),
  paragraphs: z.int(),
  claims: z.int(),
  tags: z.array(z.string()),
  memo: z.string(),
  importedAt: z.string(),
  /** The format of its file. */
  format: z.enum(formatNames),
  workState: z.enum(workStates),
  /** The mail that it was attached to; null if it came by itself. */
  attachedTo: idSchema.nullable(),
  /** What was left out when it was read, and what else a reader should know of that. */
  remarks: z.array(remarkSchema),
  /** The fields of its card that Attaché filled in and the analyst has not confirmed. */
  suggested: z.array(z.string()),
  /** The cases that it is in: one or more. */
  cases: z.array(idSchema),
})
export type SourceView = z.infer<typeof sourceViewSchema>

/**
 * How much of the text of a source the words of its claims cover, from 0 to 1. Headings count; what is hidden at first (page furniture,
 * quoted history) does not.
 */
export const markedTextSchema = z.strictObject({ id: idSchema, share: z.number() })
export type MarkedText = z.infer<typeof markedTextSchema>

/** The reply to an import. `already`: the same bytes were in the library, so nothing was imported, and this is the source that has them. */
export const importedSourceSchema = sourceViewSchema.extend({ already: z.boolean() })
export type ImportedSource = z.infer<typeof importedSourceSchema>

/**
 * What the text of a source offers to its card, which stores none of it by itself. `copyOf` is the source whose text is most like this
 * one's, with the share of the shorter text that stands in the longer one, from 0 to 1.
 */
export const sourceOffersSchema = z.strictObject({
  card: sourceCardSchema.pick({ author: true, place: true, published: true, updated: true }).partial(),
  copyOf: z.strictObject({ source: idSchema, likeness: z.number() }).nullable(),
})
export type SourceOffers = z.infer<typeof sourceOffersSchema>

/**
 * A typed range of the source text. `number` is its ¶ number, null for titles, headings and bylines. `marker` is what stands before the
 * range of a list item in the text: "1.", "(a)", "–". `level` is that of a heading, or the depth of a list item; `speaker` and `time` (in
 * seconds) are those of a turn. `lang` is the language (BCP 47) of a block that is in another one than the text.
 */
const blockSchema = z.strictObject({
  id: idSchema,
  ord: z.int(),
  type: z.enum(blockTypes),
  start: z.int(),
  end: z.int(),
  number: z.int().nullable(),
  marker: z.string().optional(),
  level: z.int().optional(),
  speaker: z.string().optional(),
  time: z.number().optional(),
  lang: z.string().optional(),
})
export type Block = z.infer<typeof blockSchema>

/** A page of the original with its label ("12", "iv"), the range of its text, and its size in points. */
const pageSchema = z.strictObject({
  label: z.string(),
  start: z.int(),
  end: z.int(),
  width: z.number(),
  height: z.number(),
})
export type Page = z.infer<typeof pageSchema>

/** The text of one revision with its blocks, as the reader draws it. Marks are fetched separately, as mentions and claims. */
export const sourceTextSchema = z.strictObject({
  source: idSchema,
  revision: idSchema,
  text: z.string(),
  blocks: z.array(blockSchema),
  /** The links and looks of words, in text order. */
  styles: z.array(styledRangeSchema),
  /** The pages of a paginated original, in order; empty for others. */
  pages: z.array(pageSchema),
  /** Where what is hidden at first begins (page furniture, quoted history); null if there is none. */
  asideFrom: z.int().nullable(),
})
export type SourceText = z.infer<typeof sourceTextSchema>
