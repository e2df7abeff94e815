import type { Block } from '../../src/shared/sources/source-view.ts'
import type { Range } from '../../src/shared/text/range.ts'
import type { ReaderMark } from '../../src/shared/marks/reader-mark.ts'

export type LongText = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly ReaderMark[]
}

/** A generated news text of a given length: paragraphs of about 65 words, with marks spread evenly, two mentions for each claim. */
export function longText(words: number, marks: number): LongText {
  const random = seeded(42)
  const paragraphs = Array.from({ length: Math.ceil(words / 65) }, () => sentenceOf(65, random))
  const text = paragraphs.join('\n')
  let at = 0
  const blocks = paragraphs.map((paragraph, ord): Block => {
    const start = at
    at += paragraph.length + 1
    return { id: `block-${ord}`, ord, type: 'paragraph', start, end: start + paragraph.length, number: ord + 1 }
  })
  return { text, blocks, marks: Array.from({ length: marks }, (_, i) => markAt(i, marks, blocks, random)) }
}

/** A mark inside one block. Every third is a claim over many words, the others are mentions of a word or two. */
export function markAt(i: number, of: number, blocks: readonly Block[], random: () => number): ReaderMark {
  const block = blocks[Math.floor((i / of) * blocks.length)]!
  const length = i % 3 === 0 ? 60 + Math.floor(random() * 80) : 6 + Math.floor(random() * 12)
  const start = block.start + Math.floor(random() * Math.max(1, block.end - block.start - length))
  const range: Range = { start, end: Math.min(block.end, start + length) }
  return i % 3 === 0
    ? { role: 'content', id: `anchor-${i}`, record: `claim-${i}`, status: 'open', proposed: false, ...range }
    : {
        role: 'mention',
        id: `anchor-${i}`,
        record: `mention-${i}`,
        actor: `actor-${i % 40}`,
        kind: 'person',
        first: false,
        ...range,
      }
}

const vocabulary =
  'the a of to in and envoy president said that talks guarantee border minister agreed on with for text would not whether release schedule water capital parliament report week'.split(
    ' ',
  )

function sentenceOf(words: number, random: () => number): string {
  const parts = Array.from({ length: words }, () => vocabulary[Math.floor(random() * vocabulary.length)]!)
  return `${parts.join(' ')}.`
}

/** A small random generator (mulberry32), so that every run draws the same text. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
