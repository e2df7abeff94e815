import type { Id } from '#shared/model/id.ts'
import { readingPlaceKey } from '#shared/sources/reading-place.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import type { AppState } from './app-state.ts'
import type { Client } from './client.ts'

/** The text of a source, and the stored reading position (serialized; null if none). */
export type TextWithPlace = { readonly text: SourceText; readonly place: string | null }

/** Reads source texts. The text that is shown first is requested before its screen exists. */
export type TextReads = {
  readonly ahead: (source: Id) => Promise<unknown>
  /** Returns a text that was requested ahead and has arrived, but only once; otherwise null. */
  readonly take: (source: Id) => TextWithPlace | null
  /** Reads a text, or returns the one requested ahead, but only once. Undefined if the source is gone, or after a notice. */
  readonly read: (source: Id) => Promise<TextWithPlace | undefined>
  /** Drops a text that was requested ahead, because it may be out of date. */
  readonly forget: () => void
}

/** Creates the reader of texts. `loadMarks` loads the marks of the open source, so that text and marks appear in the same frame. */
export function createTextReads(client: Client, state: AppState, loadMarks: () => Promise<unknown>): TextReads {
  let asked: {
    readonly source: Id
    readonly opened: Promise<TextWithPlace | undefined>
    here: TextWithPlace | null
  } | null = null
  /** A source whose import is being taken back is no error: another one opens in the same change. */
  const readSource = async (id: Id): Promise<SourceText | undefined> => {
    const text = await client.tryQuery('readSource', { id })
    if (!text.ok && text.error.code !== 'not-found')
      state.getState().showNotice({ kind: 'error', message: text.error.message })
    return text.ok ? text.value : undefined
  }
  const open = async (source: Id): Promise<TextWithPlace | undefined> => {
    const [text, place] = await Promise.all([
      readSource(source),
      client.tryQuery('getUiState', { key: readingPlaceKey(source) }),
      loadMarks(),
    ])
    return text && { text, place: place.ok ? place.value : null }
  }
  return {
    ahead: async (source) => {
      const own = (asked = { source, opened: open(source), here: null as TextWithPlace | null })
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
