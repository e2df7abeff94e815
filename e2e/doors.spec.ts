import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './kept-home.ts'
import { answerSaveDialog, startUntilItEnds } from './launch.ts'
import { findNothing } from './pages/axe.ts'
import { clippedText } from './pages/clipped-text.ts'
import { FramePage } from './pages/frame-page.ts'
import { lostControls } from './pages/lost-controls.ts'
import { ProblemPage } from './pages/problem-page.ts'

/** How files are passed to the app from outside, and where the first library is created. */

test('a library and texts are opened by arguments, of the first start and of later ones, in the one window; what is half typed is saved first', async ({
  start,
  home,
  library,
}) => {
  const elsewhere = join(home.folder, 'elsewhere')
  mkdirSync(elsewhere)
  copyFileSync(library, join(elsewhere, 'Harbour.attache'))
  writeFileSync(join(elsewhere, 'Ferry talks.txt'), 'Ferry talks\n\nThe ferry was late again, the port said.\n')
  const app = await start({ args: [join(elsewhere, 'Harbour.attache')] })
  const frame = new FramePage(app.page)
  const opened = app.page.locator('.bar .case span')
  await expect(opened).toHaveAttribute('title', /Harbour/u)
  await expect(frame.reader).toContainText('The envoy said')
  expect(existsSync(`${library}.lock`)).toBe(false)

  const second = (...args: readonly string[]) => startUntilItEnds(home, { args, folder: elsewhere })
  expect((await second('Ferry talks.txt', '--disable-gpu')).code).toBe(0)
  await expect(frame.sourceCard).toBeVisible()
  await expect(frame.reader).toContainText('The ferry was late again')
  await frame.sourceCard.getByRole('textbox', { name: 'Title' }).fill('The late ferry')
  await second(library)
  await expect(opened).toHaveAttribute('title', /My library/u)
  await expect(frame.sourceCard).toBeHidden()
  await second('no such text.txt')
  expect(await frame.readNotice()).toBe(
    '“no such text.txt” could not be read (it is no longer there); nothing was changed.',
  )
  await second('--flag-only')
  await second('Harbour.attache', '../other.attache')
  await expect(opened).toHaveAttribute('title', /Harbour/u)
  expect(await frame.readNotice()).toBe('One library is open at a time, so “other.attache” was not opened.')
  expect((await frame.facts()).sources).toMatchObject([{}, { title: 'The late ferry' }])
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a file that is double-clicked before the app is ready, and one while it runs, are opened, and no empty library is made beside', async ({
  start,
  home,
  library,
}) => {
  const elsewhere = join(home.folder, 'Harbour.attache')
  copyFileSync(library, elsewhere)
  const kept = dirname(library)
  for (const name of readdirSync(kept)) expect(name).toMatch(/^My library\.attache/u)
  process.env.ATTACHE_GIVEN = elsewhere
  const app = await start({
    userData: join(home.folder, 'another person'),
    required: join(import.meta.dirname, 'give-file.cjs'),
  })
  delete process.env.ATTACHE_GIVEN
  const frame = new FramePage(app.page)
  await expect(app.page.locator('.bar .case span')).toHaveAttribute('title', /Harbour/u)
  const text = join(home.folder, 'talks.txt')
  writeFileSync(text, 'Talks end\n\nNobody said why.\n')
  const give = (path: string) =>
    app.electron.evaluate(
      ({ app: main }, given) => main.emit('open-file', { preventDefault: () => undefined }, given),
      path,
    )
  await give(text)
  await expect(frame.reader).toContainText('Nobody said why')
  await expect(frame.sourceCard).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(frame.sourceCard).toBeHidden()
  const folder = join(home.folder, 'texts of Monday')
  mkdirSync(folder)
  await give(folder)
  expect(await frame.readNotice()).toBe('There are no files in the folder “texts of Monday”.')
  await give(join(home.folder, 'gone.attache'))
  expect(await frame.readNotice()).toBe(
    `The library “gone.attache” is not in “${home.folder}” any more. Nothing was changed.`,
  )
  await expect(app.page.locator('.bar .case span')).toHaveAttribute('title', /Harbour/u)
})

test('where the system does not say where documents are, the window opens and asks for a place, and the library can lie in the app’s own folder', async ({
  start,
  home,
}) => {
  const userData = join(home.folder, 'another person')
  const refused = join(import.meta.dirname, 'refuse-documents.cjs')
  const app = await start({ userData, required: refused })
  const { page } = app
  const screen = new ProblemPage(page)
  await expect(screen.title).toHaveText('Choose a place for your library')
  await expect(screen.message).toContainText('does not say where your documents are')
  await findNothing(page, 'the choice of a first place')
  await page.setViewportSize({ width: 720, height: 480 })
  expect([...(await lostControls(page, '.screen')), ...(await clippedText(page, '.screen'))]).toEqual([])
  await answerSaveDialog(app, null)
  await expect(screen.button('Choose a place…')).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.settled()
  await screen.tabTo(screen.button('Try again'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'does not say' })).toBeVisible()
  await screen.settled()
  await screen.tabTo(screen.button('Keep it there'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
  expect(existsSync(join(userData, 'Libraries', 'My library.attache'))).toBe(true)
  await app.close()
  const again = await start({ userData, required: refused })
  await expect(again.page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
})

test('where nothing can be written to documents a place is asked for, and a library made there', async ({
  start,
  home,
  library,
  disk,
}) => {
  const documents = join(home.folder, 'empty')
  mkdirSync(documents)
  disk.makeReadOnly(documents)
  const app = await start({ documents })
  const screen = new ProblemPage(app.page)
  await expect(screen.message).toHaveText(
    `Your library could not be made in “${documents}/Attaché”: the system does not let Attaché write there. Nothing was changed. Choose where the library should lie.`,
  )
  await answerSaveDialog(app, join(home.documents, 'Harbour affair'))
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
  expect(existsSync(join(home.documents, 'Harbour affair.attache'))).toBe(true)
  expect(existsSync(`${library}.lock`)).toBe(false)
})
