import { renameSync } from 'node:fs'
import Store from 'electron-store'
import { freshRemembered, readRemembered, type Remembered } from './settings-upgrades.ts'

/** What is remembered outside libraries; an update is on disk when it returns. */
export type SettingsFile = {
  readonly get: () => Remembered
  readonly update: (change: (now: Remembered) => Remembered) => void
  /** What the person must know about how the settings were read, or null. */
  readonly notice: string | null
}

/**
 * The one door to electron-store. A damaged or newer file is set aside, never overwritten, and said so.
 * @param folder where `settings.json` lies: the app's own data folder. Throws where the file or the folder can be neither read nor written.
 * @param onUnwritten a later change could not be written; it holds until the app ends
 */
export function openSettings(
  folder: string,
  newDevice: () => string,
  onUnwritten: (error: unknown) => void,
): SettingsFile {
  const { raw, notice } = readRaw(folder)
  const read = raw === undefined ? null : readRemembered(raw)
  const aside = read && read.kind !== 'read' ? setAside(folder) : null
  const sentence = notice ?? (aside && read ? sentences[read.kind as 'newer' | 'damaged'](aside) : null)
  let now = read?.kind === 'read' ? read.value : freshRemembered(newDevice())
  const store = openStore(folder)
  const write = () => {
    store.store = { remembered: now }
  }
  if (read?.kind !== 'read') write()
  return {
    get: () => now,
    update: (change) => {
      const before = JSON.stringify(now)
      now = change(now)
      // Writing waits for the disk, on the thread that draws windows: not for nothing.
      if (JSON.stringify(now) === before) return
      try {
        write()
      } catch (error) {
        onUnwritten(error)
      }
    },
    notice: sentence,
  }
}

type Stored = { remembered?: unknown }

function openStore(folder: string): Store<Stored> {
  return new Store<Stored>({ cwd: folder, name: 'settings', clearInvalidConfig: false })
}

function readRaw(folder: string): { readonly raw: unknown; readonly notice: string | null } {
  try {
    const { store } = openStore(folder)
    return { raw: Object.keys(store).length === 0 ? undefined : (store.remembered ?? store), notice: null }
  } catch (error) {
    // What is no JSON is damaged. What could not be read (no permission, a failing disk) may be whole, and stays where it is.
    if (!(error instanceof SyntaxError)) throw error
    return { raw: undefined, notice: sentences.damaged(setAside(folder)) }
  }
}

/** Moves the file away so that it can be looked at; returns its new name. */
function setAside(folder: string): string {
  const name = `settings-${new Date().toISOString().replaceAll(':', '-')}.json`
  renameSync(`${folder}/settings.json`, `${folder}/${name}`)
  return name
}

const sentences = {
  damaged: (name: string) =>
    `The settings could not be read, so Attaché starts with the usual ones; the old file is kept as ${name}. Your libraries are not touched.`,
  newer: (name: string) =>
    `The settings are from a newer Attaché, so this one starts with the usual ones; the other file is kept as ${name}. Your libraries are not touched.`,
} as const
