import { writeSync } from 'node:fs'
import { openSession } from '../worker/session.ts'

/**
 * The process that the kill test of imports kills. It imports texts in lots, one lot after another, and prints the sources of each on stdout after
 * it was acknowledged, with an empty line.
 * Arguments: the library, the number of the first text.
 */
const [path = '', first = ''] = process.argv.slice(2)
const opened = openSession(
  { path, device: 'child', analyst: '' },
  { changed: () => {}, notice: () => {}, accessChanged: () => {} },
)
if (!opened.ok) throw new Error(opened.error.message)
const session = opened.value

const lot = 10
writeSync(1, 'ready\n')
for (let from = Number(first); ; from += lot) {
  const files = Array.from({ length: lot }, (_, i) => ({
    name: `${from + i}.txt`,
    bytes: new TextEncoder().encode(
      `Report ${from + i}\n\n${`The envoy said on day ${from + i} that the gates stay shut.\n\n`.repeat(40)}`,
    ),
  }))
  const result = await session.call('importTexts', { files })
  if (!result.ok) throw new Error(result.error.message)
  const imported = result.value as { readonly ok: boolean; readonly source?: string }[]
  writeSync(1, `${imported.map(({ source }) => source).join('\n')}\n\n`)
}
