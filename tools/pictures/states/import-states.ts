import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '../desk.ts'
import type { State } from '../state.ts'

const parsed = join(import.meta.dirname, '../../../src/import-window')
const fixture = (name: string): Uint8Array => readFileSync(join(parsed, name))

const paragraphs = [
  'The gates of the Orsa dam stay shut until the repairs are paid for, the water minister of Ostmark told parliament on Wednesday.',
  'He said that his country had offered to bear a third of the cost, and that it had heard nothing from Karvia since the end of February.',
  'Engineers of both sides are to meet at the wall next week, according to the office of the mediator, which gave no further details.',
  'Farmers below the dam fear for the second harvest; their association wants a third of the water in July and August.',
  'The power company that runs the turbines would not say who pays for the north gate, whose hinge broke in the winter.',
]
const article = ['Gates stay shut', ...paragraphs].join('\n')

/** A desk's worth of files: what is read, what needs a password, what cannot be read, and one text that another nearly repeats. */
export const deskFiles: Readonly<Record<string, string | Uint8Array>> = {
  'minutes of the third round.docx': fixture('word/fixtures/orsa-report.docx'),
  'commission report, annex B.pdf': fixture('pdf/fixtures/office-book.pdf'),
  'locked draft.pdf': fixture('pdf/fixtures/locked.pdf'),
  'halden.msg': fixture('mail/fixtures/halden.msg'),
  'gates stay shut.html': `<title>Gates stay shut</title><article><h1>Gates stay shut</h1><p>${paragraphs.join('</p><p>')}</p></article>`,
  'the same, as another paper printed it, under a longer name than anybody would give a file of his own.txt': `${article}\nNobody else was asked.\n`,
  'cut off in the middle.pdf': fixture('pdf/fixtures/office-book.pdf').subarray(0, 900),
  'a list of what the library here has.bib': fixture('bibliography/fixtures/orsa.bib'),
}

/** What comes with files that are imported. Last on their library, since they add to it. */
export const importStates: readonly State[] = [
  {
    name: 'import report',
    shows: '.report-list',
    reach: async (desk) => {
      await desk.openFiles(deskFiles)
      await desk.dialog.waitFor()
    },
    mockup: 'import-report.png',
  },
  {
    name: 'compare two copies',
    shows: '.compared',
    reach: async (desk) => {
      await desk.openFiles({
        'first.txt': `First ${article}\n`,
        'second.txt': `Second ${article}\nNobody answered.\n`,
        'damaged.pdf': 'not a PDF',
      })
      await desk.dialog
        .getByRole('button', { name: desk.worded('Compare') })
        .first()
        .click()
    },
  },
  {
    name: 'page beside the text',
    shows: '.page-sheet img',
    reach: async (desk) => {
      await openPdf(desk)
      await desk.press('p')
    },
    mockup: 'page-beside-text.png',
  },
  {
    name: 'source card of a PDF',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await openPdf(desk)
      await desk.open('Control+i')
    },
  },
  {
    name: 'import, paused',
    shows: '.progress-panel',
    reach: async (desk) => {
      const texts = Array.from({ length: 1500 }, (_, i) => [
        `report ${i}.txt`,
        `Report ${i}\n${article.repeat(10)}${i}\n`,
      ])
      await desk.openFiles(Object.fromEntries(texts))
      await desk.page.locator('.progress-panel button').first().click()
    },
  },
]

/** Opens a report of two columns, with nothing over it. */
export async function openPdf(desk: Desk): Promise<void> {
  await desk.openFiles({ 'commission report.pdf': fixture('pdf/fixtures/chromium-columns.pdf') })
  await desk.page.locator('.reader .block').filter({ hasText: 'Halden talks end' }).first().waitFor({ timeout: 30_000 })
  // The card of a new source is open.
  await desk.rest()
}
