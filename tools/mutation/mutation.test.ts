import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equivalent } from './equivalent.ts'
import type { Mutant } from './find-mutants.ts'
import { mutantsOf, root } from './groups.ts'
import { openMutantTests, type MutantTests, type Verdict } from './mutant-tests.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'

describe('on a small subject', () => {
  const files = ['fares', 'stops'].map((name) => `tools/mutation/fixture/${name}.ts`)
  const mutants = mutantsOf(root, { files, without: [] })
  const readAll = () => files.map((file) => readFileSync(join(root, file), 'utf8'))
  const texts = readAll()
  let tests: MutantTests

  beforeAll(async () => {
    tests = await openMutantTests({
      root,
      mutants,
      include: ['tools/mutation/fixture/*.test.ts'],
      exclude: [],
      secondsPerMutant: 30,
      leastTimeoutMs: 5000,
    })
    expect(await tests.findReach()).toEqual([])
  })
  afterAll(() => tests.close())

  const verdictOn = (within: string, from: string, to: string) => tests.judge(find(within, from, to))
  function find(within: string, from: string, to: string): Mutant {
    const found = mutants.find((one) => one.within === within && one.from === from && one.to === to)
    if (!found) throw new Error(`No mutant of ${within} turns ${from} into ${to}.`)
    return found
  }

  test.each([
    ['fareOf', 'age < 6', '(age <= 6)'],
    ['fareOf', 'age < 6 || (pass?.zones ?? 0) >= zones', 'false'],
    ['fareOf', '?.', '.'],
    ['fareOf', 'zones * 150', '(zones / 150)'],
    ['stopsBefore', 'closed[stops]', 'false'],
    ['stopsBefore', 'stops', 'undefined'],
  ])('a mutant of %s that turns “%s” into “%s” is killed', async (within, from, to) => {
    const verdict = await verdictOn(within, from, to)
    expect(verdict).toEqual<Verdict>({ outcome: 'killed', by: expect.any(String), reaching: 1, run: 1 })
    expect(verdict.by).toMatch(/fares\.test\.ts: the fare of|stops\.test\.ts: counts the stops/u)
  })

  test('a mutant that no test notices survives, also after one that another test file noticed', async () => {
    expect((await verdictOn('stopsBefore', 'closed[stops]', 'false')).outcome).toBe('killed')
    expect((await verdictOn('describeFare', 'cents > 500', '(cents >= 500)')).outcome).toBe('survived')
  })

  test('a mutant that no test comes by is told from one that survives', async () => {
    expect((await verdictOn('forgotten', 'zones > 3', 'true')).outcome).toBe('unreached')
  })

  test('nothing on disk was changed', () => {
    expect(readAll()).toEqual(texts)
  })

  test('a mutant that loops for ever is ended', async () => {
    expect((await verdictOn('stopsBefore', 'stops += 1', 'stops -= 1')).outcome).toBe('timed out')
  })
})

test('every mutant that was judged to change nothing still exists', () => {
  const files = [...new Set(equivalent.map(({ key }) => key.split(' | ')[0] as string))]
  const keys = new Set(mutantsOf(root, { files, without: [] }).map(({ key }) => key))
  expect(equivalent.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([])
})

// Not skipped but absent otherwise: a skipped test would look like one that was forgotten.
if (isLong)
  test(
    'as many mutants are killed in each group as was promised',
    async () => {
      const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
      const run = spawn(process.execPath, [join(import.meta.dirname, 'mutation.ts')], { env, stdio: 'inherit' })
      expect((await once(run, 'exit'))[0]).toBe(0)
    },
    5 * 3_600_000,
  )
