/** Compiled, never run: what the runtime offers has Electron's names and Electron's types. */
import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import type * as runtime from './electron.ts'
import type { ProtocolModel } from './protocol.ts'
import type { SessionModel } from './session.ts'
import type { WebContentsModel } from './web-contents.ts'
import type { WebFrameModel } from './web-frame.ts'
import type { WebRequestModel } from './web-request.ts'

/** Members that a part offers to apps: none of Node's, none of the runtime's own. */
type Offered<Own> = Exclude<keyof Own, keyof EventEmitter | `$${string}`>
/** Parts are checked by themselves, not again wherever another part hands one out. */
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
/** What Electron's type says of them; a name that Electron lacks becomes `never`, which nothing satisfies. */
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
  // What these two take are items, which the next line checks.
  Agrees<Omit<runtime.Menu, 'append' | 'insert'>, Electron.Menu>,
  Agrees<runtime.MenuItem, Electron.MenuItem>,
  Agrees<BrowserWindow, Electron.BrowserWindow>,
  Agrees<WebContentsModel, Electron.WebContents>,
  Agrees<WebFrameModel, Electron.WebFrameMain>,
  Agrees<SessionModel, Electron.Session>,
  Agrees<WebRequestModel, Electron.WebRequest>,
  Agrees<runtime.ClipboardItem, Electron.ClipboardItem>,
]
