import { createHash } from 'node:crypto'
import { findTurns } from '#shared/imports/find-turns.ts'
import { formatByName } from '#shared/imports/formats.ts'
import type { ReadMarkdown } from '#shared/imports/markdown/read-markdown.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { ReadFile } from '#shared/sources/import-source.ts'
import { findBlocks } from '#shared/text/blocks.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { decodeAs, decodeBytes } from '#shared/text/decode.ts'
import type { Encoding } from '#shared/text/encodings/encodings.ts'
import { maxSourceBlocks } from '#shared/text/source-limits.ts'
import type { Readers } from './readers.ts'

/**
 * The parser's name, stored in each revision. Its number increases when the same bytes would give another text or other
 * blocks.
 */
const plainTextParser = 'plain-text/3'

function tooManyBlocks(called: string): ReturnType<typeof fail> {
  return fail(
    'too-large',
    `${called} has more than 50,000 lines or paragraphs, so nothing was imported; split it into smaller files and import those.`,
  )
}

/** How a plain text is read: the parsers of what may stand in it, and the encoding that somebody chose; null finds it. */
type HowToRead = {
  readonly readers: Pick<Readers, 'withoutHead' | 'readMarkdown'>
  readonly encoding?: Encoding | null
}

/**
 * Decodes the bytes of a plain text or of Markdown into canonical text and blocks, with the bytes' hash. What a head says of the text goes
 * to its card. The sentence of a failure names the file.
 */
export function readText(
  fileName: string,
  bytes: Uint8Array,
  { readers, encoding = null }: HowToRead,
): Result<ReadFile> {
  // What was pasted has no name.
  const called = fileName === '' ? 'This text' : `“${fileName}”`
  const decoded = encoding === null ? decodeBytes(bytes, { called }) : decodeAs(encoding, bytes, { called })
  if (!decoded.ok) return decoded
  const format = formatByName(fileName)
  const written = canonicalText(decoded.value.text)
  const { text: body, card } = format === null ? { text: written, card: {} } : readers.withoutHead(written, format)
  const markdown = format === 'markdown' ? readers.readMarkdown(body) : null
  const { parser, text, blocks, styles, remarks } = markdown ?? readPlain(body)
  if (blocks.length > maxSourceBlocks) return tooManyBlocks(called)
  return ok({
    text,
    blocks: findTurns(text, blocks),
    styles,
    pages: [],
    asideFrom: null,
    card,
    remarks,
    encoding: decoded.value.encoding,
    guessed: decoded.value.guessed,
    sha256: hashOf(bytes),
    textSha256: hashOf(text),
    fileName,
    parser,
  })
}

function readPlain(text: string): ReadMarkdown {
  return { parser: plainTextParser, text, blocks: findBlocks(text), styles: [], remarks: [] }
}

/** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hexadecimal. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
