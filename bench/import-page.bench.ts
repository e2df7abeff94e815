import type { Page } from 'playwright'
import { affair, others } from '../src/import-window/web-page/fixtures/affair.ts'
import { heldOutPages } from '../src/import-window/web-page/fixtures/held-out-pages.ts'
import { layouts, links, type MadePage } from '../src/import-window/web-page/fixtures/made-page.ts'
import { madePages } from '../src/import-window/web-page/fixtures/made-pages.ts'
import { f1 } from '../src/import-window/web-page/fixtures/score.ts'
import type { Reader } from './import-page/page.ts'
import { benchPage, onBuiltPage } from './built-page.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * Reading web pages: how well the article is told from its furniture, and how long that takes, with Mozilla's Readability beside it.
 * Method: both read the same pages in one run of the same headless Chromium, by turns, from the same kind of document. The score is F1 over
 * words in their order; the time runs from the markup to the text. Readability's text is its title, its byline and its article.
 */
const rounds = 15

await onBuiltPage('import-page', async (page, version) => {
  await page.goto(benchPage)
  await page.waitForFunction(() => 'readBy' in window)
  console.log(`Web pages. ${machine()}, Chromium ${version}`)
  await scores(page, 'the pages it was made with', madePages)
  await scores(page, 'pages written after it', heldOutPages)
  await times(page)
})

async function read(page: Page, reader: Reader, html: string) {
  return page.evaluate(([who, markup]) => window.readBy(who, markup), [reader, html] as const)
}

async function scores(page: Page, name: string, pages: readonly MadePage[]): Promise<void> {
  console.log(`\n${name}: F1 over words in order, the mean of a layout (the least)`)
  const all: Record<Reader, number[]> = { ours: [], readability: [] }
  for (const layout of layouts) {
    const line: string[] = []
    for (const reader of ['ours', 'readability'] as const) {
      const found: number[] = []
      for (const one of pages.filter((made) => made.layout === layout))
        found.push(f1((await read(page, reader, one.html)).text, one.truth.join('\n')))
      all[reader].push(...found)
      if (found.length > 0) line.push(`${reader} ${mean(found).toFixed(3)} (${Math.min(...found).toFixed(3)})`)
    }
    if (line.length > 0) console.log(`  ${layout.padEnd(16)} ${line.join('   ')}`)
  }
  console.log(
    `  ${'all'.padEnd(16)} ours ${mean(all.ours).toFixed(3)}   readability ${mean(all.readability).toFixed(3)}`,
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A page of a paper with 200 kB of markup: an article of 2,000 words, 400 links in menus, 60 teasers, and scripts. */
function newsPage(): string {
  const script = `<script>window.settings=${JSON.stringify(Array.from({ length: 2700 }, (_, at) => ({ slot: `slot-${at}`, sizes: [300, 250], lazy: true })))}</script>`
  const attributes = 'data-tracking="click|view|scroll" data-module="text" class="c-block c-block--text l-grid__item"'
  const article = Array.from({ length: 80 }, (_, at) => `<p ${attributes}>${affair[at % affair.length]}</p>`).join('\n')
  const teasers = Array.from(
    { length: 60 },
    (_, at) =>
      `<div class="c-card l-grid__item" data-id="${at}"><a class="c-card__link" href="/n/${at}"><img srcset="/i/${at}-1.jpg 1x, /i/${at}-2.jpg 2x"><h3 class="c-card__title">${others[at % others.length]}</h3></a><p class="c-card__text">${affair[at % affair.length]}</p></div>`,
  ).join('\n')
  const menu = links(Array.from({ length: 400 }, (_, at) => `Topic ${at} of the river and its towns`))
  const page = `<html lang="en"><head><title>Ministers near deal | Karvia Daily</title>${script}</head><body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>Ministers near deal</h1>${article}</article>${teasers}</main><footer>© Karvia Daily</footer></body></html>`
  return page
}

async function times(page: Page): Promise<void> {
  const html = newsPage()
  const found: Record<Reader, number[]> = { ours: [], readability: [] }
  for (let round = 0; round <= rounds; round++)
    for (const reader of ['ours', 'readability'] as const) {
      const { milliseconds } = await read(page, reader, html)
      if (round > 0) found[reader].push(milliseconds)
    }
  console.log(`\na news page of ${Math.round(html.length / 1000)} kB, ${rounds} rounds in turn`)
  console.log(
    `        Readability alone: median ${ms(median(found.readability))}, p95 ${ms(percentile(found.readability, 0.95))}`,
  )
  printGoal('ours, with furniture, blocks and card: median', median(found.ours), 100)
  printGoal('ours: p95', percentile(found.ours, 0.95), 150)
}
