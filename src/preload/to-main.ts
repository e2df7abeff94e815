import { ipcRenderer } from 'electron'

/**
 * The windows' one door to main. Only preloads import it, and each has its own copy in its one file. Electron's objects stay in here:
 * who listens gets the payload, and no event with a sender.
 */
export const toMain = {
  /** Calls a handler of main, and resolves to its answer. Values are cloned on their way. */
  ask: <T = unknown>(channel: string, ...input: readonly unknown[]): Promise<T> =>
    ipcRenderer.invoke(channel, ...input),
  /** Tells main something that has no answer. */
  tell: (channel: string, ...input: readonly unknown[]): void => ipcRenderer.send(channel, ...input),
  /** Hears what main tells; the function that is returned ends that. */
  hear: (channel: string, listener: (payload: unknown) => void): (() => void) => {
    const strip = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(channel, strip)
    return () => {
      ipcRenderer.off(channel, strip)
    }
  },
}
