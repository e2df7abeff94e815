import { isLeftward } from './bidi.ts'
import type { Box } from './matrix.ts'
import type { Glyph } from './page-glyphs.ts'
import type { PlacedGlyph } from './pieces.ts'

/** The glyphs of a page that run in one direction, turned so that lines run to the right and follow each other downwards. */
export type Frame = {
  readonly glyphs: readonly PlacedGlyph[]
  /** It has more letters than any other frame of its page. */
  readonly isMain: boolean
  /** Most of its letters are of a script that runs to the left. */
  readonly isLeftward: boolean
  /** It is not turned against the page. */
  readonly isStraight: boolean
  /** The bounds on the page, as shown, of a box of the frame. */
  readonly onPage: (box: Box) => Box
}

/** Directions that differ by less than this, in radians, are one: a scan is never quite straight. */
const tolerance = 0.14

/** Sorts the glyphs of a page by the direction in which they run; the one with the most letters comes first. */
export function framesOf(glyphs: readonly Glyph[], width: number, height: number): Frame[] {
  const groups: { angle: number; glyphs: { glyph: Glyph; at: number }[] }[] = []
  for (const [at, glyph] of glyphs.entries()) {
    const group = groups.find(({ angle }) => Math.abs(turn(angle - glyph.angle)) < tolerance)
    if (group) group.glyphs.push({ glyph, at })
    else groups.push({ angle: glyph.angle, glyphs: [{ glyph, at }] })
  }
  return groups
    .toSorted((a, b) => b.glyphs.length - a.glyphs.length)
    .map((group, i) => frameOf(group.glyphs, width, height, i === 0))
}

function frameOf(
  glyphs: readonly { readonly glyph: Glyph; readonly at: number }[],
  width: number,
  height: number,
  isMain: boolean,
): Frame {
  const first = glyphs[0]!.glyph.angle
  const turns = glyphs.map(({ glyph }) => turn(glyph.angle - first)).toSorted((a, b) => a - b)
  const angle = first + turns[Math.floor(turns.length / 2)]!
  const [cos, sin] = [exact(Math.cos(angle)), exact(Math.sin(angle))]
  // The page's upper left corner, as the text sees it, so that heights can be compared from page to page.
  const [across, down] = [
    Math.min(0, width * cos) + Math.min(0, height * sin),
    Math.min(0, -width * sin) + Math.min(0, height * cos),
  ]
  let [leftwards, letters] = [0, 0]
  const placed = glyphs.map(({ glyph, at }): PlacedGlyph => {
    if (isLeftward(glyph.text)) leftwards++
    if (/\p{L}/u.test(glyph.text)) letters++
    const left = glyph.x * cos + glyph.y * sin - across
    return { glyph, at, left, right: left + glyph.advance, base: glyph.y * cos - glyph.x * sin - down }
  })
  return {
    glyphs: placed,
    isMain,
    isLeftward: leftwards > letters / 2,
    isStraight: cos === 1,
    onPage: ({ left, right, top, bottom }) => {
      const [us, vs] = [
        [left + across, right + across],
        [top + down, bottom + down],
      ]
      const xs = us.flatMap((u) => vs.map((v) => u * cos - v * sin))
      const ys = us.flatMap((u) => vs.map((v) => u * sin + v * cos))
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    },
  }
}

/** An angle from −π to π. */
function turn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle))
}

/** Without the last digits that the sine of a right angle has. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
