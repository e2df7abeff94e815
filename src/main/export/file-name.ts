/**
 * The most bytes of UTF-8 in a name without its ending. File systems take 255; the rest is left for the ending and for
 * the temporary name under which an atomic write starts.
 */
const maxBytes = 200

/** Names that Windows reserves for devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00B9\u00B2\u00B3])(?:[. ]|$)/iu

/** Invisible characters and those that change the writing direction (U+202E makes "fdp.exe" look like "exe.pdf"). */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

/**
 * Control characters, line breaks, unpaired surrogates, private-use characters, a blank Braille cell, and characters
 * that a file system forbids.
 */
const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800<>:"/\\|?*]/gu

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Makes a file name from a title. Every system accepts it, it shows its file type, and it neither starts nor ends with
 * a dot or space.
 */
export function fileNameFor(title: string, ending: 'pdf' | 'csv' | 'json'): string {
  const plain = title.normalize('NFC').replace(invisible, '').replace(forbidden, ' ').replace(/\s+/gu, ' ')
  const short = shortened(plain.replace(/^[. ]+/u, '')).replace(/[. ]+$/u, '')
  if (short === '') return `Untitled.${ending}`
  return `${reservedName.test(short) ? '_' : ''}${short}.${ending}`
}

/** Shortens a name to `maxBytes`, cutting between grapheme clusters. */
function shortened(name: string): string {
  let bytes = 0
  for (const { segment, index } of letters.segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > maxBytes) return name.slice(0, index)
  }
  return name
}
