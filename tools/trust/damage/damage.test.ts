import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../src/main/library/test-library/test-library.ts'
import { countFor } from '../figures.ts'
import { libraryName, makeClosed, makeCrashed, type Prepared } from '../play/prepared.ts'
import { damages, type Damage } from './damages.ts'
import { openDamaged, type Outcome } from './open-damaged.ts'
import { randomOf } from './random.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const times = isLong ? 1000 : 24
/** The seed of the first damage. A failure names its seed; another first seed makes other damages. */
const firstSeed = Number(process.env.ATTACHE_DAMAGE_SEED ?? 1)

const work = makeFolder()
const states = ['closed', 'closed without a backup', 'crashed', 'crashed without a backup'] as const
const prepared = new Map<(typeof states)[number] | 'other', Prepared>()
const at = (state: string): string => join(work.path, state)

beforeAll(async () => {
  for (const state of [...states, 'other'] as const) {
    mkdirSync(at(state))
    prepared.set(state, await (state.startsWith('closed') ? makeClosed(at(state)) : makeCrashed(at(state))))
    if (state.endsWith('without a backup')) rmSync(join(at(state), `${libraryName}.backups`), { recursive: true })
  }
})
afterAll(() => {
  work[Symbol.dispose]()
  for (const [outcome, count] of Object.entries(outcomes)) countFor(`Of these ${inWords[outcome as Outcome]}`, count)
})

const outcomes: Record<Outcome, number> = { whole: 0, told: 0, refused: 0, unseen: 0 }

describe.each(['header', 'pages', 'wal', 'schema', 'rows'] as const)('a library whose %s is damaged', (part) => {
  const some = damages.filter((damage) => damage.part === part)
  const share = Math.ceil((times * some.length) / damages.length)
  it(
    `is opened whole, or with a word of what is missing, or left as it is, ${share} times`,
    { timeout: 1_800_000 },
    async () => {
      const failures: string[] = []
      for (let number = 0; number < share; number++) {
        // Each kind in turn. If there are fewer runs than kinds, the kinds are spread evenly.
        const kind = share < some.length ? Math.floor((number * some.length) / share) : number % some.length
        const { outcome, problems } = await damageAndOpen(some[kind]!, firstSeed + number)
        outcomes[outcome]++
        failures.push(...problems)
      }
      expect(failures).toEqual([])
      countFor(`Damaged libraries: ${part}`, share)
    },
  )
})

const inWords: Record<Outcome, string> = {
  whole: 'opened whole',
  told: 'opened with a word',
  refused: 'refused and left',
  unseen: 'with a value that nobody can tell from a written one',
}

async function damageAndOpen(damage: Damage, seed: number): ReturnType<typeof openDamaged> {
  const random = randomOf(seed)
  const state = random.pick(damage.part === 'wal' ? states.filter((one) => one.startsWith('crashed')) : states)
  const folder = at('damaged')
  rmSync(folder, { recursive: true, force: true })
  cpSync(at(state), folder, { recursive: true })
  const path = join(folder, libraryName)
  const what = damage.apply(path, random, join(at('other'), libraryName))
  const before = { file: readFileSync(path), wal: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : null }
  const { outcome, problems } = await openDamaged(folder, damage.part, prepared.get(state)!, before)
  const where = `${damage.name} (${what.slice(0, 150)}, seed ${seed}, ${state})`
  return { outcome, problems: problems.map((problem) => `${where}: ${problem}`) }
}
