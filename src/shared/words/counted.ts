/** The language of what is on screen and on paper. */
export const language = 'en-GB'

const numbers = new Intl.NumberFormat(language)
const plurals = new Intl.PluralRules(language)

/** The forms of a word or sentence for each of the language's plural categories that differ; `other` stands for the rest. */
export type Forms = { readonly other: string } & { readonly [C in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/** The form for a number: `plural(2, { one: 'The claim was deleted.', other: 'The claims were deleted.' })`. */
export function plural(number: number, forms: Forms): string {
  return forms[plurals.select(number)] ?? forms.other
}

/** A number with its noun: "1 claim", "1,200 claims". `many` is needed if the plural is not formed with an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${numberText(number)} ${plural(number, { one, other: many })}`
}

/** A number as people write it: "1,200". */
export function numberText(number: number): string {
  return numbers.format(number)
}

/** A size in bytes in the unit that suits it: "12 MB", "1.4 GB". */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const size = bytes / 1000 ** at
  return `${size.toLocaleString(language, { maximumFractionDigits: size < 10 && at > 1 ? 1 : 0 })} ${units[at]}`
}
