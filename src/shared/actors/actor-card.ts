import { z } from 'zod'
import { actorKinds } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { actorViewSchema, mentionViewSchema } from './actor-view.ts'

const aliasViewSchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  /** Learned from a mention; false where a person added it. */
  learned: z.boolean(),
  /** Who calls it so, where only that actor does: a self-label. */
  speaker: idSchema.nullable(),
})

const officeViewSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  organisation: idSchema.nullable(),
  /** EDTF, or empty. */
  from: z.string(),
  to: z.string(),
})

const memberViewSchema = z.strictObject({
  id: idSchema,
  /** The other end: the group of a membership, the member of a group. */
  actor: idSchema,
  from: z.string(),
  to: z.string(),
  /** The claim that says so. */
  claim: idSchema.nullable(),
})

const externalIdViewSchema = z.strictObject({ id: idSchema, scheme: z.string(), value: z.string() })

/** Everything that an actor's card shows; its mentions come by the page (`listActorMentions`), its claims by id. */
export const actorCardSchema = z.strictObject({
  actor: actorViewSchema,
  aliases: z.array(aliasViewSchema),
  /** Words that it is not called, though mentions would teach them. */
  unlearned: z.array(z.strictObject({ id: idSchema, text: z.string() })),
  offices: z.array(officeViewSchema),
  memberOf: z.array(memberViewSchema),
  members: z.array(memberViewSchema),
  externalIds: z.array(externalIdViewSchema),
  /** Actors that are kept apart from it: they are never offered as the same. */
  keptApart: z.array(idSchema),
  /** Actors that were merged into it. */
  merged: z.array(z.strictObject({ id: idSchema, name: z.string(), kind: z.enum(actorKinds) })),
  /** Claims it makes, alone or jointly. */
  claims: z.array(idSchema),
  /** Claims of a group it belongs to, directly or through another group. */
  groupClaims: z.array(z.strictObject({ claim: idSchema, group: idSchema })),
  /** Claims of others in whose words, or in what they are about, it is mentioned or speaks. */
  claimsAbout: z.array(idSchema),
  /** Claims that it reports: it is a link of their chain. */
  claimsReported: z.array(idSchema),
})
export type ActorCard = z.infer<typeof actorCardSchema>

/** A mention in its surroundings. `exact` is the slice of the text, `prefix` and `suffix` up to 32 units around it. */
export const mentionInContextSchema = mentionViewSchema.extend({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  paragraph: z.int().nullable(),
})
export type MentionInContext = z.infer<typeof mentionInContextSchema>

/** What a merge would change, before it is made. */
export const mergePreviewSchema = z.strictObject({
  /** Why it cannot be made, in a sentence; null where it can. */
  refusal: z.string().nullable(),
  mentions: z.int(),
  claims: z.int(),
  /** The first mentions that would change their actor. */
  examples: z.array(mentionInContextSchema),
  /** Names that the one that stays gains. */
  aliases: z.array(z.string()),
  /** Claims where both speak, and only one would be left. */
  sharedClaims: z.array(idSchema),
  offices: z.int(),
  memberships: z.int(),
  members: z.int(),
  externalIds: z.array(z.string()),
  tags: z.array(z.string()),
  /** Whether both have a memo: then the second follows the first. */
  bothMemos: z.boolean(),
  /** Fields whose value is lost with the one that goes, as it stands there. */
  lost: z.array(
    z.strictObject({ field: z.enum(['kind', 'accessBasis', 'howMany', 'reliability', 'marking']), value: z.string() }),
  ),
})
export type MergePreview = z.infer<typeof mergePreviewSchema>
