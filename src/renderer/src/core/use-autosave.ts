import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApp } from './app-context.ts'
import { createAutosave, type Autosave } from './autosave.ts'

type UseAutosave<T extends object> = {
  /** Saves edits; returns or resolves to whether they were saved. It tells the user itself if not. */
  readonly save: (edits: Partial<T>) => boolean | Promise<boolean>
  /** The saved values. An edit equal to them is not saved. Without it, every edit is. */
  readonly kept?: Partial<T>
  /** A single field, which may hand its value up to the card around it. Fields are flushed before cards. */
  readonly isField?: boolean
  /**
   * For edits that are a draft: makes the gesture itself before undo, export, another library and the close of the window, and resolves to
   * whether it was made; undefined if there is nothing to make, so that the draft is saved. Another app at the front saves the draft only.
   */
  readonly commit?: () => Promise<boolean> | undefined
}

/**
 * Saves edits of the component while they are made, see `createAutosave`; also before undo, export, another library and the close of the
 * window, when another app comes to the front, and when the component goes. `edits` are shown over the saved values.
 */
export function useAutosave<T extends object>(
  options: UseAutosave<T>,
): Omit<Autosave<T>, 'setOpen'> & {
  readonly edits: Partial<T>
  /** What was typed since the focus came, also if it is saved by now; see `asTyped`. */
  readonly typed: Partial<T>
  /** Saves all unsaved edits when the focus goes to another field or another app. */
  readonly leave: () => void
} {
  const { flushers, state } = useApp()
  const [edits, show] = useState<Partial<T>>({})
  const [typed, setTyped] = useState<Partial<T>>({})
  const now = useRef(options)
  useLayoutEffect(() => {
    now.current = options
  })
  const [current] = useState(() => () => now.current)
  const [autosave] = useState(() =>
    createAutosave<T>({
      state,
      show,
      save: (unsaved) => current().save(unsaved),
      ...(options.kept && { kept: () => current().kept ?? {} }),
    }),
  )
  const isField = options.isField === true
  useEffect(() => {
    const flush: Parameters<typeof flushers.add>[0] = async ({ comesBack }) => {
      const making = comesBack ? undefined : current().commit?.()
      return (making === undefined || (await making)) && autosave.flush()
    }
    const stop = isField ? flushers.addField(flush) : flushers.add(flush)
    autosave.setOpen(true)
    return () => {
      stop()
      autosave.setOpen(false)
    }
  }, [flushers, autosave, current, isField])
  const { flush, drop } = autosave
  const edit = useCallback<Autosave<T>['edit']>(
    (values, when) => {
      setTyped((before) => ({ ...before, ...values }))
      autosave.edit(values, when)
    },
    [autosave],
  )
  const leave = useCallback(() => {
    // Who comes back from another app goes on where they were.
    if (document.hasFocus()) setTyped({})
    void autosave.flush()
  }, [autosave])
  return { edits, typed, edit, flush, leave, drop }
}
