import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import type { RichBlock } from '#shared/briefing/rich-text.ts'
import { mostWordsAsked, type SpellingLanguage } from '#shared/spelling/spelling.ts'
import { wordsToCheck, type WordToCheck } from '#shared/spelling/words-to-check.ts'
import { wordsOf, type Match } from '../find/matches.ts'

/** How long blocks are cut into words in one go, in ms: less than a frame, so that no key waits for it. */
const sliceMs = 6

/** A misspelled word, and the block that it was found in, as it was then. */
export type Misspelling = Match & { readonly word: string; readonly checked: BriefingBlock }

/** Finds the misspelled words of a briefing. */
export type Spelling = {
  readonly language: SpellingLanguage
  /** The misspelled words of some blocks, in their order; none if the dictionary cannot be read. Asks only about words not asked before. */
  readonly misspelledIn: (blocks: readonly BriefingBlock[]) => Promise<Misspelling[]>
  /** Tells words that are right whatever the dictionary says. */
  readonly setOwn: (isOwn: (word: string) => boolean) => void
}

/** `ask` returns which words are not in the dictionary, or undefined after a failure that was shown; then it is not called again. */
export function createSpelling(
  language: SpellingLanguage,
  ask: (words: string[]) => Promise<readonly string[] | undefined>,
): Spelling {
  /** Whether words that were asked about are in the dictionary. */
  const known = new Map<string, boolean>()
  /** A block that does not change stays the same object. */
  const wordsIn = new WeakMap<RichBlock, readonly WordToCheck[]>()
  let isOwn: ((word: string) => boolean) | null = null
  let isReadable = true

  const words = ({ body }: BriefingBlock) => {
    const found = wordsIn.get(body) ?? wordsOfBlock(body)
    wordsIn.set(body, found)
    return found
  }
  const learn = async (all: readonly string[]) => {
    const unknown = [...new Set(all)].filter((word) => !known.has(word))
    for (let at = 0; at < unknown.length && isReadable; at += mostWordsAsked) {
      const asked = unknown.slice(at, at + mostWordsAsked)
      const misspelled = await ask(asked)
      isReadable = misspelled !== undefined
      if (!misspelled) return
      for (const word of asked) known.set(word, true)
      for (const word of misspelled) known.set(word, false)
    }
  }
  return {
    language,
    misspelledIn: async (blocks) => {
      let until = performance.now() + sliceMs
      for (const block of blocks) {
        words(block)
        if (performance.now() < until) continue
        await new Promise((resolve) => setTimeout(resolve))
        until = performance.now() + sliceMs
      }
      await learn(blocks.flatMap((block) => words(block).map(({ word }) => word)))
      return blocks.flatMap((block) =>
        words(block)
          .filter(({ word }) => known.get(word) === false && !isOwn?.(word))
          .map(({ word, range }) => ({ block: block.id, range, word, checked: block })),
      )
    },
    setOwn: (next) => {
      isOwn = next
    },
  }
}

/** The words to check of what the analyst wrote: not of a quotation, nor of what a claim says. */
function wordsOfBlock(body: RichBlock): readonly WordToCheck[] {
  if (body.type === 'shaped' && body.shape.type === 'quote') return []
  const { text, borders } = wordsOf(body)
  return wordsToCheck(text).filter(({ range }) => !borders.some((at) => at > range.start && at < range.end))
}
