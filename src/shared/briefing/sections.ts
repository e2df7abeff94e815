import { z } from 'zod'

/** The kinds of section in which the analyst writes. Those of `unknown` and `watch` follow a part that is computed from the library. */
export const writtenKinds = ['lead', 'why', 'judgements', 'said', 'unknown', 'watch', 'text'] as const

/** The kinds of section that are computed from the library and hold nothing of the analyst's own. */
export const computedKinds = [
  'positions',
  'differ',
  'said-by',
  'chronology',
  'changes',
  'sources',
  'actors',
  'legend',
  'annex',
  'open-work',
] as const

export const sectionKinds = [...writtenKinds, ...computedKinds] as const
export type SectionKind = (typeof sectionKinds)[number]

/** The key of a section within its briefing: a word for those of the first briefings, an id for all others. */
export const sectionKeySchema = z.string().min(1).max(100)

/** A part of a briefing under a heading of its own. */
export const sectionSchema = z.strictObject({
  key: sectionKeySchema,
  kind: z.enum(sectionKinds),
  /** '' for the usual title of its kind. */
  title: z.string().max(500),
  /** What a computed part shows, by the schema of its kind; {} shows what is usual. */
  options: z.record(z.string().max(100), z.unknown()),
})
export type Section = z.infer<typeof sectionSchema>

/** Any document has at least one section and not so many that nobody could find one. */
export const sectionsSchema: z.ZodType<readonly Section[]> = z
  .array(sectionSchema)
  .min(1)
  .max(60)
  .refine((sections) => new Set(sections.map(({ key }) => key)).size === sections.length, 'Two sections have one key.')

/** The heading that a section has unless the analyst gives it another. The bottom line has none. */
export const usualTitles: Readonly<Record<SectionKind, string>> = {
  lead: '',
  why: 'Why it matters',
  judgements: 'Key judgements',
  said: 'What was said',
  unknown: 'What we do not know',
  watch: 'What to watch',
  text: 'Text',
  positions: 'Where they stand',
  differ: 'Where accounts differ',
  'said-by': 'What was said',
  chronology: 'Dates',
  changes: 'What has changed',
  sources: 'Sources',
  actors: 'People and sides',
  legend: 'How to read this note',
  annex: 'Annex',
  'open-work': 'Open work',
}

/** The heading that a section is printed under; '' for none. */
export function titleOf({ kind, title }: Pick<Section, 'kind' | 'title'>): string {
  return title.trim() === '' ? usualTitles[kind] : title.trim()
}

/** Whether a section of this kind has a part that is computed from the library. */
export function isComputedKind(kind: SectionKind): boolean {
  return !isWritten(kind) || kind === 'unknown' || kind === 'watch'
}

/** Whether the analyst can write in a section of this kind. */
export function isWritten(kind: SectionKind): boolean {
  return (writtenKinds as readonly SectionKind[]).includes(kind)
}

const section = (kind: SectionKind): Section => ({ key: kind, kind, title: '', options: {} })

/** The sections of a briefing that has no rows of its own for them: those of every briefing before sections could be chosen. */
export const firstSections: readonly Section[] = [
  section('lead'),
  section('judgements'),
  section('said'),
  section('unknown'),
  section('actors'),
  section('sources'),
  section('legend'),
  section('annex'),
]
