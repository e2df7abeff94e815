import type { z } from 'zod'
import { hasForeignKey } from './foreign-key.ts'
import { fail, ok, type Result } from './result.ts'

/** A kind of JSON file that the user owns, such as a template: how it is known and what it may hold. */
export type DataFile<S extends z.ZodType> = {
  /** What a refusal calls it: "template". */
  readonly noun: string
  /** The member that says what the file is, and the newest version of the format that this Attaché reads. */
  readonly versionMember: string
  readonly version: number
  /** The most characters of a file. */
  readonly largest: number
  readonly schema: S
  /** Why a file of the right shape cannot be used; null if it can. */
  readonly fault: (value: z.infer<S>) => string | null
}

/** Reads a file that the user owns, or refuses it in one sentence that calls it `name`. Never throws. */
export function readDataFile<S extends z.ZodType>(
  { noun, versionMember, version, largest, schema, fault }: DataFile<S>,
  text: string,
  name: string,
): Result<z.infer<S>> {
  const refuse = (why: string) => fail('bad-input', `“${name}” cannot be used as a ${noun}: ${why}.`)
  if (text.length > largest) return refuse(`it is larger than ${largest / 1000} kB`)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return refuse('it is not JSON')
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, versionMember))
    return refuse(`it is not a ${noun} of Attaché`)
  const written: unknown = (value as Record<string, unknown>)[versionMember]
  if (typeof written === 'number' && Number.isInteger(written) && written > version)
    return refuse('it was made by a newer Attaché')
  if (hasForeignKey(value)) return refuse(`it has members that no ${noun} has`)
  const parsed = schema.safeParse(value)
  if (!parsed.success) return refuse(whyNot(parsed.error, noun))
  const found = fault(parsed.data)
  return found === null ? ok(parsed.data) : refuse(found)
}

/** A value of such a kind as the text of its file. */
export function writeDataFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What is wrong first, by its place in the file. A schema says more in the parameter `why` of a refinement: "has control signs". */
function whyNot({ issues: [issue] }: z.ZodError, noun: string): string {
  if (!issue) return `it is not a ${noun} of Attaché`
  const place = shorten(issue.path.join('.'))
  if (issue.code === 'unrecognized_keys')
    return `it has a member that no ${noun} has: “${shorten([...issue.path, issue.keys[0] ?? ''].join('.'))}”`
  const why: unknown = issue.code === 'custom' ? issue.params?.['why'] : undefined
  if (typeof why === 'string') return `its member “${place}” ${why}`
  return place === '' ? `it is not a ${noun} of Attaché` : `its member “${place}” is missing or wrong`
}

/** Words of a file as a sentence names them: at most 60 characters. */
export function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}
