import fc from 'fast-check'
import { join } from 'node:path'
import { contract, type MethodName } from '#shared/contract/contract.ts'
import { methodNames } from '#shared/contract/names.ts'
import { countFor } from '../tools/trust/figures.ts'
import { expect, test } from './app.ts'
import { FramePage } from './pages/frame-page.ts'

/** With all methods these are more than 10,000 calls, and in the long run more than 100,000. */
const [callsPerMethod, leastCalls] = process.env.ATTACHE_LONG_TESTS === '1' ? [1000, 100_000] : [200, 10_000]

/** A value to create in the page: JSON, in which one member, or the whole value, may be replaced by something JSON cannot express. */
type Wrong = { readonly json: string; readonly special: Special | null; readonly at: string | null }
const specials = [
  'undefined',
  'NaN',
  'date',
  'map',
  'set',
  'bytes',
  'bigint',
  'pattern',
  'cycle',
  'deep',
  'class',
] as const
type Special = (typeof specials)[number]

type Answer = { readonly ok: boolean; readonly error?: { readonly code: string; readonly message: string } }

/** Runs in Node and in the page. */
function make({ json, special, at }: Wrong): unknown {
  const value = JSON.parse(json) as Record<string, unknown>
  if (special === null) return value
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  let deep: unknown = 1
  for (let i = 0; i < 200; i++) deep = i % 2 === 0 ? [deep] : { deep }
  const made = {
    undefined: undefined,
    NaN: Number.NaN,
    date: new Date(0),
    map: new Map([['a', 1]]),
    set: new Set([1]),
    bytes: new Uint8Array(4),
    bigint: 1n,
    pattern: /a/u,
    cycle,
    deep,
    class: new (class {
      id = 'x'
    })(),
  }[special]
  if (at === null) return made
  value[at] = made
  return value
}

const rightId = fc.constant('01890000-0000-7000-8000-000000000000')
const anId = fc.constantFrom('../../etc/passwd', '', "'; DROP TABLE source; --", '\u0000', 'x'.repeat(300))
const someValue = fc.oneof(
  { arbitrary: rightId, weight: 4 },
  fc.jsonValue({ maxDepth: 3 }),
  anId,
  fc.array(anId, { maxLength: 3 }),
  fc.integer(),
  fc.constantFrom(null, -1, 1e308, true, [], {}, '__proto__'),
)
const placeholder = 'what reaches for a prototype'
const foreignJson = fc.constantFrom(
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '[{"prototype":1}]',
  '{"a":[{"b":{"__proto__":null}}]}',
)

const plain = (value: unknown): Wrong => ({ json: JSON.stringify(value), special: null, at: null })

/**
 * Inputs that a method must refuse: other types, members with wrong values, unknown members, attempts to reach prototypes, non-plain
 * values.
 */
function wrongInputs(method: MethodName): fc.Arbitrary<Wrong> {
  const members = Object.keys(contract[method].input.shape)
  const some = fc
    .subarray(members)
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, someValue]))))
  const member = fc.constantFrom(...members, 'more')
  // Wrong whatever the schema says, so that a schema that becomes too lax is found.
  const foreign = fc.oneof(
    fc
      .tuple(some, fc.string({ minLength: 1 }), someValue)
      .map(([value, name, more]) => plain({ ...value, [`x-${name}`]: more })),
    foreignJson.map((json) => ({ json, special: null, at: null })),
    fc.tuple(some, member, foreignJson).map(([value, at, json]) => ({
      json: JSON.stringify({ ...value, [at]: placeholder }).replace(`"${placeholder}"`, json),
      special: null,
      at: null,
    })),
  )
  const mistaken = fc
    .oneof(
      someValue.map(plain),
      some.map(plain),
      fc
        .tuple(some, fc.constantFrom(...specials), fc.option(member))
        .map(([value, special, at]) => ({ json: JSON.stringify(value), special, at })),
    )
    .filter((wrong) => !contract[method].input.safeParse(make(wrong)).success)
  return fc.oneof({ arbitrary: mistaken, weight: 3 }, { arbitrary: foreign, weight: 1 })
}

/** Runs in the page: returns the inputs that a method did not refuse correctly, with its answers. */
async function askAll(
  method: MethodName,
  inputs: readonly Wrong[],
): Promise<{ readonly input: Wrong; readonly answer: unknown }[]> {
  const taken: { input: Wrong; answer: unknown }[] = []
  await Promise.all(
    inputs.map(async (input) => {
      let answer: unknown
      try {
        answer = await (window.attache[method] as (input: unknown) => Promise<Answer>)(make(input))
      } catch (error) {
        // A value that cannot be cloned does not reach the app.
        if (input.special !== null) return
        answer = String(error)
      }
      const { ok, error } = answer as Answer
      if (ok || error?.code !== 'bad-input' || !error.message.endsWith('.')) taken.push({ input, answer })
    }),
  )
  return taken
}

test(`every method refuses more than ${leastCalls} wrong inputs, and the library is as it was`, async ({
  app: { page },
}) => {
  test.setTimeout(leastCalls * 10)
  const frame = new FramePage(page)
  await frame.importText('Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n')
  const settings = await page.evaluate(() => window.attache.getSettings({}))
  const before = await frame.facts()
  let calls = 0
  for (const method of methodNames) {
    const inputs = fc.sample(wrongInputs(method), { numRuns: callsPerMethod, seed: 20_261_124 })
    const taken = await page.evaluate(
      `(() => { ${make}; ${askAll}; return askAll(${JSON.stringify(method)}, ${JSON.stringify(inputs)}) })()`,
    )
    expect(taken, method).toEqual([])
    calls += inputs.length
  }
  expect(calls).toBeGreaterThan(leastCalls)
  expect(await frame.facts()).toEqual(before)
  expect(await page.evaluate(() => window.attache.getSettings({}))).toEqual(settings)
  countFor('Wrong calls refused', calls)
})

test('a window that is not the app’s is refused every method', async ({ app: { page, electron } }) => {
  const before = await new FramePage(page).facts()
  const preload = join(import.meta.dirname, '../out/preload/preload.cjs')
  const answers = await electron.evaluate(
    async ({ BrowserWindow }, { preload, names }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, partition: 'attache' },
      })
      await other.loadURL('app://attache/index.html')
      const ask = `Promise.all(${JSON.stringify(names)}.map(async (name) => [name, await window.attache[name]({})]))`
      const answers = (await other.webContents.executeJavaScript(ask)) as [string, Answer][]
      other.destroy()
      return answers
    },
    { preload, names: [...methodNames] },
  )
  expect(answers).toEqual(
    methodNames.map((name) => [
      name,
      { ok: false, error: { code: 'bad-input', message: 'This window may not ask for that.' } },
    ]),
  )
  expect(await new FramePage(page).facts()).toEqual(before)
})

test('a window cannot ask after a file that was not exported, nor make markup of text past the one policy that cleans it', async ({
  app: { page },
}) => {
  for (const path of [join(import.meta.dirname, 'ipc.spec.ts'), '/nowhere']) {
    expect(await page.evaluate((at) => window.attache.showInFolder({ path: at }), path)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
  }
  const refused = await page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
    }
    const attempts = {
      text: () => {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      policy: () => trustedTypes.createPolicy('pdfworker', {}),
    }
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      })
      .map(([name]) => name)
  })
  expect(refused).toEqual(['text', 'policy'])
})
