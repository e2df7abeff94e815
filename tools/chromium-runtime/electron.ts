/** The module that an app gets from `import … from 'electron'` and `require('electron')` on this runtime. */
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard, ClipboardItem } from './clipboard.ts'
import { shell } from './desktop.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { net } from './net.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { screen } from './screen.ts'
import { defaultProtocol as protocol, session } from './session.ts'
import { webContents } from './web-contents.ts'

/** Without effect: no report is sent anywhere. */
const crashReporter = refuseUnknown('crashReporter', { start: (_options: unknown) => undefined })
const powerMonitor = refuseUnknown('powerMonitor', new (class extends EventEmitter {})())

for (const [name, statics] of Object.entries({ BrowserWindow, Menu })) refuseUnknown(name, statics)

const electron = refuseUnknown('electron', {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
})

export {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
export { electron as 'module.exports', electron as default }
