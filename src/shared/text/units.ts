import type { Range } from './range.ts'
import { trimRange } from './trim-range.ts'

/** One locale on all machines, because the same text must be segmented in the same way everywhere. */
const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Abbreviations whose full stop does not end a sentence: titles, ranks, offices, initials, places in a text. */
const shortened = String.raw`Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Rev|Hon|St|Mt|No|vs|cf|e\.g|i\.e|pp?|paras?|[Aa]rt|[Ff]ig|[Ss]ec|ca|approx`
const abbreviation = new RegExp(String.raw`(?:^|[\s(“"‘])(?:${shortened}|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.[”"’]?\s*$`, 'u')
const startsLower = /^[\p{Ll}]/u
/** No abbreviation is longer, with the spaces behind it. Only so much of a sentence is looked at, since a line may have a million of them. */
const longestAbbreviation = 40
/** Initials such as "U.S." end a sentence before a word that begins one and is no name. */
const initials = /(?:\p{Lu}\.){2,}[”"’]?\s*$/u
const startsSentence =
  /^(?:The|An?|It|In|On|At|He|She|We|They|This|That|These|Those|But|And|However|There|Its|His|Her|Their|Both|Some|Many|No|Nobody|If|When|While|As)\s/u

/** The word at an offset, or next to it; null if no word touches the offset. */
export function wordAt(text: string, block: Range, offset: number): Range | null {
  const slice = text.slice(block.start, block.end)
  const cut = words.segment(slice)
  for (const at of [offset - block.start, offset - block.start - 1]) {
    const segment = cut.containing(at)
    if (segment?.isWordLike)
      return { start: block.start + segment.index, end: block.start + segment.index + segment.segment.length }
  }
  return null
}

/**
 * The sentences of a block, without the spaces between them.
 * Unicode's rules, except that a hard-wrapped line, an abbreviation, or a “Really?” before a lower-case word does not end a sentence.
 */
export function sentencesIn(text: string, block: Range): Range[] {
  const slice = text.slice(block.start, block.end).replaceAll('\n', ' ')
  const found: { start: number; end: number }[] = []
  for (const { index, segment } of sentences.segment(slice)) {
    const last = found.at(-1)
    if (
      last &&
      (startsLower.test(segment) ||
        isCutInside(slice.slice(Math.max(last.start, last.end - longestAbbreviation), last.end), segment))
    )
      last.end = index + segment.length
    else found.push({ start: index, end: index + segment.length })
  }
  return found
    .map(({ start, end }) => trimRange(text, { start: block.start + start, end: block.start + end }))
    .filter(({ start, end }) => start < end)
}

/** Whether a sentence was cut at an abbreviation: its end, and what comes after. */
function isCutInside(end: string, next: string): boolean {
  return abbreviation.test(end) && !(initials.test(end) && startsSentence.test(next))
}

/** The sentence at an offset. An offset between two sentences belongs to the first. */
export function sentenceAt(text: string, block: Range, offset: number): Range | null {
  return holding(sentencesIn(text, block), offset)
}

/**
 * What ends a clause: , ; : before a space, dashes, brackets, quotation marks, and “that” before reported words, but not a relative “that”
 * (“a line that”).
 */
const clauseEnd =
  /[,;:]+[”’"]?(?=\s|$)|\s[–-]\s|[—()“”«»„]|(?<=\p{L}\s)(?<!\b(?:an?|the|this|his|her|its|their)\s(?:\p{L}+\s)?\p{L}+\s)that(?=\s)/giu
const leading = /[\s,;:—–()“”«»„"-]/u
const trailing = /[\s,;:—–()“”«»„".!?-]/u

/** The clauses of a block: its sentences, split at inner punctuation, which belongs to no clause. */
export function clausesIn(text: string, block: Range): Range[] {
  return sentencesIn(text, block).flatMap((sentence) => {
    const slice = text.slice(sentence.start, sentence.end)
    const cuts = [...slice.matchAll(clauseEnd)].map((match) => match.index + match[0].length)
    const starts = [0, ...cuts.filter((cut) => cut < slice.length)]
    return starts.flatMap((start, i) => {
      const end = starts[i + 1] ?? slice.length
      // A loop, because a regular expression for the end would start again at each of a million inner spaces.
      let [from, to] = [start, end]
      while (from < to && leading.test(slice[from]!)) from++
      while (to > from && trailing.test(slice[to - 1]!)) to--
      return from < to ? [{ start: sentence.start + from, end: sentence.start + to }] : []
    })
  })
}

/** The clause at an offset. Inner punctuation belongs to the clause before it. */
export function clauseAt(text: string, block: Range, offset: number): Range | null {
  return holding(clausesIn(text, block), offset)
}

/** The range around `offset`. An offset at the end of a range, or in the gap after it, still belongs to it. */
function holding(ranges: readonly Range[], offset: number): Range | null {
  return ranges.findLast(({ start }) => start <= offset) ?? ranges[0] ?? null
}
