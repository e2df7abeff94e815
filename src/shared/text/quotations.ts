import type { Range } from './range.ts'
import { trimRange } from './trim-range.ts'

/** A quotation of a block. The range holds its marks, `inner` does not; `depth` is 0 outside every other. */
export type Quotation = Range & { readonly inner: Range; readonly depth: number; readonly closed: boolean }

/** Marks that open one way only, with what closes them. „ and ‚ end in either hand, and Swedish ” opens like it closes. */
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
/** Marks that open only where nothing they could close is open and a word begins after them: »Danish«, ”Swedish”, ’nested in it’. */
const reversed: Readonly<Record<string, string>> = { '»': '«', '›': '‹', '”': '”', '’': '’' }

/** Written without spaces around them, these close before a letter too. */
const alwaysCloses = '」』﹂'

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const space = /\s/u
const beforeOpening = /[\s([{—–\-/…:“‘„‚«‹»›"'「『]/u
const elision = /^(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n['’])/iu

/** Quotations within quotations: more are marks that stand for something else, each of which would be looked for a partner. */
const deepest = 50

type Open = { readonly start: number; readonly close: string; readonly mark: string }

/**
 * All quotations of a block, in the order of their first marks: “ ” ‘ ’ „ “ « » » « ‹ › 「 」 " ' and nested ones.
 * Apostrophes are no quotation marks. One that is never closed ends with the block, as where a quotation runs over paragraphs;
 * an unclosed single mark is taken for an apostrophe.
 */
export function quotationsIn(text: string, block: Range): Quotation[] {
  const found: Quotation[] = []
  const open: Open[] = []
  const finish = (start: number, end: number, closed: boolean) => {
    // French sets spaces inside its marks; they are not what was said.
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

/** The innermost quotation that holds `offset`, its marks counting as inside; null outside all. */
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

/** “the allies’ plan” inside ‘single marks’: an s, then a word, and another closing mark still to come before the next opening one. */
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
