import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eraseRows } from '../src/main/library/erase/erase-rows.ts'
import { rememberErasing } from '../src/main/library/erase/unfinished-erasing.ts'
import { openDatabase } from '../src/main/library/sqlite/sqlite.ts'
import { expect } from './app.ts'
import { test } from './kept-home.ts'
import { FramePage } from './pages/frame-page.ts'

const words = 'The envoy said'

/** Files below a folder that contain words of the source. */
function filesWithWords(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words))
}

test('a source is not erased while a copy beside the library has it, which is named; then no file has a word of it', async ({
  start,
  library,
  home,
}) => {
  const conflict = join(dirname(library), 'My library (conflicted copy).attache')
  copyFileSync(library, conflict)
  const { page } = await start()
  const frame = new FramePage(page)
  await expect(frame.reader).toContainText(words)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('> erase')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Erase source for good' })
  await sheet.getByRole('textbox').fill('Talks resume in Halden')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('alert')).toHaveText(
    'Nothing was erased: “My library (conflicted copy).attache” beside the library holds this source too. Open it and erase the source there, or delete it; then erase again here.',
  )
  rmSync(conflict)
  await page.keyboard.press('Enter')
  expect(await frame.readNotice()).toContain('was erased for good')
  expect(filesWithWords(home.documents)).toEqual([])
})

test('an erasing that was broken off is finished after the next start, and said', async ({ start, library, home }) => {
  const db = openDatabase(library)
  const { id = '' } = db.get<{ id: string }>('SELECT id FROM source') ?? {}
  eraseRows(db, id, () => rememberErasing(db, id))
  // Restores the WAL, as if the process had ended at this point.
  copyFileSync(`${library}-wal`, `${library}-wal.kept`)
  db.close()
  copyFileSync(`${library}-wal.kept`, `${library}-wal`)
  rmSync(`${library}-wal.kept`)
  rmSync(`${library}.backups`, { recursive: true })
  const { page } = await start()
  expect(await new FramePage(page).readNotice()).toBe(
    'Attaché ended while a source was being erased for good. That is finished now: the source is gone from the library, its history and its backups.',
  )
  expect(filesWithWords(home.documents)).toEqual([])
})
