/** A kind of file that Attaché imports, with the endings of its names and the words of its badge. */
type FormatFacts = {
  readonly endings: readonly string[]
  /** The badge of a source: "WEB", "PDF". */
  readonly badge: string
  /** Where it is parsed: in the library's thread (decoded only), or in the sandboxed import window. */
  readonly parsedIn: 'thread' | 'window'
}

/** Every format of a source, by its name in code. */
export const formats = {
  text: { endings: ['txt', 'text'], badge: 'TXT', parsedIn: 'thread' },
  markdown: { endings: ['md', 'markdown'], badge: 'MD', parsedIn: 'thread' },
  html: { endings: ['html', 'htm', 'xhtml'], badge: 'WEB', parsedIn: 'window' },
  mhtml: { endings: ['mhtml', 'mht'], badge: 'WEB', parsedIn: 'window' },
  docx: { endings: ['docx'], badge: 'DOCX', parsedIn: 'window' },
  odt: { endings: ['odt'], badge: 'ODT', parsedIn: 'window' },
  rtf: { endings: ['rtf'], badge: 'RTF', parsedIn: 'window' },
  pdf: { endings: ['pdf'], badge: 'PDF', parsedIn: 'window' },
  eml: { endings: ['eml'], badge: 'MAIL', parsedIn: 'window' },
  msg: { endings: ['msg'], badge: 'MSG', parsedIn: 'window' },
  subtitles: { endings: ['srt', 'vtt'], badge: 'SRT', parsedIn: 'window' },
  /** Fills the cards of sources that are there and makes none. A JSON file is one if it looks like CSL-JSON (`sniff-format.ts`). */
  bibliography: { endings: ['bib', 'bibtex', 'ris', 'csljson', 'json'], badge: 'BIB', parsedIn: 'window' },
  /** Rich text of the clipboard, pasted as a source. */
  clipboard: { endings: [], badge: 'WEB', parsedIn: 'window' },
} as const satisfies Readonly<Record<string, FormatFacts>>

export type Format = keyof typeof formats
export const formatNames = Object.keys(formats) as [Format, ...Format[]]
export type WindowFormat = { [F in Format]: (typeof formats)[F]['parsedIn'] extends 'window' ? F : never }[Format]

/** The format of a file by the ending of its name; null if no format has it. */
export function formatByName(name: string): Format | null {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase()
  const found = Object.entries(formats).find(([, { endings }]) => (endings as readonly string[]).includes(ending ?? ''))
  return (found?.[0] as Format | undefined) ?? null
}

/** The format that a stored parser reads ("pdf/1"). Plain text and Markdown share theirs, so the file's name decides. */
export function formatOfParser(parser: string, fileName: string): Format {
  const name = parser.slice(0, parser.indexOf('/'))
  if (Object.hasOwn(formats, name)) return name as Format
  return formatByName(fileName) === 'markdown' ? 'markdown' : 'text'
}
