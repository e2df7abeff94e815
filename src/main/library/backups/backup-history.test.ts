import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listBackups, makeBackup } from './backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const runs = isLong ? 200 : 5

/** Random events in the life of a library and its backups. */
type Step =
  | { readonly do: 'back up' | 'close' }
  | { readonly do: 'turn the clock'; readonly days: number }
  | { readonly do: 'damage' | 'delete'; readonly which: number }

const aDay = 86_400_000
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ do: 'back up' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'close' }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('turn the clock' as const), days: fc.integer({ min: -400, max: 400 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('damage' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(9) }) },
)

it(
  `holds the newest state and three whole ones through ${runs} histories of clock errors, damage and loss`,
  { timeout: isLong ? 600_000 : 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        using folder = makeFolder()
        const life = await beginLife(join(folder.path, 'notes.attache'))
        for (const one of steps) await life.take(one)
        await life.end()
      }),
      { numRuns: runs },
    )
  },
)

async function beginLife(path: string) {
  let now = Date.parse('2026-03-01T10:00:00Z')
  let library: TestLibrary = await openTestLibrary(path, {}, () => now)
  let gestures = 0
  /** The whole backups that exist, with the ends of their logs. */
  let whole = wholeBackups(path)

  const work = async () => {
    now += 1000
    await library.do('renameCase', { name: `Name ${gestures++}` })
  }
  const check = () => {
    const before = whole
    whole = wholeBackups(path)
    const clocks = [...whole.values()]
    const newest = clocks.toSorted().at(-1) ?? ''
    expect(newest).toBe(clockOf(path))
    expect(whole.size).toBeGreaterThanOrEqual(Math.min(3, before.size + 1))
    for (const [file, clock] of before) {
      if (whole.has(file)) continue
      // A backup was deleted only if three newer whole ones exist.
      expect(clocks.filter((one) => one > clock).length).toBeGreaterThanOrEqual(3)
    }
  }
  const spoil = (which: number, how: (file: string) => void) => {
    const files = listBackups(path)
    const file = files[which % Math.max(1, files.length)]
    if (file === undefined) return
    how(file)
    whole.delete(file)
  }
  return {
    take: async (one: Step) => {
      if (one.do === 'turn the clock') now += one.days * aDay
      else if (one.do === 'damage') spoil(one.which, damage)
      else if (one.do === 'delete') spoil(one.which, (file) => rmSync(file))
      else if (one.do === 'back up') {
        await work()
        expect(makeBackup(path, now)).toEqual({ ok: true, value: true })
        check()
      } else {
        await work()
        await library.close()
        check()
        library = await openTestLibrary(path, {}, () => now)
      }
    },
    end: async () => {
      await work()
      await library.close()
      expect(library.notices).toEqual([])
      expect([...wholeBackups(path).values()].includes(clockOf(path))).toBe(true)
    },
  }
}

function wholeBackups(path: string): Map<string, string> {
  return new Map(
    listBackups(path).flatMap((file) => {
      const found = checkFile(file, { immutable: true })
      return found.whole ? [[file, found.lastClock] as const] : []
    }),
  )
}

function clockOf(path: string): string {
  const found = checkFile(path, { readOnly: true })
  if (!found.whole) throw new Error('The library itself is damaged')
  return found.lastClock
}

/** Overwrites every second page of a file. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  for (let at = 4096; at < bytes.length; at += 8192) bytes.fill(0x5a, at, at + 4096)
  writeFileSync(file, bytes)
}
