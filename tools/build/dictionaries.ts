import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SpellingLanguage } from '../../src/shared/spelling/spelling.ts'

const { resolve } = createRequire(import.meta.url)

/** The folder of each dictionary's package, with forward slashes as in bundlers. Its main file lies beside the dictionary. */
export const dictionaryFolders: Readonly<Record<SpellingLanguage, string>> = {
  'en-US': folderOf('dictionary-en'),
  'en-GB': folderOf('dictionary-en-gb'),
}

function folderOf(name: string): string {
  return dirname(resolve(name)).replaceAll('\\', '/')
}

/** Copies the dictionaries into a folder, each under the name of its language. */
export function writeDictionaries(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [language, source] of Object.entries(dictionaryFolders)) {
    for (const kind of ['aff', 'dic']) copyFileSync(join(source, `index.${kind}`), join(folder, `${language}.${kind}`))
  }
}
