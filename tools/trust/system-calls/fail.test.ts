import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../src/main/library/test-library/test-library.ts'
import { countFor } from '../figures.ts'
import { scenarios } from './scenarios.ts'
import { compilePlayer, spread, stageScenario } from './stage-scenario.ts'
import type { SystemCall } from './strace.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
/** The short run takes some scenarios and one call of each. */
const sample = 1
const some = isLong ? scenarios : scenarios.filter((_, index) => index % 3 === 0)

const work = makeFolder()
let player: string

beforeAll(async () => {
  player = await compilePlayer(work.path)
})
afterAll(() => work[Symbol.dispose]())

describe('a disk that fails at a system call', () => {
  it.each(some)('takes nothing that was acknowledged: $name', { timeout: 3_600_000 }, async (scenario) => {
    const { calls, playAll } = await stageScenario(scenario, work.path, player)
    const points = writePoints(calls)
    const chosen = isLong ? points : spread(points, sample)
    const { failures, played } = await playAll(
      chosen.flatMap((at) => [
        { kind: 'fail', at, error: 'ENOSPC', forGood: true },
        { kind: 'fail', at, error: 'EIO', forGood: false },
      ]),
    )
    expect(failures).toEqual([])
    countFor(`Full disk and I/O error at a write point: ${scenario.name}`, played, points.length * 2)
  })
})

/** The calls at which the disk fails: of consecutive page writes to one file, only the first and the last. */
function writePoints(calls: readonly SystemCall[]): SystemCall[] {
  return calls.filter((call, index) => {
    const file = fileOf(call)
    return file === null || fileOf(calls[index - 1] ?? call) !== file || fileOf(calls[index + 1] ?? call) !== file
  })
}

function fileOf({ name, text }: SystemCall): string | null {
  return name === 'pwrite64' ? (/<[^>]*>/u.exec(text)?.[0] ?? null) : null
}
