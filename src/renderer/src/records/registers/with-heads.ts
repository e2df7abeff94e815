/** One line of a register: the head of a group, by its index, or a row, by its index. */
export type Line = { readonly head: number; readonly row?: never } | { readonly row: number; readonly head?: never }

/** The lines of a register whose groups have these many rows; without groups, `count` rows. */
export function withHeads(groups: readonly { readonly rows: readonly unknown[] }[], count: number): Lines {
  const firstRows: number[] = []
  let start = 0
  for (const { rows } of groups) {
    firstRows.push(start)
    start += rows.length
  }
  const headLines = firstRows.map((row, head) => row + head)
  return {
    count: count + groups.length,
    at: (line) => {
      const head = lastAtOrBefore(headLines, line)
      return headLines[head] === line ? { head } : { row: line - head - 1 }
    },
    lineOf: (row) => row + lastAtOrBefore(firstRows, row) + 1,
  }
}

type Lines = {
  readonly count: number
  readonly at: (line: number) => Line
  /** The line that a row stands in. */
  readonly lineOf: (row: number) => number
}

/** The index of the last of these ascending numbers that is not greater; −1 if all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
