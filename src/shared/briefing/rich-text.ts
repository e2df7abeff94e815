import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/**
 * The rich text of a briefing: the subset of Lexical's JSON that is stored and printed.
 * `format` is Lexical's bit mask (1 bold, 2 italic). Unknown members are dropped.
 */
const inlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().max(200_000), format: z.int().min(0).max(2047) }),
  z.object({ type: z.literal('linebreak') }),
  z.object({ type: z.literal('citation'), claim: idSchema }),
])
export type Inline = z.infer<typeof inlineSchema>

/** One top-level block of a briefing. */
export const richBlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inlineSchema).max(10_000) }),
  z.object({ type: z.literal('judgement'), judgement: idSchema, children: z.array(inlineSchema).max(10_000) }),
  /** What a claim says. It is worded from the claim whenever it is shown or printed, and never edited by hand. */
  z.object({ type: z.literal('said'), claim: idSchema }),
])
export type RichBlock = z.infer<typeof richBlockSchema>
