import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { makeHome, startApp } from '../e2e/launch.ts'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import { newId, type Id } from '../src/shared/model/id.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import { ask } from './filled-library.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * Writing in a long note: 100,000 words in 1,000 paragraphs with 1,000 citations of 1,000 claims, in the built app's window, 1440 × 900.
 * Method: each time is taken in the page, from the key press (the event's time stamp) to the task after the next frame. 150 letters are typed
 * in a paragraph in the middle, 80 ms apart, so that pauses, saves and checks fall among them; then 20 with a pause of a second after each.
 * A finding: from the last letter of a vague hedge to the frame in which its card stands in the list of checks.
 * The floor is the same letters in an empty note in the same window, just before.
 */
const paragraphs = 1_000
const softwareRendering = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined

const home = makeHome()
try {
  const folder = join(home.documents, 'Attaché')
  mkdirSync(folder)
  const opened = await openForBench(join(folder, 'My library.attache'), { create: 'new' })
  await fillNote(opened)
  await opened.close()
  const { page, close } = await startApp(home)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.locator('.block').first().waitFor()
  console.log(`Composer. ${machine()}${softwareRendering ? ', software rendering' : ''}`)
  await page.keyboard.press('Control+5')
  await page.locator('.composer .section-lead p').first().waitFor()
  await page.evaluate(watchLetters)
  const floor = await letters(page, '.section-lead p', 60, 80)
  console.log(`        floor, an empty note: p50 ${ms(median(floor))}, p95 ${ms(percentile(floor, 0.95))}`)
  const before = Date.now()
  await page.keyboard.press('Control+PageDown')
  await page.locator('.composer .section-text p').first().waitFor()
  console.log(`        the long note is drawn after ${ms(Date.now() - before)}`)
  await page.waitForTimeout(6_000)
  await page.locator(`.composer .section-text p:nth-of-type(${paragraphs / 2})`).scrollIntoViewIfNeeded()
  const middle = `.section-text p:nth-of-type(${paragraphs / 2})`
  const typed = await letters(page, middle, 150, 80)
  printGoal('A letter in 100,000 words to paint, p95', percentile(typed, 0.95), 25)
  console.log(`        p50 ${ms(median(typed))}, longest ${ms(Math.max(...typed))}`)
  const rested = await letters(page, middle, 20, 1_000)
  printGoal('The same after a pause of a second, p95', percentile(rested, 0.95), 25)
  console.log(`        ${await page.locator('.checks .side-title').innerText()}`.replaceAll('\n', ' '))
  await finding(page, middle)
  await close()
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

/** The time to paint each of so many letters, typed at the end of a block. */
async function letters(page: Page, block: string, count: number, pause: number): Promise<number[]> {
  await page.locator(`.composer ${block}`).first().click()
  await page.keyboard.press('End')
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    await page.evaluate(() => (window as never as Watching).watchLetter())
    await page.keyboard.press('abcde fghij'[i % 11]!)
    times.push(await page.evaluate(() => (window as never as Watching).letter()))
    await page.waitForTimeout(pause)
  }
  return times
}

/** The time from the last letter of a hedge, typed at the end of the note, to its finding. */
async function finding(page: Page, block: string): Promise<void> {
  const took: number[] = []
  await page.locator(`.composer ${block}`).first().click()
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Control+End')
    await page.keyboard.type(` It is widely believe`)
    await page.waitForTimeout(1_500)
    const found = Number(await page.locator('.checks .count').innerText())
    const from = Date.now()
    await page.keyboard.press('d')
    await page.waitForFunction((many) => Number(document.querySelector('.checks .count')?.textContent) > many, found, {
      polling: 16,
      timeout: 5_000,
    })
    took.push(Date.now() - from)
    await page.keyboard.type(` that the gates are shut.`)
    await page.waitForTimeout(1_000)
  }
  printGoal('A finding in the list after the last letter, median', median(took), 300)
}

async function fillNote(library: LibraryClient): Promise<void> {
  const sentence =
    'The envoy said that both presidents had agreed on robust guarantees for the region, and nobody denied it. '
  const text = Array.from({ length: 200 }, () => sentence.repeat(5).trim()).join('\n')
  const { revision, id } = await ask(library, 'importPaste', { text: `Report\n${text}` })
  await ask(library, 'updateSourceCard', {
    id,
    card: { publisher: 'Paper', published: '2026-03-04', reliability: 'B' },
  })
  const actor = (await ask(library, 'addActor', { name: 'The envoy', kind: 'person' })).id
  const claims: Id[] = []
  for (let i = 0; i < paragraphs; i++) {
    const start = 20 + ((i * 97) % (text.length - 200))
    const fields = { kind: 'statement' as const, form: 'paraphrase' as const, speakers: [actor] }
    claims.push(
      (await ask(library, 'addClaim', { revision, content: [{ start, end: start + 70 }], fields, proposed: [] })).id,
    )
  }
  const note = (await ask(library, 'addBriefing', { title: 'A long note', preparedFor: 'Reader', preparedBy: 'Desk' }))
    .id
  const { sections } = await ask(library, 'readBriefing', { id: note })
  await ask(library, 'writeSections', {
    id: note,
    label: 'Insert a section',
    sections: [...sections, { key: 'text', kind: 'text', title: '', options: {} }],
  })
  const words = 'Both capitals have told the desk that the gates stay shut until the sum is paid, and no date is set. '
    .repeat(5)
    .trim()
  const put = claims.map((claim, i) => ({
    id: newId(),
    section: 'text',
    order: `a${String(i).padStart(5, '0')}`,
    body: {
      type: 'paragraph' as const,
      children: [
        { type: 'text' as const, text: words, format: 0 },
        { type: 'citation' as const, claim },
      ],
    },
  }))
  await ask(library, 'writeBriefing', { id: note, label: 'Type', put, remove: [], judgements: [] })
  await ask(library, 'addBriefing', { title: 'An empty note' })
}

type Watching = { watchLetter: () => void; letter: () => Promise<number> }

/** Runs in the page. */
function watchLetters(): void {
  let result = Promise.resolve(Number.NaN)
  Object.assign(window, {
    watchLetter: () => {
      result = new Promise<number>((resolve) => {
        const pressed = (event: KeyboardEvent) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => resolve(performance.now() - event.timeStamp))
            channel.port1.start()
            channel.port2.postMessage(null)
          })
        window.addEventListener('keydown', pressed, { capture: true, once: true })
      })
    },
    letter: () => result,
  })
}
