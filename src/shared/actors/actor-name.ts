import { z } from 'zod'

/** The longest allowed name, in UTF-16 units. Longer names are refused with a sentence. */
export const maxNameLength = 500

/**
 * Characters that are invisible or change the direction of the text after them: control characters, soft hyphens, zero-width
 * spaces, direction marks.
 */
const unseen =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** Joiners outside the scripts and emoji that need them. Anywhere else, a joiner only makes two different names look the same. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/gu

/** Cleans a name for storage: no invisible characters, single spaces, none at either end. Returns '' if nothing is left. */
export function cleanName(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(unseen, '').replace(strayJoiner, '').replace(/ +/gu, ' ').trim()
}

/** A name as a person types it; parsing cleans it. */
export const actorNameSchema = z
  .string()
  .max(
    maxNameLength,
    `This name is longer than ${maxNameLength} characters, so nothing was changed; use a shorter one and put the rest in the memo.`,
  )
  .transform(cleanName)
  .refine((name) => name !== '', 'An actor needs a name, so nothing was changed; type one.')

/** An alias, cleaned and checked in the same way as a name. */
export const aliasSchema = z
  .string()
  .max(
    maxNameLength,
    `This alias is longer than ${maxNameLength} characters, so nothing was changed; use a shorter one.`,
  )
  .transform(cleanName)
  .refine((name) => name !== '', 'An alias needs some words, so nothing was changed; type them.')
