import type { Range } from '#shared/text/range.ts'

/** A rectangle in px, as the browser returns it for a line of a range. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Point = readonly [x: number, y: number]

/** Merges the boxes of each text line; returns the lines from top to bottom. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const box of boxes
    .filter(({ left, right }) => right > left)
    .toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const last = lines.at(-1)
    const middle = (box.top + box.bottom) / 2
    if (last && middle < last.bottom) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      }
    } else {
      lines.push(box)
    }
  }
  return lines
}

/** How far an outline stands off its words, in px; `start` and `end` are its sides before the first and after the last letter. */
export type Clearance = { readonly around: number; readonly start: number; readonly end: number }

/** The distance of an outline from its words, in px: above and below them, and where a space is beside them. */
export const gap = 3
const besideSpace = 2

/** Its distance from a letter, a full stop or a quotation mark that follows without a space: any more, and its line would cover that. */
const besideLetter = 0.5

/** The clearance of the outline of a range of a text. The text itself never makes room for it. */
export function clearanceOf(text: string, { start, end }: Range): Clearance {
  return { around: gap, start: besideSign(text.charAt(start - 1)), end: besideSign(text.charAt(end)) }
}

function besideSign(neighbour: string): number {
  return /^\S$/u.test(neighbour) ? besideLetter : besideSpace
}

/**
 * The outlines around the lines of a range. Consecutive lines that overlap horizontally share an outline; lines that do not (the short end of
 * one, the short start of the next) get two. In a line that runs from right to left (`isRtl`) the first letter is on the right.
 */
export function contoursOf(lines: readonly Box[], { around, start, end }: Clearance, isRtl = false): Point[][] {
  const grown = lines.map((line, i) => {
    const [before, after] = [i === 0 ? start : around, i === lines.length - 1 ? end : around]
    return {
      left: line.left - (isRtl ? after : before),
      top: line.top - around,
      right: line.right + (isRtl ? before : after),
      bottom: line.bottom + around,
    }
  })
  const groups: Box[][] = []
  for (const line of grown) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above && line.left < above.right && above.left < line.right) group.push(line)
    else groups.push([line])
  }
  return groups.map(contourOf)
}

/** Goes down the right side and up the left side; steps halfway between two lines. */
function contourOf(lines: readonly Box[]): Point[] {
  const edges = lines.map((line, i) => ({
    left: line.left,
    right: line.right,
    top: i === 0 ? line.top : between(lines[i - 1]!, line),
    bottom: i === lines.length - 1 ? line.bottom : between(line, lines[i + 1]!),
  }))
  const right = edges.flatMap((edge): Point[] => [
    [edge.right, edge.top],
    [edge.right, edge.bottom],
  ])
  const left = edges.toReversed().flatMap((edge): Point[] => [
    [edge.left, edge.bottom],
    [edge.left, edge.top],
  ])
  return [...right, ...left]
}

function between(above: Box, below: Box): number {
  return (above.bottom + below.top) / 2
}

/** An SVG path through the points, with corners rounded by up to `radius` px. */
export function pathOf(points: readonly Point[], radius: number): string {
  const corners = points.filter((point, i) => {
    const before = points.at(i - 1)!
    return point[0] !== before[0] || point[1] !== before[1]
  })
  const parts = corners.map((corner, i) => {
    const before = corners.at(i - 1)!
    const after = corners[(i + 1) % corners.length]!
    const [inX, inY] = towards(corner, before, radius)
    const [outX, outY] = towards(corner, after, radius)
    return `${i === 0 ? 'M' : 'L'}${inX} ${inY}Q${corner[0]} ${corner[1]} ${outX} ${outY}`
  })
  return `${parts.join('')}Z`
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
