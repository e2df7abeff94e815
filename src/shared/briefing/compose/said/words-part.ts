import type { Block } from '../../../sources/source-view.ts'
import type { ClaimForm } from '../../../model/enums.ts'
import { quotationsIn, type Quotation } from '../../../text/quotations.ts'
import { contains, overlaps, type Range } from '../../../text/range.ts'
import { withoutEnd } from '../../../text/trim-range.ts'
import { smallWords } from '../../../text/small-words.ts'
import type { SaidRun } from './said-run.ts'

/** The source of a claim: whose wording it is ("Newsroom", see `wordedBy`), its text and its blocks. */
export type SpokenIn = { readonly name: string; readonly text: string; readonly blocks: readonly Block[] }

/**
 * One range of a claim's words, ready to print. `verbatim`: they are the speaker's own, in the source's quotation marks or in a
 * transcript. `inside`: they stand inside a quotation of somebody's, but are not printed as one.
 */
export type Piece = { readonly runs: readonly SaidRun[]; readonly verbatim: boolean; readonly inside: boolean }

/** How the words of a claim are printed: its form, its cue if it stands in them, and whether the first letter goes small after “that”. */
type How = { readonly form: ClaimForm; readonly cue: Range | null; readonly last: boolean; readonly small?: boolean }

/** Words one range. Quotation marks are printed only where the source has them. */
export function pieceOf({ text, blocks }: SpokenIn, given: Range, how: How): Piece {
  const block = blockOf(blocks, given)
  const quotations = quotationsIn(text, block)
  // A claim marked with its quotation marks is printed in the same way as one marked without them.
  const whole = quotations.find(({ start, end, closed }) => closed && start === given.start && end === given.end)
  const range = whole?.inner ?? given
  const quotation = whole ?? quotations.findLast(({ inner }) => contains(inner, given)) ?? null
  const fills =
    quotation !== null && quotation.inner.start === range.start && isEnd(text.slice(range.end, quotation.inner.end))
  const marked = quotation !== null && (whole !== undefined || how.form === 'direct' || (how.form === 'mixed' && fills))
  const exact = exactOf(text.slice(range.start, range.end), how.last && !marked)
  const spoken = block.type === 'speaker-turn' || block.type === 'quotation' || isAfterName(text, block, range)
  return {
    runs: marked
      ? insideMarks(text, quotation, range, exact)
      : withCue(how.small ? exact.charAt(0).toLowerCase() + exact.slice(1) : exact, range.start, how.cue),
    verbatim: marked || spoken,
    inside: quotation !== null && !marked,
  }
}

/** The name before a line of a transcript: capitals throughout, but for small words and what stands in brackets. */
const turn = /^\p{Lu}[\p{L}.’'-]*(?:,?\s(?:\p{Lu}[\p{L}.’'-]*|\([^()\n]{1,40}\)|of|the|for|and|de|van|von|al)){0,6}:\s/u

/** Whether words stand in a line of a transcript: “Staunton: I received a report.” */
function isAfterName(text: string, block: Range, range: Range): boolean {
  const name = turn.exec(text.slice(block.start, Math.min(block.end, block.start + 80)))
  return name !== null && range.start >= block.start + name[0].length
}

/** The block of a range. For a range over several blocks, as with long quotations: from the start of the first to the end of the last. */
export function blockOf(blocks: readonly Block[], range: Range): Range & { readonly type: Block['type'] } {
  const over = blocks.filter((block) => overlaps(block, range))
  return {
    start: over[0]?.start ?? range.start,
    end: over.at(-1)?.end ?? range.end,
    type: over[0]?.type ?? 'paragraph',
  }
}

/**
 * Whether the first letter of a range is a capital only because a sentence begins there: `small` if the word is written small elsewhere,
 * `name` if it has a capital elsewhere too, `unknown` if the text does not tell.
 */
export function firstLetter(text: string, sentence: Range, range: Range): 'small' | 'name' | 'unknown' {
  const word = /^[\p{L}\p{M}’'-]+/u.exec(text.slice(range.start, range.end))?.[0] ?? ''
  if (word === '' || !/^\p{Lu}/u.test(word)) return 'name'
  if (smallWords.has(word.toLowerCase()) && word.slice(1) === word.slice(1).toLowerCase()) return 'small'
  const atStart = /^[\s“"‘']*$/u.test(text.slice(sentence.start, range.start))
  if (!atStart || word.length === 1 || word.slice(1) !== word.slice(1).toLowerCase()) return 'name'
  const plain = word.replace(/[’']s?$/u, '')
  if (standsInside(text, plain)) return 'name'
  return standsInside(text, plain.toLowerCase()) ? 'small' : 'unknown'
}

/** Whether a word stands inside a sentence somewhere. */
function standsInside(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (/[\p{Ll},;] $/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.charAt(at + word.length)))
      return true
  }
  return false
}

/** Removes punctuation that belongs to the source's sentence: a final comma, and at the end of our sentence the full stop. */
function exactOf(slice: string, endsSentence: boolean): string {
  const trimmed = withoutEnd(slice, /[\s,;:–—-]/u)
  return (endsSentence ? trimmed.replace(/(?<![.\p{Lu}])\.$/u, '') : trimmed) || slice
}

/** Words, with the cue set apart where it stands among them. `start` is their offset in the source. */
function withCue(words: string, start: number, cue: Range | null): SaidRun[] {
  const from = cue === null ? words.length : Math.max(0, cue.start - start)
  const to = cue === null ? words.length : Math.min(words.length, cue.end - start)
  if (cue === null || from >= to) return [{ kind: 'content', text: words }]
  const runs: SaidRun[] = [
    { kind: 'content', text: words.slice(0, from) },
    { kind: 'cue', text: words.slice(from, to) },
    { kind: 'content', text: words.slice(to) },
  ]
  return runs.filter((run) => run.text !== '')
}

/** Puts part of a quotation between the source's quotation marks, with an ellipsis where the cut falls inside a sentence. */
function insideMarks(text: string, quotation: Quotation, range: Range, exact: string): SaidRun[] {
  const before = text.slice(quotation.inner.start, range.start).trim()
  const after = text.slice(range.end, quotation.inner.end)
  const open = text.slice(quotation.start, quotation.inner.start)
  const close = quotation.closed ? text.slice(quotation.inner.end, quotation.end) : (closing[open.trim()] ?? open)
  const runs: (SaidRun | null)[] = [
    { kind: 'mark', text: open },
    before === '' || /[.!?…]["”’»]?$/u.test(before) ? null : { kind: 'gap', text: '… ' },
    { kind: 'content', text: exact },
    isEnd(after) || /[.!?…]$/u.test(exact) ? null : { kind: 'gap', text: ' …' },
    { kind: 'mark', text: close },
  ]
  return runs.filter((run) => run !== null)
}

/** The closing mark for a quotation that its paragraph leaves open. */
const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '「': '」', '『': '』' }

/** Whether only punctuation of the surrounding sentence is left. A question mark belongs to the speaker and does not count. */
function isEnd(rest: string): boolean {
  return /^[\s.,;:–—-]*$/u.test(rest)
}
