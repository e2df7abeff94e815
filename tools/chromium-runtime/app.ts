import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { isAbsolute, join } from 'node:path'
import type { ProcessMetric } from 'electron'
import { usualPath } from './app-paths.ts'
import { BrowserWindow, onWindows } from './browser-window.ts'
import { comesTooLate } from './chromium.ts'
import { rolesActOn } from './menu-roles.ts'
import { packedResources } from './packed-app.ts'
import { processMetrics } from './process-metrics.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { runtime, say } from './runtime.ts'
import { handedOver, hasLock, releaseLock, takeLock } from './single-instance.ts'
import { preventable } from './page-navigation.ts'
import { onSessionCreated } from './session.ts'
import { contentsWatch } from './web-contents.ts'

/** Electron's user agent for an app called `name`. Chromium's version is known only after it has started. */
function electronAgent(name: string, version: string): string {
  const { chrome = '0.0.0.0', electron = '' } = process.versions
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ${name.replaceAll(' ', '')}/${version} Chrome/${chrome} Electron/${electron} Safari/537.36`
}

type PackageFile = { readonly name?: string; readonly productName?: string; readonly version?: string }

/** The app's life cycle from `ready` to `quit`, in the order that Electron documents. */
export class AppModel extends EventEmitter {
  name = 'Electron'
  accessibilitySupportEnabled = false
  readonly isPackaged = packedResources !== null
  private version = ''
  private userAgent: string | null = null
  private readonly paths = new Map<string, string>()
  private ready = false
  private quitting = false
  private leaving = false
  private ending = false
  private becomeReady: () => void = () => undefined
  private readonly whenIsReady = new Promise<void>((resolve) => {
    this.becomeReady = resolve
  })

  readonly commandLine = refuseUnknown('commandLine', {
    appendSwitch: (name: string, value = '') => {
      runtime.commandLine.switches.set(name, value)
      if (comesTooLate(name)) say(`Chromium runs already, so --${name} counts only on the command line`)
    },
    appendArgument: (_value: string) => undefined,
    hasSwitch: (name: string) => runtime.commandLine.switches.has(name),
    getSwitchValue: (name: string) => runtime.commandLine.switches.get(name) ?? '',
    removeSwitch: (name: string) => void runtime.commandLine.switches.delete(name),
  })

  $begin(file: PackageFile): void {
    this.name = file.productName ?? file.name ?? 'Electron'
    this.version = file.version ?? '0.0.0'
    const config = usualPath('appData', '') ?? ''
    this.paths.set('userData', runtime.commandLine.switches.get('user-data-dir') ?? join(config, this.name))
  }

  $becomeReady(): void {
    this.ready = true
    this.becomeReady()
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
  }

  isReady(): boolean {
    return this.ready
  }

  whenReady(): Promise<void> {
    return this.whenIsReady
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  /** Contains the names of the app (without spaces) and of Electron, as in Electron, until the app sets another user agent. */
  get userAgentFallback(): string {
    return this.userAgent ?? electronAgent(this.name, this.version)
  }

  set userAgentFallback(userAgent: string) {
    this.userAgent = userAgent
  }

  getVersion(): string {
    return this.version
  }

  getAppPath(): string {
    return runtime.appPath
  }

  getPath(name: string): string {
    if (name === 'exe') return process.argv[0] ?? process.execPath
    const path = this.paths.get(name) ?? usualPath(name, this.paths.get('userData') ?? '')
    if (path === null) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    this.paths.set(name, path)
  }

  setAppLogsPath(path = join(this.getPath('userData'), 'logs')): void {
    this.paths.set('logs', path)
  }

  getLocale(): string {
    return runtime.commandLine.switches.get('lang') ?? Intl.DateTimeFormat().resolvedOptions().locale
  }

  getSystemLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getSystemLocale()]
  }

  getAppMetrics(): ProcessMetric[] {
    return processMetrics()
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    return takeLock(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), data }, (second) => {
      this.emit('second-instance', {}, second.argv, second.cwd, second.data)
    })
  }

  hasSingleInstanceLock(): boolean {
    return hasLock()
  }

  releaseSingleInstanceLock(): void {
    releaseLock()
  }

  /** Emits `before-quit`, closes each window, then emits `will-quit` and `quit`. Every step except the last can be cancelled. */
  quit(): void {
    if (this.quitting) return
    if (!this.allows('before-quit')) return
    this.quitting = true
    const open = BrowserWindow.getAllWindows()
    if (open.length === 0) this.windowsGone()
    for (const window of open) {
      window.close()
      if (!window.isDestroyed() && !window.$isClosing()) this.quitting = false
    }
  }

  $windowClosed(): void {
    if (this.leaving || BrowserWindow.getAllWindows().length > 0) return
    if (this.quitting) this.windowsGone()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /**
   * Runs once, although both the code that quits after the last window and the window itself call it (`shell/browser/browser.cc`,
   * NotifyAndShutdown).
   */
  private windowsGone(): void {
    if (this.ending) return
    this.ending = true
    setImmediate(() => {
      this.ending = false
      if (this.allows('will-quit')) this.leave(0)
      else this.quitting = false
    })
  }

  /** Ends without asking any listener. */
  exit(code = 0): void {
    this.quitting = true
    this.leaving = true
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    this.leave(code)
  }

  private leave(code: number): void {
    this.emit('quit', {}, code)
    void handedOver().then(() => setImmediate(() => process.exit(code)))
  }

  private allows(event: string): boolean {
    const told = preventable({})
    this.emit(event, told)
    return !told.defaultPrevented
  }

  relaunch(options: { args?: string[]; execPath?: string } = {}): void {
    process.once('exit', () => {
      spawn(options.execPath ?? this.getPath('exe'), options.args ?? process.argv.slice(1), {
        detached: true,
        stdio: 'ignore',
      }).unref()
    })
  }

  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus()
  }

  setAccessibilitySupportEnabled(enabled: boolean): void {
    this.accessibilitySupportEnabled = enabled
  }

  isAccessibilitySupportEnabled(): boolean {
    return this.accessibilitySupportEnabled
  }

  /** Every page is sandboxed in this runtime anyway. */
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: unknown): void {}
  showAboutPanel(): void {}
  setBadgeCount(_count?: number): boolean {
    return false
  }
}

export const app = refuseUnknown('app', new AppModel())

onWindows((what, window) => {
  if (what === 'window-closed') app.$windowClosed()
  else app.emit(what, {}, window)
})
contentsWatch.created = (contents) => app.emit('web-contents-created', {}, contents)
contentsWatch.agent = () => app.userAgentFallback
contentsWatch.gone = (contents, details) => app.emit('render-process-gone', {}, contents, details)
onSessionCreated((session) => app.emit('session-created', session))
rolesActOn({ focused: () => BrowserWindow.getFocusedWindow(), quit: () => app.quit() })
