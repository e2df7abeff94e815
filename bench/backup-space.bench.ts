import { randomFillSync } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import { machine, percentile, printGoal } from './figures.ts'
import { ask } from './filled-library.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * Backups of a library with 2 GB of originals: 50 files of 40 MB that do not compress, as PDFs and pictures do not.
 * Method: the library in its worker thread. It is closed and opened again after a change, four times, each of which makes a backup; then a
 * change every 20 ms while a backup is made from another thread. What lies beside the library is counted afterwards, against the budget that
 * the settings show.
 */
const originals = 50
const size = 40_000_000
const openings = 4

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
const path = join(folder, 'bench.attache')
try {
  console.log(`Backups of ${(originals * size) / 1e9} GB of originals. ${machine()}`)
  const first = await openForBench(path)
  const bytes = new Uint8Array(size)
  for (let i = 0; i < originals; i++) {
    randomFillSync(bytes)
    const text = `Original ${i}\nThe gates stay shut.`
    const parsed = {
      parser: 'pdf/1',
      text,
      blocks: [{ type: 'paragraph', start: 0, end: text.length }],
      styles: [],
      pages: [],
      asideFrom: null,
      card: {},
      remarks: [],
      attachments: [],
    }
    await ask(first, 'importParsed', { name: `${i}.pdf`, bytes, parsed })
  }
  console.log(`        the library: ${inGb(statSync(path).size)} GB`)
  await closed('a first close, with its backup', first)
  for (let i = 0; i < openings; i++) {
    const library = await openForBench(path)
    await ask(library, 'addActor', { name: `Actor ${i}`, kind: 'person' })
    await closed(`close ${i + 2}, with its backup`, library)
  }
  const library = await openForBench(path)
  await ask(library, 'addActor', { name: 'Actor', kind: 'person' })
  // The first backup after opening begins five seconds later.
  await new Promise((resolve) => setTimeout(resolve, 5200))
  const times: number[] = []
  for (let i = 0; i < 200; i++) {
    const start = performance.now()
    await ask(library, 'addActor', { name: `Meanwhile ${i}`, kind: 'person' })
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  printGoal('a gesture while a backup is made, p95', percentile(times, 0.95), 50)
  console.log(`        the longest: ${Math.max(...times).toFixed(0)} ms`)
  const space = await ask(library, 'readBackupSpace', {})
  const lie = readdirSync(`${path}.backups`).map((name) => statSync(join(`${path}.backups`, name)).size)
  console.log(
    `        beside the library: ${lie.length} files, ${inGb(lie.reduce((sum, one) => sum + one, 0))} GB; the settings say ${space.count} backups, ${inGb(space.bytes)} GB of at most ${inGb(space.budget)} GB`,
  )
  await library.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function closed(what: string, library: LibraryClient): Promise<void> {
  const start = performance.now()
  await library.close()
  console.log(`        ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function inGb(bytes: number): string {
  return (bytes / 1e9).toFixed(2)
}
