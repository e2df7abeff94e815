import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { FramePage } from './pages/frame-page.ts'

const article = 'Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n'

/** Marks the first word of the text as a person, by keys. */
async function markFirstWord(page: Page): Promise<void> {
  const frame = new FramePage(page)
  await frame.reader.focus()
  await page.keyboard.press('Control+Home')
  await frame.markPerson()
}
const rescuedIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.rescued-'))

/** Reads the notice, finds the same sentence behind "Read only", and opens the copy from there, as a person would. */
async function goOnInTheCopy(frame: FramePage, copy: string): Promise<void> {
  const sentence = await frame.readNotice()
  expect(sentence).toContain(`Everything that was saved is in “${copy}” beside it; open that to go on.`)
  await expect(frame.saved).toHaveText('Read only')
  await frame.page.getByRole('button', { name: 'Read only' }).click()
  const sheet = frame.page.getByRole('dialog', { name: 'This library can only be read' })
  await expect(sheet).toContainText(sentence)
  await sheet.getByRole('button', { name: 'Open the copy' }).click()
  await expect(frame.message).toHaveText(`“${copy.replace('.attache', '')}” is open and can be changed.`)
  await frame.settled()
  expect((await frame.facts()).sources).toHaveLength(1)
}

test('a library that another file is put over is read only from then on, and goes on in a copy with all that was saved', async ({
  app,
  home,
}) => {
  const frame = new FramePage(app.page)
  const folder = join(home.documents, 'Attaché')
  const library = join(folder, 'My library.attache')
  await frame.importText(article)
  await markFirstWord(app.page)
  await expect.poll(async () => (await frame.facts()).actors).toHaveLength(1)
  await frame.settled()

  copyFileSync(library, `${library}.sync`)
  renameSync(`${library}.sync`, library)
  await app.page.keyboard.press('Control+z')
  await expect(frame.notice).toContainText('“My library.attache” was replaced by another file while it was open')
  expect((await frame.facts()).actors).toHaveLength(1)
  const [copy = ''] = rescuedIn(folder)
  await goOnInTheCopy(frame, copy)
  expect((await frame.facts()).actors).toHaveLength(1)
})

test('a library that is deleted while it is open says so by itself, and goes on in a copy with all that was saved', async ({
  app,
  home,
}) => {
  const frame = new FramePage(app.page)
  const folder = join(home.documents, 'Attaché')
  const before = rescuedIn(folder)
  rmSync(join(folder, before[0] ?? ''))
  // No gesture is needed: the next heartbeat comes within five seconds.
  await expect(frame.notice).toContainText('is no longer in its place (it was moved or deleted', { timeout: 8000 })
  const copy = rescuedIn(folder).find((name) => !before.includes(name)) ?? ''
  await goOnInTheCopy(frame, copy)
  expect((await frame.facts()).actors).toHaveLength(1)
})
