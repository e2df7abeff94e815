import { contract, type MethodName } from '#shared/contract/contract.ts'
import { methodNames } from '#shared/contract/names.ts'
import { countFor } from '../tools/trust/figures.ts'
import { expect, test } from './app.ts'
import { FramePage } from './pages/frame-page.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
/** The short run tests every thirtieth method. */
const asked = isLong ? methodNames : methodNames.filter((_, index) => index % 30 === 0)

type Call = { readonly method: MethodName; readonly member: string; readonly size: Size }
type Size = 'string of 10 MB' | '100,000 elements' | '100,000 members'
const sizes: readonly Size[] = ['string of 10 MB', '100,000 elements', '100,000 members']

/** Runs in the page: calls the method with a value of the given size in one member, and returns its answer and the time in milliseconds. */
async function askLarge({ method, member, size }: Call): Promise<{ readonly answer: unknown; readonly time: number }> {
  const large = {
    'string of 10 MB': () => 'x'.repeat(10_000_000),
    '100,000 elements': () => Array.from({ length: 100_000 }, () => '01890000-0000-7000-8000-000000000000'),
    '100,000 members': () => Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, index])),
  }[size]()
  const started = performance.now()
  const answer = await (window.attache[method] as (input: unknown) => Promise<unknown>)({ [member]: large })
  return { answer, time: performance.now() - started }
}

test('calls of ten megabytes and of a hundred thousand elements are refused in words, each within seconds, and the library is as it was', async ({
  app: { page },
}) => {
  test.setTimeout(isLong ? 1_800_000 : 90_000)
  const frame = new FramePage(page)
  await frame.importText('Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n')
  const before = await frame.facts()
  const calls = asked.flatMap((method) => {
    const members = Object.keys(contract[method].input.shape)
    const some = isLong ? [...members, 'more'] : [members[0] ?? 'more']
    return some.flatMap((member) => sizes.map((size): Call => ({ method, member, size })))
  })
  const wrong: unknown[] = []
  for (const call of calls) {
    const { answer, time } = await page.evaluate(askLarge, call)
    const { ok, error } = answer as { ok: boolean; error?: { code: string; message: string } }
    // A text of ten megabytes must be refused as too long or invalid, in words.
    const isRefused = !ok && ['bad-input', 'too-large'].includes(error?.code ?? '') && error?.message.endsWith('.')
    if (!isRefused || time > 10_000) wrong.push({ ...call, error, time })
  }
  expect(wrong).toEqual([])
  expect(await frame.facts()).toEqual(before)
  countFor('Calls of 10 MB or 100,000 elements', calls.length)
})
