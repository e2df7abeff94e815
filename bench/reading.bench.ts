import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { makeHome, startApp } from '../e2e/launch.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import { longText } from './reader/long-text.ts'
import { watchFrames, type FrameWatch } from './reader/watch-frames.ts'

/**
 * Reading a long text with all its marks in the built app, including margin, status bar and library.
 * Scroll: 300 px/s … 3,000 px/s over 240 frames in three places, by the page's own scroll position; the time between frames.
 * Caret: → and ↓ pressed by the driver, each after the frame of the one before; from the event's time stamp to the task after the frame.
 * Find: each letter of a few words typed, then the next place of thousands; from the press to the task after the frame.
 * Change and delete: a boundary of a mention is moved, a mention is deleted; from the press to the task after the first frame that shows
 * it, including the library's transaction. Own script: the time that the page's thread spent in scripts, divided by the number of presses.
 * On a busy machine run it with real-time priority: `chrt -r 1 npm run bench reading`.
 */
const presses = 120
const gestures = 40
const softwareRendering = true

console.log(`Reading. ${machine()}`)
await measure(100_000, 5_000, { caret: 26 })
await measure(300_000, 10_000, { caret: 35, scroll: softwareRendering ? 26 : 20 })

async function measure(
  words: number,
  marks: number,
  goals: { readonly caret: number; readonly scroll?: number },
): Promise<void> {
  const home = makeHome()
  const app = await startApp(home)
  const { page } = app
  try {
    await fill(page, words, marks)
    console.log(`\n${words.toLocaleString('en')} words, ${marks.toLocaleString('en')} marks`)
    await page.reload()
    await page.locator('.reader').and(page.locator(':focus')).waitFor({ timeout: 60_000 })
    await page.evaluate(watchFrames)
    await page.waitForTimeout(1500)
    if (goals.scroll !== undefined) await scroll(page, goals.scroll)
    await caret(page, goals.caret)
    await find(page)
    if (words > 100_000) await change(page)
  } finally {
    await app.close()
    rmSync(home.folder, { recursive: true, force: true })
  }
}

/** Imports the text and its marks through the contract, as the app's own gestures do. */
async function fill(page: Page, words: number, marks: number): Promise<void> {
  const { text, marks: wanted } = longText(words, marks)
  await page.evaluate(
    async ([whole, list]) => {
      const api = window.attache as never as Record<
        string,
        (input: object) => Promise<{ readonly value: { readonly revision: string; readonly id: string } }>
      >
      const {
        value: { revision },
      } = await api['importPaste']!({ text: whole })
      const mentions = list.filter((mark) => mark.role === 'mention')
      for (let actor = 0; actor < 40; actor++) {
        const places = mentions
          .filter((_, i) => i % 40 === actor)
          .map(({ start, end }) => ({ revision, range: { start, end } }))
        await api['addMentions']!({ who: { name: `Actor ${actor}`, kind: 'person' }, places })
      }
      for (const mark of list) {
        if (mark.role === 'mention') continue
        await api['addClaim']!({
          revision,
          content: [{ start: mark.start, end: mark.end }],
          fields: { kind: 'statement', form: 'paraphrase' },
          proposed: [],
        })
      }
    },
    [text, wanted.map(({ role, start, end }) => ({ role, start, end }))] as const,
  )
}

async function scroll(page: Page, goal: number): Promise<void> {
  const times: number[] = []
  for (const place of [0, 0.4, 0.8]) {
    await page.evaluate((at) => {
      const scroller = document.querySelector('.read-page')!
      scroller.scrollTop = at * scroller.scrollHeight
    }, place)
    await page.waitForTimeout(800)
    for (const step of [5, 20, 50])
      times.push(
        ...(await page.evaluate((by) => (window as never as { watch: FrameWatch }).watch.scroll(by, 80), step)),
      )
  }
  printGoal('scroll, frame to frame p95', percentile(times, 0.95), goal)
  printGoal('scroll, longest frame', percentile(times, 1), 50)
  console.log(`        scroll p50 ${ms(median(times))}, p99 ${ms(percentile(times, 0.99))}`)
}

async function caret(page: Page, goal: number): Promise<void> {
  await page.keyboard.press('Control+Home')
  await page.waitForTimeout(500)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const script = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000
  const times: number[] = []
  const before = await script()
  for (let i = 0; i < presses; i++) times.push(await pressed(page, i % 4 === 3 ? 'ArrowDown' : 'ArrowRight'))
  const own = ((await script()) - before) / presses
  printGoal('caret move to the next frame p95', percentile(times, 0.95), goal)
  printGoal('  of it, scripts, mean', own, 4)
  console.log(`        caret p50 ${ms(median(times))}`)
}

async function find(page: Page): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.locator('.find-strip input:focus').waitFor()
  const typed: number[] = []
  const stepped: number[] = []
  for (const word of ['envoy', 'the', 'parliament', 'border minister', 'not there']) {
    await page.keyboard.press('Control+a')
    for (const letter of word) typed.push(await pressed(page, letter))
    await page.waitForTimeout(500)
    if (word !== 'not there') for (let i = 0; i < 15; i++) stepped.push(await pressed(page, 'Enter'))
  }
  await page.keyboard.press('Escape')
  printGoal('letter typed in Find to the next frame p95', percentile(typed, 0.95), 50)
  printGoal('next place found to the next frame p95', percentile(stepped, 0.95), 50)
  console.log(`        letter p50 ${ms(median(typed))}, place p50 ${ms(median(stepped))}`)
}

async function change(page: Page): Promise<void> {
  const moved: number[] = []
  const deleted: number[] = []
  for (let i = 0; i < gestures; i++) {
    await page.keyboard.press('j')
    await page.keyboard.press('>')
    await page.keyboard.press('ArrowLeft')
    moved.push(await painted(page, 'Enter'))
  }
  for (let i = 0; i < gestures; i++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(100)
    deleted.push(await painted(page, 'Delete'))
  }
  console.log(
    `        the whole way, from the press over the library's transaction to the frame that shows it (the painter's part has its goal in reader.bench):`,
  )
  console.log(
    `          moving a boundary p50 ${ms(median(moved))}, p95 ${ms(percentile(moved, 0.95))}; deleting a mark p50 ${ms(median(deleted))}, p95 ${ms(percentile(deleted, 0.95))}`,
  )
}

async function pressed(page: Page, key: string): Promise<number> {
  await page.evaluate(() => (window as never as { watch: FrameWatch }).watch.nextPress())
  await page.keyboard.press(key)
  return page.evaluate(() => (window as never as { watch: FrameWatch }).watch.result())
}

/** The time from the press to the frame after the text was repainted. */
async function painted(page: Page, key: string): Promise<number> {
  await page.waitForTimeout(60)
  await page.evaluate(() => (window as never as { watch: FrameWatch }).watch.nextPaint())
  await page.keyboard.press(key)
  return page.evaluate(() => (window as never as { watch: FrameWatch }).watch.result())
}
