import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, dialog, nativeTheme, session, type Session } from 'electron'
import { appOrigin, appPage, registerAppScheme, serveApp } from './app-scheme/app-scheme.ts'
import { bugSentence, noSandbox, settingsUnwritten, startFailure } from './failures/failure-sentences.ts'
import { createNotices } from './failures/notices.ts'
import { filesIn } from './given/files-in-arguments.ts'
import { followGivenFiles } from './given/follow-given-files.ts'
import { createGivenFiles } from './given/given-files.ts'
import { createLaterImporter } from './import/later-importer.ts'
import { createAppHandlers } from './ipc/app-handlers.ts'
import { serveContract } from './ipc/handle.ts'
import { createLibraryHandlers } from './ipc/library-handlers.ts'
import { proposedPath } from './libraries/first-place.ts'
import { createLibraries } from './libraries/libraries.ts'
import { createExporter } from './export/exporter.ts'
import { factsOf, openLog } from './log/log-file.ts'
import { keepMenu } from './menu/native-menu.ts'
import { blockNames } from './network/block-requests.ts'
import { hardenSessions } from './network/harden-sessions.ts'
import { plainAgent } from './network/plain-agent.ts'
import { printWhenAsked } from './print/print-when-asked.ts'
import { openSettings } from './settings/settings-file.ts'
import { openDictionaries } from './spelling/dictionaries.ts'
import { sayAppId } from './windows/app-id.ts'
import { createAppWindow } from './windows/app-window.ts'
import { guardContents } from './windows/guard-contents.ts'
import { createLeaveOut } from './windows/leave-out.ts'
import { quitAfterClosing } from './windows/quit-after-closing.ts'
import { closeAtSessionEnd } from './windows/session-end.ts'

const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
const pageUrl = devServer ?? `${appOrigin}${appPage}`
const ownOrigins = [appOrigin, ...(devServer === null ? [] : [new URL(devServer).origin])]
const isOwnPage = (url: string) => ownOrigins.some((origin) => url.startsWith(`${origin}/`))

app.setName('Attaché')
sayAppId(app)
// The fallback user agent is what pages report and what printed files name.
app.userAgentFallback = plainAgent(app.userAgentFallback)
registerAppScheme()
app.enableSandbox()
blockNames(app)
hardenSessions(app, devServer)
const files = filesIn(process.argv, process.cwd(), app.isPackaged ? null : app.getAppPath())
// Development tools such as Playwright start the app without a sandbox. An installed app never runs without one.
if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) void leaveWith(noSandbox)
else if (app.requestSingleInstanceLock({ files })) start().catch(giveUpStart)
else app.quit()

/** Builds all parts of the app and passes them to each other. */
async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const log = openLog(join(userData, 'logs', 'attache.log'))
  const notices = createNotices((notice) => window.tell('notice', notice))
  const onBug = (error: unknown) => {
    log.write('bug', factsOf(error))
    notices.failedOnce(bugSentence)
  }
  process.on('uncaughtException', onBug)
  process.on('unhandledRejection', onBug)
  const given = createGivenFiles((what) => window.tell('filesGiven', what))
  given.add(files)
  followGivenFiles(app, given, () => window.show())
  guardContents(app, isOwnPage)
  log.write('start', {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    node: process.versions.node,
    chrome: process.versions.chrome ?? '',
  })

  const settings = openSettings(
    userData,
    () => `${hostname()}-${randomUUID().slice(0, 8)}`,
    (error) => {
      log.write('settings-unwritten', factsOf(error))
      notices.failedOnce(settingsUnwritten)
    },
  )
  if (settings.notice !== null) notices.tell({ kind: 'info', message: settings.notice })
  let menu = { enabled: new Set<string>(), checked: new Set<string>() }
  const window = createAppWindow({
    isOwnPage,
    // A hidden print window may still be open. It does not keep the app running.
    onClosed: () => app.quit(),
    log,
    onEnded: (inARow) => {
      notices.undrawn()
      given.unheard()
      return leaveOut(inARow)
    },
    opening: () => ({
      url: pageUrl,
      session: windowSession(),
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      icon: join(import.meta.dirname, '../../resources/icon/256x256.png'),
      state: settings.get().window,
      zoom: () => settings.get().settings.zoom,
      background: nativeTheme.shouldUseDarkColors ? '#171715' : '#fbfaf7',
      onState: (state) => settings.update((now) => ({ ...now, window: state })),
    }),
  })
  const showMenu = keepMenu((id) => window.tell('command', { id }), devServer !== null)
  const drawMenu = () => showMenu({ ...menu, keys: settings.get().settings.keys })
  const folders = { documents: documentsFolder, userData }
  const libraries = createLibraries({
    settings,
    log,
    worker: join(import.meta.dirname, 'library-worker.js'),
    folders,
    onChanged: (payload) => {
      exporter.changed()
      window.tell('changed', payload)
    },
    onNotice: notices.tell,
    onAccessChanged: () => window.tell('accessChanged', {}),
    onReopened: () => {
      exporter.changed()
      window.tell('libraryReopened', {})
    },
    onAnother: () => {
      exporter.changed()
      importer.stop()
      window.tell('libraryOpened', {})
    },
  })
  const leaveOut = createLeaveOut({ library: libraries.ready, tell: notices.tell })
  const exporter = createExporter({
    library: libraries.current,
    print: printWhenAsked(join(import.meta.dirname, '../fonts')),
  })

  const importer = createLaterImporter({
    libraries,
    page: join(import.meta.dirname, '../import-window'),
    preload: join(import.meta.dirname, '../preload/import-preload.cjs'),
    unzip: join(import.meta.dirname, 'unzip-thread.js'),
    tell: (state) => window.tell('importProgress', state),
  })

  // The library opens while Chromium starts and the window is drawn. The first caller that needs it waits for it.
  const opening = libraries.openFirst({ take: given.takeFirst, settled: app.whenReady() })
  await app.whenReady()
  nativeTheme.themeSource = settings.get().settings.theme
  // No window uses the default session. Accessing it creates it, so that `hardenSessions` blocks it.
  void session.defaultSession
  serveApp(windowSession(), {
    root: join(import.meta.dirname, '../renderer'),
    fonts: join(import.meta.dirname, '../fonts'),
    log,
    isDark: () => nativeTheme.shouldUseDarkColors,
  })
  serveContract({
    log,
    isTrusted: window.sent,
    // Measurements set NODE_ENV, so that they measure what an installed app does.
    checkOutputs: !app.isPackaged && process.env.NODE_ENV !== 'production',
    handlers: {
      ...createLibraryHandlers(libraries),
      ...createAppHandlers({
        window: window.current,
        libraries,
        settings,
        log,
        userData,
        newLibraryPath: () => proposedPath(folders, app.getPath('home')),
        exporter,
        given,
        importer,
        dictionaries: openDictionaries(
          join(import.meta.dirname, '../dictionaries'),
          join(import.meta.dirname, 'dictionary-thread.js'),
        ),
        resources: join(import.meta.dirname, '../../resources'),
        licences: join(import.meta.dirname, '../shipped/licences.json'),
        alive: (to) => {
          window.alive(to)
          if (to === 'drawn') notices.drawn()
        },
        onSettings: () => {
          nativeTheme.themeSource = settings.get().settings.theme
          window.zoom(settings.get().settings.zoom)
          window.tell('settingsChanged', settings.get().settings)
          drawMenu()
        },
        onMenuState: ({ enabled, checked }) => {
          menu = { enabled: new Set(enabled), checked: new Set(checked) }
          drawMenu()
        },
      }),
    },
  })

  closeAtSessionEnd(app, { commit: () => window.tell('closing', {}), close: libraries.closeNow })
  window.open()
  app.on('activate', window.show)
  quitAfterClosing(app, libraries.close)
  drawMenu()

  await opening
}

/**
 * The session of the app's windows. It is kept in memory, so that no text of a source is stored outside the library.
 */
function windowSession(): Session {
  return session.fromPartition('attache', { cache: false })
}

/** The user's documents folder, or null if the system does not name one. */
function documentsFolder(): string | null {
  try {
    return app.getPath('documents')
  } catch {
    return null
  }
}

async function giveUpStart(error: unknown): Promise<void> {
  const folder = app.getPath('userData')
  openLog(join(folder, 'logs', 'attache.log')).write('start-failed', factsOf(error))
  await leaveWith(startFailure(folder))
}

/** Shows an error box, since there is no window yet, and ends the app with exit code 1. */
async function leaveWith(why: string): Promise<void> {
  // Before the app is ready, some systems show no error box.
  await app.whenReady()
  dialog.showErrorBox('Attaché could not start', why)
  app.exit(1)
}
