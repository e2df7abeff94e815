import { contentAt, likelyContents, type LikelyContent } from '#shared/claims/contents/likely-contents.ts'
import { isSame, narrowerReading, shrunk, unitsAt, widened } from '#shared/claims/contents/units-at.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { snapToWords } from '#shared/text/snap.ts'
import { sentencesIn } from '#shared/text/units.ts'

/**
 * A model of the keys that move and select in the text, and a search for the shortest way to the words of a claim.
 * The product's own rules say what the keys do; steps by word follow the browser. The driver presses the keys that were found and checks
 * the selection, so an error of the model shows as a miss in the figures and not as a better count.
 */
export type Place = {
  readonly anchor: number
  readonly focus: number
  readonly record: number | null
  readonly resized: Resized | null
}
type Resized = { readonly origin: number; readonly range: Range; readonly trail: readonly Range[] }

/** Marks in text order. `content` is true for a claim's own words. */
export type Marked = Range & { readonly content: boolean }

export type Reading = { readonly text: string; readonly blocks: readonly Range[]; readonly marks: readonly Marked[] }

/** The keys before the one that opens the card. After them the words are selected, or the caret selects them implicitly. */
export type Way = { readonly keys: readonly string[] }

const longest = 24

export function caretAt(offset: number, record: number | null = null): Place {
  return { anchor: offset, focus: offset, record, resized: null }
}

/** The shortest keys after which C takes the wanted words; null if there is no way of up to 24 keys. */
export function shortestWay(reading: Reading, from: Place, wanted: Range): Way | null {
  const keysOf = keyboard(reading, wanted)
  // No way leads beyond the block of the words.
  const [first, last] = [from.focus, wanted.start]
    .map((offset) => blockAt(reading.blocks, offset))
    .sort((a, b) => a - b) as [number, number]
  const isBetween = ({ focus }: Place) =>
    blockAt(reading.blocks, focus) >= first && blockAt(reading.blocks, focus) <= last
  let front: { readonly place: Place; readonly keys: readonly string[] }[] = [{ place: from, keys: [] }]
  const seen = new Set([nameOf(from)])
  for (let pressed = 0; pressed <= longest && front.length > 0; pressed++) {
    const found = front.find(({ place }) => keysOf.takes(place))
    if (found) return { keys: found.keys }
    const next: typeof front = []
    for (const { place, keys } of front) {
      for (const [key, reached] of keysOf.from(place)) {
        const name = nameOf(reached)
        if (seen.has(name) || !isBetween(reached)) continue
        seen.add(name)
        next.push({ place: reached, keys: [...keys, key] })
      }
    }
    front = next
  }
  return null
}

function nameOf({ anchor, focus, record, resized }: Place): string {
  return `${anchor} ${focus} ${record} ${resized?.origin} ${resized?.trail.map(({ start, end }) => `${start}-${end}`).join()}`
}

function blockAt(blocks: readonly Range[], offset: number): number {
  return Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= offset),
  )
}

function keyboard({ text, blocks, marks }: Reading, wanted: Range) {
  const sentences = blocks.map((block) => sentencesIn(text, block).map(({ start }) => start))
  const words = wordsOf(text)
  const contents = new Map<number, LikelyContent[]>()
  const contentsAt = (offset: number) => {
    const known = contents.get(offset) ?? likelyContents(text, blocks[blockAt(blocks, offset)]!, offset)
    contents.set(offset, known)
    return known
  }
  const meantAt = (caret: number) => {
    const block = blocks[blockAt(blocks, caret)]!
    return contentAt(
      contentsAt(caret),
      caret,
      marks.filter((mark) => mark.content && contains(block, mark)),
    )
  }
  const selectionOf = ({ anchor, focus }: Place) =>
    anchor === focus ? null : snapToWords(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })

  function sentence({ anchor, focus }: Place, step: 1 | -1): Place | null {
    const at = step === 1 ? Math.max(anchor, focus) : Math.min(anchor, focus)
    for (let block = blockAt(blocks, at); block >= 0 && block < blocks.length; block += step) {
      const next =
        step === 1 ? sentences[block]!.find((start) => start > at) : sentences[block]!.findLast((start) => start < at)
      if (next !== undefined) return caretAt(next)
    }
    return null
  }
  function paragraph({ anchor, focus }: Place, step: 1 | -1): Place | null {
    const at = step === 1 ? Math.max(anchor, focus) : Math.min(anchor, focus)
    const here = blockAt(blocks, at)
    const block = blocks[step === -1 && at > blocks[here]!.start ? here : here + step]
    return block ? caretAt(block.start) : null
  }
  function mark({ focus, record }: Place, step: 1 | -1): Place | null {
    const next =
      record !== null
        ? record + step
        : step === 1
          ? marks.findIndex(({ start }) => start >= focus)
          : marks.findLastIndex(({ start }) => start < focus)
    return marks[next] ? caretAt(marks[next].start, next) : null
  }
  function resized(place: Place, way: 'widen' | 'shrink'): Place | null {
    const selection = selectionOf(place)
    const at = place.focus
    const known =
      selection && place.resized && isSame(place.resized.range, selection)
        ? place.resized
        : { origin: selection?.start ?? at, range: selection, trail: [] }
    const block = blocks[blockAt(blocks, known.origin)]!
    const narrowed = () =>
      known.trail.at(-1) ??
      narrowerReading(text, block, selection!) ??
      shrunk(unitsAt(text, block, known.origin), selection!)
    const next =
      way === 'widen'
        ? widened(unitsAt(text, block, known.origin), selection ?? { start: known.origin, end: known.origin })
        : selection
          ? narrowed()
          : meantAt(known.origin)
    if (!next) return null
    const trail = way === 'widen' ? [...known.trail, ...(selection ? [selection] : [])] : known.trail.slice(0, -1)
    return {
      anchor: next.start,
      focus: next.end,
      record: place.record,
      resized: { origin: selection || way === 'widen' ? known.origin : next.start, range: next, trail },
    }
  }
  /** As on Linux: forward to the end of a word, back to its start. */
  function word({ focus }: Place, step: 1 | -1): number | undefined {
    return step === 1 ? words.find(({ end }) => end > focus)?.end : words.findLast(({ start }) => start < focus)?.start
  }
  function moved(place: Place, focus: number | undefined, extends_: boolean): Place | null {
    if (focus === undefined || blockAt(blocks, focus) !== blockAt(blocks, place.focus)) return null
    return { anchor: extends_ ? place.anchor : focus, focus, record: place.record, resized: null }
  }

  return {
    takes: (place: Place) => {
      const words = place.anchor === place.focus ? meantAt(place.focus) : selectionOf(place)
      return words !== null && isSame(words, wanted)
    },
    from: (place: Place): (readonly [string, Place])[] => {
      const { anchor, focus } = place
      const collapsed = anchor === focus
      const near = (offset: number) => Math.min(Math.abs(offset - wanted.start), Math.abs(offset - wanted.end)) <= 3
      // Steps by word are tried only in the claim's block; they extend a selection only if one of its ends is right already.
      const holdsAnEnd = anchor === wanted.start || anchor === wanted.end
      const inside = blockAt(blocks, focus) === blockAt(blocks, wanted.start)
      const found: (readonly [string, Place | null])[] = [
        ['.', sentence(place, 1)],
        [',', sentence(place, -1)],
        ['Control+ArrowDown', paragraph(place, 1)],
        ['Control+ArrowUp', paragraph(place, -1)],
        ['j', mark(place, 1)],
        ['k', mark(place, -1)],
        ['[', resized(place, 'shrink')],
        [']', resized(place, 'widen')],
        ...(inside && collapsed
          ? ([
              ['Control+ArrowRight', moved(place, word(place, 1), false)],
              ['Control+ArrowLeft', moved(place, word(place, -1), false)],
            ] as const)
          : []),
        ...(inside && collapsed && near(focus)
          ? ([
              ['ArrowRight', moved(place, focus + 1, false)],
              ['ArrowLeft', moved(place, focus - 1, false)],
            ] as const)
          : []),
        ...(holdsAnEnd
          ? ([
              ['Control+Shift+ArrowRight', moved(place, word(place, 1), true)],
              ['Control+Shift+ArrowLeft', moved(place, word(place, -1), true)],
            ] as const)
          : []),
        ...(holdsAnEnd && near(focus)
          ? ([
              ['Shift+ArrowRight', moved(place, focus + 1, true)],
              ['Shift+ArrowLeft', moved(place, focus - 1, true)],
            ] as const)
          : []),
      ]
      return found.flatMap(([key, next]) => (next ? [[key, next] as const] : []))
    },
  }
}

function wordsOf(text: string): Range[] {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].flatMap(
    ({ index, segment, isWordLike }) => (isWordLike ? [{ start: index, end: index + segment.length }] : []),
  )
}
