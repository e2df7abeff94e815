const rowsPerPage = 10

/** The row that a key moves to from row `at` (−1: none) of `count` rows; null for other keys. */
export function stepFrom(at: number, key: string, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return at < 0 ? count - 1 : Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + rowsPerPage, count - 1)
    case 'PageUp':
      return at < 0 ? count - 1 : Math.max(at - rowsPerPage, 0)
    case 'Home':
      return Math.min(0, count - 1)
    case 'End':
      return count - 1
    default:
      return null
  }
}
