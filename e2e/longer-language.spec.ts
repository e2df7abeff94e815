import { join } from 'node:path'
import { test } from '@playwright/test'
import { buildLonger } from '../tools/build/longer-language/build-longer.ts'
import { longerWords } from '../tools/build/longer-language/longer-words.ts'
import type { LibraryName } from '../tools/pictures/libraries.ts'
import { states } from '../tools/pictures/states.ts'
import { LookOver } from './layout/look-over.ts'

/** In a language whose words are 40 % longer and run from right to left, every screen holds. Only the long run looks. */
if (process.env['ATTACHE_LONG_TESTS'] === '1') {
  const language = { folder: join(import.meta.dirname, '../test-results/longer-language'), words: longerWords }
  const over = new LookOver()

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    await buildLonger(language.folder)
  })

  for (const library of Object.keys(states) as LibraryName[])
    test(`${library}: no text or control is cut off, covered or out of the window`, async () => {
      test.setTimeout(600_000)
      await over.states(library, states[library], { sizes: ['small', 'twice'], themes: [], language })
    })
}
