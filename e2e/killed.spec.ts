import { countFor } from '../tools/trust/figures.ts'
import { expect, test } from './app.ts'
import { kill, startApp, type Running } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'
import { ReadPage } from './pages/read-page.ts'

/** The number of kills. Each needs a start of the app, about two seconds. `npm run test:trust` sets a higher number. */
const loops = Number(process.env.ATTACHE_APP_KILLS) || (process.env.ATTACHE_LONG_TESTS === '1' ? 60 : 8)
const wordsALoop = 30

const word = (n: number) => `W${String(n).padStart(4, '0')}`
const rows = Array.from({ length: loops }, (_, row) =>
  Array.from({ length: wordsALoop }, (_, column) => word(row * wordsALoop + column)).join(' '),
)
const text = `Names to mark\n\n${rows.join('\n\n')}\n`

/** The marked words in the library, in text order, and problems with quotes that differ from the text. */
async function marked({
  page,
}: Running): Promise<{ readonly words: readonly string[]; readonly problems: readonly string[] }> {
  const { ranges, problems } = await page.evaluate(async () => {
    const sources = await window.attache.listSources({})
    const source = sources.ok ? sources.value[0] : undefined
    const [mentions, verified] = source
      ? await Promise.all([window.attache.listMentions({ source: source.id }), window.attache.verifyLibrary({})])
      : []
    if (!mentions?.ok || !verified?.ok) throw new Error('The library does not answer.')
    return { ranges: mentions.value.map(({ start, end }) => ({ start, end })), problems: verified.value.problems }
  })
  return { words: ranges.map(({ start, end }) => text.slice(start, end)).toSorted(), problems }
}

/**
 * Marks word after word with keys until the app is killed, and returns those that the status bar reported as saved. The kill comes at a
 * random time within about a second after the first saved word, or, with `early`, after the first key. A slow machine marks fewer words.
 */
async function markUntilKilled(app: Running, from: number, early: boolean): Promise<readonly string[]> {
  const read = new ReadPage(app.page, text)
  const saved: string[] = []
  const begun = Promise.withResolvers<void>()
  if (early) begun.resolve()
  const killed = begun.promise
    .then(() => new Promise((resolve) => setTimeout(resolve, Math.random() * 900)))
    .then(() => kill(app))
  const marking = async () => {
    for (let n = from; n < from + wordsALoop; n++) {
      const start = text.indexOf(word(n))
      await read.markActor({ start, end: start + word(n).length }, word(n), 'person', false)
      saved.push(word(n))
      begun.resolve()
    }
  }
  await Promise.all([killed, marking().catch(() => undefined)])
  return saved
}

test(`whatever the status bar called saved is there after the app was killed while marking, ${loops} times`, async ({
  app: first,
  home,
}) => {
  test.setTimeout(loops * 15_000)
  let app = first
  await new FramePage(app.page).importText(text)
  const saved: string[] = []
  for (let loop = 0; loop < loops; loop++) {
    saved.push(...(await markUntilKilled(app, loop * wordsALoop, loop % 5 === 4)))
    app = await startApp(home)
    const { words, problems } = await marked(app)
    expect(problems).toEqual([])
    expect(words).toEqual(expect.arrayContaining(saved))
    // A gesture that was in progress at the kill may be in the library too; it is then complete.
    expect(words.length).toBeLessThanOrEqual(saved.length + 1)
    saved.splice(0, saved.length, ...words)
    await expect(app.page.locator('.reader .actor')).toHaveCount(words.length)
    await expect(new FramePage(app.page).saved).toHaveText('Saved')
  }
  expect(saved.length).toBeGreaterThanOrEqual(loops - Math.floor(loops / 5))
  countFor('Kills of the whole app while marking', loops)
  countFor('Marks called saved before those kills', saved.length)
  await app.close()
})
