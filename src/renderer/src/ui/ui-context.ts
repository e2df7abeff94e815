import { createContext, useContext } from 'react'

/** What widgets need of the window that they stand in, and know nothing more about. */
export type UiParts = {
  /** A press of this key was for a widget that is gone: what stands beneath must not act on it. */
  readonly spentKeys: { readonly spend: (key: string) => void }
  /** Adds what is half typed in a field; the returned function takes it away. */
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
