import type { Range } from '#shared/text/range.ts'

type CueChoice = { readonly id: string; readonly range: Range | null; readonly words: string }

/** The choices for the cue: the current one, those found nearby, and none; each range once. */
export function cueChoices(text: string, cue: Range | null, found: readonly Range[]): CueChoice[] {
  const ranges = new Map<string, CueChoice>()
  for (const range of [...(cue ? [cue] : []), ...found]) {
    const id = `${range.start}-${range.end}`
    ranges.set(id, { id, range, words: text.slice(range.start, range.end) })
  }
  return [...ranges.values(), { id: '', range: null, words: '' }]
}

/** Parses typed tags: separated by commas, without duplicates and empty ones. */
export function tagsOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim().slice(0, 200))
        .filter((tag) => tag !== ''),
    ),
  ].slice(0, 100)
}
