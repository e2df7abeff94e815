import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron'
import type { EventName, EventPayload } from '#shared/contract/events.ts'
import { appOrigin, registerAppScheme, serveApp } from './app-scheme/app-scheme.ts'
import { createAppAnswers } from './ipc/app-answers.ts'
import { serveContract } from './ipc/handle.ts'
import { createLibraryAnswers } from './ipc/library-answers.ts'
import { createLibraries } from './libraries/libraries.ts'
import { factsOf, openLog } from './log/log-file.ts'
import { showMenu } from './menu/native-menu.ts'
import { blockNames, blockRequests } from './network/block-requests.ts'
import { openPrintHost } from './print/print-host.ts'
import { openSettings } from './settings/settings-file.ts'
import { closeAfterCommit, type Closing } from './windows/close-window.ts'
import { denyPermissions, guardContents } from './windows/guard-contents.ts'
import { openMainWindow } from './windows/main-window.ts'
import { watchWindow, type WindowWatch } from './windows/watch-window.ts'

/** Builds the app's parts in one place and hands them down. */
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
const pageUrl = devServer ?? `${appOrigin}/index.html`
const isOwnPage = (url: string) => url.startsWith(`${appOrigin}/`) || (devServer !== null && url.startsWith(devServer))

app.setName('Attaché')
registerAppScheme()
app.enableSandbox()
blockNames(app)
if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const log = openLog(join(userData, 'logs', 'attache.log'))
  process.on('uncaughtException', (error) => log.write('bug', factsOf(error)))
  process.on('unhandledRejection', (error) => log.write('bug', factsOf(error)))
  guardContents(app, isOwnPage)
  await app.whenReady()
  log.write('start', { version: app.getVersion(), electron: process.versions.electron ?? '', node: process.versions.node, chrome: process.versions.chrome ?? '' })

  const settings = openSettings(userData, () => `${hostname()}-${randomUUID().slice(0, 8)}`)
  nativeTheme.themeSource = settings.get().settings.theme
  denyPermissions(session.defaultSession)
  blockRequests(session.defaultSession, devServer)
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))

  let window: BrowserWindow | null = null
  let watch: WindowWatch | null = null
  let closing: Closing | null = null
  let notices: readonly string[] = settings.notice === null ? [] : [settings.notice]
  let menu = { enabled: new Set<string>(), checked: new Set<string>() }

  const tell = <N extends EventName>(name: N, payload: EventPayload<N>) => {
    for (const one of BrowserWindow.getAllWindows()) if (one === window && !one.isDestroyed()) one.webContents.send(`attache:${name}`, payload)
  }
  const tellNotices = () => {
    for (const message of notices) tell('notice', { kind: 'info', message })
    notices = []
  }
  const drawMenu = () => showMenu(menu, (id) => tell('command', { id }), devServer !== null)

  const libraries = createLibraries({
    settings, log, worker: join(import.meta.dirname, 'library-worker.js'), documents: app.getPath('documents'),
    onChanged: (payload) => tell('changed', payload),
    onNotice: (payload) => tell('notice', payload),
    onOpened: () => tell('libraryOpened', {}),
  })

  serveContract({
    log,
    isTrusted: (frame) => frame !== null && window !== null && !window.isDestroyed() && frame === window.webContents.mainFrame && isOwnPage(frame.url),
    answers: {
      ...createLibraryAnswers(libraries),
      ...createAppAnswers({
        window: () => window ?? failWithoutWindow(), libraries, settings, log, userData, printHost: openPrintHost(),
        resources: join(import.meta.dirname, '../../resources'),
        alive: (to) => {
          watch?.alive()
          if (to === 'drawn') tellNotices()
          if (to === 'closing') closing?.committed()
        },
        onSettings: () => {
          nativeTheme.themeSource = settings.get().settings.theme
          tell('settingsChanged', settings.get().settings)
        },
        onMenuState: ({ enabled, checked }) => {
          menu = { enabled: new Set(enabled), checked: new Set(checked) }
          drawMenu()
        },
      }),
    },
  })
  drawMenu()

  const open = () => {
    window = openMainWindow({
      url: pageUrl, preload: join(import.meta.dirname, '../preload/preload.cjs'), state: settings.get().window,
      background: nativeTheme.shouldUseDarkColors ? '#171715' : '#fbfaf7',
      onState: (state) => settings.update((now) => ({ ...now, window: state })),
    })
    watch = watchWindow(window, {
      ping: () => tell('ping', {}),
      onEnded: (why) => log.write('window-ended', { why }),
      onGivenUp: () => dialog.showErrorBox('Attaché stopped', 'The window ended several times in a minute. What was saved is safe. Start Attaché again; if it happens once more, the log names the place.'),
    })
    closing = closeAfterCommit(window, () => {
      watch?.stop()
      tell('closing', {})
    })
  }

  const first = await libraries.openFirst()
  if (!first.ok) {
    dialog.showErrorBox('The library could not be opened', first.error.message)
    app.exit(1)
    return
  }
  notices = [...notices, ...first.value.notices]
  open()
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => { if (BrowserWindow.getAllWindows().length === 0) open() })
  app.on('window-all-closed', () => app.quit())
  quitAfterClosing(libraries.close)
}

/** The library closes — its last backup made, its lock given back — before the app is gone. */
function quitAfterClosing(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

function failWithoutWindow(): never {
  throw new Error('No window is open.')
}
