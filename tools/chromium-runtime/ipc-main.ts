import { EventEmitter } from 'node:events'
import type { IpcMainInvokeEvent } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** Handles invocations by channel, and emits messages as events. */
export class IpcMainModel extends EventEmitter {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Handles one invocation. Like Electron, also logs a handler's failure in the main process. */
  async $invoke(event: IpcMainInvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }
}

export const ipcMain = refuseUnknown('ipcMain', new IpcMainModel())
