import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApp } from './app-context.ts'

/** When typed text is saved: after half a second without a key press, and after five seconds while typing goes on. In ms. */
const restMs = 500
const longestMs = 5000

type TypedOptions = {
  readonly isValid?: (value: string) => boolean
  /** Half of the value means something else than the whole value, so it is saved on blur and not while typing. */
  readonly whole?: boolean
}

/**
 * A text field whose value is stored in the library. A burst of typing is saved as one gesture after 500 ms of rest, after 5 s, on blur,
 * before undo and export, when another window or app comes to the front, and before the window closes.
 * While nothing is being typed, the field shows the stored value. An invalid value stays as typed and is discarded when the person goes to
 * another field of this window; going to another app keeps it.
 * A value that could not be saved (`save` resolves to undefined) stays in the field and is saved again at the next key press, on blur, and
 * when the window closes. A `save` that returns no promise passes the value to the card around the field, which saves it.
 */
export function useTypedField(
  kept: string,
  save: (value: string) => Promise<unknown> | void,
  { isValid = always, whole = false }: TypedOptions = {},
): {
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  readonly onBlur: () => void
} {
  const { flushers, state } = useApp()
  const [draft, setDraft] = useState<string | null>(null)
  const now = useRef({ draft, kept, save, isValid })
  const isSaving = useRef(false)
  /** How many bursts have been sent: only the last of them is shown, or put back into the field. */
  const bursts = useRef(0)
  const timers = useRef<{ rest?: ReturnType<typeof setTimeout>; longest?: ReturnType<typeof setTimeout> | undefined }>(
    {},
  )
  useLayoutEffect(() => {
    now.current = { ...now.current, kept, save, isValid }
  })

  const [commit] = useState(() => async ({ leaves = false } = {}) => {
    const { draft: typed, kept: before, save: store } = now.current
    clearTimeout(timers.current.rest)
    clearTimeout(timers.current.longest)
    timers.current.longest = undefined
    if (typed === null || (!now.current.isValid(typed) && !leaves)) return true
    now.current.draft = null
    const burst = ++bursts.current
    const began = isSaving.current
    isSaving.current = false
    const saving = typed !== before && now.current.isValid(typed) ? store(typed) : undefined
    const isKept = !(saving instanceof Promise) || (await saving) !== undefined
    if (began) state.getState().savingEnds()
    if (now.current.draft !== null || burst < bursts.current) return isKept
    if (isKept) setDraft(null)
    else now.current.draft = typed
    return isKept
  })

  useEffect(() => {
    const stop = flushers.addField(() => commit())
    return () => {
      stop()
      void commit({ leaves: true })
    }
  }, [flushers, commit])

  return {
    value: draft ?? kept,
    onChange: ({ target }) => {
      if (!isSaving.current) state.getState().savingBegins()
      isSaving.current = true
      now.current.draft = target.value
      setDraft(target.value)
      clearTimeout(timers.current.rest)
      if (whole || !isValid(target.value)) return
      timers.current.rest = setTimeout(() => void commit(), restMs)
      timers.current.longest ??= setTimeout(() => void commit(), longestMs)
    },
    onBlur: () => void commit({ leaves: document.hasFocus() }),
  }
}

function always(): boolean {
  return true
}
