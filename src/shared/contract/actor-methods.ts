import { z } from 'zod'
import { actorCardSchema, mentionInContextSchema, mergePreviewSchema } from '../actors/actor-card.ts'
import { actorNameSchema, aliasSchema } from '../actors/actor-name.ts'
import { actorViewSchema, mentionViewSchema } from '../actors/actor-view.ts'
import { officeOfferSchema } from '../actors/offer-offices.ts'
import { likeness } from '../actors/likeness.ts'
import { turnSpeakerSchema } from '../actors/turn-speakers.ts'
import { sweepSchema } from '../actors/sweep/sweep-view.ts'
import { longestDate } from '../dates/longest-date.ts'
import { actorKinds, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const manyIds = z.strictObject({ ids: z.array(idSchema).max(20_000) })
const done = z.null()

const accessBasis = z
  .string()
  .trim()
  .max(500, 'The basis of access is longer than 500 characters, so nothing was changed; put the rest in the memo.')
const howMany = z
  .string()
  .trim()
  .max(100, 'How many they are is longer than 100 characters, so nothing was changed; say it shorter.')
const documentAuthor = z
  .string()
  .trim()
  .max(
    500,
    'The author of the document is longer than 500 characters, so nothing was changed; put the rest in the memo.',
  )
const seenBy = z
  .string()
  .trim()
  .max(
    500,
    'Who has seen the document is longer than 500 characters, so nothing was changed; put the rest in the memo.',
  )
const newActor = z.strictObject({
  name: actorNameSchema,
  kind: z.enum(actorKinds),
  accessBasis: accessBasis.optional(),
  howMany: howMany.optional(),
})
const who = z.union([z.strictObject({ actor: idSchema }), newActor])

/** EDTF text; empty if unknown. */
const date = z.string().trim().max(100)
const officeFields = z.strictObject({
  title: z.string().trim().min(1, 'An office needs a title, so nothing was changed; type one.').max(300),
  organisation: idSchema.nullable(),
  from: date,
  to: date,
})
const memberFields = z.strictObject({ from: date, to: date, claim: idSchema.nullable() })
/** The scheme is `iso-3166`, `wikidata`, or any name the analyst chooses. */
const externalIdFields = z.strictObject({
  scheme: z
    .string()
    .trim()
    .min(1, 'An identifier needs the name of its scheme, so nothing was changed; type one.')
    .max(50),
  value: z.string().trim().min(1, 'An identifier needs a value, so nothing was changed; type one.').max(500),
})

/** Methods for actors, their mentions, and what is known about them. */
export const actorMethods = {
  /** Who speaks the turns of a source, in the order in which they begin to; nobody if it is no transcript. */
  readTurnSpeakers: query(oneId, z.array(turnSpeakerSchema)),
  /** Marks the name before each turn of a source; returns how many speakers and turns that were. */
  markSpeakers: mutation(oneId, z.strictObject({ speakers: z.int(), turns: z.int() })),
  listActors: query(nothing, z.array(actorViewSchema)),
  readActors: query(manyIds, z.array(actorViewSchema)),
  readActorCard: query(oneId, actorCardSchema),
  /** Offices that texts say a person holds and that are not on the card. They are computed, and stored only by `addOffice`. */
  readOfficeOffers: query(oneId, z.array(officeOfferSchema)),
  /** One page of an actor's mentions in all sources, sorted by source and then by position. */
  listActorMentions: query(
    z.strictObject({ actor: idSchema, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ total: z.int(), mentions: z.array(mentionInContextSchema) }),
  ),
  /** All mentions in one source. */
  listMentions: query(z.strictObject({ source: idSchema }), z.array(mentionViewSchema)),
  readMentions: query(manyIds, z.array(mentionViewSchema)),

  /** Adds a mention of a known actor (`actor`) or a new one (`name`, `kind`) in one gesture. */
  addMention: mutation(
    z.strictObject({ revision: idSchema, range: rangeSchema, who }),
    z.strictObject({ mention: idSchema, actor: idSchema }),
  ),
  /** Adds many mentions of one actor in one gesture: all or none. */
  addMentions: mutation(
    z.strictObject({
      who,
      places: z
        .array(z.strictObject({ revision: idSchema, range: rangeSchema }))
        .min(1)
        .max(20_000),
    }),
    z.strictObject({ mentions: z.array(idSchema), actor: idSchema }),
  ),
  deleteMention: mutation(oneId, done),
  /** Finds the unmarked occurrences of an actor's names in one source, or in all (null). `words` are searched too. */
  sweepActor: query(
    z.strictObject({ actor: idSchema.nullable(), words: z.array(aliasSchema).max(20), source: idSchema.nullable() }),
    sweepSchema,
  ),
  /** Sets what metonyms mean; null means the actor itself. In both cases they are no longer listed as doubtful. */
  setReading: mutation(
    z.strictObject({ mentions: z.array(idSchema).min(1).max(20_000), reading: idSchema.nullable() }),
    done,
  ),
  /** Mentions of places that may stand for a state or the like and are not decided yet. */
  listDoubtfulReadings: query(nothing, z.array(mentionInContextSchema)),

  addActor: mutation(newActor, oneId),
  updateActor: mutation(
    z.strictObject({
      id: idSchema,
      name: actorNameSchema.optional(),
      kind: z.enum(actorKinds).optional(),
      memo: z.string().max(100_000).optional(),
      accessBasis: accessBasis.optional(),
      howMany: howMany.optional(),
      documentAuthor: documentAuthor.optional(),
      /** EDTF, or empty. A date that does not exist is refused. */
      documentDate: z.string().trim().max(longestDate).optional(),
      seenBy: seenBy.optional(),
      reliability: z.enum(reliabilityLetters).nullable().optional(),
      marking: z.string().trim().min(1).max(100).nullable().optional(),
      tags: z.array(tagPathSchema).max(100).optional(),
      /** The actor that it speaks for; its own id if it stands alone, null to go by what its card suggests. */
      side: idSchema.nullable().optional(),
    }),
    done,
  ),
  deleteActor: mutation(oneId, done),

  addAlias: mutation(z.strictObject({ actor: idSchema, text: aliasSchema, speaker: idSchema.nullable() }), oneId),
  updateAlias: mutation(
    z.strictObject({ id: idSchema, text: aliasSchema.optional(), speaker: idSchema.nullable().optional() }),
    done,
  ),
  /** Removes an alias. A learned alias is not learned again from the same words. */
  removeAlias: mutation(oneId, done),
  addOffice: mutation(officeFields.extend({ actor: idSchema }), oneId),
  updateOffice: mutation(officeFields.partial().extend({ id: idSchema }), done),
  removeOffice: mutation(oneId, done),
  addMember: mutation(memberFields.extend({ actor: idSchema, partOf: idSchema }), oneId),
  updateMember: mutation(memberFields.partial().extend({ id: idSchema }), done),
  removeMember: mutation(oneId, done),
  addExternalId: mutation(externalIdFields.extend({ actor: idSchema }), oneId),
  updateExternalId: mutation(externalIdFields.extend({ id: idSchema }), done),
  removeExternalId: mutation(oneId, done),

  /** Pairs of actors that are probably the same. */
  listDuplicates: query(
    nothing,
    z.array(z.strictObject({ actor: idSchema, other: idSchema, likeness: z.enum(likeness) })),
  ),
  /** Marks two actors as different, or removes that mark. Marked actors are not suggested as duplicates and cannot be merged. */
  keepApart: mutation(z.strictObject({ actor: idSchema, other: idSchema, apart: z.boolean() }), done),
  previewMerge: query(z.strictObject({ actor: idSchema, into: idSchema }), mergePreviewSchema),
  /** Two unnamed actors are merged only if `evenUnnamed` confirms that this is intended. */
  mergeActors: mutation(z.strictObject({ actor: idSchema, into: idSchema, evenUnnamed: z.boolean().optional() }), done),
  /** Undoes a merge later: the merged actor gets back what belonged to it. */
  separateActor: mutation(oneId, done),
  /** Moves mentions, and claims by their speaker, to another actor or to a new one. */
  splitActor: mutation(
    z.strictObject({
      actor: idSchema,
      mentions: z.array(idSchema).max(20_000),
      claims: z.array(idSchema).max(20_000),
      to: who,
    }),
    z.strictObject({ actor: idSchema }),
  ),
  /** How many claims of others mention each actor or are about something that does. Actors without such claims are left out. */
  countClaimsAbout: query(nothing, z.array(z.strictObject({ actor: idSchema, claims: z.int() }))),
  /** The reverse: the actors that each claim says something about, besides its speakers. Claims about no actor are left out. */
  listClaimsAbout: query(nothing, z.array(z.strictObject({ claim: idSchema, actors: z.array(idSchema) }))),
} as const
