/** A label on one side of a timeline: where its stem stands, and how wide its words are, in units of the picture. */
export type Label = { readonly x: number; readonly width: number }

/** Where a label goes: how many rows from the line, and on which side of its stem the words stand. */
export type LabelPlace = { readonly row: number; readonly side: 'right' | 'left' }

/** Between a stem and its words, and between words of two labels. */
const beside = 14
const apart = 22

/** Four rows above a line are as high as a picture may get. */
const mostRows = 4
/** Ten labels are placed in some hundred steps; what needs more is too crowded to be read. */
const mostSteps = 20_000

/**
 * Places labels so that no words overlap and no stem crosses words; null if there is no room. Labels are given from left to right and
 * stand as near to the line as they can.
 */
export function placeLabels(labels: readonly Label[], width: number): readonly LabelPlace[] | null {
  let steps = 0
  const place = (placed: readonly LabelPlace[]): readonly LabelPlace[] | null => {
    const at = placed.length
    if (at === labels.length) return placed
    for (let row = 0; row < mostRows; row++) {
      for (const side of ['right', 'left'] as const) {
        steps += 1
        if (steps > mostSteps) return null
        const next = { row, side }
        const [from, to] = wordsAt(labels[at]!, next)
        if (from < 0 || to > width || placed.some((one, i) => collide(labels[i]!, one, labels[at]!, next))) continue
        const found = place([...placed, next])
        if (found) return found
      }
    }
    return null
  }
  return place([])
}

/** Where the words of a label begin and end. */
export function wordsAt({ x, width }: Label, { side }: LabelPlace): readonly [from: number, to: number] {
  return side === 'right' ? [x + beside, x + beside + width] : [x - beside - width, x - beside]
}

function collide(a: Label, atA: LabelPlace, b: Label, atB: LabelPlace): boolean {
  if (Math.abs(a.x - b.x) < beside) return true
  const [fromA, toA] = spanOf(a, atA)
  const [fromB, toB] = spanOf(b, atB)
  if (atA.row === atB.row) return fromA - apart < toB && fromB - apart < toA
  // The stem of the higher label passes the row of the lower one.
  const [high, [from, to]] = atA.row > atB.row ? [a, [fromB, toB]] : [b, [fromA, toA]]
  return high.x > from - beside && high.x < to + beside
}

/** The words of a label with its stem. */
function spanOf(label: Label, place: LabelPlace): readonly [from: number, to: number] {
  const [from, to] = wordsAt(label, place)
  return [Math.min(from, label.x), Math.max(to, label.x)]
}

/** About how wide words are in the type of the page, in units of its size. Rather too wide than too narrow. */
export function widthOfWords(words: string, size: number): number {
  let units = 0
  for (const sign of words) {
    if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF00-\uFFEF]/u.test(
        sign,
      )
    )
      units += 1.05
    else if (/[\p{M}\u200B-\u200F\u2060]/u.test(sign)) units += 0
    else if (/[\p{Lu}MWmw@%—…]/u.test(sign)) units += 0.76
    else if (/[\s.,:;'’|iljtfr()[\]]/u.test(sign)) units += 0.36
    else units += 0.6
  }
  return units * size
}
