import { contextBridge, ipcRenderer } from 'electron'
import { eventNames, methodNames } from '#shared/contract/names.ts'

/**
 * `window.attache`: one named function a contract method, one subscription an event, and nothing else.
 * A channel or an Electron object never reaches the page; a listener gets the payload alone.
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
