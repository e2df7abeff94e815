import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Keyboard } from './keyboard/keyboard.ts'
import type { SpentKeys } from './keyboard/spent-keys.ts'
import type { AppActions, AppState, AppValues } from './app-state.ts'
import type { Client } from './client.ts'
import type { Commits } from './commits.ts'
import type { Flushers } from './flushers.ts'
import type { LongGestures } from './long-gestures.ts'
import type { Queries } from './queries.ts'
import type { Registers } from './registers/registers.ts'
import type { RecordStore, Records } from './record-store.ts'
import type { Stores } from './stores.ts'
import type { TextReads } from './text-reads.ts'
import type { WindowApi } from './window-api.ts'

/** The parts of the renderer. main.tsx builds them once and passes them to the components. */
export type App = {
  readonly api: WindowApi
  readonly client: Client
  readonly commits: Commits
  readonly queries: Queries
  readonly state: AppState
  readonly stores: Stores
  /** Filter, sorting, selection and scroll position of each register; they outlive its screen. */
  readonly registers: Registers
  readonly texts: TextReads
  readonly longGestures: LongGestures
  readonly keyboard: Keyboard
  readonly spentKeys: SpentKeys
  readonly flushers: Flushers
  /** Writes a bug to the log, without any content of the library. */
  readonly report: (error: unknown) => void
}

export const AppContext = createContext<App | null>(null)

/** The app's parts. The object never changes, so reading it causes no render. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A component that needs the app stands outside of it.')
  return app
}

/** Selects from the app's state. The component renders again only when the selected value changes. */
export function useAppState<T>(select: (state: AppValues & AppActions) => T): T {
  return useStore(useApp().state, select)
}

/** All records of a store. The component renders again whenever any of them changes. */
export function useRecords<V>(store: RecordStore<V>): Records<V> {
  return useStore(store)
}
