import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../src/shared/model/result.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * A sweep over a case of 1,000 sources, and the lists of actors besides.
 * Method: the library in its worker threads; the shipped sample and the dam case, a thousand texts of about 350 words, each with a number
 * of its own; 2,000 actors, each with an alias; sweeps for "Donald Trump" and "United States" ten times each, from message to message.
 * The reading thread starts when it is first needed, which is measured separately. A list is read through the worker too, so its figure
 * includes the time to transfer it.
 */
const sources = 1000
const actors = 2000

const samples = join(import.meta.dirname, '../resources/samples')
const texts = ['washington-talks.txt', 'orsa-dam-1.txt', 'orsa-dam-2.txt'].map((name) =>
  readFileSync(join(samples, name), 'utf8'),
)
const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  await run(join(folder, 'bench.attache'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(path: string): Promise<void> {
  const library = await openForBench(path, { create: 'new', synchronous: 'OFF' })
  console.log(
    `Sweep over ${sources.toLocaleString('en')} sources beside ${actors.toLocaleString('en')} actors. ${machine()}`,
  )
  const revisions: string[] = []
  for (let i = 0; i < sources; i++)
    revisions.push(
      value(await library.call('importPaste', { text: `${texts[i % texts.length] ?? ''}\nReport ${i}.\n` })).revision,
    )
  for (let i = 0; i < actors; i++) {
    const { id } = value(
      await library.call('addActor', { name: `Person ${i} of Town ${i % 40}`, kind: i % 3 === 0 ? 'place' : 'person' }),
    )
    value(await library.call('addAlias', { actor: id, text: `P${i}`, speaker: null }))
  }
  const trump = value(
    await library.call('addMention', {
      revision: revisions[0]!,
      range: rangeOf('Donald Trump'),
      who: { name: 'Donald Trump', kind: 'person' },
    }),
  ).actor
  value(await library.call('addAlias', { actor: trump, text: 'Trump', speaker: null }))
  const us = value(
    await library.call('addMention', {
      revision: revisions[0]!,
      range: rangeOf('US'),
      who: { name: 'United States', kind: 'state' },
    }),
  ).actor

  const {
    times: [start = 0],
  } = await measure(1, () => library.call('search', { query: 'nothing' }))
  console.log('        start of the thread that reads, from source files'.padEnd(73), ms(start))
  for (const [name, actor] of [
    ['Donald Trump', trump],
    ['United States', us],
  ] as const) {
    const { times, last } = await measure(10, () => library.call('sweepActor', { actor, words: [], source: null }))
    printGoal(`sweep of ${name}, ${last.candidates.length.toLocaleString('en')} offered`, percentile(times, 0.95), 1000)
  }
  const found = value(await library.call('sweepActor', { actor: trump, words: [], source: null })).candidates
  const { times } = await measure(1, () =>
    library.call('addMentions', {
      who: { actor: trump },
      places: found.map(({ revision, start, end }) => ({ revision, range: { start, end } })),
    }),
  )
  console.log(`        marking ${found.length.toLocaleString('en')} of them in one step`.padEnd(73), ms(times[0]!))
  printGoal(
    `list of ${actors.toLocaleString('en')} actors`,
    median((await measure(20, () => library.call('listActors', {}))).times),
    100,
  )
  printGoal(
    'pairs that are likely the same',
    median((await measure(10, () => library.call('listDuplicates', {}))).times),
    1000,
  )
  printGoal(
    'claims about each actor',
    median((await measure(10, () => library.call('countClaimsAbout', {}))).times),
    1000,
  )
  await library.close()
}

/** A range of the first text. */
function rangeOf(words: string): { start: number; end: number } {
  const start = texts[0]!.indexOf(words)
  return { start, end: start + words.length }
}

async function measure<T>(times: number, work: () => Promise<Result<T>>): Promise<{ times: number[]; last: T }> {
  const took: number[] = []
  let last: T | undefined
  for (let i = 0; i < times; i++) {
    const begin = performance.now()
    last = value(await work())
    took.push(performance.now() - begin)
  }
  return { times: took, last: last! }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
