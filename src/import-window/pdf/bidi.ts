/** The direction of a character: to the right, to the left, a digit, what joins digits, or none. */
type Direction = 'R' | 'L' | 'digit' | 'joiner' | 'neutral'

const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const digits = /^[\p{Nd}]/u
const joiners = /^[.,:/\-+%°]$/u
const letters = /[\p{L}]/u

export function isLeftward(text: string): boolean {
  return leftward.test(text) && !digits.test(text)
}

function directionOf(text: string): Direction {
  if (digits.test(text)) return 'digit'
  if (leftward.test(text)) return 'R'
  if (letters.test(text)) return 'L'
  return joiners.test(text) ? 'joiner' : 'neutral'
}

/**
 * Puts characters that stand in the order of sight, from left to right, into the order of reading: the reverse of what a Unicode
 * renderer does (UAX #9), as far as one line tells it. `isLeftward` says that the paragraph runs to the left.
 */
export function readingOrder<T>(seen: readonly T[], textOf: (one: T) => string, isParagraphLeftward: boolean): T[] {
  const directions = seen.map((one) => directionOf(textOf(one)))
  if (!directions.includes('R') && !isParagraphLeftward) return [...seen]
  if (isParagraphLeftward) return leftwardOrder(seen.toReversed(), directions.toReversed())
  // Stretches that run to the left, with what stands between their words.
  const ordered: T[] = []
  for (let i = 0; i < seen.length; i++) {
    if (directions[i] !== 'R') {
      ordered.push(seen[i]!)
      continue
    }
    let end = i
    for (let j = i; j < seen.length && directions[j] !== 'L'; j++) if (directions[j] === 'R') end = j
    ordered.push(...leftwardOrder(seen.slice(i, end + 1).toReversed(), directions.slice(i, end + 1).toReversed()))
    i = end
  }
  return ordered
}

/** Turns numbers and words that run to the right around, in a stretch that was turned around as a whole. */
function leftwardOrder<T>(turned: readonly T[], directions: readonly Direction[]): T[] {
  const ordered: T[] = []
  for (let i = 0; i < turned.length; i++) {
    const direction = directions[i]!
    if (direction !== 'L' && direction !== 'digit') {
      ordered.push(turned[i]!)
      continue
    }
    // As far as the next word that runs to the left, where it has letters; else a number alone.
    let end = i
    let hasLetters = direction === 'L'
    for (let j = i + 1; j < turned.length && directions[j] !== 'R'; j++) {
      if (directions[j] === 'L') hasLetters = true
      if (directions[j] === 'L' || directions[j] === 'digit') end = j
    }
    if (!hasLetters) {
      end = i
      for (let j = i + 1; j < turned.length; j++) {
        if (directions[j] === 'digit') end = j
        else if (directions[j] !== 'joiner' || directions[j + 1] !== 'digit') break
      }
    }
    ordered.push(...turned.slice(i, end + 1).toReversed())
    i = end
  }
  return ordered
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
}

/** A bracket as it is written, for one that is seen in a line to the left. */
export function mirror(text: string): string {
  return mirrored[text] ?? text
}
