import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { gestureKinds, playBeginning, playGesture } from './play-gesture.ts'
import { openPlayedLibrary } from './played-library.ts'

/** The short run repeats the same histories each time; the long one plays new ones. */
const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const runs = isLong ? 5_000 : 20
const gestures = 200

const folder = makeFolder()
afterAll(() => folder[Symbol.dispose]())

const gesture = fc.tuple(fc.constantFrom(...gestureKinds), fc.nat(1000), fc.nat(1000))

it(
  `takes ${runs} random histories of ${gestures} gestures back to the start and on to the end, each step by its name`,
  { timeout: isLong ? 18_000_000 : 240_000 },
  async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(gesture, { minLength: gestures, maxLength: gestures }), async (history) => {
        const path = join(folder.path, `${run++}.attache`)
        const library = await openPlayedLibrary(path)
        await playBeginning(library)
        for (const [kind, a, b] of history) await playGesture(library, kind, a, b)
        expect((await library.read('verifyLibrary', {})).problems).toEqual([])
        const end = liveRows(path)
        const steps = library.steps()
        while (await library.undo());
        expect(liveRows(path)).toEqual(startRows)
        while (await library.redo('names'));
        // Redo also repeats what had been undone before; undo that, so that the final state is the same.
        while (library.steps() > steps) await library.undo('names')
        expect(liveRows(path)).toEqual(end)
        expect((await library.read('verifyLibrary', {})).problems).toEqual([])
        await library.close()
        for (const file of readdirSync(folder.path)) rmSync(join(folder.path, file), { recursive: true })
      }),
      isLong ? { numRuns: runs } : { numRuns: runs, seed: 7 },
    )
  },
)

const startRows = ['case: Untitled case']

/** Every live record with all its fields, without time stamps. */
function liveRows(path: string): string[] {
  const db = openDatabase(path, { readOnly: true })
  try {
    const tables = db.all<{ name: string }>(
      `SELECT m.name FROM sqlite_schema AS m WHERE type='table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name='deleted_at') ORDER BY m.name`,
    )
    return tables.flatMap(({ name }) => {
      // Blocks are evidence and are never deleted; their revision tells them apart.
      const live =
        name === 'block' ? 'revision IN (SELECT id FROM revision WHERE deleted_at IS NULL)' : 'deleted_at IS NULL'
      const rows = db.all<Record<string, unknown>>(`SELECT * FROM "${name}" WHERE ${live} ORDER BY id`)
      return rows.map((row) => (name === 'case' ? `case: ${String(row['name'])}` : `${name}: ${JSON.stringify(row)}`))
    })
  } finally {
    db.close()
  }
}
