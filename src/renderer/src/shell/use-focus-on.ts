import { useSyncExternalStore } from 'react'
import { isTyping } from '../core/keyboard/keyboard.ts'
import type { FocusOn } from './next-keys.ts'

/** Where the focus is, for the hints of keys. */
export function useFocusOn(): FocusOn {
  return useSyncExternalStore(subscribe, focusOn)
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('focusin', onChange)
  document.addEventListener('focusout', onChange)
  return () => {
    document.removeEventListener('focusin', onChange)
    document.removeEventListener('focusout', onChange)
  }
}

function focusOn(): FocusOn {
  const { activeElement } = document
  if (isTyping(activeElement)) return 'typing'
  return activeElement?.matches('[role="grid"], [role="listbox"]') === true ? 'rows' : 'other'
}
