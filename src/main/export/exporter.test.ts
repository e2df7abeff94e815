import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
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

const call: LibraryClient['call'] = async (method, input) => ok(await library.do(method, input))
const pdf = ok({ bytes: new Uint8Array([1]), pages: 1 })
const asked = (number: number) => expect.poll(() => jobs.length).toBe(number)

it('what was prepared is handed out, and printed once', async () => {
  exporter.prepare({ briefing, paper: 'A4' })
  await asked(1)
  jobs[0]!.answer(pdf)
  const { checked, printed } = exporter.take({ briefing, paper: 'A4' })
  expect(await checked).toEqual(ok({ title: 'Security guarantees before the Monday talks' }))
  expect(await printed).toBe(pdf)
  expect(jobs).toHaveLength(1)
})

it('another paper is another print, and what was prepared for the first is stopped', async () => {
  exporter.prepare({ briefing, paper: 'A4' })
  await asked(1)
  exporter.take({ briefing, paper: 'Letter' })
  await asked(2)
  expect(jobs.map(({ job }) => job.paper)).toEqual(['A4', 'Letter'])
  expect(jobs.map(({ job }) => job.signal?.aborted)).toEqual([true, false])
})

it('what somebody waits for is not stopped by another paper', async () => {
  exporter.take({ briefing, paper: 'A4' })
  await asked(1)
  exporter.prepare({ briefing, paper: 'Letter' })
  await asked(2)
  expect(jobs[0]!.job.signal?.aborted).toBe(false)
})

it('after a change it is printed anew, and what was under way is stopped', async () => {
  exporter.prepare({ briefing, paper: 'A4' })
  await asked(1)
  exporter.changed()
  expect(jobs[0]!.job.signal?.aborted).toBe(true)
  exporter.take({ briefing, paper: 'A4' })
  await asked(2)
})

it('what somebody waits for is not stopped by a change', async () => {
  const { printed } = exporter.take({ briefing, paper: 'A4' })
  await asked(1)
  exporter.changed()
  expect(jobs[0]!.job.signal?.aborted).toBe(false)
  jobs[0]!.answer(pdf)
  expect(await printed).toBe(pdf)
})

it('a print that failed is tried again', async () => {
  const { printed } = exporter.take({ briefing, paper: 'A4' })
  await asked(1)
  jobs[0]!.answer(fail('unexpected', 'The window that prints ended.'))
  await printed
  exporter.take({ briefing, paper: 'A4' })
  await asked(2)
})
