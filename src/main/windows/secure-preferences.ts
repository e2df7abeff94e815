import type { WebPreferences } from 'electron'

/** The web preferences of every window of the app. Windows that need a preload add it. */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  /** Electron downloads spell-check dictionaries by default, and the app downloads nothing. */
  spellcheck: false,
  /** No compiled code is cached on disk, like everything else of a window. */
  v8CacheOptions: 'none',
} as const satisfies WebPreferences
