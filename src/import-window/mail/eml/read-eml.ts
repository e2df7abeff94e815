import PostalMime, { type Address, type Email, type Attachment as Part } from 'postal-mime'
import type { Attachment, ParsedSource } from '#shared/imports/parsed-source.ts'
import { CannotParse, type Parse, type Parser } from '../../parser.ts'
import { sourceOf } from '../mail-source.ts'
import { dayOfDate, nameOrNull, shownAddress, type Message } from '../message.ts'
import { countParts, maxParts } from './count-parts.ts'

const limits = { maxNestingDepth: 50, maxHeadersSize: 2_000_000 }

/** Reads a mail of the internet: RFC 5322, MIME. */
async function read({ bytes: written, progress }: Parse): Promise<ParsedSource> {
  const bytes = withLines(written)
  if (countParts(bytes, maxParts) >= maxParts) throw new CannotParse('too-large')
  progress(0.1)
  const mail = await parsed(bytes)
  progress(0.6)
  if (mail.headers.every(({ key }) => !['from', 'subject', 'date', 'to', 'received'].includes(key))) {
    throw new CannotParse('damaged')
  }
  refuseEncrypted(mail)
  return sourceOf(messageOf(mail), 'eml/1')
}

/** A mail of an old Mac ends its lines with a carriage return alone; read as it is, all of it would be one header. */
function withLines(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [feed, carriage] = [10, 13]
  return bytes.includes(feed) ? bytes : bytes.map((byte) => (byte === carriage ? feed : byte))
}

/** Parses a mail. A mail within the mail is left whole, since it is a source of its own. */
async function parsed(bytes: Uint8Array<ArrayBuffer>): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { ...limits, forceRfc822Attachments: true })
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum')) throw new CannotParse('too-large')
    throw error
  }
}

function headerOf(mail: Email, key: string): string {
  return mail.headers.find((one) => one.key === key)?.value.trim() ?? ''
}

/** Refuses a mail whose body only its reader can open: S/MIME (RFC 8551), PGP (RFC 3156) and Outlook's protected mails. */
function refuseEncrypted(mail: Email): void {
  const type = headerOf(mail, 'content-type').toLowerCase()
  if (type.startsWith('multipart/encrypted')) throw new CannotParse('unsupported', 'encrypted')
  if (/^application\/(?:x-)?pkcs7-mime/u.test(type)) {
    throw new CannotParse('unsupported', type.includes('signed-data') ? 'signed' : 'encrypted')
  }
  if (mail.attachments.some(({ mimeType }) => mimeType === 'application/x-microsoft-rpmsg-message')) {
    throw new CannotParse('unsupported', 'encrypted')
  }
}

function messageOf(mail: Email): Message {
  const date = headerOf(mail, 'date')
  const html = mail.html ?? null
  const isShown = (part: Part) => isShownIn(html, part)
  const files = mail.attachments.filter((part) => !isSignature(part))
  return {
    subject: mail.subject ?? '',
    from: shownAddresses(mail.from ? [mail.from] : []).join(', '),
    sender: nameOrNull(mail.from?.name),
    organisation: nameOrNull(headerOf(mail, 'organization') || headerOf(mail, 'organisation')),
    to: shownAddresses(mail.to ?? []),
    cc: shownAddresses(mail.cc ?? []),
    date,
    day: dayOfDate(date),
    html,
    text: mail.text ?? null,
    blocks: null,
    pictures: files.filter(isShown).length,
    attachments: files.filter((part) => !isShown(part)).map(attachmentOf),
  }
}

function shownAddresses(addresses: readonly Address[]): string[] {
  return addresses.map((one) =>
    one.group
      ? `${one.name}: ${one.group.map((member) => shownAddress(member.name, member.address)).join(', ')}`
      : shownAddress(one.name, one.address),
  )
}

/** Whether a part is a picture that the HTML shows where it stands. */
function isShownIn(html: string | null, { mimeType, contentId }: Part): boolean {
  if (html === null || !mimeType.startsWith('image/') || contentId === undefined) return false
  return html.includes(`cid:${contentId.replaceAll(/^<|>$/gu, '')}`)
}

/** The signature of a mail is a file beside it that nobody reads. */
function isSignature({ mimeType }: Part): boolean {
  return /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/u.test(mimeType)
}

function attachmentOf(part: Part, i: number): Attachment {
  const name = part.filename?.trim() ?? ''
  const content = part.content
  return {
    name: name !== '' ? name : part.mimeType === 'message/rfc822' ? `mail-${i + 1}.eml` : `attachment-${i + 1}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }
}

export const eml: Parser = { read }
