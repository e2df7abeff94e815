import type { App } from 'electron'

/** What the desktop knows the app by, as `appId` of electron-builder.config.ts has it. */
export const appId = 'org.attache.Attache'

/**
 * Windows shows windows under the icon that is pinned to the taskbar only if they and the installed shortcut say the same id. Electron makes
 * one up otherwise. To be called before there is a window; other systems know the app by its package.
 */
export function sayAppId(app: Pick<App, 'isPackaged' | 'setAppUserModelId'>, platform = process.platform): void {
  // The shortcuts of one that is not installed are Electron's.
  if (platform === 'win32' && app.isPackaged) app.setAppUserModelId(appId)
}
