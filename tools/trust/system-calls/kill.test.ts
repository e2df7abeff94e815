import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../src/main/library/test-library/test-library.ts'
import { countFor } from '../figures.ts'
import { scenarios } from './scenarios.ts'
import { compilePlayer, spread, stageScenario } from './stage-scenario.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
/** The number of kills in the short run, spread over the scenarios. The long run kills at every call. */
const sample = 24
const upTo = (index: number): number => Math.floor((sample * index) / scenarios.length)
const shares = scenarios.map((scenario, index) => ({ ...scenario, share: upTo(index + 1) - upTo(index) }))

const work = makeFolder()
let player: string

beforeAll(async () => {
  player = await compilePlayer(work.path)
})
afterAll(() => work[Symbol.dispose]())

describe('a process that is killed at a system call', () => {
  it.each(shares)('leaves what was acknowledged: $name', { timeout: 3_600_000 }, async (scenario) => {
    const { calls, told, playAll } = await stageScenario(scenario, work.path, player)
    expect(told).toBe(scenario.mayTell)
    const chosen = isLong ? calls : spread(calls, scenario.share)
    const { failures, played } = await playAll(chosen.map((at) => ({ kind: 'kill', at })))
    expect(failures).toEqual([])
    // A few kills do not happen, because some calls, such as those of another thread, differ between runs.
    expect(played).toBeGreaterThan(chosen.length * 0.9)
    countFor(`Kills at a system call: ${scenario.name}`, played, calls.length)
  })
})
