import type { Range } from '#shared/text/range.ts'

type CueChoice = { readonly id: string; readonly range: Range | null; readonly words: string }

/** The cue as it is, the ones found near, and none; each range once. */
export function cueChoices(text: string, cue: Range | null, found: readonly Range[]): CueChoice[] {
  const ranges = new Map<string, CueChoice>()
  for (const range of [...(cue ? [cue] : []), ...found]) {
    const id = `${range.start}-${range.end}`
    ranges.set(id, { id, range, words: text.slice(range.start, range.end) })
  }
  return [...ranges.values(), { id: '', range: null, words: '' }]
}

/** Tags as they are typed: parted by commas, each once, none empty. */
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
