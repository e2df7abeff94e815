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
} as const satisfies WebPreferences
