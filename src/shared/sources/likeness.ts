/**
 * How alike two texts are, by the runs of words that they share. Wire copy is printed with another headline, a paragraph less or a comma
 * more, and is one report nevertheless.
 */

/** The number of words in a run. Fewer would let common phrases count, and with more, each changed word would spoil more runs. */
const runLength = 4

/** Texts with fewer different runs are too short to be told apart: two notices of one form, a headline. */
const fewestRuns = 25

/**
 * The share of the shorter text's runs that must be in the longer one. Below 0.8, two reports that quote one long statement come up; above
 * 0.9, a text loses its likeness once an editor has changed one word in forty.
 */
export const leastLikeness = 0.8

/** The shorter text must have this share of the longer one's runs: a report that quotes a whole statement is no copy of it. */
const leastLength = 0.6

/** Words, and single characters of scripts that put no spaces between words. Punctuation and case do not count. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

/** The hashes of a text's runs of words, each once, in ascending order. Two different runs have the same hash once in four billion. */
export function runsOf(text: string): Uint32Array {
  const hashes: number[] = []
  for (const [found] of text.toLowerCase().matchAll(word)) hashes.push(hashOfWord(found))
  const runs = new Set<number>()
  for (let i = 0; i + runLength <= hashes.length; i++) {
    let hash = 0
    for (let j = i; j < i + runLength; j++) hash = (Math.imul(hash, 0x01000193) ^ hashes[j]!) >>> 0
    runs.add(hash)
  }
  return Uint32Array.from(runs).sort()
}

/** FNV-1a over UTF-16 units. */
function hashOfWord(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** How much of the shorter text stands in the longer one, from 0 to 1; 0 if one is too short, or much shorter than the other. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length < fewestRuns || shorter.length < longer.length * leastLength) return 0
  let shared = 0
  for (let i = 0, j = 0; i < shorter.length && j < longer.length;) {
    const [one, other] = [shorter[i]!, longer[j]!]
    if (one === other) shared++
    if (one <= other) i++
    if (other <= one) j++
  }
  return shared / shorter.length
}

/** A likeness in per cent, to be shown. Texts that differ are never called the same to 100 %. */
export function likenessPercent(share: number): number {
  return Math.min(99, Math.floor(share * 100))
}

/** How many runs a sketch keeps: the smallest hashes, which are as good as drawn by lot. */
const sketched = 64
/**
 * Two texts whose sketches share fewer runs are not compared. Texts that are alike by the limits above share at least 32 % of all their
 * runs, so 20 of 64 on average; with 6, one pair in a million is missed.
 */
const fewestSketched = 6

/** A sketch of a text: a few of its runs, by which texts that may be alike are found among thousands. `runs` are ascending. */
export function sketchOf(runs: Uint32Array): Uint32Array {
  return runs.slice(0, sketched)
}

/** Whether two texts may be alike, by their sketches: how many of the smallest runs of both together stand in both. */
export function mayBeAlike(a: Uint32Array, b: Uint32Array): boolean {
  let shared = 0
  let seen = 0
  for (let i = 0, j = 0; i < a.length && j < b.length && seen < sketched; seen++) {
    const [one, other] = [a[i]!, b[j]!]
    if (one === other) shared++
    if (one <= other) i++
    if (other <= one) j++
  }
  // Of short texts the sketch is all there is.
  return shared >= Math.max(1, Math.min(fewestSketched, Math.ceil(seen * 0.1)))
}
