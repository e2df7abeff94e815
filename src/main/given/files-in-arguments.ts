import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Returns the files that the app was started with, as absolute paths: arguments from a file manager or a command line.
 * Switches of the app, of Chromium and of Electron are skipped up to a `--`; every argument after it is a file. Some
 * file managers on Linux pass `file://` URLs.
 * @param folder the folder that relative paths start from
 * @param appFolder the folder of an app that is not packaged, else null. Electron's executable gets this folder as an
 * argument; the arguments before it are Electron's own
 */
export function filesIn(argv: readonly string[], folder: string, appFolder: string | null): string[] {
  const words = argv.slice(1)
  const own = appFolder === null ? words : words.slice(endOfApp(words, folder, appFolder))
  const end = own.indexOf('--')
  const before = (end < 0 ? own : own.slice(0, end)).filter((word) => !word.startsWith('-'))
  const files = [...before, ...(end < 0 ? [] : own.slice(end + 1))].filter((word) => word !== '')
  return files.map((word) => pathOf(word, folder))
}

/**
 * The index after the argument that names the app: its folder, or a file in it. If none does, the app was given no
 * files.
 */
function endOfApp(words: readonly string[], folder: string, appFolder: string): number {
  const paths = words.map((word) => (word.startsWith('-') ? '' : resolve(folder, word)))
  const named = paths.indexOf(appFolder)
  const at = named < 0 ? paths.findIndex((path) => dirname(path) === appFolder) : named
  return at < 0 ? words.length : at + 1
}

function pathOf(word: string, folder: string): string {
  try {
    return /^file:/iu.test(word) ? fileURLToPath(word) : resolve(folder, word)
  } catch {
    // A URL of another machine. Opening the file then fails with "not there".
    return resolve(folder, word)
  }
}
