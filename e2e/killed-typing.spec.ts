import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { expect, test } from './app.ts'
import { kill, startApp, type Home } from './launch.ts'
import { BriefingPage } from './pages/briefing-page.ts'
import { FramePage } from './pages/frame-page.ts'
import { KeysOnly } from './pages/keys-only.ts'
import { readByKeys } from './pages/read-by-keys.ts'

const text =
  'The ferry to Halden\n\nThe harbour master said that nobody could tell when the next one would leave. The port denied that it was closed. It left at noon.\n'

/** Whether these words are in the library and its write-ahead log, so that a kill at this moment would not lose them. */
function isOnDisk(home: Home, words: string): boolean {
  const library = join(home.documents, 'Attaché', 'My library.attache')
  return [library, `${library}-wal`].some((path) => readFileSync(path).includes(words))
}

const said = 'nobody could tell when the next one would leave'
const denied = 'it was closed'
/** What is typed into each field. Every one is different from the rest. */
const words = {
  actor: 'Halden harbour',
  newClaim: 'which kind of closed',
  placeMemo: 'which noon was it',
  memoSheet: 'ask the owner',
  question: 'who runs it now',
  ourView: 'likely the council',
  editClaims: 'ferries/halden',
  editActors: 'places/norway',
  briefing: 'The ferry is late',
  claim: 'x'.repeat(30),
}

test('whatever was typed half a second ago, or five seconds into typing without a rest, is there after a kill, in every field', async ({
  app,
  home,
}) => {
  const { page } = app
  const frame = new FramePage(page)
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  /** Types these words, and waits until they are on disk while the focus is still in the field. */
  const type = async (typed: string) => {
    await keys.type(typed)
    await expect.poll(() => isOnDisk(home, typed), { intervals: [100], timeout: 5000 }).toBe(true)
    await frame.settled()
  }
  await frame.importText(text)
  await read.markActor({ words: 'Halden' }, 'l')
  await keys.press('Enter')
  await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toBeFocused()
  await keys.press('End')
  await type(words.actor.slice('Halden'.length))
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()
  await read.markActor({ words: 'port' }, 'o')

  await read.beginClaim({ words: said })
  // Who said it is no actor yet, so the speaker is chosen by hand.
  await keys.press('1')
  await keys.press('Control+Enter')
  await expect(read.newClaim).toHaveCount(0)
  await read.openCard.waitFor()
  await read.beginClaim({ words: denied })
  await keys.press('m')
  await expect(read.newClaim.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await type(words.newClaim)
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()

  const placeMemo = page.getByRole('dialog', { name: /^Memo on/u }).getByRole('textbox', { name: 'Memo' })
  await read.select({ words: 'at noon' })
  await keys.press('m')
  await expect(placeMemo).toBeFocused()
  await type(words.placeMemo)
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()

  const sheet = page.getByRole('dialog')
  await keys.press('Escape', 'Control+Shift+M')
  await expect(sheet.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await type(words.memoSheet)
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()

  const questions = page.getByRole('grid', { name: 'Questions' })
  await keys.press('Control+2')
  await expect(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible()
  await keys.press('n')
  await expect(sheet.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await keys.type('Who pays?')
  await keys.press('Enter')
  await expect(questions).toBeFocused()
  await keys.press('n')
  await expect(sheet.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await type(words.question)
  await keys.press('Escape')
  await expect(questions).toBeFocused()
  await keys.press('v')
  await expect(sheet.getByRole('textbox', { name: 'Judgement' })).toBeFocused()
  await type(words.ourView)
  await keys.press('Escape')
  await expect(questions).toBeFocused()

  await keys.press('Control+3')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  await keys.press('Home', 'e')
  await expect(sheet).toBeVisible()
  await keys.tabTo('combobox', 'Add tags')
  await type(words.editClaims)
  await keys.press('Escape')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()

  await keys.press('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await keys.press('Home', 'x', 'ArrowDown', 'x', 'e')
  await expect(sheet).toBeVisible()
  await keys.tabTo('combobox', 'Add tags')
  await type(words.editActors)
  await keys.press('Escape')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()

  await new BriefingPage(page).open()
  await new BriefingPage(page).writeSection('lead', '')
  await type(words.briefing)

  await keys.press('Control+1')
  await expect(read.reader).toBeFocused()
  await read.select({ words: said.slice(0, 6) }, true)
  await keys.press('Enter', 'm')
  await expect(read.openCard.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  // Typing goes on until much of it is saved, which is after five seconds at most where no key is late.
  const isSaved = async () => (await frame.facts()).claims.some(({ memo }) => memo.includes(words.claim))
  for (let letters = 0; letters < 150 && !(await isSaved()); letters++) {
    await keys.type('x')
    await page.waitForTimeout(60)
  }
  await kill(app)

  const again = await startApp(home)
  const then = { read: readByKeys(again.page), keys: new KeysOnly(again.page, text), frame: new FramePage(again.page) }
  const { actors, claims } = await then.frame.facts()
  expect(actors.map(({ name }) => name)).toContain(words.actor)
  expect(claims[0]?.memo).toContain(words.claim)
  const field = (name: string, role: 'textbox' | 'combobox' = 'textbox') =>
    again.page.getByRole('dialog').getByRole(role, { name })
  const grid = (name: string) => again.page.getByRole('grid', { name })
  /** Finds these words in a field, and goes back to where the keys work again. */
  const draft = async (of: Locator, value: string, back: Locator) => {
    await expect(of).toHaveValue(value)
    await then.keys.press('Escape')
    await expect(back).toBeFocused()
  }

  await expect(then.read.reader).toBeFocused()
  await then.read.beginClaim({ words: denied })
  await expect(then.read.newClaim).toContainText('Your draft')
  await draft(field('Memo'), words.newClaim, then.read.reader)
  await then.read.select({ words: 'at noon' })
  await then.keys.press('m')
  await draft(field('Memo'), words.placeMemo, then.read.reader)
  await then.keys.press('Escape', 'Control+Shift+M')
  await draft(field('Memo'), words.memoSheet, then.read.reader)

  await then.keys.press('Control+2')
  await expect(grid('Questions')).toBeFocused()
  await then.keys.press('n')
  await draft(field('Question'), words.question, grid('Questions'))
  await then.keys.press('Home', 'v')
  await draft(field('Judgement'), words.ourView, grid('Questions'))
  await then.keys.press('Control+3')
  await expect(grid('Claims')).toBeFocused()
  await then.keys.press('Home', 'e')
  await draft(field('Add tags', 'combobox'), words.editClaims, grid('Claims'))
  await then.keys.press('Control+4')
  await expect(grid('Actors')).toBeFocused()
  await then.keys.press('Home', 'x', 'ArrowDown', 'x', 'e')
  await draft(field('Add tags', 'combobox'), words.editActors, grid('Actors'))
  await new BriefingPage(again.page).open()
  await expect(again.page.locator('.sheet-page')).toContainText(words.briefing)
  await again.close()
})
