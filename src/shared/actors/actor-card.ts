import { z } from 'zod'
import { actorKinds } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { actorViewSchema, mentionViewSchema } from './actor-view.ts'

const aliasViewSchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  /** True if the alias was learned from a mention, false if a person added it. */
  learned: z.boolean(),
  /** For a self-label (a name that only one actor uses): that actor. */
  speaker: idSchema.nullable(),
})

const officeViewSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  organisation: idSchema.nullable(),
  /** EDTF date, or empty. */
  from: z.string(),
  to: z.string(),
})

const memberViewSchema = z.strictObject({
  id: idSchema,
  /** The other actor: the group in `memberOf`, the member in `members`. */
  actor: idSchema,
  from: z.string(),
  to: z.string(),
  /** The claim that states the membership, if there is one. */
  claim: idSchema.nullable(),
})

const externalIdViewSchema = z.strictObject({ id: idSchema, scheme: z.string(), value: z.string() })

/** Everything an actor's card shows. Mentions are fetched in pages (`listActorMentions`); claims are given by id. */
export const actorCardSchema = z.strictObject({
  actor: actorViewSchema,
  aliases: z.array(aliasViewSchema),
  /** Words that are not names of this actor, although its mentions contain them. They are not learned as aliases again. */
  unlearned: z.array(z.strictObject({ id: idSchema, text: z.string() })),
  offices: z.array(officeViewSchema),
  memberOf: z.array(memberViewSchema),
  members: z.array(memberViewSchema),
  externalIds: z.array(externalIdViewSchema),
  /** Actors that the analyst keeps apart from this one. They are never suggested as duplicates of it. */
  keptApart: z.array(idSchema),
  /** Actors that were merged into it. */
  merged: z.array(z.strictObject({ id: idSchema, name: z.string(), kind: z.enum(actorKinds) })),
  /** Claims it makes, alone or jointly. */
  claims: z.array(idSchema),
  /** Claims of a group it belongs to, directly or through another group. */
  groupClaims: z.array(z.strictObject({ claim: idSchema, group: idSchema })),
  /** Claims that the analyst says are about it. */
  claimsSaidAbout: z.array(idSchema),
  /** These claims first, if others speak in them; then claims of others that mention this actor, or are about something that mentions it or that it says. */
  claimsAbout: z.array(idSchema),
  /** Claims that this actor reports: it is a link in their chain. */
  claimsReported: z.array(idSchema),
})
export type ActorCard = z.infer<typeof actorCardSchema>

/** A mention with the text around it. `exact` is the slice of the text; `prefix` and `suffix` are up to 32 units each. */
export const mentionInContextSchema = mentionViewSchema.extend({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** "¶3", "p. 12 ¶42", "12:04"; empty in a title or heading (`text/where.ts`). */
  where: z.string(),
})
export type MentionInContext = z.infer<typeof mentionInContextSchema>

/** Fields of an actor with one value, of which a merge keeps that of the remaining actor. */
export const singleFields = [
  'kind',
  'accessBasis',
  'howMany',
  'documentAuthor',
  'documentDate',
  'seenBy',
  'reliability',
  'marking',
] as const

/** What a merge would change, computed before the merge. */
export const mergePreviewSchema = z.strictObject({
  /** Why the merge is refused, as a sentence; null if it is allowed. */
  refusal: z.string().nullable(),
  mentions: z.int(),
  claims: z.int(),
  /** Claims that are said about it and not by it. */
  saidAbout: z.int(),
  /** The first few mentions that would move to the other actor. */
  examples: z.array(mentionInContextSchema),
  /** Names that the remaining actor gains. */
  aliases: z.array(z.string()),
  /** Claims in which both actors speak, so that only one speaker would remain. */
  sharedClaims: z.array(idSchema),
  offices: z.int(),
  memberships: z.int(),
  members: z.int(),
  externalIds: z.array(z.string()),
  tags: z.array(z.string()),
  /** True if both actors have a memo. The memo of the merged actor is then appended to the other one. */
  bothMemos: z.boolean(),
  /** Fields of the merged actor whose value would be lost, with that value. */
  lost: z.array(
    z.strictObject({
      field: z.enum([...singleFields, 'side']),
      value: z.string(),
    }),
  ),
})
export type MergePreview = z.infer<typeof mergePreviewSchema>
