import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../src/shared/model/result.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * A commit, from the gesture to durable storage, and the reads after it.
 * Method: the library in its worker thread, synchronous=FULL, one source of 100,000 words. Gestures are requested one after another, as
 * main does it (message to the worker, transaction with log and full-text index, fsync, message back): 2,000 claims with cue, speaker and
 * three proposed fields, and 2,000 mentions. A warm-up of 100 is not counted.
 * Floor: an append of 150 KB (what a claim writes to the WAL) and its fsync on the same disk, measured in the same seconds, after every
 * fourth gesture. Time above the floor is our own, whatever else the machine is doing.
 */
const words = 100_000
const gestures = 2000

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
const floorFile = openSync(join(folder, 'floor'), 'w')
const page = new Uint8Array(150_000)
try {
  await run(join(folder, 'bench.attache'))
} finally {
  closeSync(floorFile)
  rmSync(folder, { recursive: true, force: true })
}

async function run(path: string): Promise<void> {
  const library = await openForBench(path, { create: 'new' })
  const sentence =
    'The envoy said that both presidents had agreed on robust guarantees for the region, and nobody denied it. '
  const text = Array.from({ length: Math.ceil(words / 90) }, () => sentence.repeat(5).trim()).join('\n')
  const source = value(await library.call('importPaste', { text }))
  const actor = value(await library.call('addActor', { name: 'The envoy', kind: 'person' })).id
  const start = (i: number) => (i * 211) % (text.length - 200)
  const addClaim = (i: number) =>
    library.call('addClaim', {
      revision: source.revision,
      content: [{ start: start(i), end: start(i) + 70 }],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [actor],
        cue: { start: start(i) + 80, end: start(i) + 90 },
      },
      proposed: ['speakers', 'kind', 'form'],
    })
  const addMention = (i: number) =>
    library.call('addMention', {
      revision: source.revision,
      range: { start: start(i), end: start(i) + 12 },
      who: { actor },
    })

  console.log(
    `Commit, gesture to durable. ${words.toLocaleString('en')} words, synchronous=FULL, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}`,
  )
  await measure('warm-up', 100, addClaim)
  await measure('mark a claim', gestures, addClaim)
  await measure('mark an actor', gestures, addMention)
  const claims = value(await library.call('listClaims', {})).map((claim) => claim.id)
  await measure('edit a claim', 500, (i) =>
    library.call('updateClaim', { id: claims[i] ?? '', fields: { gloss: 'In our words', tags: ['guarantees'] } }),
  )
  await measure('undo', 500, () => library.call('undo', {}))
  await measure('redo', 500, () => library.call('redo', {}))
  await measure('read one claim', 500, async () => library.call('readClaims', { ids: [claims[0] ?? ''] }))
  await measure('list 2,100 claims', 20, () => library.call('listClaims', {}))
  await library.close()
}

async function measure(name: string, times: number, gesture: (i: number) => Promise<unknown>): Promise<void> {
  const took: number[] = []
  const floor: number[] = []
  for (let i = 0; i < times; i++) {
    const begin = performance.now()
    await gesture(i)
    took.push(performance.now() - begin)
    if (i % 4 === 0) floor.push(appendDurably())
  }
  console.log(`${name.padEnd(18)} ${figures(took)}   floor ${figures(floor)}   (${times})`)
}

function figures(took: number[]): string {
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(2)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms`
}

/** The milliseconds that the disk itself takes. Nothing durable can be faster. */
function appendDurably(): number {
  const begin = performance.now()
  writeSync(floorFile, page)
  fsyncSync(floorFile)
  return performance.now() - begin
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
