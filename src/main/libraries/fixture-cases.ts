import { join } from 'node:path'
import type { Case } from './play-case.ts'
import { readCase } from './read-case.ts'

/** The texts that are marked in full, by the files that say how; the first is the finished example. */
const files = { 'washington-talks': 'washington-talks.story.json', 'orsa-dam': 'orsa-dam.case.json' } as const

export type FixtureName = keyof typeof files
export const fixtureNames = Object.keys(files) as FixtureName[]

/** A fixture with its texts, read from `resources/samples`. Throws where a story does not fit its text. */
export function fixtureCase(name: FixtureName): Case {
  const read = readCase(join(import.meta.dirname, '../../../resources/samples', files[name]))
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`)
  return read.value
}
