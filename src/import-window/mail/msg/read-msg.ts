import library, { type FieldsData } from '@kenjiuno/msgreader'
import type { Attachment, ParsedSource } from '#shared/imports/parsed-source.ts'
import { CannotParse, type Parse, type Parser } from '../../parser.ts'
import { isOle } from '../../word/ole.ts'
import { decodeCodePage } from '../../word/rtf/code-pages.ts'
import { RtfReader } from '../../word/rtf/rtf-reader.ts'
import { readTokens } from '../../word/rtf/tokens.ts'
import type { MailBlock } from '../mail-block.ts'
import { sourceOf } from '../mail-source.ts'
import { dayOfDate, nameOrNull, shownAddress, type Message } from '../message.ts'
import { checkContainer } from './check-container.ts'
import { decompressRtf } from './decompress-rtf.ts'
import { htmlInRtf } from './html-in-rtf.ts'

/** The library is CommonJS, so that its default export is a property of the one that is imported. */
const MsgReader = (library as unknown as { readonly default: typeof library }).default
type MsgReader = InstanceType<typeof library>

/** Reads a mail that Outlook saved: MS-OXMSG. */
async function read({ bytes, progress }: Parse): Promise<ParsedSource> {
  if (!isOle(bytes)) throw new CannotParse('damaged')
  checkContainer(bytes)
  const { reader, fields } = opened(bytes)
  progress(0.4)
  if (fields.messageClass === undefined && fields.subject === undefined && fields.recipients?.length === 0) {
    throw new CannotParse('damaged')
  }
  refuseEncrypted(fields)
  return sourceOf(messageOf(reader, fields), 'msg/1')
}

type Opened = { readonly reader: MsgReader; readonly fields: FieldsData }

/** Opens a mail. Its own words may be in a code page that one of its fields names, so that it is read again with that. */
function opened(bytes: Uint8Array<ArrayBuffer>): Opened {
  const first = openedIn(bytes, null)
  const page = first.fields.messageCodepage ?? 1252
  return [1252, 1200, 65_001].includes(page) ? first : openedIn(bytes, page)
}

function openedIn(bytes: Uint8Array<ArrayBuffer>, codePage: number | null): Opened {
  const reader = new MsgReader(bytes.buffer)
  if (codePage !== null) reader.parserConfig = { ansiEncoding: String(codePage) }
  return { reader, fields: reader.getFileData() }
}

/** A mail that only its reader can open has its body as one attachment: S/MIME, or Outlook's protection. */
function refuseEncrypted({ messageClass = '', attachments = [] }: FieldsData): void {
  const isSmime = /^IPM\.Note\.SMIME(?!\.MultipartSigned)/iu.test(messageClass)
  const isProtected = attachments.some((one) => /\.rpmsg$/iu.test(one.fileName ?? one.fileNameShort ?? ''))
  if (isSmime || isProtected) throw new CannotParse('unsupported', 'encrypted')
}

function messageOf(reader: MsgReader, fields: FieldsData): Message {
  const { html, blocks } = richBody(fields)
  const date = headerOf(fields, 'Date') ?? fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''
  const sender = nameOrNull(fields.senderName)
  const address = fields.senderSmtpAddress ?? fields.sentRepresentingSmtpAddress ?? internetAddress(fields.senderEmail)
  const to = (kind: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType = 'to' }) => recipType === kind)
      .map((one) => shownAddress(one.name, one.smtpAddress ?? internetAddress(one.email)) || (one.name ?? ''))
  const isShown = (one: FieldsData) => isShownIn(html, one)
  const files = fields.attachments ?? []
  return {
    subject: fields.subject ?? '',
    from: shownAddress(fields.senderName, address) || (fields.senderName ?? ''),
    sender,
    organisation: nameOrNull(headerOf(fields, 'Organization') ?? undefined),
    to: to('to'),
    cc: to('cc'),
    date,
    day: dayOfDate(date),
    html,
    text: fields.body ?? null,
    blocks,
    pictures: files.filter(isShown).length,
    attachments: files.filter((one) => !isShown(one)).map((one, i) => attachmentOf(reader, one, i)),
  }
}

/** The body with looks: HTML as it is or within RTF, else RTF. Of RTF that was made of a plain text, the plain text is read. */
function richBody(fields: FieldsData): { readonly html: string | null; readonly blocks: readonly MailBlock[] | null } {
  if (fields.bodyHtml) return { html: fields.bodyHtml, blocks: null }
  if (fields.html) {
    const bytes = Uint8Array.from(fields.html)
    return { html: decodeCodePage(bytes, fields.internetCodepage ?? fields.messageCodepage ?? 65_001), blocks: null }
  }
  const rtf = fields.compressedRtf ? decompressRtf(fields.compressedRtf) : null
  if (!rtf) return { html: null, blocks: null }
  const html = htmlInRtf(rtf)
  if (html !== null || fields.body?.trim()) return { html, blocks: null }
  const reader = new RtfReader(() => undefined)
  readTokens(rtf, reader)
  reader.finish()
  return { html: null, blocks: reader.body.blocks.map((block) => ({ ...block, isQuoted: false })) }
}

/** A header of the mail as it was sent; null if it was not sent over the internet. */
function headerOf({ headers = '' }: FieldsData, name: string): string | null {
  const unfolded = headers.replaceAll(/\r?\n[ \t]+/gu, ' ')
  return new RegExp(String.raw`^${name}:[ \t]*(\S.*?)\s*$`, 'imu').exec(unfolded)?.[1] ?? null
}

/** Within an organisation, Outlook has addresses of a directory ("/O=…"), which tell nobody anything. */
function internetAddress(address: string | undefined): string | undefined {
  return address?.includes('@') === true && !address.startsWith('/') ? address : undefined
}

/** Whether an attachment is a picture that the HTML shows where it stands. */
function isShownIn(html: string | null, { pidContentId, attachmentHidden = false }: FieldsData): boolean {
  return attachmentHidden || (html !== null && Boolean(pidContentId) && html.includes(`cid:${pidContentId}`))
}

function attachmentOf(reader: MsgReader, fields: FieldsData, i: number): Attachment {
  const { fileName, content } = reader.getAttachment(fields)
  // In a damaged file a name may be of the type of bytes, which the library passes on.
  const names: readonly unknown[] = [fileName, fields.name, fields.fileNameShort]
  const name = names.find((one) => typeof one === 'string' && one !== '') as string | undefined
  return { name: name ?? `attachment-${i + 1}`, bytes: Uint8Array.from(content) }
}

export const msg: Parser = { read }
