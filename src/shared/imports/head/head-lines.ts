import { fieldOfKey, type HeadField } from './card-of-fields.ts'
import type { Head } from './front-matter.ts'

/** In UTF-16 units: a head is short, and so is each of its lines. */
const longest = { head: 4000, key: 30 }
/** Fewer lines that name what a card has may be the beginning of a conversation, or a form. */
const fewestKnown = 3

const line = new RegExp(String.raw`^(\p{L}[\p{L} _-]{0,${longest.key - 1}}):(?:[ \t]+(.*))?$`, 'u')

/**
 * Reads the lines that some services put above a text ("Title: …", "Source: …"), up to the first blank one; null if there are none. At least
 * three of them, each with another key, must name what a card has.
 */
export function readHeadLines(text: string): Head | null {
  const end = text.search(/\n[ \t]*\n/u)
  if (end < 0 || end > longest.head) return null
  const fields = text.slice(0, end).split('\n').map(fieldOfLine)
  const named = fields.filter((field) => field !== null)
  const known = new Set(named.filter(({ value }) => value !== '').map(({ key }) => fieldOfKey(key)))
  known.delete(undefined)
  return named.length === fields.length && known.size >= fewestKnown ? { fields: named, end } : null
}

/** The field that a line names ("Author: Ana Roth"); null if it names none. */
export function fieldOfLine(written: string): HeadField | null {
  const found = line.exec(written.trimEnd())
  return found ? { key: found[1]!, value: unquoted(found[2] ?? '') } : null
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/u, '$2')
}
