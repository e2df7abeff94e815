import type { Range } from './range.ts'
import { trimRange } from './trim-range.ts'

/** A quotation in a block. The range includes its marks, `inner` does not. `depth` is 0 for a quotation inside no other. */
export type Quotation = Range & { readonly inner: Range; readonly depth: number; readonly closed: boolean }

/** Opening marks, with those that close them. „ and ‚ have two possible closing marks. Swedish ” opens and closes (see `reversed`). */
const openers: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '"': '"',
  "'": "'",
}
/** Marks that open only if they close nothing and a word follows: »Danish«, ”Swedish”, ’nested in it’. */
const reversed: Readonly<Record<string, string>> = { '»': '«', '›': '‹', '”': '”', '’': '’' }

/** Used without spaces around them, so they close even before a letter. */
const alwaysCloses = '」』﹂'

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const space = /\s/u
const beforeOpening = /[\s([{—–\-/…:“‘„‚«‹»›"'「『]/u
const elision = /^(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n['’])/iu

/** The deepest nesting. More open marks are not quotation marks, and searching a partner for each would take long. */
const deepest = 50

type Open = { readonly start: number; readonly close: string; readonly mark: string }

/**
 * All quotations of a block, in the order of their opening marks: “ ” ‘ ’ „ “ « » » « ‹ › 「 」 " ' and nested ones.
 * Apostrophes do not count. A quotation that is never closed ends with the block, because a quotation may run over several paragraphs;
 * an unclosed single mark counts as an apostrophe.
 */
export function quotationsIn(text: string, block: Range): Quotation[] {
  const found: Quotation[] = []
  const open: Open[] = []
  const finish = (start: number, end: number, closed: boolean) => {
    // French puts spaces inside its quotation marks; they are not part of the quoted words.
    found.push({
      start,
      end,
      inner: trimRange(text, { start: start + 1, end: closed ? end - 1 : end }),
      depth: open.length,
      closed,
    })
  }
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at]!
    if (!(mark in openers) && !(mark in reversed) && !closesSome(open, mark)) continue
    const around = contextOf(text, block, at)
    if (isApostrophe(text, block, at, mark, around)) continue
    const partner = open.findLastIndex(({ close }) => close.includes(mark))
    if (partner >= 0 && around.closes && !isPossessive(text, block, at, open[partner]!)) {
      const { start } = open[partner]!
      open.length = partner
      finish(start, at + 1, true)
    } else if (open.length < deepest && opens(mark, around, open)) {
      open.push({ start: at, mark, close: openers[mark] ?? reversed[mark]! })
    }
  }
  while (open.length > 0) {
    const { start, mark } = open.pop()!
    if (!isSingle(mark)) finish(start, block.end, false)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The innermost quotation that contains `offset`, including its marks; null if there is none. */
export function quotationAt(text: string, block: Range, offset: number): Quotation | null {
  return quotationsIn(text, block).findLast(({ start, end }) => start <= offset && offset < end) ?? null
}

type Context = { readonly before: string; readonly after: string; readonly closes: boolean }

function contextOf(text: string, block: Range, at: number): Context {
  const before = at > block.start ? text[at - 1]! : ''
  const after = at + 1 < block.end ? text[at + 1]! : ''
  return { before, after, closes: before !== '' && (!letterOrDigit.test(after) || alwaysCloses.includes(text[at]!)) }
}

function closesSome(open: readonly Open[], mark: string): boolean {
  return open.some(({ close }) => close.includes(mark))
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === '‘'
}

function isApostrophe(text: string, block: Range, at: number, mark: string, { before, after }: Context): boolean {
  if (mark !== "'" && mark !== '’') return false
  return (
    (letterOrDigit.test(before) && letterOrDigit.test(after)) ||
    elision.test(text.slice(at + 1, Math.min(at + 8, block.end)))
  )
}

/**
 * Whether a closing single mark is a possessive, as in “the allies’ plan” inside ‘single marks’: after an s, before a word, and with
 * another closing mark before the next opening one.
 */
function isPossessive(text: string, block: Range, at: number, { mark }: Open): boolean {
  if (!isSingle(mark) || !/s/iu.test(text[at - 1]!) || !/^ [\p{L}]/u.test(text.slice(at + 1, at + 4))) return false
  for (let i = at + 1; i < block.end; i++) {
    const next = text[i]!
    const { before, after } = contextOf(text, block, i)
    if (next === '‘' || (next === "'" && beforeOpening.test(before))) return false
    if ((next === '’' || next === "'") && !letterOrDigit.test(after)) return true
  }
  return false
}

function opens(mark: string, { before, after }: Context, open: readonly Open[]): boolean {
  const freeBefore = before === '' || beforeOpening.test(before)
  const wordAfter = after !== '' && !space.test(after)
  if (mark === '’') return freeBefore && wordAfter && open.at(-1)?.mark === '”'
  if (mark === "'" || mark === '"' || mark in reversed) return freeBefore && wordAfter
  return mark in openers
}
