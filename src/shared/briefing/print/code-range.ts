/** Code points from one to another, both included. */
export type CodeRange = { readonly from: number; readonly to: number }

/** Parses a CSS unicode range: "U+0000-00FF,U+0131". */
export function parseRange(range: string): CodeRange[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
}
