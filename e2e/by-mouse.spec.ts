import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { expect, test } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './launch.ts'

const text =
  'Quay stays shut\n\nIda Brekke said that the quay would stay shut until Friday. Tom Berg denied that it was shut.\n'

/** A person with a mouse: no key is pressed but those of typed words, which go into the field that was clicked. */
class Mouse {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Clicks a control, as it is named on the screen. */
  async press(
    role: 'button' | 'menuitem' | 'option' | 'radio',
    name: string | RegExp,
    within?: Locator,
  ): Promise<void> {
    await (within ?? this.page).getByRole(role, { name }).first().click()
  }

  async type(field: Locator, words: string): Promise<void> {
    await field.click()
    await this.page.keyboard.type(words)
  }

  /** Drags the mouse over words of the text. */
  async select(words: string): Promise<void> {
    const box = await this.page.evaluate((sought) => {
      const walker = document.createTreeWalker(document.querySelector('.reader')!, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const whole = nodes.map((node) => node.data).join('')
      const at = (offset: number): [Text, number] => {
        let left = offset
        for (const node of nodes) {
          if (left < node.length || (left === node.length && offset !== start)) return [node, left]
          left -= node.length
        }
        throw new Error(`“${sought}” is not in the text.`)
      }
      const start = whole.indexOf(sought)
      if (start < 0) throw new Error(`“${sought}” is not in the text.`)
      const range = document.createRange()
      range.setStart(...at(start))
      range.setEnd(...at(start + sought.length))
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [rects[0]!, rects.at(-1)!]
      return { left: first.left, y: first.top + first.height / 2, right: last.right, end: last.top + last.height / 2 }
    }, words)
    await this.page.mouse.move(box.left + 1, box.y)
    await this.page.mouse.down()
    await this.page.mouse.move(box.right - 1, box.end, { steps: 6 })
    await this.page.mouse.up()
  }
}

test('a text is read, marked, weighed and handed over as a PDF with the mouse alone', async ({ app, home }) => {
  const { page } = app
  const mouse = new Mouse(page)
  const file = join(home.folder, 'quay.txt')
  writeFileSync(file, text)
  await answerOpenDialog(app, [file])
  await mouse.press('button', /^Choose files/u)
  const card = page.getByRole('dialog', { name: 'New source' })
  await mouse.type(card.getByLabel('Publisher'), 'Kyst News')
  await mouse.type(card.getByLabel('Published'), '3 March 2026')
  await card.getByLabel('Reliability').selectOption('B')
  await mouse.press('button', /^Read and mark/u, card)
  await expect(page.locator('.source-row')).toContainText('Kyst News · 3 Mar · B')

  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection' })
  for (const name of ['Ida Brekke', 'Tom Berg']) {
    await mouse.select(name)
    await mouse.press('button', /^Actor/u, toolbar)
    await mouse.press('button', /person/u, page.getByRole('group', { name: 'New actor of this kind' }))
    await expect(page.getByRole('region', { name: 'Actors here' })).toContainText(name)
  }
  for (const words of ['the quay would stay shut until Friday', 'it was shut']) {
    await mouse.select(words)
    await mouse.press('button', /^Claim/u, toolbar)
    await mouse.press('button', /^Save and confirm/u, page.getByRole('dialog', { name: 'New claim' }))
    await expect(page.getByRole('dialog', { name: 'New claim' })).toBeHidden()
  }
  await expect(page.locator('.margin-card')).toHaveCount(2)

  const screens = page.getByRole('navigation', { name: 'Screens' })
  await mouse.press('button', 'Questions', screens)
  await mouse.press('button', /^New question/u)
  await mouse.type(page.getByRole('dialog').getByRole('textbox', { name: 'Question' }), 'Is the quay shut?')
  await mouse.press('button', /^Add/u, page.getByRole('dialog'))
  await mouse.press('button', 'Claims', screens)
  const claims = page.getByRole('grid', { name: 'Claims' }).getByRole('row')
  for (const [words, answer] of [
    ['stay shut', 'yes'],
    ['it was shut', 'no'],
  ] as const) {
    await claims.filter({ hasText: words }).click({ button: 'right' })
    await mouse.press('menuitem', /^Question/u)
    await mouse.press('option', /Is the quay shut/u)
    await mouse.press('button', answer, page.getByRole('dialog'))
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await mouse.press('button', 'Questions', screens)
  await expect(page.getByRole('grid', { name: 'Questions' })).toContainText('contested')
  await mouse.press('button', /^Write our view/u)
  await mouse.type(page.getByRole('dialog').getByRole('textbox', { name: 'Judgement' }), 'The quay is likely shut.')
  await mouse.press('button', /^Save/u, page.getByRole('dialog'))

  await mouse.press('button', 'Briefing', screens)
  await mouse.press('button', /^Start a briefing/u)
  await mouse.type(page.getByRole('textbox', { name: 'Prepared by' }), 'Desk')
  await mouse.type(page.getByRole('textbox', { name: 'For', exact: true }), 'Minister')
  const evidence = page.getByRole('grid', { name: 'Claims to write from' })
  await evidence.getByRole('row').filter({ hasText: 'stay shut' }).dblclick()
  await expect(page.locator('.composer .said')).toContainText(
    'Ida Brekke said that the quay would stay shut until Friday',
  )
  const pdf = join(home.documents, 'quay.pdf')
  await answerSaveDialog(app, pdf)
  await mouse.press('button', /^Export PDF/u)
  const dialog = page.getByRole('dialog', { name: /^Export/u })
  await mouse.press('radio', /^None/u, dialog)
  await mouse.press('button', /^Export/u, dialog)
  await expect(dialog).toContainText('quay.pdf')
  await mouse.press('button', /^Done/u, dialog)
  expect((await readPdf(readFileSync(pdf))).text.map((run) => run.text).join(' ')).toContain(
    'the quay would stay shut until Friday',
  )
})
