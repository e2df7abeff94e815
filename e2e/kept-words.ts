import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home, Running } from './launch.ts'

/** The folders in which an app stores anything except libraries: its data folder, and Chromium's own profile folder if there is one. */
export async function dataFolders({ electron }: Running, home: Home): Promise<string[]> {
  const pid = await electron.evaluate(() => process.pid)
  const profiles = readdirSync(tmpdir()).filter((name) => name.startsWith(`chromium-runtime-profile-${pid}-`))
  return [home.userData, ...profiles.map((name) => join(tmpdir(), name))]
}

/** The files below a folder that contain any of these words, as UTF-8 or UTF-16, in the form `file: word`. */
export function wordsUnder(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const content = readIfThere(join(parentPath, name))
      return wanted
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ word }) => `${join(parentPath, name)}: ${word}`)
    })
}

/** Returns an empty buffer for a missing file, because Chromium may delete some of its files at any time. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
