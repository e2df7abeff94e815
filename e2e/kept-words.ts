import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home, Running } from './launch.ts'

/** The folders in which an app keeps what is no library: its data folder, and where Chromium has a profile of its own, that too. */
export async function dataFolders({ electron }: Running, home: Home): Promise<string[]> {
  const pid = await electron.evaluate(() => process.pid)
  const profiles = readdirSync(tmpdir()).filter((name) => name.startsWith(`chromium-runtime-profile-${pid}-`))
  return [home.userData, ...profiles.map((name) => join(tmpdir(), name))]
}

/** Where any of these words stands in the bytes of a file below a folder, as UTF-8 or UTF-16: `file: word`. */
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

/** Chromium takes some of its files away at any time. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
