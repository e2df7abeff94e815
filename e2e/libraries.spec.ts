import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimsOfLibrary, claimsOfStory } from '#shared/story/claims-in-words.ts'
import { writeOldLibrary } from '../src/main/library/migrations/old-library.ts'
import { fixtureCase } from '../src/main/libraries/fixture-cases.ts'
import { expect, test } from './app.ts'
import { answerOpenDialog, answerSaveDialog, holdAsked, paste } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'
import { readByKeys } from './pages/read-by-keys.ts'

/** The first line is a sentence and therefore does not become the title. */
const untitled =
  'The ferry to Halden was late again on Monday, the port said, and nobody could tell when the next one would leave.\n\nIt left at noon.'

const secret = 'The harbour master of Halden resigned over a secret ledger.'

test.describe('libraries', () => {
  test('the finished example opens in a library of its own, marked, with its briefing', async ({ app }) => {
    const { page } = app
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
    const frame = new FramePage(page)
    await expect(frame.reader).toContainText('Those joining Zelensky')
    expect(await frame.readNotice()).toContain('finished example')
    const facts = await frame.facts()
    expect([facts.sources.length, facts.claims.length, facts.briefings.length]).toEqual([1, 24, 1])
    const {
      stories: [talks],
    } = fixtureCase('washington-talks')
    expect(claimsOfLibrary(facts.claims, facts.actors, facts.questions)).toEqual(
      claimsOfStory(talks!.story, talks!.text),
    )
    expect(facts.questions.map(({ ourView }) => ourView?.likelihood ?? '')).toEqual(['very unlikely', '', ''])
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'Security guarantees before the Monday talks',
    )
    await expect(page.getByText('No problems found.')).toBeVisible()
  })

  test('a source is deleted with its marks: what goes is said first, the next one opens, and one step brings all of it back', async ({
    app: { page },
  }) => {
    const frame = new FramePage(page)
    const list = page.getByRole('navigation', { name: 'Sources' })
    const example = list.getByRole('button', { name: /guarantees|Washington/u })
    const other = list.getByRole('button', { name: /^Ledger found/u })
    const sheet = page.getByRole('dialog', { name: 'Delete source' })
    await page.keyboard.press('Control+1')
    await frame.importText(`Ledger found\n\n${secret}\n`)
    // The source has no marks, so no question is asked.
    await other.focus()
    await page.keyboard.press('Delete')
    await expect(frame.reader).toContainText('Those joining Zelensky')
    await expect(frame.reader).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(frame.reader).toContainText('harbour master')
    await example.click()
    await expect(frame.reader).toContainText('Those joining Zelensky')
    // After deleting a source that is not open, the focus stays in the list of sources.
    await other.focus()
    await page.keyboard.press('Delete')
    await expect(other).toBeHidden()
    await expect(example).toBeFocused()
    await page.keyboard.press('Control+z')
    await other.click()
    await expect(frame.reader).toContainText('harbour master')
    await example.click({ button: 'right' })
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem', { name: /Delete source/u })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(sheet).toContainText('24 claims and')
    await page.keyboard.press('Escape')
    const whole = await frame.facts()
    await example.click()
    await expect(frame.reader).toContainText('Those joining Zelensky')
    await page.keyboard.press('Control+i')
    await page.getByRole('dialog', { name: 'Source card' }).getByRole('button', { name: 'Delete source' }).click()
    await expect(sheet).toContainText('24 claims and')
    await page.keyboard.press('Enter')
    await expect(frame.reader).toContainText('harbour master')
    await expect(frame.reader).toBeFocused()
    expect((await frame.facts()).claims).toEqual([])
    await page.keyboard.press('Control+z')
    await expect(frame.reader).toContainText('Those joining Zelensky')
    await expect(page.getByRole('region', { name: 'Actors here' })).toContainText('Actors here · 28')
    // The screens that show its claims and their words lose only what was deleted.
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('grid')).toContainText('Witkoff')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find anything' }).fill('> delete source')
    await page.keyboard.press('Enter')
    await expect(sheet).toContainText('24 claims and')
    await expect(sheet).toContainText('“Security guarantees before the Monday talks” cites')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
    await expect(frame.toast).toContainText(/^Source “.+” deleted/u)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('grid')).toContainText('Witkoff')
    expect({ ...(await frame.facts()), undo: null, redo: null }).toEqual({ ...whole, undo: null, redo: null })
  })

  test('the box leads back to one’s own library', async ({ app: { page } }) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find anything' }).fill('my lib')
    await expect(page.getByRole('option', { name: /My library/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
  })

  test('a new library is made where the person says, and is the one that opens next time', async ({ app, home }) => {
    const { page } = app
    await answerSaveDialog(app, join(home.documents, 'Harbour affair'))
    await page.keyboard.press('Control+Shift+N')
    await expect.poll(() => existsSync(join(home.documents, 'Harbour affair.attache'))).toBe(true)
    // The screen of an empty library looks the same before and after, so this waits for the library's name.
    await expect(page.locator('.bar .case span')).toHaveAttribute('title', /Harbour affair/u)
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    await new FramePage(page).importText(`Ledger found\n\n${secret}\n`)
    const { recent } = (
      JSON.parse(readFileSync(join(home.userData, 'settings.json'), 'utf8')) as { remembered: { recent: string[] } }
    ).remembered
    expect(recent[0]).toBe(join(home.documents, 'Harbour affair.attache'))
  })

  test('a new library never takes the place of a file', async ({ app, home }) => {
    const path = join(home.documents, 'Harbour affair.attache')
    await answerSaveDialog(app, path)
    await app.page.keyboard.press('Control+Shift+N')
    expect(await new FramePage(app.page).readNotice()).toContain('There is a file of that name already')
    expect((await new FramePage(app.page).facts()).sources).toHaveLength(1)
  })

  test('the case gets its name', async ({ app: { page } }) => {
    await page.getByRole('button', { name: 'Untitled case' }).click()
    await page.getByRole('menuitem', { name: 'Case details…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Harbour affair')
    await page.keyboard.press('Enter')
    await expect(page.locator('.bar .case')).toHaveText('Harbour affair')
    await page.keyboard.press('Control+z')
    await expect(page.locator('.bar .case')).toHaveText('Untitled case')
    await page.keyboard.press('Control+Shift+z')
    await expect(page.locator('.bar .case')).toHaveText('Harbour affair')
  })

  test('verifying says that all is well, and of how much', async ({ app: { page } }) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find anything' }).fill('> verify')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Verify library' })).toContainText(
      'All is well: 1 source as imported',
    )
    await page.keyboard.press('Escape')
  })

  test('another library is opened by its file; what was half typed is in the first, which is closed, and nothing begun there goes on', async ({
    app,
    home,
  }) => {
    const { page } = app
    const frame = new FramePage(page)
    const read = readByKeys(page)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await frame.reader.focus()
    await read.markActor({ words: 'Halden' }, 'l')
    await page.keyboard.press('Enter')
    await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' port')
    await answerOpenDialog(app, [join(home.documents, 'Attaché', 'My library.attache')])
    // While the text cannot be saved, the library stays open and the caret stays in the field.
    const letGo = await holdAsked(app, 'updateActor')
    await page.keyboard.press('Control+Shift+O')
    expect(await frame.notice.locator('p').innerText()).toBe(
      'What you typed last is not saved yet, so no other library was opened; it stands where it was. Try again when it is saved.',
    )
    await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toBeFocused()
    await letGo()
    await frame.settled()
    await frame.readNotice()
    await page.keyboard.press('Control+Shift+O')
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    await expect(frame.notice).toBeHidden()
    expect(existsSync(join(home.documents, 'Harbour affair.attache.lock'))).toBe(false)
    await answerOpenDialog(app, [join(home.documents, 'Harbour affair.attache')])
    await page.keyboard.press('Control+Shift+O')
    await expect(frame.reader).toContainText('harbour master')
    expect((await frame.facts()).actors.map(({ name }) => name)).toEqual(['Halden port'])
    await expect(frame.reader).toBeFocused()
    await page.keyboard.press('q')
    await expect(read.announced).toContainText('Nothing to repeat yet')
  })

  test('a text whose import is taken back is open no more, nor its card; the next one is, also after a start', async ({
    app: { page },
  }) => {
    const frame = new FramePage(page)
    await paste(page, untitled)
    await expect(frame.sourceCard).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(frame.reader).toContainText('harbour master')
    await expect(frame.reader).toBeFocused()
    await page.keyboard.press('k')
    await expect(readByKeys(page).announced).toContainText('Halden port')
    await page.keyboard.press('Control+Shift+z')
    await page.locator('.source-row').filter({ hasText: 'The ferry to Halden was late' }).click()
    await expect(frame.reader).toContainText('ferry')
    await page.keyboard.press('Control+3')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await frame.facts()).sources.length).toBe(1)
    await page.reload()
    await expect(frame.reader).toContainText('harbour master')
    await expect(page.locator('.status .saved')).toHaveText('Saved')
    await expect(frame.notice).toBeHidden()
  })

  test('erasing for good needs the name, and leaves the words in no file', async ({ app: { page }, home }) => {
    const sheet = page.getByRole('dialog', { name: 'Erase source for good' })
    const beginErasing = async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('> erase')
      await page.keyboard.press('Enter')
      await expect(sheet).toBeVisible()
    }
    const frame = new FramePage(page)
    await paste(page, untitled)
    await expect(frame.sourceCard).toBeVisible()
    await page.keyboard.press('Escape')
    await beginErasing()
    await expect(sheet.getByRole('button', { name: 'Erase for good' })).toBeDisabled()
    await sheet.getByRole('textbox').fill('The ferry to Halden was late again on Monday')
    await page.keyboard.press('Enter')
    expect(await frame.readNotice()).toContain('“The ferry to Halden was late again on Monday…” was erased for good')
    await expect(frame.reader).toContainText('harbour master')
    await beginErasing()
    await sheet.getByRole('textbox').fill('Ledger')
    await expect(sheet.getByRole('button', { name: 'Erase for good' })).toBeDisabled()
    await sheet.getByRole('textbox').fill('Ledger found')
    await sheet.getByRole('button', { name: 'Erase for good' }).click()
    expect(await new FramePage(page).readNotice()).toContain('erased for good')
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    expect(filesWith(home.documents, 'harbour master of Halden')).toEqual([])
  })

  test('an older library says which claims have another status now, and why; a side is confirmed and changed on a card', async ({
    app,
    home,
  }) => {
    const { page } = app
    const frame = new FramePage(page)
    await answerOpenDialog(app, [writeOldLibrary(4, home.documents)])
    await page.keyboard.press('Control+Shift+O')
    await expect(frame.notice).toContainText('The status of 1 claim changed')
    await frame.notice.getByRole('button', { name: 'Show the claim' }).click()
    const sheet = page.getByRole('dialog', { name: 'Claims whose status changed' })
    await expect(sheet).toContainText('Was corroborated, now open.')
    await expect(sheet).toContainText('Ines Dolca and Teo Marin speak for one side, Karvia')
    await page.keyboard.press('Escape')
    await expect(frame.notice).toBeVisible()

    await page.keyboard.press('Control+4')
    await page.getByRole('row', { name: /Teo Marin/u }).click()
    const card = page.getByRole('region', { name: 'Teo Marin' })
    const side = card.getByRole('combobox', { name: 'Side' })
    await expect(side).toHaveValue('Karvia')
    await expect(card).toContainText('Suggested: Finance minister, Karvia.')
    await page.keyboard.press('y')
    await expect(card.getByText('Suggested:')).toBeHidden()
    const stored = async () => {
      const { actors, claims } = await frame.facts()
      const marin = actors.find(({ name }) => name === 'Teo Marin')
      return [
        actors.find(({ id }) => id === marin?.side)?.name,
        claims.filter(({ computed }) => computed === 'corroborated').length,
      ]
    }
    expect(await stored()).toEqual(['Karvia', 2])
    await card.getByRole('button', { name: 'Stands alone' }).click()
    await expect(side).toBeFocused()
    await expect.poll(stored).toEqual(['Teo Marin', 3])

    expect(await frame.readNotice()).toContain('The status of 1 claim changed')
    await page.reload()
    await expect(frame.reader).toBeVisible()
    await expect(frame.notice).toBeHidden()
    await answerOpenDialog(app, [join(home.documents, 'Harbour affair.attache')])
    await page.keyboard.press('Control+Shift+O')
    await expect(page.locator('.bar .case')).toHaveText('Harbour affair')
  })

  test('when the system ends its session, what is half typed is saved, and the lock is given back before it goes on', async ({
    app,
    home,
  }) => {
    const { page, electron } = app
    const lock = join(home.documents, 'Harbour affair.attache.lock')
    await paste(page, untitled)
    await new FramePage(page).sourceCard.getByRole('textbox', { name: 'Title' }).fill('The late ferry')
    const tell = (event: string) =>
      electron.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.emit(name, { reasons: ['shutdown'] })
      }, event)
    await tell('query-session-end')
    await expect.poll(() => filesWith(home.documents, 'The late ferry').length).toBeGreaterThan(0)
    expect(existsSync(lock)).toBe(true)
    await tell('session-end')
    expect(existsSync(lock)).toBe(false)
    expect(filesWith(home.documents, 'The late ferry')).toEqual([join(home.documents, 'Harbour affair.attache')])
  })
})

/** Files below a folder that contain these words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words))
}
