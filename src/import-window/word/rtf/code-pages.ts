import { bullet } from '../numerals.ts'

/** The code page of each character set that a font may have: Rich Text Format 1.9.1, "Font Table". The others have that of the document. */
const ofCharset: Readonly<Record<number, number>> = {
  2: 42,
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

export function codePageOf(charset: number): number | null {
  return ofCharset[charset] ?? null
}

/** Code pages whose name for a decoder is not "windows-" and their number. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  10_007: 'x-mac-cyrillic',
  20_866: 'koi8-r',
  28_592: 'iso-8859-2',
  50_220: 'iso-2022-jp',
  51_932: 'euc-jp',
  54_936: 'gb18030',
  65_001: 'utf-8',
}

/** The code page of fonts of symbols. */
const symbols = 42
const decoders = new Map<number, TextDecoder>()

/** Decodes bytes of a code page. One that is not known is read as Windows-1252. */
export function decodeCodePage(bytes: Uint8Array<ArrayBuffer>, codePage: number): string {
  if (codePage === symbols) return Array.from(bytes, symbolOf).join('')
  const known = decoders.get(codePage) ?? newDecoder(codePage)
  decoders.set(codePage, known)
  return known.decode(bytes)
}

function newDecoder(codePage: number): TextDecoder {
  try {
    return new TextDecoder(labels[codePage] ?? `windows-${codePage}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

/** Signs of fonts of symbols stand at bytes above the space; those that are known are written as any font has them. */
function symbolOf(byte: number): string {
  if (byte <= 0x20) return ' '
  const sign = String.fromCharCode(0xf000 + byte)
  const known = bullet(sign)
  return known === '•' && byte !== 0xb7 ? sign : known
}

/** Bytes that stand beside each other, some as they are and some as escapes: a character of two bytes may be made of both. */
export class PendingBytes {
  private parts: Uint8Array[] = []
  private length = 0

  add(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.length += bytes.length
  }

  /** All bytes since the last time; null if there are none. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (this.length === 0) return null
    const bytes = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      bytes.set(part, at)
      at += part.length
    }
    this.parts = []
    this.length = 0
    return bytes
  }
}
