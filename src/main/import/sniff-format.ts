import { formatByName, formats, type Format } from '#shared/imports/formats.ts'

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

/** The bytes with which files of a format begin, where that is certain. */
const beginnings: readonly { readonly bytes: readonly number[]; readonly of: readonly Format[] }[] = [
  { bytes: ascii('%PDF-'), of: ['pdf'] },
  { bytes: ascii('{\\rtf'), of: ['rtf'] },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], of: ['msg'] },
  { bytes: [0x50, 0x4b, 0x03, 0x04], of: ['docx', 'odt'] },
]

/**
 * The format of a file by the beginning of its bytes, else by the ending of its name; null if it is of none. A file whose bytes say that it
 * is something else than its name is what its bytes say: a PDF without an ending, a web page saved as .txt. A ZIP file that is not named as a
 * document is of none.
 */
export function sniffFormat(name: string, bytes: Uint8Array): Format | null {
  const named = formatByName(name)
  for (const { bytes: beginning, of } of beginnings) {
    if (!beginsWith(bytes, beginning)) continue
    if (named !== null && of.includes(named)) return named
    // Word puts a locked document into the container of old Office files, which mails are saved in, too. Others, by their names, are not read.
    if (of[0] === 'msg') return named === 'docx' || named === 'odt' ? named : mayBeText(name) ? 'msg' : null
    return of.length === 1 ? of[0]! : null
  }
  if (/\.json$/iu.test(name) && !looksLikeCsl(bytes)) return null
  if (named === null || named === 'text') return looksLikeHtml(bytes) ? 'html' : named
  return named
}

/** Whether a file that is not parsed by its name is worth decoding as plain text: all but pictures, sound, film and programs. */
export function mayBeText(name: string): boolean {
  return !/\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|mp[34]|m4[av]|mov|avi|mkv|wav|ogg|flac|webm|exe|dll|dmg|iso|pptx?|xlsx?|docm?|odp|ods|pages|key|numbers|epub|7z|rar|tar|gz|attache)$/iu.test(
    name,
  )
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte)
}

/** Whether a JSON file begins as a list of references does: an item names its type, and its title, its date or its authors. */
function looksLikeCsl(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  return (
    /^(?:\u00EF\u00BB\u00BF)?\s*[[{]/u.test(start) &&
    /"type"\s*:\s*"(?:article|book|chapter|report|webpage|post|paper|thesis|document|interview|speech|legislation|bill|hearing|broadcast|manuscript|pamphlet|personal_communication|motion_picture|dataset|treaty|regulation|legal_case|entry|review|periodical)/u.test(
      start,
    ) &&
    /"(?:title|issued|author|URL|DOI)"\s*:/u.test(start)
  )
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /^(?:\u00EF\u00BB\u00BF)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu.test(start)
}

export function isParsedInWindow(format: Format): boolean {
  return formats[format].parsedIn === 'window'
}
