import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import type { MastheadField } from './note-to-check.ts'

/** Every check. A code is kept with what a person ignored, so it never changes its meaning; a check that goes leaves its code unused. */
export const checkCodes = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'J1',
  'J2',
  'J3',
  'J4',
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
  'W1',
  'W2',
  'W3',
  'W4',
  'M1',
  'M2',
  'M3',
  'S1',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** The checks that an export waits for. They cannot be ignored. */
export const stopsExport: ReadonlySet<CheckCode> = new Set(['E6'])

/** Where a finding is. `range` is in the block's text; null if it concerns the block as a whole. */
export type FindingPlace =
  | { readonly kind: 'block'; readonly block: Id; readonly range: Range | null }
  | { readonly kind: 'field'; readonly field: MastheadField | 'marking' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'source'; readonly source: Id }

/** A way to mend what was found, as data; `label` is what its button says. */
export type Fix = { readonly label: string } & (
  | { readonly kind: 'replace'; readonly block: Id; readonly range: Range; readonly text: string }
  | { readonly kind: 'set-likelihood'; readonly judgement: Id; readonly term: string }
  | { readonly kind: 'set-marking'; readonly marking: string }
  | { readonly kind: 'cite'; readonly block: Id; readonly at: number; readonly claim: Id }
  | { readonly kind: 'confirm'; readonly claim: Id }
  | { readonly kind: 'supersede'; readonly claim: Id; readonly by: Id }
  | { readonly kind: 'delete-block'; readonly block: Id }
)

export type Finding = {
  readonly code: CheckCode
  /**
   * The same as long as the sentence (or record) and what was found in it are the same. What a person ignores is kept by this key, so that it
   * is shown again when the sentence changes.
   */
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly place: FindingPlace
  /** The claim or source that it is about, for "In the text" and the card; null if it is about words. */
  readonly claim: Id | null
  readonly fixes: readonly Fix[]
}

/** No sentence of prose is longer, and a pasted line of a million units may have many findings. */
const longestHashed = 5_000

/** A key of a finding: its code, where it is, and the words that it was found in. */
export function findingKey(code: CheckCode, where: string, words = '', found = ''): string {
  const hash = words === '' ? '' : ` ${hashOf(words.slice(0, longestHashed).replaceAll(/\s+/gu, ' ').trim())}`
  return `${code} ${where}${hash}${found === '' ? '' : ` ${found.toLowerCase()}`}`
}

/** The findings that nobody has ignored, and those that somebody has. What stops an export cannot be ignored. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignored: ReadonlySet<string>,
): { readonly open: Finding[]; readonly ignored: Finding[] } {
  const isIgnored = ({ code, key }: Finding) => ignored.has(key) && !stopsExport.has(code)
  return { open: findings.filter((one) => !isIgnored(one)), ignored: findings.filter(isIgnored) }
}

/** 53 bits of a text's hash (cyrb53, public domain), in base 36. It tells sentences apart and guards nothing. */
export function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
