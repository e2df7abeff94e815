import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lazyModule } from './lazy.ts'
import { reportErrors } from './report-error.ts'

let page: EventTarget
let told: string[]
let logged: string[]
let reported: string[]

beforeEach(() => {
  page = new EventTarget()
  told = []
  logged = []
  reported = []
  vi.stubGlobal('window', page)
  vi.spyOn(console, 'error').mockReturnValue()
  reportErrors(
    {
      reportError: async ({ name, places }) => {
        logged.push(name)
        reported.push(...places)
        return { ok: true, value: null }
      },
    },
    (sentence) => told.push(sentence),
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const reject = (reason: unknown) => page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))

it('tells of code that could not be fetched, each time it is needed', async () => {
  const code = lazyModule(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  for (let time = 1; time <= 2; time++) {
    reject(await code.load().catch((error: unknown) => error))
    expect(told).toHaveLength(time)
  }
  expect(told[1]).toMatch(/^A part of Attaché could not be read from its folder/u)
  expect(logged).toEqual(['PartMissing', 'PartMissing'])
})
it('tells of a bug once, never in its own words, and logs it each time', () => {
  reject(new Error('secret words'))
  reject(new RangeError('secret words'))
  expect(told).toEqual([expect.not.stringContaining('secret')])
  expect(logged).toEqual(['Error', 'RangeError'])
})
it('reports no word of an error, however it came to hold some', () => {
  reject(Object.assign(new Error('secret\n    at secret.js:1:1'), { name: 'secret words' }))
  expect(logged).toEqual(['unknown'])
  expect(reported[0]).toMatch(/^report-error\.test\.ts:\d+:\d+$/u)
  expect(reported.join()).not.toContain('secret')
})
it('logs what the browser says of itself and tells nobody', () => {
  page.dispatchEvent(Object.assign(new Event('error'), { error: null }))
  expect(told).toEqual([])
  expect(logged).toEqual(['object'])
})
