import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listBackups } from '../../../src/main/library/backups/backups.ts'
import { makeFolder, openTestLibrary } from '../../../src/main/library/test-library/test-library.ts'
import { checkLibrary } from '../checker/check-library.ts'
import type { Acknowledged } from '../checker/journal.ts'
import { randomOf } from '../damage/random.ts'
import { countFor } from '../figures.ts'
import { playGesture, setStage, type Stage } from '../play/play-gestures.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const hour = 3_600_000
const year = 365 * 24 * hour
const today = Date.parse('2026-03-01T10:00:00Z')

/** The clock at each session, in years from today. */
const written: readonly (readonly number[])[] = [
  [0, 1, 0],
  [0, -1, 0],
]
const random = randomOf(1)
const drawn = Array.from({ length: isLong ? 40 : 0 }, () => Array.from({ length: 6 }, () => random.below(3) - 1))

const folder = makeFolder()
let sessions = 0
afterAll(() => {
  folder[Symbol.dispose]()
  countFor('Sessions with the clock a year ahead or behind', sessions)
})

describe.each([...written, ...drawn].map((years, number) => ({ years, number })))(
  'a clock that goes $years',
  ({ years, number: place }) => {
    it('loses nothing, keeps the newest state as a backup, and takes back the newest gesture', async () => {
      const path = join(folder.path, `${place}.attache`)
      const acknowledged: Acknowledged[] = []
      let stage: Stage | null = null
      for (const [session, ahead] of years.entries()) {
        const now = today + ahead * year + session * hour
        const library = await openTestLibrary(path, {}, () => now)
        if (stage === null) {
          const { acknowledged: begun, ...set } = await setStage(library.do)
          stage = set
          acknowledged.push(...begun)
        }
        for (let number = 0; number < 6; number++) {
          acknowledged.push(await playGesture(library.do, stage, session * 10 + number))
        }
        expect((await library.do('getLibrary', {})).undo).toBe('Rename an actor')
        await library.close()
        expect(library.notices).toEqual([])
        expect(checkLibrary(path, acknowledged)).toMatchObject({ missing: [], problems: [] })
        sessions++
      }
      // The restored content must be the last that was written, whatever the dates in the backups' names say.
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 8192, 28_192)
      writeFileSync(path, bytes)
      expect(listBackups(path).length).toBeGreaterThan(0)
      const restored = await openTestLibrary(path, {}, () => today)
      await restored.close()
      expect(checkLibrary(path, acknowledged)).toMatchObject({ missing: [], problems: [] })
      rmSync(path)
    })
  },
)
