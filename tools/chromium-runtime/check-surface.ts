/** Compiled but never run: checks that the runtime's API has Electron's names and types. */
import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import type * as runtime from './electron.ts'
import type { ProtocolModel } from './protocol.ts'
import type { SessionModel } from './session.ts'
import type { WebContentsModel } from './web-contents.ts'
import type { WebFrameModel } from './web-frame.ts'
import type { WebRequestModel } from './web-request.ts'

/** The members that a part offers to apps, without those inherited from Node and the runtime's internal ones. */
type Offered<Own> = Exclude<keyof Own, keyof EventEmitter | `$${string}`>
/** Parts that are checked by themselves, and not again wherever another part returns one. */
type Part =
  | BrowserWindow
  | WebContentsModel
  | WebFrameModel
  | SessionModel
  | ProtocolModel
  | WebRequestModel
  | runtime.Menu
  | runtime.MenuItem
  | null
  | undefined
type HandsOut = Part | Part[] | ((...args: never) => Part | Part[])
/** Electron's types of these members. A name that Electron lacks becomes `never`, which no value satisfies. */
type Asked<Own, Theirs> = {
  [Name in keyof Own as Name extends Offered<Own> ? Name : never]: Name extends keyof Theirs
    ? Own[Name] extends HandsOut
      ? unknown
      : Theirs[Name]
    : never
}
type Agrees<Own extends Asked<Own, Theirs>, Theirs> = [Own, Theirs]

export type Surface = [
  Agrees<typeof runtime.app, Electron.App>,
  Agrees<typeof runtime.dialog, Electron.Dialog>,
  Agrees<typeof runtime.shell, Electron.Shell>,
  Agrees<typeof runtime.clipboard, Electron.Clipboard>,
  Agrees<typeof runtime.nativeTheme, Electron.NativeTheme>,
  Agrees<typeof runtime.screen, Electron.Screen>,
  Agrees<typeof runtime.ipcMain, Electron.IpcMain>,
  Agrees<typeof runtime.protocol, Electron.Protocol>,
  Agrees<typeof runtime.net, Electron.Net>,
  Agrees<typeof runtime.webContents, typeof Electron.webContents>,
  Agrees<typeof runtime.session, typeof Electron.session>,
  Agrees<typeof runtime.powerMonitor, Electron.PowerMonitor>,
  Agrees<typeof runtime.crashReporter, Electron.CrashReporter>,
  Agrees<typeof runtime.nativeImage, typeof Electron.nativeImage>,
  // The parameters of `append` and `insert` are menu items, which the next line checks.
  Agrees<Omit<runtime.Menu, 'append' | 'insert'>, Electron.Menu>,
  Agrees<runtime.MenuItem, Electron.MenuItem>,
  Agrees<BrowserWindow, Electron.BrowserWindow>,
  Agrees<WebContentsModel, Electron.WebContents>,
  Agrees<WebFrameModel, Electron.WebFrameMain>,
  Agrees<SessionModel, Electron.Session>,
  Agrees<WebRequestModel, Electron.WebRequest>,
  Agrees<runtime.ClipboardItem, Electron.ClipboardItem>,
]
