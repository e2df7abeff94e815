import { z } from 'zod'
import { actorKinds, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { wordsKinds } from './words-kind.ts'

/** An actor as the picker, lists and cards show it. It includes the data of actors that were merged into it. */
export const actorViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(actorKinds),
  aliases: z.array(z.string()),
  memo: z.string(),
  /** How an unnamed actor knows what they say, for example "briefed on a phone call"; empty if unknown. */
  accessBasis: z.string(),
  /** How many people an unnamed actor stands for, in the source's words ("two", "several"); empty if the source does not say. */
  howMany: z.string(),
  /** Of a document: who wrote it, and who has seen it, in the source's words; empty if unknown. */
  documentAuthor: z.string(),
  seenBy: z.string(),
  /** Of a document: its date (EDTF); empty if unknown. */
  documentDate: z.string(),
  reliability: z.enum(reliabilityLetters).nullable(),
  marking: z.string().nullable(),
  tags: z.array(z.string()),
  /** The latest office without an end date, for example "President of Ukraine"; empty if there is none. */
  office: z.string(),
  /** The groups it is a direct member of. Groups it belongs to through another group are not listed. */
  groups: z.array(idSchema),
  /** The side set by hand: another actor, or its own id if it stands alone; null if none is set. */
  side: idSchema.nullable(),
  /** The side that its card suggests: that of an office, or of the state that it is a member of (then `office` is null). */
  suggestedSide: z.strictObject({ side: idSchema, office: z.string().nullable() }).nullable(),
  /** The actor that it counts for when statuses are computed, however many steps away; null if it stands alone. */
  countsFor: idSchema.nullable(),
  /** Ids of the sources that mention it. */
  sources: z.array(idSchema),
  mentions: z.int(),
  claims: z.int(),
  /** For sorting by recent use: the newest of its own id and the ids of its mentions and speaker rows. Ids sort by creation time. */
  lastUsed: z.string(),
})
export type ActorView = z.infer<typeof actorViewSchema>

/** A mention: an actor's anchor in a source text. */
export const mentionViewSchema = z.strictObject({
  id: idSchema,
  actor: idSchema,
  /** For a metonym, the actor that is meant: the words "Moscow" name the place, but here they mean the state. */
  reading: idSchema.nullable(),
  /** Whether the words are a name, a role or a pronoun. For a role or pronoun, the reader shows which actor is meant. */
  words: z.enum(wordsKinds),
  anchor: idSchema,
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
})
export type MentionView = z.infer<typeof mentionViewSchema>
