import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, makeHome, startApp } from '../e2e/launch.ts'
import { FramePage } from '../e2e/pages/frame-page.ts'
import { openDatabase } from '../src/main/library/sqlite/sqlite.ts'
import { ok } from '../src/shared/model/result.ts'
import { machine, percentile, printGoal } from './figures.ts'

/**
 * Importing a folder of 10,000 plain texts of 1000 words each (10 million words) into the built app, indexed, while a text is open.
 * Method: from the call that imports the folder to its report, in the page. Frames: the times between two frames meanwhile, in a page that
 * scrolls its text by 40 px a frame. Cancel: from the call, in the middle of another import, to the report; then the library is verified.
 * Beside it, in the same run: what SQLite alone takes to store and index the same texts, each in a transaction of its own.
 * `ATTACHE_BENCH_TEXTS` imports another number of texts.
 */
const count = Number(process.env['ATTACHE_BENCH_TEXTS'] ?? 10_000)
const wordsEach = 1000

const home = makeHome()
try {
  const folder = join(home.folder, 'texts')
  mkdirSync(folder)
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `text ${i}.txt`), textOf(i))
  console.log(`Import of ${count} texts of ${wordsEach} words. ${machine()}`)
  const alone = sqliteAlone(folder)
  const app = await startApp(home)
  const { page } = app
  await new FramePage(page).importText(`Long\n${`${'A line that goes on. '.repeat(40)}\n`.repeat(200)}`)
  await page.locator('.block').first().waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate(watchFrames)
  await answerOpenDialog(app, [folder])
  const report = await page.evaluate(async () => {
    const start = performance.now()
    const reply = await window.attache.chooseAndImport({ folder: true })
    const kinds = reply.ok && reply.value ? reply.value.items.map(({ result }) => result.kind) : []
    return { time: performance.now() - start, imported: kinds.filter((kind) => kind === 'imported').length }
  })
  const frames = await page.evaluate(() => (window as never as { frames: number[] }).frames)
  if (report.imported !== count) throw new Error(`Only ${report.imported} of ${count} were imported.`)
  printGoal(`${count} texts, from the choice of the folder to the report`, report.time, goalFor(count))
  console.log(`        SQLite alone, the same texts: ${(alone / 1000).toFixed(1)} s`)
  printGoal('frames meanwhile, p95', percentile(frames, 0.95), 33)
  console.log(`        frames meanwhile: ${frames.length}, longest ${Math.max(...frames).toFixed(0)} ms`)

  const another = join(home.folder, 'more texts')
  mkdirSync(another)
  for (let i = 0; i < 3000; i++) writeFileSync(join(another, `text ${i}.txt`), textOf(count + i))
  const cancelled: number[] = []
  for (let i = 0; i < 5; i++) {
    await answerOpenDialog(app, [another])
    cancelled.push(await page.evaluate(cancelAfter, 700 + i * 130))
  }
  printGoal('cancel, from the press to the report, longest of 5', Math.max(...cancelled), 200)
  const verified = await page.evaluate(() => window.attache.verifyLibrary({}))
  if (!verified.ok || verified.value.problems.length > 0)
    throw new Error('The library has problems after an import was cancelled.')
  console.log(`        verified afterwards: ${verified.value.sources} sources, no problem`)
  await app.close()
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

/** In proportion between the goals: 25 s for 10,000 texts, 90 s for 50,000. */
function goalFor(texts: number): number {
  return texts <= 10_000 ? 2.5 * texts : 25_000 + (texts - 10_000) * 1.625
}

/** Runs in the page: imports the chosen folder, cancels it in the middle, and returns how long it took from then to the report. */
async function cancelAfter(wait: number): Promise<number> {
  let id = 0
  const forget = window.attache.onImportProgress((state) => (id = state.id))
  const done = window.attache.chooseAndImport({ folder: true })
  await new Promise((resolve) => setTimeout(resolve, wait))
  const start = performance.now()
  await window.attache.controlImport({ id, to: 'cancel' })
  const reply = await done
  const time = performance.now() - start
  forget()
  if (!reply.ok || !reply.value || reply.value.left === 0) throw new Error('The import ended before it was cancelled.')
  return time
}

function textOf(i: number): string {
  const nouns = ['dam', 'gate', 'river', 'minister', 'schedule', 'cost', 'treaty', 'village', 'engineer', 'season']
  const verbs = ['said', 'denied', 'asked', 'expected', 'refused', 'proposed', 'recalled', 'confirmed']
  let seed = i * 7919 + 17
  const next = (most: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % most
  const words = Array.from({ length: wordsEach }, (_, at) =>
    at % 10 === 9 ? `${nouns[next(10)]!}${next(5000)}.` : at % 3 === 0 ? verbs[next(8)]! : nouns[next(10)]!,
  )
  const lines = Array.from({ length: 20 }, (_, line) => words.slice(line * 50, line * 50 + 50).join(' '))
  return `Report ${i} of the commission\n${lines.join('\n')}\n`
}

function sqliteAlone(folder: string): number {
  const db = openDatabase(join(home.folder, 'alone.db'))
  db.exec(`CREATE TABLE text (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE found USING fts5(text, content='text', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`)
  const start = performance.now()
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    const text = bytes.toString()
    db.transaction(() => {
      const id = db.insert('INSERT INTO text (bytes, text) VALUES (?, ?)', bytes, text)
      db.run('INSERT INTO found (rowid, text) VALUES (?, ?)', id, text)
      return ok(null)
    })
  }
  const time = performance.now() - start
  db.close()
  return time
}

/** Runs in the page: keeps the times between frames while the text scrolls. */
function watchFrames(): void {
  const frames: number[] = []
  Object.assign(window, { frames })
  const page = document.querySelector('.read-page')!
  let last = performance.now()
  let down = 40
  const frame = (now: number) => {
    frames.push(now - last)
    last = now
    const before = page.scrollTop
    page.scrollBy(0, down)
    if (page.scrollTop === before) down = -down
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
