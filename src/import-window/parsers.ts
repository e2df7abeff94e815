import type { WindowFormat } from '#shared/imports/formats.ts'
import type { Parser } from './parser.ts'

/** The parser of each format, loaded when it is first needed. */
export const parsers: Readonly<Partial<Record<WindowFormat, () => Promise<Parser>>>> = {
  html: async () => (await import('./web-page/read-web-page.ts')).webPage,
  mhtml: async () => (await import('./web-page/mhtml.ts')).mhtml,
  clipboard: async () => (await import('./web-page/rich-paste.ts')).richPaste,
}
