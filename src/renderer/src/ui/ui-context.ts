import { createContext, useContext } from 'react'

/** The parts of the app that widgets need. Widgets know nothing else of it. */
export type UiParts = {
  /** Marks this key press as spent: it closed a widget, and nothing beneath must act on it. */
  readonly spentKeys: { readonly spend: (key: string) => void }
  /** Adds a flush function for a field's unsaved text; returns a function that removes it. */
  readonly flushers: {
    readonly addField: (flush: (why: { readonly comesBack: boolean }) => Promise<boolean>) => () => void
  }
}

export const UiContext = createContext<UiParts | null>(null)

export function useUiParts(): UiParts {
  const parts = useContext(UiContext)
  if (!parts) throw new Error('A widget stands outside of the window that it needs.')
  return parts
}
