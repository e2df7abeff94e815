import { z } from 'zod'
import { answers, actorKinds, claimForms, claimKinds, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { shownStatuses } from '../questions/status-view.ts'

/** A choice of several; none chosen is no condition. `null` among records means "none". */
const choice = <T extends z.ZodType>(of: T) => z.array(of).max(500)
const recordChoice = choice(idSchema.nullable())
/** The start of an ISO date: a year, a month or a day. */
const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'A date is a year, a month or a day: 2026, 2026-03, 2026-03-04.')

/** A saved filter holds these names: one that is taken away or renamed makes older filters unreadable. */
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
] as const
export type ClaimColumn = (typeof claimColumns)[number]

/** The same for actors. */
export const actorColumns = [
  'name',
  'kind',
  'aliases',
  'office',
  'groups',
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
    /** Every word must be found somewhere in the row. */
    words: z.string().max(500),
    /** Who speaks or reports; `null` is the source itself. */
    actors: recordChoice,
    /** Of whom it says something, beside its speakers (see `listClaimsAbout`). */
    speaksOf: choice(idSchema),
    kinds: choice(z.enum(claimKinds)),
    forms: choice(z.enum(claimForms)),
    statuses: choice(z.enum(shownStatuses)),
    letters: choice(z.enum(reliabilityLetters).nullable()),
    digits: choice(z.int().min(1).max(6).nullable()),
    /** Paths; a parent finds its children. `null` is "no tag". */
    tags: choice(z.string().min(1).max(1000).nullable()),
    sources: choice(idSchema),
    occasions: recordChoice,
    questions: recordChoice,
    answers: choice(z.enum(answers)),
    /** When it was said (see `datedOf`): from the start of the one to the end of the other. */
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
    confirmed: z.boolean().nullable(),
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
    /** Members of these; `null` is of none. */
    groups: recordChoice,
    /** Mentioned in any of these. */
    sources: choice(idSchema),
    /** Whether any mention of them is left. */
    mentioned: z.boolean().nullable(),
    /** Whether they speak in any claim. */
    speaks: z.boolean().nullable(),
  })
  .partial()
export type ActorConditions = z.infer<typeof actorConditionsSchema>

/** Sorted by the first; where that is equal, by the next. */
const sortBy = <C extends readonly [string, ...string[]]>(columns: C) =>
  z.array(z.strictObject({ column: z.enum(columns), descending: z.boolean() })).max(columns.length)
/** The columns shown, in order; none named is the usual ones. */
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

/** What a register is filtered, sorted and drawn by; can be saved under a name. */
export const filterSchema = z.discriminatedUnion('screen', [claimFilterSchema, actorFilterSchema])
export type Filter = z.infer<typeof filterSchema>

/** The name of a saved filter; on its screen there is one of each (as `sameWords` compares). */
export const filterNameSchema = z
  .string()
  .trim()
  .min(1, 'A saved filter needs a name.')
  .max(200, 'This name is too long.')

/** A filter under the name that it was saved as, or null where this version cannot read it: a newer one may. `screen` is where it stands. */
export const savedFilterSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  screen: z.string(),
  filter: filterSchema.nullable(),
})
export type SavedFilter = z.infer<typeof savedFilterSchema>
