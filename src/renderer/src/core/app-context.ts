import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Keyboard } from './keyboard/keyboard.ts'
import type { SpentKeys } from './keyboard/spent-keys.ts'
import type { AppActions, AppState, AppValues } from './app-state.ts'
import type { Client } from './client.ts'
import type { Flushers } from './flushers.ts'
import type { Registers } from './registers/registers.ts'
import type { RecordStore, Records } from './record-store.ts'
import type { Stores } from './stores.ts'
import type { TextReads } from './text-reads.ts'
import type { WindowApi } from './window-api.ts'

/** The parts of the renderer, built once in main.tsx and handed down. */
export type App = {
  readonly api: WindowApi
  readonly client: Client
  readonly state: AppState
  readonly stores: Stores
  /** The registers as the person left them. */
  readonly registers: Registers
  readonly texts: TextReads
  readonly keyboard: Keyboard
  readonly spentKeys: SpentKeys
  readonly flushers: Flushers
  /** Reports a bug to the log, without content. */
  readonly report: (error: unknown) => void
}

export const AppContext = createContext<App | null>(null)

/** What the whole window shares. It stays the same object, so reading it draws nothing again. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A component that needs the app stands outside of it.')
  return app
}

/** A part of the window’s state; the component is drawn again only when what is selected changes. */
export function useAppState<T>(select: (state: AppValues & AppActions) => T): T {
  return useStore(useApp().state, select)
}

/** All records of a store; drawn again at each change of any of them. */
export function useRecords<V>(store: RecordStore<V>): Records<V> {
  return useStore(store)
}
