import type { Line, Section } from './laid-out.ts'

/** How the running text of a file is set. Sizes and steps in points. */
export type BodyType = {
  readonly size: number
  /** The usual step from line to line of text of a size. */
  readonly stepOf: (size: number) => number
}

/** Finds the size of most of a file's letters, and for each size the commonest step from one line to the next. */
export function bodyTypeOf(pages: readonly (readonly Section[])[]): BodyType {
  const letters = new Map<number, number>()
  const steps = new Map<number, Map<number, number>>()
  const count = (line: Line): void => {
    const size = rounded(line.size)
    letters.set(size, (letters.get(size) ?? 0) + line.words.reduce((sum, { text }) => sum + text.length, 0))
  }
  for (const section of pages.flat()) {
    if (section.kind === 'table') for (const row of section.rows) row.cells.flat().forEach(count)
    else
      for (const [i, line] of section.lines.entries()) {
        count(line)
        const before = section.lines[i - 1]
        if (!before || rounded(before.size) !== rounded(line.size)) continue
        const step = rounded(line.base - before.base)
        // A larger step is a gap between paragraphs, even where most paragraphs have one line.
        if (step < 0.8 * line.size || step > 2.2 * line.size) continue
        const known = steps.get(rounded(line.size)) ?? new Map<number, number>()
        steps.set(rounded(line.size), known.set(step, (known.get(step) ?? 0) + 1))
      }
  }
  const size = mostOf(letters) ?? 10
  return {
    size,
    stepOf: (of) => {
      const known = steps.get(rounded(of))
      const most = known && mostOf(known)
      return most ?? 1.25 * of
    },
  }
}

function rounded(points: number): number {
  return Math.round(points * 2) / 2
}

function mostOf(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a - b)[0]?.[0]
}
