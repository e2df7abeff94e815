import { z } from 'zod'
import { importStateSchema } from '../imports/import-report.ts'
import { affectedSchema } from '../library/library-view.ts'
import { changeOrigins } from '../model/enums.ts'
import { settingsSchema } from '../settings/settings-schema.ts'

/** The events that the app sends to its windows, one entry each. */
export const events = {
  /** Records were changed; a window must refetch those it shows. */
  changed: z.strictObject({
    /** The number of the commit. Numbers grow as long as the app runs, through every library that it opens. */
    commit: z.number(),
    affected: z.array(affectedSchema),
    origin: z.enum(changeOrigins),
    undo: z.string().nullable(),
    redo: z.string().nullable(),
  }),
  /** Another library is open now; the window must reset its state. */
  libraryOpened: z.strictObject({}),
  /**
   * The library's thread died and was restarted. Records may have changed unnoticed: refetch everything shown, but stay at the same place.
   */
  libraryReopened: z.strictObject({}),
  /** Whether the library is writable, or who else has it open, has changed; call `getLibrary` again. */
  accessChanged: z.strictObject({}),
  settingsChanged: settingsSchema,
  /** A command was chosen in the native menu. */
  command: z.strictObject({ id: z.string() }),
  /** A sentence for the person about something that happened outside a gesture, and the library or file that it is about, if any. */
  notice: z.strictObject({ kind: z.enum(['info', 'error']), message: z.string(), about: z.string().optional() }),
  /** The system passed files to the app. The window saves half-typed text, then requests the files by this id. `texts` is their number. */
  filesGiven: z.strictObject({ id: z.int(), library: z.boolean(), texts: z.int() }),
  /** How a running import goes on, at most every tenth of a second, and once at its end. */
  importProgress: importStateSchema,
  /** Main asks for a sign of life; the renderer answers with `alive`. */
  ping: z.strictObject({}),
  /** The person went to another window, dialog or app: save half-typed text. */
  left: z.strictObject({}),
  /** The window is about to close: save half-typed text, then answer with `alive`. */
  closing: z.strictObject({}),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>

/** Subscriptions as the preload offers them: `onChanged(listener)` returns the function that unsubscribes. */
export type EventApi = {
  readonly [N in EventName as `on${Capitalize<N>}`]: (listener: (payload: EventPayload<N>) => void) => () => void
}
