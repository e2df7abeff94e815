import type { WindowFormat } from '#shared/imports/formats.ts'
import type { Parser } from './parser.ts'

/** The parser of each format, loaded when it is first needed. */
export const parsers: Readonly<Record<WindowFormat, () => Promise<Parser>>> = {
  html: async () => (await import('./web-page/read-web-page.ts')).webPage,
  pdf: async () => (await import('./pdf/read-pdf.ts')).pdf,
  docx: async () => (await import('./word/docx/read-docx.ts')).docx,
  odt: async () => (await import('./word/odt/read-odt.ts')).odt,
  rtf: async () => (await import('./word/rtf/read-rtf.ts')).rtf,
  eml: async () => (await import('./mail/eml/read-eml.ts')).eml,
  msg: async () => (await import('./mail/msg/read-msg.ts')).msg,
  subtitles: async () => (await import('./transcripts/read-subtitles.ts')).subtitles,
  bibliography: async () => (await import('./bibliography/read-bibliography.ts')).bibliography,
  mhtml: async () => (await import('./web-page/mhtml.ts')).mhtml,
  clipboard: async () => (await import('./web-page/rich-paste.ts')).richPaste,
}
