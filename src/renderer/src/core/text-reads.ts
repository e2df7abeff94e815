import type { Id } from '#shared/model/id.ts'
import { readingPlaceKey } from '#shared/sources/reading-place.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import type { Client } from './client.ts'

/** A source's text as it is opened, and the place where reading it was left (as it was kept; null for none). */
export type OpenedText = { readonly text: SourceText; readonly place: string | null }

/** Reads source texts. The one that the person will see first is asked for before its screen is there. */
export type TextReads = {
  readonly ahead: (source: Id) => Promise<unknown>
  /** A text that was asked for ahead and is here already, handed out once; else null. */
  readonly take: (source: Id) => OpenedText | null
  /** A text asked for ahead is handed out once. Undefined when it could not be read; the person was told. */
  readonly read: (source: Id) => Promise<OpenedText | undefined>
  /** Drops what was asked for ahead: it may not be true any more. */
  readonly forget: () => void
}

/** `loadMarks` reads what is marked on the open source: it is there with the text, in the same frame. */
export function createTextReads(client: Client, loadMarks: () => Promise<unknown>): TextReads {
  let asked: { readonly source: Id; readonly opened: Promise<OpenedText | undefined>; here: OpenedText | null } | null =
    null
  const open = async (source: Id): Promise<OpenedText | undefined> => {
    const [text, place] = await Promise.all([
      client.want('readSource', { id: source }),
      client.ask('readPlace', { key: readingPlaceKey(source) }),
      loadMarks(),
    ])
    return text && { text, place: place.ok ? place.value : null }
  }
  return {
    ahead: async (source) => {
      const own = (asked = { source, opened: open(source), here: null as OpenedText | null })
      own.here = (await own.opened) ?? null
    },
    take: (source) => {
      const here = asked?.source === source ? asked.here : null
      if (here) asked = null
      return here
    },
    read: (source) => {
      const ready = asked?.source === source ? asked.opened : open(source)
      asked = null
      return ready
    },
    forget: () => {
      asked = null
    },
  }
}
