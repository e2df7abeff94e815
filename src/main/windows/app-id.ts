import type { App } from 'electron'

/** The id by which the desktop knows the app; the same as `appId` in electron-builder.config.ts. */
export const appId = 'org.attache.Attache'

/**
 * Sets the app's id on Windows. The taskbar groups windows under a pinned icon only if they have the same id as the
 * installed shortcut; Electron makes one up otherwise. Call it before the first window. Other systems know the app by
 * its package.
 */
export function sayAppId(app: Pick<App, 'isPackaged' | 'setAppUserModelId'>, platform = process.platform): void {
  // An app that is not installed runs under Electron's own shortcuts and id.
  if (platform === 'win32' && app.isPackaged) app.setAppUserModelId(appId)
}
