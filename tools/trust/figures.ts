import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../test-results/trust')

/** One line of the table in docs/trust.md, written by the test that measures it. `of` is the total number. */
export type Figure = { readonly what: string; readonly count: number; readonly of: number }

/** Writes a count for `npm run test:trust` to collect. Call it after a test has passed. */
export function countFor(what: string, count: number, of: number = count): void {
  mkdirSync(folder, { recursive: true })
  const name = what.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ what, count, of } satisfies Figure))
}
