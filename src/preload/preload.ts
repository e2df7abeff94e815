import { contextBridge, webUtils } from 'electron'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { eventNames, methodNames } from '#shared/contract/names.ts'
import { toMain } from './to-main.ts'

/**
 * Exposes `window.attache`: one named function per contract method and one subscription per event.
 * Channels and Electron objects never reach the page; listeners get only the payload.
 */
const methods = methodNames.map((name) => [name, (input: unknown) => toMain.ask(`attache:${name}`, input)] as const)

const subscriptions = eventNames.map(
  (name) =>
    [
      `on${name[0]?.toUpperCase()}${name.slice(1)}`,
      (listener: (payload: unknown) => void) => toMain.hear(`attache:${name}`, listener),
    ] as const,
)

/**
 * Files that were dropped or pasted go to main by their paths, which only a preload can learn and the page never does: the page hands over
 * files, and cannot name a path. A file that is not on a disk has none, and goes with its bytes, unless it is too large to be imported.
 */
async function importFiles(input: { readonly files?: unknown } | null | undefined): Promise<unknown> {
  const files = Array.isArray(input?.files) ? await Promise.all(input.files.map(given)) : null
  return toMain.ask('attache:importFiles', { ...input, files })
}

async function given(file: unknown): Promise<unknown> {
  if (!(file instanceof File)) return null
  const path = webUtils.getPathForFile(file)
  if (path !== '') return { path }
  const bytes = file.size > maxSourceBytes ? null : new Uint8Array(await file.arrayBuffer())
  return { name: file.name, bytes }
}

contextBridge.exposeInMainWorld('attache', { ...Object.fromEntries([...methods, ...subscriptions]), importFiles })
