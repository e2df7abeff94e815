import type { z } from 'zod'
import { fail, ok, type Result } from '../model/result.ts'
import { caseSchema, storySchema, type Case, type Story } from './story.ts'

/** Checks the shape of a story. The failure names the first error in one sentence. */
export function parseStory(json: unknown): Result<Story> {
  return parse(storySchema, json)
}

/** Checks the shape of a case of several stories in the same way. */
export function parseCase(json: unknown): Result<Case> {
  return parse(caseSchema, json)
}

function parse<T>(schema: z.ZodType<T>, json: unknown): Result<T> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail('bad-input', issue ? sentence(issue, json) : 'This is not a story.')
}

const placeName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    actors: 'Actor',
    claims: 'Claim',
    judgements: 'Judgement',
    questions: 'Question',
    links: 'Link',
  }),
)
const answerChoices = 'yes, no, only-if, does-not-say, or { "named": … }'

function sentence(issue: z.core.$ZodIssue, json: unknown): string {
  const place = placeOf(issue.path)
  const field = issue.path.findLast((step) => typeof step === 'string')
  const value = valueAt(json, issue.path)
  const shown = JSON.stringify(value)?.slice(0, 80)
  if (issue.code === 'unrecognized_keys') return `${place} has a field “${issue.keys[0]}”, which no story has.`
  if (value === undefined) return field === undefined ? 'This is not a story.' : `${place} has no “${String(field)}”.`
  if (issue.code === 'invalid_value') {
    return `${place} names the ${String(field)} “${String(value)}”, which is none of ${issue.values.map(String).join(', ')}.`
  }
  if (field === 'answer') return `${place} names the answer ${shown}, which is none of ${answerChoices}.`
  return field === undefined
    ? 'This is not a story.'
    : `${place} has a “${String(field)}” that cannot be read: ${shown}.`
}

/** The place of an error: "Claim 4", counted from 1, or another part of the story. */
function placeOf(path: readonly PropertyKey[]): string {
  for (const [i, step] of path.entries()) {
    const next = path[i + 1]
    const called = placeName.get(String(step))
    if (called && typeof next === 'number') return `${called} ${next + 1}`
  }
  return path.length > 1 ? `The ${String(path[0])}` : 'The story'
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined
  return value
}
