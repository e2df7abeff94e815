import { z } from 'zod'
import { touchedSchema } from '../library/library-view.ts'
import { changeOrigins } from '../model/enums.ts'
import { settingsSchema } from '../settings/settings-schema.ts'

/** What the app tells its windows, unasked. One row an event. */
export const events = {
  /** Records were touched: refetch what you show of them. */
  changed: z.strictObject({
    touched: z.array(touchedSchema),
    origin: z.enum(changeOrigins),
    undo: z.string().nullable(),
    redo: z.string().nullable(),
  }),
  /** Another library is open now: start afresh. */
  libraryOpened: z.strictObject({}),
  /** The library's thread died and another has it open; records may have changed without a word: read what you show anew, and stay where you are. */
  libraryReopened: z.strictObject({}),
  /** Whether the library can be written, or who else has it open, is not what it was: ask for it (`getLibrary`) anew. */
  accessChanged: z.strictObject({}),
  settingsChanged: settingsSchema,
  /** A command was chosen in the native menu. */
  command: z.strictObject({ id: z.string() }),
  /** A sentence for the person, about something that happened outside a gesture of theirs. */
  notice: z.strictObject({ kind: z.enum(['info', 'error']), message: z.string() }),
  /** The system gave files to the app: what is half typed is saved, then the window comes for them by this number. `texts`: how many. */
  filesGiven: z.strictObject({ id: z.int(), library: z.boolean(), texts: z.int() }),
  /** Main asks for a sign of life; the renderer answers with `alive`. */
  ping: z.strictObject({}),
  /** The person went to another window, a dialog or another app: commit what is half typed. */
  left: z.strictObject({}),
  /** The window is about to close: commit what is half typed, then answer with `alive`. */
  closing: z.strictObject({}),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>

/** Subscriptions as the preload offers them: `onChanged(listener)` returns its undo. */
export type EventApi = {
  readonly [N in EventName as `on${Capitalize<N>}`]: (listener: (payload: EventPayload<N>) => void) => () => void
}
