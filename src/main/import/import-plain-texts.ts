import { basename } from 'node:path'
import type { Format } from '#shared/imports/formats.ts'
import type { ImportItem } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import { isParsedInWindow, mayBeText, sniffFormat } from './sniff-format.ts'

/** Whether a file is decoded by the library's thread: a plain text, by its bytes and its name. */
export function isPlainText(name: string, bytes: Uint8Array): boolean {
  const format = sniffFormat(basename(name), bytes)
  return format === null ? mayBeText(basename(name)) : !isParsedInWindow(format)
}

/** The format of a plain text: Markdown by its name, else text. */
export function plainFormat(name: string): Format {
  return sniffFormat(basename(name), new Uint8Array()) === 'markdown' ? 'markdown' : 'text'
}

/** A text that was read from a file. */
export type PlainText = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Plain texts that are stored in lots, one at a time: the next files are read while the library stores a lot. */
export type TextLots = {
  /** Adds a text. Where that fills a lot, waits until the lot before is stored. */
  readonly add: (text: PlainText) => Promise<void>
  /** Stores what is left, and waits for it. */
  readonly finish: () => Promise<void>
  /** Drops the texts that no lot has yet, and returns how many. */
  readonly drop: () => number
}

/** A lot has at most so many texts, or so many bytes: an import that is cancelled ends after one. */
const mostTexts = 50
const mostTextBytes = 2_000_000

/** Gathers texts in lots for `store`. What that throws is thrown by the next call that waits. */
export function createTextLots(store: (lot: readonly PlainText[]) => Promise<void>): TextLots {
  let gathered: PlainText[] = []
  let stored: Promise<void> = Promise.resolve()
  const send = async (): Promise<void> => {
    await stored
    if (gathered.length === 0) return
    const lot = gathered
    gathered = []
    stored = store(lot)
    // Whoever waits for it may come later than Node looks for a handler.
    stored.catch(() => undefined)
  }
  return {
    add: async (text) => {
      gathered.push(text)
      const bytes = gathered.reduce((sum, one) => sum + one.bytes.length, 0)
      if (gathered.length >= mostTexts || bytes >= mostTextBytes) await send()
    },
    finish: async () => {
      await send()
      await stored
    },
    drop: () => gathered.splice(0).length,
  }
}

/** Imports plain texts in one call: what became of each, and the commit of the last. */
export async function importPlainTexts(
  texts: readonly PlainText[],
  { attachedTo, group }: { readonly attachedTo?: Id; readonly group?: Id },
  library: Pick<LibraryClient, 'call'>,
): Promise<{ readonly results: readonly ImportItem['result'][]; readonly commit?: number }> {
  const reply = await library.call('importTexts', {
    files: texts.map(({ name, bytes }) => ({ name: basename(name), bytes })),
    ...(attachedTo !== undefined && { attachedTo }),
    ...(group !== undefined && { group }),
  })
  if (!reply.ok) {
    const { message } = reply.error
    return { results: texts.map(() => ({ kind: 'refused', message, needs: null })) }
  }
  const results = reply.value.map((one): ImportItem['result'] => {
    if (!one.ok) return { kind: 'refused', message: one.message, needs: null }
    return { kind: one.already ? 'already' : 'imported', source: one.source }
  })
  return { results, ...(reply.commit !== undefined && { commit: reply.commit }) }
}
