/**
 * Replaces the `Creator` of a PDF by the given user agent, as Electron sets it. Chromium's DevTools write their own agent there.
 * Like Skia, writes non-ASCII text as UTF-16 in hexadecimal. Also corrects the offsets in the cross-reference table. Throws if the PDF was
 * not written by Chromium.
 */
export function withAgent(pdf: Buffer, agent: string): Buffer {
  const text = pdf.toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const info = /\/Info (\d+) 0 R/.exec(text.slice(table))?.[1]
  const section = /^xref\n0 (\d+) *\n/.exec(text.slice(table))
  if (!info || !section) throw new Error('chromium-runtime: this PDF has no table to find its Creator by')
  const rows = table + section[0].length
  const rowOf = (number: number) => rows + number * 20
  const offsetOf = (number: number) => Number(text.slice(rowOf(number), rowOf(number) + 10))
  const start = offsetOf(Number(info))
  const end = text.indexOf('endobj', start)
  const object = text.slice(start, end)
  const written = object.replace(/(?<=\/Creator )\((?:\\[\s\S]|[^\\()])*\)/, () => stringOf(agent))
  const moved = written.length - object.length
  const places = Array.from({ length: Number(section[1]) }, (_, number) => {
    const row = text.slice(rowOf(number), rowOf(number) + 20)
    return offsetOf(number) > start ? `${String(offsetOf(number) + moved).padStart(10, '0')}${row.slice(10)}` : row
  })
  const rest = text
    .slice(rowOf(places.length))
    .replace(/(?<=startxref\s)\d+(?=\s+%%EOF\s*$)/, () => String(table + moved))
  return Buffer.from(text.slice(0, start) + written + text.slice(end, rows) + places.join('') + rest, 'latin1')
}

/** Writes a text string as Skia's `SkPDF` does. */
function stringOf(words: string): string {
  return /^[\x20-\x7e]*$/.test(words)
    ? `(${words.replace(/[\\()]/g, '\\$&')})`
    : `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
