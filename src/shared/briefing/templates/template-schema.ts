import { z } from 'zod'
import { annexes, papers } from '../briefing-view.ts'
import { sectionKinds } from '../sections.ts'
import { headLines } from './head-lines.ts'

/** The version of the format that this Attaché writes, and the newest that it reads. */
export const templateVersion = 1

/** The largest logo, as base64: 200,000 bytes, enough for a coat of arms on paper. */
const longestLogo = 266_668

const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  /** Base64 of the file's bytes. */
  data: z.string().min(1).max(longestLogo),
  /** What a screen reader says in its place: "Coat of arms of Sund". */
  alt: z.string().trim().min(1).max(200),
})
export type Logo = z.infer<typeof logoSchema>

/** A section that a new briefing has. Its key is what words in it hang on, so it stays the same in every version of a template. */
const templateSectionSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u),
  kind: z.enum(sectionKinds),
  /** '' for the usual title of its kind. */
  title: z.string().max(500).default(''),
  /** What a computed part shows, by the schema of its kind. */
  options: z.record(z.string().max(100), z.unknown()).default({}),
})

/**
 * What a template file holds: what a new briefing starts with, and how it looks on paper. Members that are left out have their defaults;
 * others than these are refused.
 */
export const templateSchema = z.strictObject({
  attacheTemplate: z.literal(templateVersion),
  name: z.string().trim().min(1).max(100),
  description: z.string().max(300).default(''),
  sections: z.array(templateSectionSchema).min(1).max(60),
  /** The line above the title, as in a briefing's head. */
  occasion: z.string().max(500).default(''),
  annex: z.enum(annexes).default('cited'),
  /** The paper that is chosen when a briefing takes the template; null leaves it as it was. */
  paper: z.enum(papers).nullable().default(null),
  /** The label of a marking; null for none. */
  marking: z.string().max(100).nullable().default(null),
  /** Whether a title page comes first. */
  cover: z.boolean().default(false),
  /** Whether type and margins are a little smaller, so that more stands on a page. */
  compact: z.boolean().default(false),
  /** How many pages the note is meant to have at most; null for any number. More are printed too, and the composer says so. */
  mostPages: z.int().min(1).max(1000).nullable().default(null),
  logo: logoSchema.nullable().default(null),
  /** Which of the lines the head has. With `draftedBy`, "Prepared by" is called "Drafted by" and stands among them. */
  lines: z.array(z.enum(headLines)).max(headLines.length).default([]),
  /** What the line "Distribution" starts with. */
  distribution: z.string().max(500).default(''),
  /** Words at the top left of every page in place of the running title; '' for that. */
  header: z.string().max(100).default(''),
  /** Words at the bottom left of every page in place of date and author; '' for these. */
  footer: z.string().max(100).default(''),
})
export type Template = z.infer<typeof templateSchema>
export type TemplateSection = Template['sections'][number]
