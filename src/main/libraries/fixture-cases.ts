import { join } from 'node:path'
import type { Case } from './play-case.ts'
import { readCase } from './read-case.ts'

/** The fully marked texts, by the file that describes their marks. The first is the finished example. */
const files = { 'washington-talks': 'washington-talks.story.json', 'orsa-dam': 'orsa-dam.case.json' } as const

export type FixtureName = keyof typeof files
export const fixtureNames = Object.keys(files) as FixtureName[]

/** Reads a fixture with its texts from `resources/samples`. Throws if a story does not match its text. */
export function fixtureCase(name: FixtureName): Case {
  const read = readCase(join(import.meta.dirname, '../../../resources/samples', files[name]))
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`)
  return read.value
}
