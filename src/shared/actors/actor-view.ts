import { z } from 'zod'
import { actorKinds, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { wordsKinds } from './words-kind.ts'

/** An actor as the picker, the lists and the cards show it: what was merged into it counts as its own. */
export const actorViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(actorKinds),
  aliases: z.array(z.string()),
  memo: z.string(),
  /** How someone who is not named knows what they say: "briefed on a phone call"; empty where it is not known. */
  accessBasis: z.string(),
  /** How many they are, in the source's words: "two", "several"; empty where it is not said. */
  howMany: z.string(),
  reliability: z.enum(reliabilityLetters).nullable(),
  marking: z.string().nullable(),
  tags: z.array(z.string()),
  /** The latest office that has no end: "President, Ukraine"; empty where there is none. */
  office: z.string(),
  /** The groups it is a member of, without those it is in through another one. */
  groups: z.array(idSchema),
  /** The sources that mention it. */
  sources: z.array(idSchema),
  mentions: z.int(),
  claims: z.int(),
  /** The newest id among its own, its mentions' and those of its rows as a speaker, for recents: ids sort by the time they were made. */
  lastUsed: z.string(),
})
export type ActorView = z.infer<typeof actorViewSchema>

/** An actor's anchor in a source text. */
export const mentionViewSchema = z.strictObject({
  id: idSchema,
  actor: idSchema,
  /** A metonym's second reading: "Moscow" is the place, and here the state is meant. */
  reading: idSchema.nullable(),
  /** Whether its words are a name, a role or a pronoun: with the latter two, a reader wants to be told whom they mean. */
  words: z.enum(wordsKinds),
  anchor: idSchema,
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
})
export type MentionView = z.infer<typeof mentionViewSchema>
