import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileChild } from '../../../src/main/library/kill-tests/compile-child.ts'
import { makeFolder } from '../../../src/main/library/test-library/test-library.ts'
import type { Acknowledged } from '../checker/journal.ts'
import type { Played } from '../play/player.ts'
import { countFor } from '../figures.ts'
import { heard, judge, reopen, type After } from './judge.ts'
import { scenarios, libraryName, type Prepared, type Scenario } from './scenarios.ts'
import { hasStrace, runTraced, type Fault, type Ran, type SystemCall } from './strace.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
/** Of each scenario in the short run; the long one takes every call. */
const sample = 4
const lanes = 2

const work = makeFolder()
let player: string

beforeAll(async () => {
  player = await compileChild('player', work.path, join(import.meta.dirname, '../play'))
})
afterAll(() => work[Symbol.dispose]())

describe.runIf(hasStrace())('killed at a system call', () => {
  it.each(scenarios)('keeps what was acknowledged: $name', { timeout: 3_600_000 }, async (scenario) => {
    const prepared = join(work.path, scenario.name)
    mkdirSync(prepared)
    const made = await scenario.prepare(prepared)
    const whole = await play(scenario, made, prepared, 'whole', null)
    const undisturbed = await after(whole.folder, made, whole.ran)
    const calls = isLong ? whole.ran.calls : spread(whole.ran.calls, sample)
    const failures: string[] = []
    let next = 0
    let killed = 0
    const lane = async (number: number): Promise<void> => {
      for (let call = calls[next++]; call; call = calls[next++]) {
        const { folder, ran } = await play(scenario, made, prepared, `lane ${number}`, { kind: 'kill', at: call })
        if (ran.killed) killed++
        const problems = judge(scenario, await after(folder, made, ran), undisturbed)
        failures.push(...problems.map((problem) => `Killed before ${ran.calls.at(-1)?.text}: ${problem}`))
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
    expect(failures).toEqual([])
    // The few that are not differ from run to run, as a call of another thread's does.
    expect(killed).toBeGreaterThan(calls.length * 0.9)
    countFor(`Kills at a system call: ${scenario.name}`, killed, whole.ran.calls.length)
  })
})

async function play(
  { steps }: Scenario,
  { stage }: Prepared,
  prepared: string,
  name: string,
  fault: Fault | null,
): Promise<{ readonly folder: string; readonly ran: Ran }> {
  const folder = join(work.path, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(prepared, folder, { recursive: true })
  const played: Played = { path: join(folder, libraryName), stage, steps: steps(stage), open: { create: 'if-missing' } }
  const ran = await runTraced(['--disable-warning=ExperimentalWarning', player, JSON.stringify(played)], folder, fault)
  return { folder, ran }
}

/** The state that a player left, opened twice. */
async function after(folder: string, { acknowledged }: Prepared, ran: Ran): Promise<After> {
  const { acknowledged: more, said } = heard(ran.stdout)
  const all: readonly Acknowledged[] = [...acknowledged, ...more]
  return { said, first: await reopen(folder, all), second: await reopen(folder, all) }
}

/** Evenly spread, the calls that are rarer than writes twice as likely. */
function spread(calls: readonly SystemCall[], count: number): SystemCall[] {
  const rare = calls.filter(({ name }) => name !== 'pwrite64' && name !== 'fsync')
  const common = calls.filter(({ name }) => name === 'pwrite64' || name === 'fsync')
  return [...every(rare, Math.ceil(count / 2)), ...every(common, Math.floor(count / 2))]
}

function every<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.floor(((index + 0.5) * items.length) / count)]!)
}
