/** First bytes of file types that people drop by mistake. A lenient decoder would accept their first lines as text. */
const magicNumbers: readonly (string | readonly number[])[] = [
  '%PDF-',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x89PNG\r\n',
  'GIF87a',
  'GIF89a',
  [0xff, 0xd8, 0xff],
  'RIFF',
  'II*\0',
  'MM\0*',
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b, 0x08],
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a\x07',
  '\x7fELF',
  'SQLite format 3\0',
  'OggS\0',
  'ID3\x03',
  'ID3\x04',
]

/** Whether the first bytes are those of a PDF, an archive (including .docx), an image, a sound file or a program. */
export function startsLikeBinary(bytes: Uint8Array): boolean {
  return magicNumbers.some((magic) => {
    const start = typeof magic === 'string' ? Array.from(magic, (character) => character.charCodeAt(0)) : magic
    return start.every((byte, i) => bytes[i] === byte)
  })
}

/**
 * The largest share of control characters in a text. Text copied from PDFs contains a stray U+0002 or U+001F here and there;
 * compressed bytes decoded as characters contain one in ten.
 */
const mostControls = 0.01

/** Whether decoded characters are not text: any NUL, or more control characters than copying leaves behind. */
export function looksBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return true
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1b) controls++
  }
  return controls > text.length * mostControls
}
