import { z } from 'zod'

/** The longest name an actor may have; longer ones are refused with a sentence. */
export const maxNameLength = 500

/** What is seen by nobody, or turns around what stands behind it: controls, soft hyphens, zero-width spaces, marks of direction. */
const unseen =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** Joiners are letters' business in these scripts, and hold emoji together; anywhere else they only hide. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/gu

/** A name as it is kept: nothing unseen in it, single spaces, none at its ends. Empty where nothing is left. */
export function cleanName(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(unseen, '').replace(strayJoiner, '').replace(/ +/gu, ' ').trim()
}

/** A name as a person types it, cleaned on the way in. */
export const actorNameSchema = z
  .string()
  .max(
    maxNameLength,
    `This name is longer than ${maxNameLength} characters, so nothing was changed; use a shorter one and put the rest in the memo.`,
  )
  .transform(cleanName)
  .refine((name) => name !== '', 'An actor needs a name, so nothing was changed; type one.')

/** The same for an alias. */
export const aliasSchema = z
  .string()
  .max(
    maxNameLength,
    `This alias is longer than ${maxNameLength} characters, so nothing was changed; use a shorter one.`,
  )
  .transform(cleanName)
  .refine((name) => name !== '', 'An alias needs some words, so nothing was changed; type them.')
