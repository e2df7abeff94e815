import { decodeHtml } from '../decode-html.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { readPage } from './read-page.ts'

/** Reads a page that was saved with its pictures and frames in one file (RFC 2557). Only the page itself is read. */
async function read({ bytes, encoding, progress }: Parse) {
  const archive = entityOf(characters(bytes))
  const main = mainPart(archive)
  if (!main) throw new CannotParse('damaged')
  const body = bodyOf(main)
  progress(0.1)
  const { html } = decodeHtml(body, { chosen: encoding, sent: main.parameters.get('charset') ?? null })
  const address = archive.headers.get('snapshot-content-location') ?? main.headers.get('content-location') ?? null
  return readPage({ html, address: address !== null && /^https?:/iu.test(address) ? address : null }, progress)
}

/**
 * An archive. Not read by `postal-mime`, which suits mails: it joins all parts that are HTML, those of frames too, tells no part's address,
 * and takes for UTF-8 what does not say its encoding, though the page itself says it.
 */
export const mhtml: Parser = { read }

/** A message or a part of one: its headers by lower-case name, its type, and its body as characters that stand for bytes. */
type Entity = {
  readonly headers: ReadonlyMap<string, string>
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly body: string
}

/** Parts within parts are looked into this deep, and so many of them are looked at. */
const deepest = 8
const mostParts = 5000

/** The part that is the page: the one that the archive names, else the first that is HTML. */
function mainPart(archive: Entity): Entity | null {
  const pages = partsOf(archive, 0).filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/u.test(type))
  const start = archive.parameters.get('start')
  const snapshot = archive.headers.get('snapshot-content-location')
  return (
    pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ??
    pages.find(({ headers }) => snapshot !== undefined && headers.get('content-location') === snapshot) ??
    pages[0] ??
    null
  )
}

function partsOf(entity: Entity, depth: number): Entity[] {
  const boundary = entity.parameters.get('boundary')
  if (!entity.type.startsWith('multipart/') || boundary === undefined) return [entity]
  if (depth > deepest) return []
  // A longer boundary may begin with this one.
  const plain = boundary.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)
  const line = new RegExp(String.raw`\r?\n--${plain}(?:--)?[ \t]*(?=\r?\n|$)`, 'u')
  const [, ...parts] = `\n${entity.body}`.split(line, mostParts)
  return parts.flatMap((part) => partsOf(entityOf(part.replace(/^\r?\n/u, '')), depth + 1))
}

function entityOf(text: string): Entity {
  const gap = /\r?\n\r?\n/u.exec(text)
  const head = gap ? text.slice(0, gap.index) : text
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim())
  }
  const written = headers.get('content-type') ?? 'text/plain'
  const parameters = new Map(
    [...written.matchAll(/;\s*([a-z-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/giu)].map(([, name, quoted, plain]) => [
      name!.toLowerCase(),
      quoted ?? plain ?? '',
    ]),
  )
  const type = written.split(';')[0]!.trim().toLowerCase()
  return { headers, type, parameters, body: gap ? text.slice(gap.index + gap[0].length) : '' }
}

/** The bytes of a part, as its transfer encoding says. */
function bodyOf({ headers, body }: Entity): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64': {
      const digits = body.replaceAll(/[^a-z0-9+/]/giu, '')
      // One digit alone is no byte; a file that was cut off may end in one.
      return bytesOf(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
    }
    case 'quoted-printable':
      return bytesOf(
        body
          .replaceAll(/=\r?\n/gu, '')
          .replaceAll(/=([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
      )
    default:
      return bytesOf(body)
  }
}

/** Code units per call of `fromCharCode`. Arguments go on the stack, which overflows at some hundred thousand. */
const chunk = 8192

/** Bytes as the characters of their numbers, so that headers and bodies can be cut as text. */
function characters(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk) parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)))
  return parts.join('')
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
