import { z } from 'zod'
import { answers, actorKinds, claimForms, claimKinds, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { formatNames } from '../imports/formats.ts'
import { shownStatuses } from '../questions/status-view.ts'
import { workStates } from '../sources/source-view.ts'

/** A choice of several values. An empty choice is no condition. For records, `null` means "none". */
const choice = <T extends z.ZodType>(of: T) => z.array(of).max(500)
const recordChoice = choice(idSchema.nullable())
/** The start of an ISO date: a year, a month or a day. */
const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'A date is a year, a month or a day: 2026, 2026-03, 2026-03-04.')

/** Saved filters contain these names. Removing or renaming one makes existing filters unreadable. */
export const claimColumns = [
  'words',
  'gloss',
  'speaker',
  'kind',
  'form',
  'said',
  'occasion',
  'questions',
  'rating',
  'status',
  'tags',
  'source',
  'place',
  'confirmed',
  'memo',
  'chain',
  'hedge',
  'condition',
  'about',
  'links',
  'saidDate',
  'aboutDate',
  'saidAbout',
  'translation',
  'withdrawn',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

/** The columns of actors, with the same restriction. */
export const actorColumns = [
  'name',
  'kind',
  'aliases',
  'office',
  'groups',
  'side',
  'document',
  'reliability',
  'mentions',
  'claims',
  'tags',
  'memo',
  'lastUsed',
] as const
export type ActorColumn = (typeof actorColumns)[number]

const claimConditionsSchema = z
  .strictObject({
    /** Each of these words must be found somewhere in the row. */
    words: z.string().max(500),
    /** Who speaks or reports; `null` is the source itself. */
    actors: recordChoice,
    /** Actors that the claim says something about, besides its speakers (see `listClaimsAbout`). */
    speaksOf: choice(idSchema),
    /** Actors that the analyst says it is about; `null` is none. */
    saidAbout: recordChoice,
    kinds: choice(z.enum(claimKinds)),
    forms: choice(z.enum(claimForms)),
    statuses: choice(z.enum(shownStatuses)),
    letters: choice(z.enum(reliabilityLetters).nullable()),
    digits: choice(z.int().min(1).max(6).nullable()),
    /** Tag paths; a parent matches its children too. `null` is "no tag". */
    tags: choice(z.string().min(1).max(1000).nullable()),
    sources: choice(idSchema),
    occasions: recordChoice,
    questions: recordChoice,
    answers: choice(z.enum(answers)),
    /** When it was said (see `datedOf`): from the start of `from` to the end of `to`. */
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
    confirmed: z.boolean().nullable(),
    /** Original languages of translated quotations; `null` is no translation. */
    languages: choice(z.string().max(200).nullable()),
    /** Whether its occasion was withdrawn. */
    withdrawn: z.boolean().nullable(),
    /** Whether a briefing cites it. */
    cited: z.boolean().nullable(),
  })
  .partial()
export type ClaimConditions = z.infer<typeof claimConditionsSchema>

const actorConditionsSchema = z
  .strictObject({
    words: z.string().max(500),
    kinds: choice(z.enum(actorKinds)),
    tags: choice(z.string().min(1).max(1000).nullable()),
    letters: choice(z.enum(reliabilityLetters).nullable()),
    /** Members of these groups; `null` is "in no group". */
    groups: recordChoice,
    /** Those that count for one of these actors; `null` is those that stand alone. */
    sides: recordChoice,
    /** Mentioned in any of these sources. */
    sources: choice(idSchema),
    /** Whether it has any mention. */
    mentioned: z.boolean().nullable(),
    /** Whether it speaks in any claim. */
    speaks: z.boolean().nullable(),
  })
  .partial()
export type ActorConditions = z.infer<typeof actorConditionsSchema>

/** The columns of sources, with the same restriction. */
export const sourceColumns = [
  'title',
  'format',
  'publisher',
  'published',
  'language',
  'marked',
  'claims',
  'cases',
  'state',
  'reliability',
  'author',
  'place',
  'updated',
  'added',
  'words',
  'marking',
  'tags',
  'memo',
] as const
export type SourceColumn = (typeof sourceColumns)[number]

/** What sources can be grouped by. */
export const sourceGroups = ['state', 'case', 'publisher', 'month', 'language', 'none'] as const
export type SourceGroup = (typeof sourceGroups)[number]

/** What may have to be done about a source besides reading it. */
export const sourceNeeds = ['not-rated', 'suggested', 'not-read-fully', 'attachments'] as const
export type SourceNeed = (typeof sourceNeeds)[number]

const sourceConditionsSchema = z
  .strictObject({
    words: z.string().max(500),
    states: choice(z.enum(workStates)),
    needs: choice(z.enum(sourceNeeds)),
    /** Names of publishers; `null` is none. */
    publishers: choice(z.string().max(500).nullable()),
    /** BCP 47 tags; `null` is a language that is not known. */
    languages: choice(z.string().max(35).nullable()),
    formats: choice(z.enum(formatNames)),
    letters: choice(z.enum(reliabilityLetters).nullable()),
    markings: choice(z.string().max(100).nullable()),
    tags: choice(z.string().min(1).max(1000).nullable()),
    /** When it was published: from the start of `from` to the end of `to`. */
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
  })
  .partial()
export type SourceConditions = z.infer<typeof sourceConditionsSchema>

/** Sort columns: the first has the highest priority, the next decides ties. */
const sortBy = <C extends readonly [string, ...string[]]>(columns: C) =>
  z.array(z.strictObject({ column: z.enum(columns), descending: z.boolean() })).max(columns.length)
/** The columns shown, in order; an empty list means the default columns. */
const shown = <C extends readonly [string, ...string[]]>(columns: C) =>
  z
    .array(z.enum(columns))
    .max(columns.length)
    .refine((names) => new Set(names).size === names.length, 'A column is shown once.')

export const claimFilterSchema = z.strictObject({
  screen: z.literal('claims'),
  conditions: claimConditionsSchema,
  sort: sortBy(claimColumns),
  columns: shown(claimColumns),
})
export type ClaimFilter = z.infer<typeof claimFilterSchema>

export const actorFilterSchema = z.strictObject({
  screen: z.literal('actors'),
  conditions: actorConditionsSchema,
  sort: sortBy(actorColumns),
  columns: shown(actorColumns),
})

export const sourceFilterSchema = z.strictObject({
  screen: z.literal('sources'),
  conditions: sourceConditionsSchema,
  sort: sortBy(sourceColumns),
  columns: shown(sourceColumns),
  group: z.enum(sourceGroups).optional(),
})

/** The filter, sorting and columns of a register. It can be saved under a name. */
export const filterSchema = z.discriminatedUnion('screen', [claimFilterSchema, actorFilterSchema, sourceFilterSchema])
export type Filter = z.infer<typeof filterSchema>

/** The name of a saved filter, unique on its screen (compared by `sameWords`). */
export const filterNameSchema = z
  .string()
  .trim()
  .min(1, 'A saved filter needs a name.')
  .max(200, 'This name is too long.')

/**
 * A saved filter with its name. The filter is null if this version cannot read it; a newer one may. `screen` is the register it belongs
 * to.
 */
export const savedFilterSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  screen: z.string(),
  filter: filterSchema.nullable(),
})
export type SavedFilter = z.infer<typeof savedFilterSchema>
