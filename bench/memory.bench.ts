import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { answerOpenDialog, makeHome, startApp } from '../e2e/launch.ts'
import { FramePage } from '../e2e/pages/frame-page.ts'
import { machine } from './figures.ts'
import { importMany, manyCounts } from './many-sources.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * The memory of all processes of the built app, in MB: the sum of what each takes, shared pages counted by shares (PSS of Linux).
 * Method: a library with 10,000 sources, started anew; a text of 300,000 words opened; that text and a short one opened by turns, 50 times;
 * 200 web pages imported in one go. Each figure is read ten seconds after, when the import window is closed and the collectors have run: in
 * use, a process keeps what it may need again. The garbage of the page's heap is collected first, so that what is counted is what stays.
 */
const turns = 50
const pages = 200
const sentence =
  'The envoy said that both presidents had agreed on robust guarantees for the region, and nobody denied it. '

const home = makeHome()
try {
  const folder = join(home.documents, 'Attaché')
  mkdirSync(folder)
  const library = await openForBench(join(folder, 'My library.attache'), { create: 'new', synchronous: 'OFF' })
  await importMany(library)
  await library.close()
  const app = await startApp(home)
  const { page } = app
  const pid = app.electron.process().pid!
  await page.locator('.block').first().waitFor()
  console.log(`Memory with ${manyCounts.sources} sources. ${machine()}`)
  print('a text of 400 words open', await settled(page, pid))
  const frame = new FramePage(page)
  await frame.importText(`A short text\n${sentence}`)
  await frame.importText(`A long text\n${`${sentence.repeat(6).trim()}\n`.repeat(2640)}`)
  await shows(page, 'A long text')
  const open = await settled(page, pid)
  print('a text of 300,000 words open', open, 600)
  for (let i = 0; i < turns; i++) {
    for (const title of ['A short text', 'A long text']) {
      await page.locator('.source-row').filter({ hasText: title }).first().click()
      await shows(page, title)
    }
  }
  const opened = await settled(page, pid)
  print(`after ${turns} opens and closes of it`, opened)
  print('  more than before', opened - open, 50)
  const imported = join(home.folder, 'pages')
  mkdirSync(imported)
  for (let i = 0; i < pages; i++) writeFileSync(join(imported, `${i}.html`), pageOf(i))
  await answerOpenDialog(app, [imported])
  await page.evaluate(() => window.attache.chooseAndImport({ folder: true }))
  // The window in which files are parsed closes after half a minute without work.
  await page.waitForTimeout(35_000)
  const after = await settled(page, pid)
  print(`after the import of ${pages} web pages`, after)
  print('  more than before', after - opened, 50)
  await app.close()
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

async function shows(page: Page, title: string): Promise<void> {
  await page.locator('.reader .block').first().filter({ hasText: title }).waitFor()
}

async function settled(page: Page, pid: number): Promise<number> {
  await page.waitForTimeout(10_000)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.detach()
  await page.waitForTimeout(1000)
  return familyOf(pid).reduce((sum, one) => sum + shareOf(one), 0)
}

/** A process and all that it started. */
function familyOf(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  )
  const isOfIt = (one: number | undefined): boolean => one === pid || (one !== undefined && isOfIt(parents.get(one)))
  return [...parents.keys()].filter(isOfIt)
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** What a process takes, in MB: its own pages, and its share of those that it has in common with others. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function print(what: string, size: number, goal?: number): void {
  const mark = goal === undefined ? '       ' : size <= goal ? 'met    ' : 'NOT MET'
  console.log(
    `${mark} ${what.padEnd(60)} ${size.toFixed(0).padStart(5)} MB${goal === undefined ? '' : `   goal ${goal} MB`}`,
  )
}

function pageOf(i: number): string {
  return `<!doctype html><title>Page ${i}</title><article><h1>Page ${i} of the commission</h1>${`<p>${i} ${sentence.repeat(4)}</p>`.repeat(12)}</article>`
}
