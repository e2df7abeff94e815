/**
 * Gives a PDF whose end was cut off a new one, or returns null if there is nothing to mend. A reader finds the objects of such a file one by
 * one, but where to begin only its end tells, unless the catalogue is found: the object that says so.
 */
export function mendedEnd(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const text = new TextDecoder('latin1')
  const end = text.decode(bytes.subarray(Math.max(0, bytes.length - endLength)))
  if (/startxref|%%EOF|trailer/u.test(end)) return null
  const whole = text.decode(bytes)
  if (!whole.startsWith('%PDF-')) return null
  const catalogue = /(?:^|\s)(\d{1,10}) (\d{1,5}) obj\s*<<(?:(?!endobj)[^]){0,2000}?\/Type\s*\/Catalog\b/u.exec(whole)
  if (!catalogue) return null
  const written = new TextEncoder().encode(`\nendobj\ntrailer\n<< /Root ${catalogue[1]} ${catalogue[2]} R >>\n%%EOF\n`)
  const mended = new Uint8Array(bytes.length + written.length)
  mended.set(bytes)
  mended.set(written, bytes.length)
  return mended
}

/** Where the end of a PDF is looked for, in bytes from the end of the file. */
const endLength = 2048
