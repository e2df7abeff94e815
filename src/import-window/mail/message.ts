import type { Attachment } from '#shared/imports/parsed-source.ts'
import type { MailBlock } from './mail-block.ts'

/** A mail as the readers of both formats deliver it. Words are decoded, addresses are as they are shown: "Lena Virtaus <lena@orsa.example>". */
export type Message = {
  readonly subject: string
  readonly from: string
  /** The sender's name; null if only an address is known. */
  readonly sender: string | null
  readonly organisation: string | null
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** The date as the mail has it, and its day in the time zone of the mail; null if it has none that can be read. */
  readonly date: string
  readonly day: string | null
  readonly html: string | null
  readonly text: string | null
  /** The body as blocks, where it is neither. */
  readonly blocks: readonly MailBlock[] | null
  /** Files sent with the mail, without the pictures that its HTML shows. */
  readonly attachments: readonly Attachment[]
  /** How many pictures its HTML shows. */
  readonly pictures: number
}

/** The name of a person, if these words are one and not an address. */
export function nameOrNull(written: string | undefined): string | null {
  const name = written?.replaceAll(/^["'\s]+|["'\s]+$/gu, '') ?? ''
  return name === '' || name.includes('@') ? null : name
}

/** An address as it is shown: name and address, or the one that there is. */
export function shownAddress(name: string | undefined, address: string | undefined): string {
  const known = nameOrNull(name)
  if (known === null) return address ?? ''
  return address ? `${known} <${address}>` : known
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The ISO day that a mail's date (RFC 5322, 3.3) names, without moving it to another time zone; null if it names none. */
export function dayOfDate(date: string): string | null {
  const iso = /^\s*(\d{4}-\d\d-\d\d)\b/u.exec(date)?.[1]
  if (iso !== undefined) return Number.isNaN(Date.parse(iso)) ? null : iso
  const [, day = '', month = '', written = ''] = /\b(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})\b/iu.exec(date) ?? []
  const at = months.indexOf(month.toLowerCase())
  if (at < 0) return null
  // Two digits are of the last century from 50 on: RFC 5322, 4.3.
  const year = written.length > 2 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900)
  const found = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(found)) ? null : found
}
