import { eastAsian } from './line-words.ts'
import type { Line, Word } from './laid-out.ts'

/** A word in the running text: its text there, and what stands between it and the one before. */
export type Token = { readonly text: string; readonly before: string; readonly word: Word }

/** The words of a file that are written without a break, to tell a hyphen that belongs to a word from one that only ends a line. */
export type Vocabulary = ReadonlySet<string>

export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>()
  let isBroken = false
  for (const line of lines) {
    for (const [i, { text }] of line.words.entries()) {
      const isTail = i === 0 && isBroken
      isBroken = i === line.words.length - 1 && endsWithHyphen.test(text)
      if (isTail || isBroken) continue
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:[-‐’'][\p{L}\p{M}]+)*/gu)) words.add(word.toLowerCase())
    }
  }
  return words
}

const hangul = /\p{Script=Hangul}/u
const endsWithHyphen = /[\p{L}\p{M}][-‐\u00AD]$/u

/** Joins the words of lines to running text: hyphens at their ends go, and lines of Chinese or Japanese need no space between them. */
export function joinLines(lines: readonly Line[], vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  const drawsSpaces = lines.some(({ endsApart }) => endsApart)
  for (const [i, line] of lines.entries()) {
    const last = tokens.at(-1)
    const [first, ...others] = line.words
    if (!first) continue
    if (last) {
      const found = breakBetween(last, first, drawsSpaces && !lines[i - 1]!.endsApart, vocabulary)
      if (found.text !== last.text) tokens[tokens.length - 1] = { ...last, text: found.text }
      tokens.push({ text: first.text, before: found.before, word: first })
    } else tokens.push({ text: first.text, before: '', word: first })
    for (const word of others) tokens.push({ text: word.text, before: word.isApart ? ' ' : '', word })
  }
  return tokens
}

/** What becomes of the end of a line: its last word without a hyphen that ends only the line, and what separates it from the next one. */
function breakBetween(
  last: Token,
  next: Word,
  isWithinWord: boolean,
  vocabulary: Vocabulary,
): { text: string; before: '' | ' ' } {
  const { text } = last
  if (/[\u00AD‐]$/u.test(text) && /^\p{L}/u.test(next.text)) return { text: text.slice(0, -1), before: '' }
  if (endsWithHyphen.test(text) && /^[\p{L}\p{Nd}]/u.test(next.text))
    return { text: isPartOfWord(text, next.text, vocabulary) ? text : text.slice(0, -1), before: '' }
  if (/[\p{L}\p{Nd}](?:[–/-]|\u2011)$/u.test(text) && /^[\p{L}\p{Nd}]/u.test(next.text)) return { text, before: '' }
  if (/\p{L}—$/u.test(text) || /^—\p{L}/u.test(next.text)) return { text, before: '' }
  const [end = '', start = ''] = [[...text].at(-1), [...next.text][0]]
  if (eastAsian.test(end) && eastAsian.test(start)) return { text, before: '' }
  // Korean may be broken within a word. Programs that draw the spaces at the ends of lines tell.
  if (isWithinWord && hangul.test(end) && hangul.test(start)) return { text, before: '' }
  return { text, before: ' ' }
}

/** Whether a hyphen at the end of a line is one of the word itself: "cross-border", "Franco-German". */
function isPartOfWord(text: string, next: string, vocabulary: Vocabulary): boolean {
  const head = /[\p{L}\p{M}'’-]+(?=[-‐]$)/u.exec(text)?.[0] ?? ''
  const tail = /^[\p{L}\p{M}\p{Nd}]+/u.exec(next)?.[0] ?? ''
  if (!/^\p{Ll}/u.test(tail) && /\p{Ll}/u.test(head)) return true
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
  if (vocabulary.has(`${first}-${second}`)) return true
  if (vocabulary.has(first + second)) return false
  if (head.includes('-')) return false
  return first.length > 2 && second.length > 2 && vocabulary.has(first) && vocabulary.has(second)
}
