import { z } from 'zod'
import { isoDateSchema } from '../dates/iso-date-schema.ts'
import { blockTypes } from '../model/enums.ts'
import { maxSourceBlocks, maxSourceBytes, maxSourceCharacters } from '../text/source-limits.ts'
import { remarkCodes, type ParsedSource } from './parsed-source.ts'

/** The most styled ranges and pages that are stored, and words that are placed on one page. */
const mostStyles = 200_000
const mostPages = 20_000
const mostNumbers = 600_000
const mostAttachments = 1000

const offset = z.int().min(0).max(maxSourceCharacters)
const range = { start: offset, end: offset }

export const styledRangeSchema = z.discriminatedUnion('style', [
  z.strictObject({ ...range, style: z.enum(['bold', 'italic', 'note']) }),
  z.strictObject({ ...range, style: z.literal('link'), href: z.string().max(4000) }),
])

export const remarkSchema = z.strictObject({
  code: z.enum(remarkCodes),
  count: z.int().min(0).optional(),
  detail: z.string().max(2000).optional(),
})

const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u)
  .max(35)

const blockSchema = z.strictObject({
  ...range,
  type: z.enum(blockTypes),
  marker: z.string().max(100).optional(),
  level: z.int().min(1).max(100).optional(),
  speaker: z.string().max(500).optional(),
  time: z.number().min(0).max(1_000_000).optional(),
  lang: languageTag.optional(),
})

const pageSchema = z.strictObject({
  ...range,
  label: z.string().max(50),
  width: z.number().min(0).max(100_000),
  height: z.number().min(0).max(100_000),
  words: z.array(z.int().min(-1_000_000).max(maxSourceCharacters)).max(mostNumbers),
})

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/gu, ' ').trim().slice(0, most))
    .optional()
/** A date that a file names wrongly is no reason to refuse the file. */
const day = isoDateSchema.optional().catch(undefined)

/**
 * What the import window delivers for a file, validated before it is stored: it comes from untrusted bytes. Beyond its shape, its ranges
 * must lie in the text, in order (`isSound`).
 */
export const parsedSourceSchema = z.strictObject({
  parser: z.string().regex(/^[a-z-]+\/\d+$/u),
  text: z.string().max(maxSourceCharacters),
  blocks: z.array(blockSchema).min(1).max(maxSourceBlocks),
  styles: z.array(styledRangeSchema).max(mostStyles),
  pages: z.array(pageSchema).max(mostPages),
  asideFrom: offset.nullable(),
  card: z.strictObject({
    title: line(2000),
    publisher: line(500),
    author: line(500),
    published: day,
    updated: day,
    place: line(500),
    link: z
      .string()
      .max(4000)
      .refine((link) => /^https?:\/\//iu.test(link))
      .optional()
      .catch(undefined),
    channel: line(500),
    language: languageTag.optional().catch(undefined),
  }),
  remarks: z.array(remarkSchema).max(100),
  attachments: z
    .array(
      z.strictObject({
        name: z.string().max(1000),
        bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maxSourceBytes),
      }),
    )
    .max(mostAttachments),
})

/** Whether all ranges of a parsed source lie in its text, the blocks one after the other, no page or block split by another. */
export function isSound({ text, blocks, styles, pages, asideFrom }: ParsedSource): boolean {
  let last = 0
  for (const { start, end } of blocks) {
    if (start < last || end <= start || end > text.length || text.slice(start, end).trim() === '') return false
    last = end
  }
  let page = 0
  for (const { start, end } of pages) {
    if (start < page || end < start || end > text.length) return false
    page = start
  }
  return (
    styles.every(({ start, end }) => start < end && end <= text.length) &&
    pages.every(({ words }) => words.length % 6 === 0) &&
    (asideFrom === null || blocks.some(({ start }) => start === asideFrom))
  )
}
