import { z } from 'zod'
import credibilityData from '../../../resources/data/credibility-admiralty.json' with { type: 'json' }
import reliabilityData from '../../../resources/data/reliability-admiralty.json' with { type: 'json' }
import { reliabilityLetters, type ReliabilityLetter } from '../model/enums.ts'

/** One grade. `known` is false for F and 6: they mean "unknown", are no worst grade, and are never sorted or coloured as one. */
const gradeSchema = z.strictObject({ label: z.string().min(1), meaning: z.string().min(1), known: z.boolean() })
export type Grade = z.infer<typeof gradeSchema>

export const credibilityDigits = ['1', '2', '3', '4', '5', '6'] as const

export const reliabilityScale = z
  .strictObject({ id: z.string(), label: z.string(), letters: z.record(z.enum(reliabilityLetters), gradeSchema) })
  .parse(reliabilityData)

export const credibilityScale = z
  .strictObject({ id: z.string(), label: z.string(), digits: z.record(z.enum(credibilityDigits), gradeSchema) })
  .parse(credibilityData)

/** "Usually reliable" for B; a source without a letter is not rated, which is not F. */
export function reliabilityText(letter: ReliabilityLetter | null): string {
  return letter === null ? 'Not rated' : reliabilityScale.letters[letter].label
}

/** "Probably true" for 2; a claim without a digit is not rated, which is not 6. */
export function credibilityText(digit: number | null): string {
  return credibilityGrade(digit)?.label ?? 'Not rated'
}

export function credibilityGrade(digit: number | null): Grade | null {
  const key = credibilityDigits.find((candidate) => candidate === String(digit))
  return key === undefined ? null : credibilityScale.digits[key]
}
