import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Annex } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { openFixture } from '../libraries/open-fixture.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import type { TestLibrary } from '../library/test-library/test-library.ts'
import type { PrintedPdf } from '../print/print-briefing.ts'
import type { PrintJob } from '../print/print-job.ts'
import { createExporter, type Exporter } from './exporter.ts'

let library: TestLibrary
let briefing: Id
/** The print jobs so far; the test settles each when it wants. */
let jobs: { readonly job: PrintJob; readonly answer: (printed: Result<PrintedPdf>) => void }[]
let exporter: Exporter

beforeAll(async () => {
  library = await openFixture('washington-talks')
  briefing = (await library.do('listBriefings', {}))[0]!.id
})
afterAll(() => library.close())
beforeEach(() => {
  jobs = []
  exporter = createExporter({
    library: () => ({ path: library.path, call, isGivenUp: () => false, close: () => Promise.resolve() }),
    print: (job) =>
      new Promise((answer) => {
        jobs.push({ job, answer })
      }),
  })
})

const a4 = (annex: Annex = 'cited') => ({ briefing, paper: 'A4', annex }) as const
const letter = () => ({ briefing, paper: 'Letter', annex: 'cited' }) as const
const call: LibraryClient['call'] = async (method, input) => ok(await library.do(method, input))
const pdf = ok({ bytes: new Uint8Array([1]), pages: 1 })
const asked = (number: number) => expect.poll(() => jobs.length).toBe(number)

it('what was prepared is handed out, and printed once', async () => {
  void exporter.prepare(a4())
  await asked(1)
  jobs[0]!.answer(pdf)
  const { checked, printed } = exporter.take(a4())
  expect(await checked).toEqual(ok({ title: 'Security guarantees before the Monday talks' }))
  expect(await printed).toBe(pdf)
  expect(jobs).toHaveLength(1)
})

it('another paper is another print, and what was prepared for the first is stopped', async () => {
  void exporter.prepare(a4())
  await asked(1)
  exporter.take(letter())
  await asked(2)
  expect(jobs.map(({ job }) => job.paper)).toEqual(['A4', 'Letter'])
  expect(jobs.map(({ job }) => job.signal?.aborted)).toEqual([true, false])
})

it('what somebody waits for is not stopped by another paper', async () => {
  exporter.take(a4())
  await asked(1)
  void exporter.prepare(letter())
  await asked(2)
  expect(jobs[0]!.job.signal?.aborted).toBe(false)
})

it('after a change it is printed anew, and what was under way is stopped', async () => {
  void exporter.prepare(a4())
  await asked(1)
  exporter.changed()
  expect(jobs[0]!.job.signal?.aborted).toBe(true)
  exporter.take(a4())
  await asked(2)
})

it('what somebody waits for is not stopped by a change', async () => {
  const { printed } = exporter.take(a4())
  await asked(1)
  exporter.changed()
  expect(jobs[0]!.job.signal?.aborted).toBe(false)
  jobs[0]!.answer(pdf)
  expect(await printed).toBe(pdf)
})

it('cancelling stops the print, and the next export prints anew', async () => {
  const one = exporter.take(a4())
  await asked(1)
  one.cancel()
  expect([jobs[0]!.job.signal?.aborted, one.signal.aborted]).toEqual([true, true])
  const next = exporter.take(a4())
  await asked(2)
  expect([jobs[1]!.job.signal?.aborted, next.signal.aborted]).toEqual([false, false])
})

it('counts the pages of a briefing that may not be exported yet', async () => {
  const [claim] = await library.do('listClaims', {})
  const { id } = await library.do('addClaim', {
    revision: claim!.revision,
    content: [{ start: 0, end: 8 }],
    fields: { kind: 'statement', form: 'paraphrase' },
    proposed: ['kind'],
  })
  const { id: other } = await library.do('addBriefing', { title: 'Draft' })
  const body = { type: 'said', claim: id } as const
  const put = [{ id: newId(), section: 'said' as const, order: 'a0', body }]
  await library.do('writeBriefing', { id: other, label: 'Insert', put, remove: [], judgements: [] })
  const what = { briefing: other, paper: 'A4', annex: 'cited' } as const
  const counted = exporter.prepare(what)
  await asked(1)
  jobs[0]!.answer(pdf)
  expect(await counted).toEqual(ok({ pages: 1 }))
  expect(await exporter.take(what).checked).toMatchObject({ ok: false, error: { code: 'unconfirmed' } })
})

it('a print that failed is tried again', async () => {
  const { printed } = exporter.take(a4())
  await asked(1)
  jobs[0]!.answer(fail('unexpected', 'The window that prints ended.'))
  await printed
  exporter.take(a4())
  await asked(2)
})

it('says how many pages each annex makes, prints each once, and hands out the one that is asked for', async () => {
  const counts = (['cited', 'none', 'whole'] as const).map((annex) => exporter.prepare(a4(annex)))
  await asked(3)
  for (const [at, { answer }] of jobs.entries()) answer(ok({ bytes: new Uint8Array([at]), pages: at + 1 }))
  expect(await Promise.all(counts)).toEqual([ok({ pages: 1 }), ok({ pages: 2 }), ok({ pages: 3 })])
  expect(await exporter.take(a4('none')).printed).toMatchObject({ value: { pages: 2 } })
  expect(jobs.map(({ job }) => /<h2>(Annex[^<]*)/u.exec(job.document.html)?.[1])).toEqual([
    'Annex: cited paragraphs',
    undefined,
    'Annex: the sources in full',
  ])
})

it('the letters of a copy are kept as they are printed', async () => {
  const before = (await library.do('readBriefing', { id: briefing })).letters
  expect(before.some(({ exported }) => exported)).toBe(false)
  expect(await exporter.take(a4()).keepLetters()).toEqual(ok(null))
  const after = (await library.do('readBriefing', { id: briefing })).letters
  // Those of the computed parts are given now.
  expect(after).toEqual(expect.arrayContaining(before.map((one) => ({ ...one, exported: true }))))
  expect(after.every(({ exported }) => exported)).toBe(true)
  expect(after.length).toBeGreaterThan(5)
})
