import { contextBridge, ipcRenderer } from 'electron'
import { eventNames, methodNames } from '#shared/contract/names.ts'

/**
 * Exposes `window.attache`: one named function per contract method and one subscription per event.
 * Channels and Electron objects never reach the page; listeners get only the payload.
 */
const methods = methodNames.map(
  (name) => [name, (input: unknown) => ipcRenderer.invoke(`attache:${name}`, input)] as const,
)

const subscriptions = eventNames.map(
  (name) =>
    [
      `on${name[0]?.toUpperCase()}${name.slice(1)}`,
      (listener: (payload: unknown) => void) => {
        const strip = (_event: unknown, payload: unknown) => listener(payload)
        ipcRenderer.on(`attache:${name}`, strip)
        return () => {
          ipcRenderer.off(`attache:${name}`, strip)
        }
      },
    ] as const,
)

contextBridge.exposeInMainWorld('attache', Object.fromEntries([...methods, ...subscriptions]))
