import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files that an app was started with, as absolute paths: what a file manager puts behind it, or a person types. Switches of the app, of
 * Chromium and of Electron are none, up to a `--`; behind that everything is a file. Some file managers of Linux give addresses (`file://`).
 * @param folder the folder that relative paths are of
 * @param appFolder of an app that is not packaged: Electron's executable is told it first, and what stands before it is Electron's
 */
export function filesIn(argv: readonly string[], folder: string, appFolder: string | null): string[] {
  const words = argv.slice(1)
  const own = appFolder === null ? words : words.slice(endOfApp(words, folder, appFolder))
  const end = own.indexOf('--')
  const before = (end < 0 ? own : own.slice(0, end)).filter((word) => !word.startsWith('-'))
  const files = [...before, ...(end < 0 ? [] : own.slice(end + 1))].filter((word) => word !== '')
  return files.map((word) => pathOf(word, folder))
}

/** Behind the word that names the app: its folder, or a file in it. Where none does, nothing was given to it. */
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
    // An address of another machine: whoever opens it says that it is not there.
    return resolve(folder, word)
  }
}
