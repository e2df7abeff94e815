import type { ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { quotationsIn } from '../../text/quotations.ts'
import { sentencesIn } from '../../text/units.ts'

/** A piece of a block as the rules see it: a word in lower case, a stop, an actor named whole, or a quotation nobody looks into. */
export type Item = Range & {
  readonly type: 'word' | 'stop' | 'actor' | 'quote'
  readonly word: string
  /** Which sentence of the block it stands in, from 0. */
  readonly sentence: number
  readonly actor?: Id
  readonly kind?: ActorKind
}

export type NamedRange = { readonly range: Range; readonly actor: Id; readonly kind: ActorKind }
export type KnownActor = { readonly id: Id; readonly name: string; readonly kind: ActorKind; readonly aliases: readonly string[] }

const piece = /[’'](?=s\b)[’']?s|[\p{L}\p{M}\p{N}]+(?:(?:-|[’'](?!s\b))[\p{L}\p{N}]+)*|[^\s]/gu

/** Cuts a block into items. Quotations are closed to the rules: who speaks in them is said outside. */
export function itemsOf(text: string, block: Range, named: readonly NamedRange[]): Item[] {
  const quotes = quotationsIn(text, block).filter(({ depth, closed, start }) => depth === 0 && (closed || start === block.start))
  const actors = named.filter(({ range }) => !quotes.some((quote) => overlaps(quote, range)))
  const sentences = sentenceStarts(text, block, quotes)
  const items: Item[] = []
  const add = (item: Omit<Item, 'sentence'>) => {
    items.push({ ...item, sentence: sentences.findLastIndex((start) => start <= item.start) })
  }
  let at = block.start
  while (at < block.end) {
    const quote = quotes.find(({ start }) => start === at)
    const actor = actors.find(({ range }) => range.start === at)
    if (quote) add({ type: 'quote', word: '', start: at, end: quote.end })
    else if (actor) add({ type: 'actor', word: text.slice(at, actor.range.end).toLowerCase(), start: at, end: actor.range.end, actor: actor.actor, kind: actor.kind })
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
      add({ type: /[\p{L}\p{N}]/u.test(word) ? 'word' : 'stop', word: word.toLowerCase().replaceAll('’', '\''), start: found.index, end })
    }
    at = items.at(-1)!.end
  }
  return items
}

/** Where sentences begin, those inside quotations left out; “None!” Dolca said. is one sentence. */
function sentenceStarts(text: string, block: Range, quotes: readonly Range[]): number[] {
  const starts = sentencesIn(text, block).map(({ start }) => start)
  return starts.filter((start, i) => i === 0 || !quotes.some((quote) =>
    (quote.start < start && start < quote.end) || (quote.end <= start && /[!?,][”"’»]?$/u.test(text.slice(quote.start, quote.end)) && text.slice(quote.end, start).trim() === '')))
}

function nextStart(quotes: readonly Range[], actors: readonly NamedRange[], at: number, end: number): number {
  const starts = [...quotes.map(({ start }) => start), ...actors.map(({ range }) => range.start)].filter((start) => start > at)
  return Math.min(end, ...starts)
}

/**
 * Every actor named in a block, outermost mentions only, and unmarked names: exact, whole words, the longest first.
 * A person's last name counts where no other person has it, and “the union” where one organisation is a union.
 */
export function namedIn(text: string, block: Range, mentions: readonly NamedRange[], actors: readonly KnownActor[]): NamedRange[] {
  const inside = mentions.filter(({ range }) => overlaps(range, block))
  const outer = inside.filter(({ range }, i) => !inside.some((other, j) => j !== i && holds(other.range, range, j < i)))
  const taken: NamedRange[] = [...outer]
  const slice = text.slice(block.start, block.end)
  for (const [name, actor] of namesOf(actors, learned(text, mentions, actors))) {
    for (let at = slice.indexOf(name); at >= 0; at = slice.indexOf(name, at + 1)) {
      const range = { start: block.start + at, end: block.start + at + name.length }
      const whole = !letter.test(slice[at - 1] ?? ' ') && !letter.test(slice[at + name.length] ?? ' ')
      if (whole && !taken.some((other) => overlaps(other.range, range))) taken.push({ range, actor: actor.id, kind: actor.kind })
    }
  }
  return taken.sort((a, b) => a.range.start - b.range.start)
}

const letter = /[\p{L}\p{M}\p{N}]/u

function holds(outer: Range, inner: Range, first: boolean): boolean {
  const same = outer.start === inner.start && outer.end === inner.end
  return same ? first : outer.start <= inner.start && inner.end <= outer.end
}

/** The words of marked mentions name their actor elsewhere too, unless they are marked for two. */
function learned(text: string, mentions: readonly NamedRange[], actors: readonly KnownActor[]): [string, KnownActor][] {
  return mentions.flatMap(({ range, actor }): [string, KnownActor][] => {
    const words = text.slice(range.start, range.end)
    const known = actors.find(({ id }) => id === actor)
    const once = mentions.every((other) => other.actor === actor || text.slice(other.range.start, other.range.end) !== words)
    return known && once ? [[words, known]] : []
  })
}

function namesOf(actors: readonly KnownActor[], learned: readonly [string, KnownActor][]): [string, KnownActor][] {
  const names = new Map<string, KnownActor>()
  const add = (name: string, actor: KnownActor) => {
    if (isName(name) && !names.has(name)) names.set(name, actor)
  }
  for (const actor of actors) for (const name of [actor.name, ...actor.aliases]) add(name, actor)
  for (const [name, actor] of learned) add(name, actor)
  const persons = actors.filter(({ kind }) => kind === 'person')
  for (const actor of actors) {
    if (actor.kind === 'person' && persons.filter((other) => lastName(other) === lastName(actor)).length === 1) add(lastName(actor), actor)
  }
  for (const actor of actors) {
    if (actor.kind !== 'organisation' || actors.filter((other) => lastName(other) === lastName(actor)).length > 1) continue
    for (const article of ['the', 'The']) add(`${article} ${lastName(actor).toLowerCase()}`, actor)
  }
  return [...names].sort(([a], [b]) => b.length - a.length)
}

function lastName({ name }: KnownActor): string {
  return name.split(' ').at(-1)!
}

/** Pronouns and bare role words learned as aliases mean someone else elsewhere. */
function isName(name: string): boolean {
  return /^\p{Lu}|^\p{Lo}|\s/u.test(name) && !/^(?:he|she|it|they|his|her|its|their|him|them|who)\b/iu.test(name)
}
