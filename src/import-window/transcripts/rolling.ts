/** Words on screen from one time to another, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly text: string }

/** Captions roll if this share of cues repeats what the one before them showed. In others, "No." may be said twice. */
const rollingShare = 0.3
/** One word alone may be repeated by chance. */
const leastRepeated = 2
/** Seconds between two cues between which words may roll on. */
const longestPause = 0.5
/** A cue shows a few dozen words; no more are compared. */
const mostCompared = 100

/**
 * Takes out of captions that roll what each repeats of the one before it: automatic captions show each line twice, and many grow by single
 * words. Cues that are there twice are left out always.
 */
export function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const once = cues.filter(({ from, to, text }, i) => {
    const before = cues[i - 1]
    return !(before && before.text === text && before.from === from && before.to === to)
  })
  const words = once.map(({ text }) => text.split(/\s+/u).filter((word) => word !== ''))
  const repeated = once.map((cue, i) => {
    const before = once[i - 1]
    return before && cue.from - before.to <= longestPause ? overlap(words[i - 1]!, words[i]!) : 0
  })
  const isRolling = repeated.filter((count) => count > 0).length >= Math.max(2, once.length * rollingShare)
  if (!isRolling) return once
  return once
    .map((cue, i) => (repeated[i] === 0 ? cue : { ...cue, text: words[i]!.slice(repeated[i]).join(' ') }))
    .filter(({ text }) => text !== '')
}

/** How many words at the beginning of a cue are those at the end of the one before it. */
function overlap(before: readonly string[], now: readonly string[]): number {
  const most = Math.min(before.length, now.length, mostCompared)
  for (let count = most; count > 0; count--) {
    const isWhole = count === before.length || count === now.length
    if (count < leastRepeated && !isWhole) return 0
    if (before.slice(-count).every((word, i) => word === now[i])) return count
  }
  return 0
}
