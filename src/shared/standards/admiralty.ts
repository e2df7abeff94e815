import credibilityData from '../../../resources/data/credibility-admiralty.json' with { type: 'json' }
import reliabilityData from '../../../resources/data/reliability-admiralty.json' with { type: 'json' }
import type { ReliabilityLetter } from '../model/enums.ts'

/** One grade. `known` is false for F and 6: they mean "unknown", are not the worst grade, and are never sorted or coloured as one. */
type Grade = { readonly label: string; readonly meaning: string; readonly known: boolean }

/** The credibility of a report: 1 is best, 6 is "cannot be judged". */
export const credibilityDigits = ['1', '2', '3', '4', '5', '6'] as const

type Scale = { readonly id: string; readonly label: string }

// The data files are our own. Their shape is checked at build time, because they are read before the first text is shown.
/** The letters for a source (STANAG 2511), from the data file. */
export const reliabilityScale: Scale & { readonly letters: Readonly<Record<ReliabilityLetter, Grade>> } =
  reliabilityData
/** The digits for a report (STANAG 2511), from the data file. */
export const credibilityScale: Scale & {
  readonly digits: Readonly<Record<(typeof credibilityDigits)[number], Grade>>
} = credibilityData

/** For example "Usually reliable" for B. A source without a letter is "Not rated", which is not F. */
export function reliabilityText(letter: ReliabilityLetter | null): string {
  return letter === null ? 'Not rated' : reliabilityScale.letters[letter].label
}

/** For example "Probably true" for 2. A claim without a digit is "Not rated", which is not 6. */
export function credibilityText(digit: number | null): string {
  return credibilityGrade(digit)?.label ?? 'Not rated'
}

/** The grade of a digit; null if the report is not rated. */
export function credibilityGrade(digit: number | null): Grade | null {
  const key = credibilityDigits.find((candidate) => candidate === String(digit))
  return key === undefined ? null : credibilityScale.digits[key]
}
