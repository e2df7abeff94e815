import { z } from 'zod'
import { blockTypes, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'

/** An existing day, for example `2025-08-17`. */
export const isoDateSchema = z.iso.date()

/** The card of a source, which the analyst fills in. Empty text means "not filled in". */
export const sourceCardSchema = z.strictObject({
  title: z.string().max(2000),
  publisher: z.string().max(500),
  author: z.string().max(500),
  /** ISO date; empty if unknown. */
  published: z.union([isoDateSchema, z.literal('')]),
  /** ISO date of the last change that the source names; empty if it names none. */
  updated: z.union([isoDateSchema, z.literal('')]),
  /** Where it was written, as its dateline says. */
  place: z.string().max(500),
  /** The source whose report this one has too; null for a report of its own. Never a source that is itself a copy. */
  copyOf: idSchema.nullable(),
  link: z.string().max(4000),
  reliability: z.enum(reliabilityLetters).nullable(),
  /** The label of a marking of the scheme in use ("TLP:AMBER"), as the source came with; null if it has none. */
  marking: z.string().max(100).nullable(),
  quality: z.string().max(10_000),
})
export type SourceCard = z.infer<typeof sourceCardSchema>

/** How the bytes were decoded. The card shows it if it was guessed. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** A source as lists and the reader's heading show it. */
export const sourceViewSchema = sourceCardSchema.extend({
  id: idSchema,
  revision: idSchema,
  sha256: z.string(),
  byteLength: z.int(),
  /** The first words of the text, on one line; empty where a title names the source. */
  firstWords: z.string(),
  fileName: z.string(),
  encoding: z.enum(encodings),
  encodingGuessed: z.boolean(),
  words: z.int(),
  paragraphs: z.int(),
  claims: z.int(),
  tags: z.array(z.string()),
  memo: z.string(),
  importedAt: z.string(),
})
export type SourceView = z.infer<typeof sourceViewSchema>

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
 * range of a list item in the text: "1.", "(a)", "–".
 */
const blockSchema = z.strictObject({
  id: idSchema,
  ord: z.int(),
  type: z.enum(blockTypes),
  start: z.int(),
  end: z.int(),
  number: z.int().nullable(),
  marker: z.string().optional(),
})
export type Block = z.infer<typeof blockSchema>

/** The text of one revision with its blocks, as the reader draws it. Marks are fetched separately, as mentions and claims. */
export const sourceTextSchema = z.strictObject({
  source: idSchema,
  revision: idSchema,
  text: z.string(),
  blocks: z.array(blockSchema),
})
export type SourceText = z.infer<typeof sourceTextSchema>
