import type { WebPreferences } from 'electron'

/** What every window of the app is opened with; a preload is added where a window has one. */
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
  /** Electron downloads dictionaries by default; ours come bundled or not at all. */
  spellcheck: false,
  /** Compiled code is nowhere kept, since nothing of a window is. */
  v8CacheOptions: 'none',
} as const satisfies WebPreferences
