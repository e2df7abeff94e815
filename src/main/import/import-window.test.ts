import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import type { SentOrder, SentResult } from './fixture/import-app.ts'
import { startImportApp, type ImportApp } from './fixture/run-import-app.ts'

let app: ImportApp
beforeAll(async () => {
  // On a busy machine a new window takes more than a second to begin.
  app = await startImportApp({ silence: 1800, memory: 400 * 1024 * 1024 })
})
afterAll(() => app.close())
beforeEach(async () => {
  // The window may be one that the last test took over, or none.
  if ((await app.ask('globalThis.isTaken === true')).value === true)
    await app.ask('globalThis.fetch = globalThis.honest')
  expect(await textOf('<p>Before')).toBe('Before')
})

const said = ({ result }: SentResult) => (result.ok ? (result.value as ParsedSource).text : result.failure.code)
const textOf = async (html: string) => said(await app.readBytes('html', html))
const read = (html: string, options?: Partial<SentOrder>) => app.readBytes('html', html, options)

/** Makes the page do this when it fetches the next file, as code could that found a fault in a parser: its page has nothing else. */
async function takeOver(body: string): Promise<void> {
  const { value } = await app.ask(`(() => {
    const honest = globalThis.honest ??= fetch
    globalThis.fetch = async (path) => { ${body} }
    return globalThis.isTaken = true
  })()`)
  expect(value).toBe(true)
}

const hangs = 'await new Promise(() => {})'
const loops = 'for (;;);'

it('parses one file after the other in one window', async () => {
  await app.ask('globalThis.mark = 1')
  expect(await textOf('<p>One')).toBe('One')
  expect(await textOf('<p>Two')).toBe('Two')
  expect((await app.ask('globalThis.mark')).value).toBe(1)
})

describe('a job ends with its window, and the next file gets a new one:', () => {
  it('one whose process is killed has crashed', async () => {
    await takeOver(hangs)
    const running = read('<p>One')
    await app.ask('importer.takeJob().then(() => 0)')
    await app.kill()
    expect(said(await running)).toBe('crashed')
    expect(await textOf('<p>Two')).toBe('Two')
  })

  it('one whose process was killed while nothing was parsed is not missed', async () => {
    await app.kill()
    expect(['Two', 'crashed']).toContain(await textOf('<p>Two'))
    expect(await textOf('<p>Three')).toBe('Three')
  })

  it.each([
    [
      'one that takes more memory than allowed',
      'const kept = []; for (let i = 0; i < 40; i++) kept.push(new Uint8Array(20_000_000).fill(1)); for (;;);',
      'too-much-memory',
    ],
    ['one that loops is stuck', loops, 'stuck'],
    ['one that waits for nothing is stuck', hangs, 'stuck'],
    [
      'one that tells the same share again and again is stuck',
      'const { id } = await importer.takeJob(); for (;;) { importer.progress(id, 0.5); await new Promise((go) => setTimeout(go, 20)) }',
      'stuck',
    ],
    [
      'one that tells shares of other kinds is stuck',
      'const { id } = await importer.takeJob(); for (;;) { for (const share of [NaN, -1, 2, "1", {}, undefined]) importer.progress(id, share); await new Promise((go) => setTimeout(go, 20)) }',
      'stuck',
    ],
  ])('%s', async (_what, body, code) => {
    await takeOver(body)
    const ended = await read('<p>One')
    expect(said(ended)).toBe(code)
    expect(ended.ms).toBeLessThan(6000)
    expect(await textOf('<p>Two')).toBe('Two')
    expect((await app.ask('typeof globalThis.isTaken')).value).toBe('undefined')
  })
})

describe('a job that is cancelled', () => {
  it.each([
    ['while its page waits', hangs],
    ['while its page loops', loops],
  ])('%s ends within 200 ms', async (_when, body) => {
    await takeOver(body)
    const ended = await read('<p>One', { cancelAfter: 300 })
    expect(said(ended)).toBe('cancelled')
    expect(ended.ms - 300).toBeLessThan(200)
    expect(await textOf('<p>Two')).toBe('Two')
  })

  it('before its turn does not begin, and the one before it goes on', async () => {
    await takeOver('await new Promise((go) => setTimeout(go, 300)); return honest(path)')
    const [first, second] = await Promise.all([read('<p>One'), read('<p>Two', { cancelAfter: 100 })])
    expect([said(first), said(second)]).toEqual(['One', 'cancelled'])
  })
})

describe('what the page tells', () => {
  it('of its progress is heard, but only what grows', async () => {
    await takeOver(
      'const { id } = await importer.takeJob(); for (const share of [0.25, 0.1, 0.25, 0.5, 7]) importer.progress(id, share); return honest(path)',
    )
    const { progress } = await read('<p>One')
    expect(progress.slice(0, 2)).toEqual([0.25, 0.5])
    expect(progress.filter((share, i) => share > 1 || share <= (progress[i - 1] ?? 0))).toEqual([])
  })

  it('of a job that is over is dropped', async () => {
    await takeOver(`
      const job = await importer.takeJob()
      const old = globalThis.old ?? 'none'
      globalThis.old = job.id
      importer.progress(old, 0.9)
      await importer.deliver(old, { ok: true, value: { text: 'Forged' } })
      return honest(path)`)
    expect(await textOf('<p>One')).toBe('One')
    const second = await read('<p>Two')
    expect(said(second)).toBe('Two')
    expect(second.progress).not.toContain(0.9)
  })

  it.each([
    ['more paragraphs than are shown', '{ ...page, paragraphs: Array(201).fill("a") }'],
    ['more characters than are shown', '{ ...page, paragraphs: Array(21).fill("a".repeat(1000)) }'],
    ['no paragraph', '{ ...page, paragraphs: [] }'],
    ['paragraphs that are no words', '{ ...page, paragraphs: [{ href: "https://example.org/" }] }'],
    ['a page behind the last', '{ ...page, page: 4 }'],
    ['something else beside its words', '{ ...page, html: "<b>" }'],
    ['a text', '"First"'],
    ['nothing', 'null'],
  ])('of its first page is dropped where that is %s, and the import goes on', async (_what, told) => {
    await takeOver(`
      const { id } = await importer.takeJob()
      const page = { page: 1, pages: 3, paragraphs: ['Words'] }
      importer.progress(id, 0.5, ${told})
      return honest(path)`)
    const ended = await read('<p>One')
    expect([said(ended), ended.firstPages, ended.progress[0]]).toEqual(['One', [], 0.5])
  })

  it('of its first page is heard once', async () => {
    await takeOver(`
      const { id } = await importer.takeJob()
      for (const words of ['First', 'Second']) importer.progress(id, 0, { page: 2, pages: 3, paragraphs: [words] })
      return honest(path)`)
    const { firstPages } = await read('<p>One')
    expect(firstPages.map((page) => page.said)).toEqual([{ page: 2, pages: 3, paragraphs: ['First'] }])
  })

  it.each([
    ['nothing', 'undefined'],
    ['a failure of no known code', '{ ok: false, failure: { code: "password-please" } }'],
    ['a success without a value that is one', '{ ok: "yes" }'],
    ['a list', '[1, 2]'],
  ])('that is no answer counts as a damaged file: %s', async (_what, answer) => {
    await takeOver(`await importer.deliver((await importer.takeJob()).id, ${answer}); return honest(path)`)
    expect(said(await read('<p>One'))).toBe('damaged')
  })
})

it('a message from another window is dropped, and it gets no job', async () => {
  await takeOver('await new Promise((go) => setTimeout(go, 300)); return honest(path)')
  const running = read('<p>One')
  await app.ask('importer.takeJob().then(() => 0)')
  const { value } = await app.askAnother(`
    importer.progress(job.id, 0.9)
    void importer.deliver(job.id, { ok: true, value: { text: 'Forged' } })
    Promise.race([importer.takeJob().then(() => 'a job'), new Promise((go) => setTimeout(() => go('no job'), 100))])`)
  expect(value).toBe('no job')
  const { result, progress } = await running
  expect(result.ok && (result.value as ParsedSource).text).toBe('One')
  expect(progress).not.toContain(0.9)
})

it('jobs wait their turn, and each gets its own answer', async () => {
  await takeOver(`
    globalThis.atOnce = (globalThis.atOnce ?? 0) + 1
    globalThis.most = Math.max(globalThis.most ?? 0, globalThis.atOnce)
    await new Promise((go) => setTimeout(go, 20))
    globalThis.atOnce--
    return honest(path)`)
  const names = Array.from({ length: 12 }, (_, i) => `File ${i}`)
  expect(await Promise.all(names.map((name) => textOf(`<p>${name}`)))).toEqual(names)
  expect((await app.ask('globalThis.most')).value).toBe(1)
})

describe('the bytes of a file', () => {
  const keepPath = 'globalThis.paths = [...(globalThis.paths ?? []), path]; return honest(path)'
  const status = (path: string) => `honest(${path}).then(({ status }) => status)`

  it('are there while it is parsed, and gone when it was', async () => {
    await takeOver(`globalThis.during = await ${status('path')}; ${keepPath}`)
    await read('<p>One')
    expect((await app.ask(`${status('paths[0]')}.then((after) => [during, after])`)).value).toEqual([200, 404])
  })
  it.each([
    'app://import/files/',
    'app://import/files/..%2findex.html',
    'app://import/../preload/import-preload.cjs',
    'app://import/%2e%2e/preload/import-preload.cjs',
    'app://import/..%5c..%5cpackage.json',
    'app://import/assets/../../../package.json',
    'app://import/files/00000000-0000-4000-8000-000000000000',
  ])('and nothing else is reached under %s', async (url) => {
    const { value } = await app.ask(`fetch(${JSON.stringify(url)}).then(({ status }) => status, () => 'failed')`)
    expect([404, 'failed']).toContain(value)
  })
  it.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'app://attache/index.html',
    'file:///etc/hostname',
    'data:text/plain,x',
    'blob:app://import/x',
    'ws://127.0.0.1:9/',
  ])('are sent nowhere: %s', async (url) => {
    const attempt = url.startsWith('ws')
      ? `new Promise((go) => { try { const one = new WebSocket(${JSON.stringify(url)}); one.onopen = () => go('open'); one.onerror = () => go('failed') } catch { go('failed') } })`
      : `fetch(${JSON.stringify(url)}).then(({ status }) => status, () => 'failed')`
    const { value } = await app.ask(attempt)
    expect(value).toBe('failed')
  })
})
