import { overlaps, type Range } from '../text/range.ts'

/** A rectangle on a page, in points from its upper left corner. */
export type PageRect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** How many numbers a word takes in `ParsedPage.words`. */
const perWord = 6

/**
 * The rectangles of a range of the text on a page, one for each line. `words` are those of the page (`ParsedPage.words`). A word of which
 * only a part is in the range is cut as if its letters were equally wide.
 */
export function pageRects(words: readonly number[], range: Range): PageRect[] {
  const lines: PageRect[] = []
  for (let at = 0; at + perWord <= words.length; at += perWord) {
    const word = { start: words[at]!, end: words[at + 1]! }
    if (!overlaps(word, range)) continue
    const [left, top, width, height] = [words[at + 2]!, words[at + 3]!, words[at + 4]!, words[at + 5]!]
    const letter = width / (word.end - word.start)
    const from = Math.max(0, range.start - word.start)
    const to = Math.min(word.end, range.end) - word.start
    addToLine(lines, {
      left: (left + from * letter) / 10,
      top: top / 10,
      width: ((to - from) * letter) / 10,
      height: height / 10,
    })
  }
  return lines
}

/** Lengthens the last line if a word goes on in it, else begins another. */
function addToLine(lines: PageRect[], word: PageRect): void {
  const last = lines.at(-1)
  if (!last || !isSameLine(last, word)) return void lines.push(word)
  const [left, top] = [Math.min(last.left, word.left), Math.min(last.top, word.top)]
  lines[lines.length - 1] = {
    left,
    top,
    width: Math.max(last.left + last.width, word.left + word.width) - left,
    height: Math.max(last.top + last.height, word.top + word.height) - top,
  }
}

/** Two words stand on one line if they share more than half of their height, and no more than a wide gap lies between them. */
function isSameLine(a: PageRect, b: PageRect): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  const gap = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width)
  const lower = Math.min(a.height, b.height)
  return shared > lower / 2 && gap < lower * 2.5
}
