import { diffArrays } from 'diff'
import type { Range } from '../text/range.ts'

/** A paragraph of one of two texts in runs: words that both have, and words that only this one has. */
export type ComparedParagraph = readonly { readonly text: string; readonly isOwn: boolean }[]

type Text = { readonly text: string; readonly blocks: readonly Range[] }
type Word = Range & { readonly word: string; readonly block: number }

/** Texts that differ in more words than this are shown without their differences: they are no two copies of one report. */
const mostDifferent = 4000

/**
 * Compares two texts word by word, paragraph by paragraph as each has them. Case and white space count for nothing. Null if they differ in
 * too many words.
 */
export function compareTexts(
  one: Text,
  other: Text,
): { readonly one: readonly ComparedParagraph[]; readonly other: readonly ComparedParagraph[] } | null {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  const parts = diffArrays(ours, theirs, {
    comparator: (a, b) => a.word === b.word,
    maxEditLength: mostDifferent,
  })
  if (!parts) return null
  const own = { one: new Set<number>(), other: new Set<number>() }
  let [at, there] = [0, 0]
  for (const { value, added, removed } of parts) {
    for (let i = 0; i < value.length; i++) {
      if (removed) own.one.add(at + i)
      if (added) own.other.add(there + i)
    }
    if (!added) at += value.length
    if (!removed) there += value.length
  }
  return { one: inParagraphs(one, ours, own.one), other: inParagraphs(other, theirs, own.other) }
}

function wordsOf({ text, blocks }: Text): Word[] {
  return blocks.flatMap(({ start, end }, block) =>
    [...text.slice(start, end).matchAll(/\S+/gu)].map((found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
      word: found[0].toLowerCase(),
      block,
    })),
  )
}

/** The words of each block in runs. Neighbours of one kind are one run, with the space between them. */
function inParagraphs({ text, blocks }: Text, words: readonly Word[], own: ReadonlySet<number>): ComparedParagraph[] {
  const paragraphs = blocks.map((): { text: string; isOwn: boolean }[] => [])
  let last = 0
  words.forEach(({ start, end, block }, i) => {
    const runs = paragraphs[block]!
    const isOwn = own.has(i)
    const run = runs.at(-1)
    if (!run) runs.push({ text: text.slice(start, end), isOwn })
    else if (run.isOwn === isOwn) run.text += text.slice(last, end)
    else {
      // The space between two runs belongs to what both texts have.
      if (run.isOwn) runs.push({ text: text.slice(last, end), isOwn })
      else {
        run.text += text.slice(last, start)
        runs.push({ text: text.slice(start, end), isOwn })
      }
    }
    last = end
  })
  return paragraphs.filter((runs) => runs.length > 0)
}
