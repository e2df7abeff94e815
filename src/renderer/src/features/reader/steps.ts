import { noiseLevels, type Noise } from '#shared/settings/settings.ts'
import { piecesOf } from '#shared/text/pieces.ts'
import type { Range } from '#shared/text/range.ts'
import { sentencesIn } from '#shared/text/units.ts'
import { focusText } from './moves.ts'
import type { OpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** Moves through the text by sentence, paragraph, and paragraphs without marks. */

/**
 * Goes to the start of the next or previous sentence; from within a sentence, back goes to its own start. Reads the sentence aloud if every
 * step is announced.
 */
export function stepSentence(openText: OpenText, step: 1 | -1): void {
  const { text } = openText.text
  const at = edgeOf(openText, step)
  if (at === null) return
  for (const part of partsFrom(openText, at, step)) {
    const starts = sentencesIn(text, part).map(({ start }) => start)
    const next = step === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at)
    if (next !== undefined)
      return goTo(
        openText,
        next,
        text.slice(next, starts.find((start) => start > next) ?? part.end).trim(),
        'everything',
        'speak',
      )
  }
  openText.app.state.getState().announce(step === 1 ? strings.moves.lastSentence : strings.moves.firstSentence)
}

/** The paragraphs from an offset on, or backwards. Blocks longer than any paragraph are returned in their pieces. */
function* partsFrom({ text: { text, blocks }, index }: OpenText, at: number, step: 1 | -1): Iterable<Range> {
  for (let number = index.blockAt(at); number >= 0 && number < blocks.length; number += step) {
    const pieces = piecesOf(text, blocks[number]!)
    const here = pieces.filter(({ start, end }) => (step === 1 ? end > at : start < at))
    yield* step === 1 ? here : here.toReversed()
  }
}

/** Goes to the next or previous paragraph; from within a paragraph, back goes to its own start first. */
export function stepParagraph(openText: OpenText, step: 1 | -1): void {
  const {
    text: { blocks },
    index,
  } = openText
  const at = edgeOf(openText, step)
  if (at === null) return
  const here = index.blockAt(at)
  const next = step === -1 && at > blocks[here]!.start ? here : here + step
  const block = blocks[next]
  if (!block)
    return openText.app.state
      .getState()
      .announce(step === 1 ? strings.moves.lastParagraph : strings.moves.firstParagraph)
  goTo(openText, block.start, openText.placeName(block.start), 'normal', 'speak')
}

/** Goes to the next paragraph without marks; after the last one to the first. */
export function nextUntouched(openText: OpenText): void {
  const {
    text: { blocks },
    index,
  } = openText
  const here = index.blockAt(openText.caret() ?? 0)
  const free = blocks.flatMap((block, number) =>
    block.number !== null && number !== here && index.marksOf(number).every(({ role }) => role === 'draft')
      ? [number]
      : [],
  )
  const next = free.find((number) => number > here) ?? free[0]
  const { announce } = openText.app.state.getState()
  if (next === undefined) return announce(strings.moves.allTouched)
  const { start } = blocks[next]!
  goTo(openText, start, strings.moves.untouched(openText.placeName(start), free.length), 'quiet', 'announce')
}

/** Where a step starts: a selection is left on the side in the direction of the step. */
function edgeOf(openText: OpenText, step: 1 | -1): number | null {
  const selection = openText.lastSelection()
  if (!selection) return null
  return step === 1 ? Math.max(selection.anchor, selection.focus) : Math.min(selection.anchor, selection.focus)
}

/** `from` is the lowest announcement level at which the target is announced. */
function goTo(openText: OpenText, offset: number, said: string, from: Noise, how: 'announce' | 'speak'): void {
  openText.state.setState({ selected: null })
  focusText(openText, { anchor: offset, focus: offset })
  openText.reader()?.reveal({ start: offset, end: offset }, 'nearest')
  const values = openText.app.state.getState()
  if (noiseLevels.indexOf(values.settings.noise) >= noiseLevels.indexOf(from)) values[how](said)
}
