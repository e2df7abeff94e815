import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { ReadFile } from '#shared/sources/import-source.ts'
import { findBlocks } from '#shared/text/blocks.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { decodeAs, decodeBytes } from '#shared/text/decode.ts'
import type { Encoding } from '#shared/text/encodings/encodings.ts'
import { maxSourceBlocks } from '#shared/text/source-limits.ts'

/**
 * The parser's name, stored in each revision. Its number increases when the same bytes would give another text or other
 * blocks.
 */
const plainTextParser = 'plain-text/2'

const tooManyBlocks = fail(
  'too-large',
  'This text has more than 50,000 lines or paragraphs, so nothing was imported; split it into smaller files and import those.',
)

/**
 * Decodes a plain text's bytes into canonical text and blocks, with the bytes' hash. `encoding` is the one that somebody chose; null finds
 * it.
 */
export function readText(fileName: string, bytes: Uint8Array, encoding: Encoding | null = null): Result<ReadFile> {
  const decoded = encoding === null ? decodeBytes(bytes) : decodeAs(encoding, bytes)
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value.text)
  const blocks = findBlocks(text)
  if (blocks.length > maxSourceBlocks) return tooManyBlocks
  return ok({
    text,
    blocks,
    styles: [],
    pages: [],
    asideFrom: null,
    card: {},
    remarks: [],
    encoding: decoded.value.encoding,
    guessed: decoded.value.guessed,
    sha256: hashOf(bytes),
    textSha256: hashOf(text),
    fileName,
    parser: plainTextParser,
  })
}

/** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hexadecimal. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
