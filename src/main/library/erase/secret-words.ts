import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A source with unique words, for tests that search for them byte by byte after it was erased. */
export const secretText = `The Xylophone affair\nMinister Quuxley admitted that the Xylophone payments were made in Zanzibar.\n${'The Xylophone was mentioned again. '.repeat(500)}\n`
/** Words of the text, as written there and as stored in the search index. */
export const secretWords = ['Xylophone', 'xylophone', 'Zanzibar', 'zanzibar', 'Quuxley', 'quuxley']

/** Lists the files in a folder and its subfolders that contain any of these words in UTF-8 or UTF-16, or any of these bytes. */
export function filesHolding(folder: string, words: readonly (string | Uint8Array)[]): string[] {
  const needles = words.flatMap((word) => {
    if (typeof word !== 'string') return [Buffer.from(word)]
    const wide = Buffer.from(word, 'utf16le')
    return [Buffer.from(word), wide, Buffer.from(wide).swap16()]
  })
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name)
    if (!statSync(file).isFile()) return false
    const bytes = readFileSync(file)
    return needles.some((needle) => bytes.includes(needle))
  })
}
