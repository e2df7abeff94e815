/** Bytes of UTF-8 that a name without its ending may have: 255 are what file systems take, and some are for the file that is written first. */
const longest = 200

/** Names that Windows keeps for devices, whatever their ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00B9\u00B2\u00B3])(?:[. ]|$)/iu

/** What is not seen, or turns what is seen around (U+202E makes "exe.pdf" of "fdp.exe"). */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

/** Controls, breaks, halves of signs, private signs, what looks like a space, and what a file system forbids. */
const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800<>:"/\\|?*]/gu

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A file name for a title, that every system takes and that shows what it is: it begins and ends with no dot or space. */
export function fileNameFor(title: string, ending: 'pdf' | 'csv'): string {
  const plain = title.normalize('NFC').replace(unseen, '').replace(forbidden, ' ').replace(/\s+/gu, ' ')
  const short = shortened(plain.replace(/^[. ]+/u, '')).replace(/[. ]+$/u, '')
  if (short === '') return `Untitled.${ending}`
  return `${device.test(short) ? '_' : ''}${short}.${ending}`
}

/** Cut between letters as a person sees them. */
function shortened(name: string): string {
  let bytes = 0
  for (const { segment, index } of letters.segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longest) return name.slice(0, index)
  }
  return name
}
