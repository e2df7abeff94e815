import type { ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { quotationsIn } from '../../text/quotations.ts'
import { sentencesIn } from '../../text/units.ts'

/**
 * A piece of a block as the rules see it: a word in lower case, a stop, a whole actor name, or a quotation (whose inside the rules
 * ignore).
 */
export type Item = Range & {
  readonly type: 'word' | 'stop' | 'actor' | 'quote'
  readonly word: string
  /** Whether it is written with a capital first letter. */
  readonly capital: boolean
  /** The index of its sentence in the block, from 0. */
  readonly sentence: number
  readonly actor?: Id
  readonly kind?: ActorKind
}

export type NamedRange = { readonly range: Range; readonly actor: Id; readonly kind: ActorKind }

/** Abbreviations keep their full stops, so that these do not end a phrase. A possessive ’s is an item of its own. */
const initials = String.raw`(?:\p{Lu}\.){2,}`
const title = String.raw`\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Rev|Hon|St)\.`
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:(?:-|[’'](?!s\b))[\p{L}\p{N}]+)*`
const piece = new RegExp(String.raw`${initials}|${title}|[’']s\b|${word}|\S`, 'gu')

/** Splits a block into items. The inside of quotations is ignored, because their speaker is named outside. */
export function itemsOf(text: string, block: Range, named: readonly NamedRange[]): Item[] {
  const quotes = quotationsIn(text, block).filter(
    ({ depth, closed, start }) => depth === 0 && (closed || start === block.start),
  )
  const actors = named.filter(({ range }) => !quotes.some((quote) => overlaps(quote, range)))
  const sentences = sentenceStarts(text, block, quotes)
  const items: Item[] = []
  const add = (item: Omit<Item, 'sentence' | 'capital'>) => {
    const capital = /^\p{Lu}/u.test(text.slice(item.start, item.start + 2))
    items.push({ ...item, capital, sentence: sentences.findLastIndex((start) => start <= item.start) })
  }
  let at = block.start
  while (at < block.end) {
    const quote = quotes.find(({ start }) => start === at)
    const actor = actors.find(({ range }) => range.start === at)
    if (quote) add({ type: 'quote', word: '', start: at, end: quote.end })
    else if (actor)
      add({
        type: 'actor',
        word: text.slice(at, actor.range.end).toLowerCase(),
        ...actor.range,
        actor: actor.actor,
        kind: actor.kind,
      })
    else {
      piece.lastIndex = at
      const found = piece.exec(text)
      const next = nextStart(quotes, actors, at, block.end)
      if (!found || found.index >= next) {
        at = next
        continue
      }
      const end = Math.min(found.index + found[0].length, next)
      const word = text.slice(found.index, end)
      add({
        type: /[\p{L}\p{N}]/u.test(word) ? 'word' : 'stop',
        word: word.toLowerCase().replaceAll('’', "'"),
        start: found.index,
        end,
      })
    }
    at = items.at(-1)!.end
  }
  return items
}

/** Where sentences begin, ignoring those inside quotations: “None!” Dolca said. is one sentence. */
function sentenceStarts(text: string, block: Range, quotes: readonly Range[]): number[] {
  const starts = sentencesIn(text, block).map(({ start }) => start)
  const inside = (start: number) => quotes.some((quote) => quote.start < start && start < quote.end)
  const goesOn = (start: number) =>
    quotes.some(
      (quote) =>
        quote.end <= start &&
        text.slice(quote.end, start).trim() === '' &&
        /[!?,][”"’»]?$/u.test(text.slice(quote.start, quote.end)),
    )
  return starts.filter((start, i) => i === 0 || (!inside(start) && !goesOn(start)))
}

function nextStart(quotes: readonly Range[], actors: readonly NamedRange[], at: number, end: number): number {
  const starts = [...quotes.map(({ start }) => start), ...actors.map(({ range }) => range.start)].filter(
    (start) => start > at,
  )
  return Math.min(end, ...starts)
}
