import { useEffect, useRef } from 'react'
import { useApp } from '../../../core/app-context.ts'

/** Saves the typed text when unsaved text is flushed: before the window closes, before undo and export. */
export function useFlushed(changed: boolean, save: () => Promise<boolean>): void {
  const { flushers } = useApp()
  const now = useRef({ changed, save })
  useEffect(() => {
    now.current = { changed, save }
  })
  useEffect(() => flushers.add(async () => !now.current.changed || now.current.save()), [flushers])
}
