import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Where keys are handled by design: the dispatcher of the commands, and widgets, which know no command. */
const ownKeys = /^(?:core\/keyboard|ui)\//u

/**
 * What makes a single letter or sign do something outside of the table of commands: a key compared with it, or looked up in a table.
 * Such a key would not rest with the other single letters, and nobody could change it.
 */
const letterKeys = [
  /\bkey(?:\.to(?:Locale)?(?:Lower|Upper)Case\(\))?\s*[!=]==?\s*(['"`])[^\s\d]\1/u,
  /(['"`])[^\s\d]\1\s*[!=]==?\s*(?:\w+\.)*key\b/u,
  /\[(?:\w+\.)+key(?:\.to(?:Locale)?(?:Lower|Upper)Case\(\))?\]/u,
  /\[(['"`])[^\s\d]\1[^\]]*\]\.includes\((?:\w+\.)*key\b/u,
  /\bcode\s*===\s*(['"`])Key[A-Z]\1/u,
]
const findLetterKeys = (code: string) => code.split('\n').filter((line) => letterKeys.some((one) => one.test(line)))

test.each([
  "if (event.key === 'e') rename()",
  "else if (event.key.toLowerCase() === 'r' && !event.ctrlKey)",
  "if (key !== '=') return",
  "if ('x' === event.key) pick()",
  'const act = acts[event.key]',
  "if (['y', 'n'].includes(event.key)) answer()",
  "if (event.code === 'KeyB') bold()",
])('finds %s', (line) => expect(findLetterKeys(line)).toEqual([line]))

test.each([
  "if (event.key === 'Enter') save()",
  'if (row.key === key) take(row)',
  "else if (event.key === ' ') toggle()",
])('lets %s be', (line) => expect(findLetterKeys(line)).toEqual([]))

test('every single-letter key of the window is a command of the table', () => {
  const renderer = join(import.meta.dirname, '../..')
  const files = globSync('**/*.{ts,tsx}', { cwd: renderer })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !ownKeys.test(file) && !/\.test\.tsx?$/u.test(file))
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap((file) =>
    findLetterKeys(readFileSync(join(renderer, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
