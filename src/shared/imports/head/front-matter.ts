import { parseDocument } from 'yaml'
import type { HeadField } from './card-of-fields.ts'
import { fieldOfLine } from './head-lines.ts'

/** In UTF-16 units. Front matter is a few lines; more is not looked at. */
const longest = 20_000

/** The head of a text: what it says, and where the text proper begins, in UTF-16 units. */
export type Head = { readonly fields: readonly HeadField[]; readonly end: number }

/**
 * Reads YAML between lines of three dashes at the very beginning of a text; null if there is none. What is between them must name its
 * values: a text may begin with a rule.
 */
export function readFrontMatter(text: string): Head | null {
  const start = /^---[ \t]*\n/u.exec(text)?.[0].length
  if (start === undefined) return null
  const rest = text.slice(start, start + longest)
  const close = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/mu.exec(rest)
  if (!close) return null
  const fields = fieldsOf(rest.slice(0, close.index))
  return fields.length === 0 ? null : { fields, end: start + close.index + close[0].length }
}

/** The values of a YAML map, as they are written; of one that is not quite YAML ("title: Orsa: the deal"), those of its lines. */
function fieldsOf(yaml: string): readonly HeadField[] {
  const value = valueOf(yaml)
  if (value === undefined) return yaml.split('\n').flatMap((line) => fieldOfLine(line) ?? [])
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).map(([key, one]) => ({ key, value: wordsOf(one) }))
}

/**
 * The value of a YAML document; undefined if it is none, or is nested deeper than the stack. The core schema leaves dates as words. One that
 * refers to its own parts is taken for none, so that no value grows beyond what is written.
 */
function valueOf(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { schema: 'core', customTags: [], uniqueKeys: false })
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown)
  } catch {
    return undefined
  }
}

/** A value in words: names of a list are joined by commas; of a record, its name. */
function wordsOf(value: unknown, isWithin = false): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || isWithin) return ''
  if (Array.isArray(value))
    return value
      .map((one: unknown) => wordsOf(one, typeof one !== 'object' || Array.isArray(one)))
      .filter((words) => words !== '')
      .join(', ')
  return wordsOf((value as { readonly name?: unknown }).name, true)
}
