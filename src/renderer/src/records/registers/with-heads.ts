/** One line of a register: the head of a group, by its index, or a row, by its index. */
type Line = { readonly head: number; readonly row?: never } | { readonly row: number; readonly head?: never }

/** The lines of a register: its rows, and the heads of its groups before them. */
type Lines = {
  readonly count: number
  readonly at: (line: number) => Line
  /** The line that a row stands in. */
  readonly lineOf: (row: number) => number
}

/** The lines of a register whose groups have these many rows; without groups, `count` rows. Each line is asked for often. */
export function withHeads(groups: readonly { readonly rows: readonly unknown[] }[], count: number): Lines {
  if (groups.length === 0) return { count, at: (row) => ({ row }), lineOf: (row) => row }
  // A row as its index, a head as −1 less its index.
  const lines = new Int32Array(count + groups.length)
  const lineOf = new Int32Array(count)
  let [line, row] = [0, 0]
  for (const [head, { rows }] of groups.entries()) {
    lines[line++] = -1 - head
    for (const end = row + rows.length; row < end; row++) {
      lineOf[row] = line
      lines[line++] = row
    }
  }
  return {
    count: lines.length,
    at: (asked) => {
      const value = lines[asked] ?? 0
      return value < 0 ? { head: -1 - value } : { row: value }
    },
    lineOf: (asked) => lineOf[asked] ?? 0,
  }
}
