/* oxlint-disable unicorn/consistent-function-scoping -- the function is handed to pages as source, so it must hold all it uses */
import type { Codec } from '../codec.ts'
import type { WorldBridge } from './world-bridge.ts'

export type PreloadSettings = {
  readonly binding: string
  readonly process: Readonly<Record<string, unknown>>
}

/** Messages from main to the preload's world. */
export type ToPreload =
  | { readonly op: 'reply'; readonly id: number; readonly ok: boolean; readonly value: string }
  | { readonly op: 'event'; readonly channel: string; readonly value: string }

/** Messages from the preload's world to main. */
export type FromPreload =
  | { readonly op: 'invoke'; readonly id: number; readonly channel: string; readonly value: string }
  | { readonly op: 'send'; readonly channel: string; readonly value: string }
  | { readonly op: 'preload-error'; readonly message: string; readonly stack: string }
  | { readonly op: 'zoom'; readonly factor: number }

type Listener = (...args: unknown[]) => void

/**
 * The environment of a sandboxed preload: its limited `require`, `process`, and the channel to main. Self-contained, because it runs
 * inside pages.
 */
export function startPreload(
  settings: PreloadSettings,
  codec: Codec,
  bridge: WorldBridge,
  preload: (require: unknown, process: unknown, exports: object, module: object) => void,
): void {
  const globals = globalThis as unknown as Record<string, unknown>
  const bound = globals[settings.binding] as (text: string) => void
  const toMain = (message: FromPreload): void => bound(JSON.stringify(message))

  class EventEmitter {
    private heard = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>()
    on(name: string, listener: Listener): this {
      this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, once: false }])
      return this
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener)
    }
    once(name: string, listener: Listener): this {
      this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, once: true }])
      return this
    }
    off(name: string, listener: Listener): this {
      const list = [...(this.heard.get(name) ?? [])]
      const index = list.findLastIndex((entry) => entry.listener === listener)
      if (index >= 0) list.splice(index, 1)
      this.heard.set(name, list)
      return this
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener)
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.heard.clear()
      else this.heard.delete(name)
      return this
    }
    listenerCount(name: string): number {
      return this.heard.get(name)?.length ?? 0
    }
    emit(name: string, ...args: unknown[]): boolean {
      const list = this.heard.get(name) ?? []
      for (const entry of list) {
        if (entry.once) this.off(name, entry.listener)
        entry.listener(...args)
      }
      return list.length > 0
    }
  }

  const refuseUnknown = <T extends object>(name: string, known: T): T =>
    new Proxy(known, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`chromium-runtime: ${name}.${key} is not part of this runtime`)
        return Reflect.get(target, key, receiver) as unknown
      },
    })

  const asked = new Map<
    number,
    { readonly channel: string; readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let lastId = 0
  class IpcRenderer extends EventEmitter {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const id = ++lastId
        toMain({ op: 'invoke', id, channel, value: codec.encode(args) })
        asked.set(id, { channel, resolve, reject })
      })
    }
    send(channel: string, ...args: unknown[]): void {
      toMain({ op: 'send', channel, value: codec.encode(args) })
    }
    sendSync(channel: string): never {
      throw new Error(`chromium-runtime: ipcRenderer.sendSync('${channel}') is not part of this runtime`)
    }
  }
  const ipcRenderer = refuseUnknown('ipcRenderer', new IpcRenderer())

  Object.defineProperty(globals, 'receiveFromMain', {
    value: (message: ToPreload) => {
      if (message.op === 'event') {
        ipcRenderer.emit(
          message.channel,
          { sender: ipcRenderer, senderId: 0, ports: [] },
          ...(codec.decode(message.value) as unknown[]),
        )
        return
      }
      const question = asked.get(message.id)
      asked.delete(message.id)
      if (message.ok) question?.resolve(codec.decode(message.value))
      else question?.reject(new Error(`Error invoking remote method '${question.channel}': ${message.value}`))
    },
  })

  let zoomFactor = 1
  const setZoomFactor = (factor: number): void => {
    zoomFactor = factor
    toMain({ op: 'zoom', factor })
  }
  const electron = refuseUnknown('electron', {
    contextBridge: refuseUnknown('contextBridge', {
      exposeInMainWorld: (key: string, value: unknown) => bridge.expose(key, value),
    }),
    ipcRenderer,
    webFrame: refuseUnknown('webFrame', {
      getZoomFactor: () => zoomFactor,
      setZoomFactor,
      getZoomLevel: () => Math.log(zoomFactor) / Math.log(1.2),
      setZoomLevel: (level: number) => setZoomFactor(1.2 ** level),
    }),
    webUtils: refuseUnknown('webUtils', {
      /** The `debugger` statement pauses the page while main reads `file` and sets `path`. */
      getPathForFile: (file: File): string => {
        if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File')
        globals.pathAskedOfMain = { file, path: '' }
        debugger // oxlint-disable-line no-debugger
        const { path } = globals.pathAskedOfMain as { path: string }
        delete globals.pathAskedOfMain
        return path
      },
    }),
  })
  const modules: Readonly<Record<string, unknown>> = {
    electron,
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: {
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      setImmediate: (run: () => void) => setTimeout(run, 0),
      clearImmediate: clearTimeout,
    },
    // Electron provides a polyfill of Node's old `url` without the class `URL` (package url 0.11 in its package.json).
    url: refuseUnknown('url', {}),
  }
  const require = (name: string): unknown => {
    const plain = name.replace(/^node:/, '').replace(/^electron\/(renderer|common)$/, 'electron')
    if (!Object.hasOwn(modules, plain)) throw new Error(`module not found: ${name}`)
    return modules[plain]
  }
  try {
    const module = { exports: {} }
    preload(require, Object.freeze({ ...settings.process }), module.exports, module)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    console.error(`Unable to load preload script: ${stack ?? message}`)
    toMain({ op: 'preload-error', message, stack: stack ?? '' })
  }
}
