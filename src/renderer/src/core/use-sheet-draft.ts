import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useApp } from './app-context.ts'
import { parseKept } from './parse-kept.ts'
import { useKeptDraft, type KeptDraft } from './use-kept-draft.ts'
import { strings } from './strings.ts'

type SheetDraftOptions<T> = {
  /** The key of the stored draft in the library. */
  readonly key: string
  readonly schema: z.ZodType<T>
  /** What the sheet shows if there is no draft. */
  readonly start: T
  /**
   * What the draft is about; if it is not given, the saved values that it was begun on. A draft about something else is offered and not
   * shown at once. Null is about nothing that can be compared.
   */
  readonly about?: string | null
  /**
   * Makes the gesture before undo, export, another library and the close of the window; resolves to whether it was made. Without it, the
   * draft is stored then.
   */
  readonly commit?: (draft: T) => Promise<boolean>
}

/** What is typed in a sheet before a key saves it. */
export type SheetDraft<T> = Pick<KeptDraft<T>, 'draft' | 'change' | 'flush'> & {
  /** Deletes the stored draft, since it was saved. */
  readonly forget: () => void
  /** A draft that was found when the sheet opened: shown, or offered; null if there is none. */
  readonly fromBefore: { readonly isShown: boolean; readonly use: () => void; readonly discard: () => void } | null
}

/**
 * The draft of a sheet. It is stored outside of the history while it is typed, found again when the sheet opens the next time, and deleted
 * when it is saved. A sheet that is left without saving says that the draft is kept. If something was typed before the stored draft was read,
 * the stored one is only offered.
 */
export function useSheetDraft<T>(options: SheetDraftOptions<T>): SheetDraft<T> {
  const { client, state } = useApp()
  const [{ key, schema, start, about }] = useState(options)
  const [found, setFound] = useState<{ readonly draft: T; readonly isShown: boolean } | null>(null)
  /** The values that the library has: those at the start, later those of the last gesture. */
  const saved = useRef(start)
  const [aboutNow] = useState(() => () => (about === undefined ? JSON.stringify(saved.current) : about))
  const store = async (value: string) => (await client.call('keepUiState', { key, value })) !== undefined
  const commit = async (make: (typed: T) => Promise<boolean>, typed: T) => {
    if (!(await make(typed))) return false
    saved.current = typed
    setFound(null)
    // What was typed meanwhile is stored after this.
    void store('')
    return true
  }
  const { draft, change, show, latest, flush, drop } = useKeptDraft<T>(
    start,
    (typed) => store(isSame(typed, saved.current) ? '' : JSON.stringify({ about: aboutNow(), draft: typed })),
    (typed) => (options.commit && !isSame(typed, saved.current) ? commit(options.commit, typed) : undefined),
  )
  const forget = () => {
    drop()
    saved.current = latest()
    setFound(null)
    void store('')
  }

  useEffect(() => {
    let isOpen = true
    const read = async () => {
      const kept = await client.tryQuery('getUiState', { key })
      const before = kept.ok && kept.value ? parseKept(kept.value, keptSchema(schema)) : null
      if (!isOpen || !before || isSame(before.draft, start)) return
      const isShown = before.about !== null && before.about === aboutNow() && latest() === start
      setFound({ draft: before.draft, isShown })
      if (isShown) show(before.draft)
    }
    void read()
    return () => {
      isOpen = false
    }
  }, [client, key, schema, start, aboutNow, latest, show])

  useEffect(
    () => () => {
      // A library that is only read stores nothing.
      if (isSame(latest(), saved.current) || state.getState().library?.readOnly) return
      state.getState().announce(strings.draftKept)
    },
    [latest, state],
  )

  return {
    draft,
    change,
    flush,
    forget,
    fromBefore: found && {
      isShown: found.isShown,
      use: () => {
        setFound({ ...found, isShown: true })
        change(() => found.draft)
      },
      discard: () => {
        if (found.isShown) show(saved.current)
        // What was typed meanwhile took the place of an offered draft.
        if (isSame(latest(), saved.current)) forget()
        else setFound(null)
      },
    },
  }
}

function keptSchema<T>(draft: z.ZodType<T>): z.ZodType<{ readonly about: string | null; readonly draft: T }> {
  return z.strictObject({ about: z.string().nullable(), draft })
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
