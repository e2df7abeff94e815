import { z } from 'zod'
import { actorKinds } from '../model/enums.ts'
import { idSchema } from '../model/id.ts'

/** The longest name an actor may have; longer ones are refused with a sentence. */
export const maxNameLength = 500

export const actorNameSchema = z.string().trim().min(1, 'An actor needs a name.').max(maxNameLength, 'This name is too long.')

/** An actor as the picker, the lists and the cards show it. */
export const actorViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(actorKinds),
  aliases: z.array(z.string()),
  memo: z.string(),
  mentions: z.int(),
  claims: z.int(),
  /** When it was last mentioned or chosen, for recents: a hybrid clock stamp that sorts as text. */
  lastUsed: z.string(),
})
export type ActorView = z.infer<typeof actorViewSchema>

/** An actor's anchor in a source text. */
export const mentionViewSchema = z.strictObject({
  id: idSchema,
  actor: idSchema,
  anchor: idSchema,
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
})
export type MentionView = z.infer<typeof mentionViewSchema>
