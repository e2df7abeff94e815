import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openDatabase } from '../src/main/library/sqlite/sqlite.ts'
import { expect } from './app.ts'
import { freshRemembered } from '../src/main/settings/settings-upgrades.ts'
import { isRoot, notFiles } from './disk.ts'
import { test } from './kept-home.ts'
import { answerOpenDialog, paste, type Running } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const notesIn = (app: Running) => new FramePage(app.page).reader

const noBackup = (name: string) =>
  `The library “${name}.attache” is damaged and there is no whole backup beside it. The file was left as it is; try a copy of it from elsewhere.`

/** Overwrites the middle of the file. The header is kept, so that the file is still an SQLite file. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096, bytes.length - 4096)
  writeFileSync(path, bytes)
}

/** SQLite stores the schema version (`user_version`) in bytes 60 to 63. */
function makeNewer(path: string): void {
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(9_999, 60)
  writeFileSync(path, bytes)
}

test('a file that cannot be opened is refused with its sentence and left as it is; the open library stays', async ({
  start,
  library,
  home,
}) => {
  const app = await start()
  const frame = new FramePage(app.page)
  const before = await frame.facts()
  const folder = join(home.folder, 'elsewhere')
  mkdirSync(folder)
  const place = (name: string, spoil: (path: string) => void) => {
    const path = join(folder, `${name}.attache`)
    copyFileSync(library, path)
    spoil(path)
    return path
  }
  const cases: readonly (readonly [path: string, sentence: string])[] = [
    [place('damaged', damage), noBackup('damaged')],
    [place('truncated', (path) => writeFileSync(path, readFileSync(path).subarray(0, 10_000))), noBackup('truncated')],
    [place('empty', (path) => writeFileSync(path, '')), noBackup('empty')],
    [
      place('newer', makeNewer),
      'The library “newer.attache” was written by a newer Attaché and was left as it is; update Attaché to open it.',
    ],
    [
      place('letter', (path) => writeFileSync(path, 'Dear library,\n'.repeat(500))),
      'This file is not an Attaché library; choose another one. It was left as it is.',
    ],
    [
      place('other-database', (path) => {
        rmSync(path)
        const db = openDatabase(path, { journal: 'DELETE' })
        db.exec('CREATE TABLE letters (text TEXT)')
        db.close()
      }),
      'This file is not an Attaché library; choose another one. It was left as it is.',
    ],
  ]
  for (const [path, sentence] of cases) {
    const hash = hashOf(path)
    await answerOpenDialog(app, [path])
    await app.page.keyboard.press('Control+Shift+O')
    expect(await frame.readNotice(), basename(path)).toBe(sentence)
    expect(hashOf(path), basename(path)).toBe(hash)
  }
  expect(readdirSync(folder).toSorted()).toEqual(cases.map(([path]) => basename(path)).toSorted())
  expect(await frame.facts()).toEqual(before)
  await expect(frame.reader).toContainText('The envoy said')
})

test('a damaged library comes back from its backup, says from when, and the damaged file is kept', async ({
  start,
  library,
}) => {
  damage(library)
  const hash = hashOf(library)
  const app = await start()
  const sentence = await new FramePage(app.page).readNotice()
  expect(sentence).toMatch(
    /^The library was damaged, so it was restored from its backup of .+\. What was done after that is not in it; the damaged file is kept as “My library\.damaged-.+\.attache”\.$/u,
  )
  const kept = readdirSync(dirname(library)).find((name) => name.includes('.damaged-'))!
  expect(sentence).toContain(kept)
  expect(hashOf(join(dirname(library), kept))).toBe(hash)
  await expect(notesIn(app)).toContainText('The envoy said')
})

test('a backup that cannot be made is told', async ({ start, library }) => {
  rmSync(`${library}.backups`, { recursive: true })
  writeFileSync(`${library}.backups`, 'A file where the folder of the backups would be.')
  const app = await start()
  await expect(notesIn(app)).toContainText('The envoy said')
  expect(await new FramePage(app.page).readNotice()).toBe(
    'No backup of the library could be made beside it; the library itself is saved. Check that its folder can be written to.',
  )
})

test('a library in a folder that can only be read can be read, and says so', async ({ start, library, disk }) => {
  disk.makeReadOnly(dirname(library))
  const app = await start()
  const frame = new FramePage(app.page)
  const sentence =
    'This library’s folder can only be read, so nothing can be changed; copy the library to a place you may write to.'
  expect(await frame.readNotice()).toBe(sentence)
  await expect(frame.saved).toHaveText('Read only')
  await expect(frame.reader).toContainText('The envoy said')
  await frame.reader.focus()
  await app.page.keyboard.press('Control+Home')
  await frame.markPerson()
  expect(await frame.readNotice()).toBe(sentence)
})

test('a library that another Attaché has open can be read, says who has it, and can be taken over', async ({
  start,
  home,
}) => {
  const first = await start()
  const other = join(home.folder, 'other-data')
  mkdirSync(other)
  const second = await start({ userData: other })
  const frame = new FramePage(second.page)
  const there = new FramePage(first.page)
  expect(await frame.readNotice()).toMatch(
    /^This library is open in another Attaché \(on .+, process \d+\), so it can only be read here; close it there, or take it over, to change it\.$/u,
  )
  await expect(frame.saved).toHaveText('Read only')
  await expect(frame.reader).toContainText('The envoy said')
  await expect(there.saved).toHaveText('Saved')

  await second.page.getByRole('button', { name: 'Read only' }).click()
  const sheet = second.page.getByRole('dialog', { name: 'This library can only be read' })
  await expect(sheet).toContainText('what is typed there and not saved yet is lost')
  await sheet.getByRole('button', { name: 'Take over' }).click()
  await expect(frame.message).toHaveText('“My library” is open and can be changed.')
  await frame.settled()

  await first.page.keyboard.press('Control+z')
  expect(await there.readNotice()).toMatch(
    /^This library was taken over by another Attaché \(on .+, process \d+\), so it can only be read here now\. Everything that was saved here is in it; take it over again, or close it there, to change it here\.$/u,
  )
  await expect(there.saved).toHaveText('Read only')
  expect((await frame.facts()).sources).toHaveLength(1)

  await second.close()
  // The lock is checked every five seconds.
  await expect(there.notice).toHaveText(/^The other Attaché has closed “.+”\./u, { timeout: 8000 })
  await there.readNotice()
  await first.page.getByRole('button', { name: 'Read only' }).click()
  await first.page.getByRole('button', { name: 'Open again' }).click()
  await expect(there.message).toHaveText('“My library” is open and can be changed.')
  await there.settled()
})

test('settings that cannot be read are set aside and said so; the library is there', async ({ start, home }) => {
  for (const [text, why] of [
    ['{"remembered": {"version": 1, "settings"', 'could not be read'],
    [JSON.stringify({ remembered: { version: 99 } }), 'are from a newer Attaché'],
  ] as const) {
    const path = join(home.userData, 'settings.json')
    writeFileSync(path, text)
    const app = await start()
    const sentence = await new FramePage(app.page).readNotice()
    expect(sentence).toMatch(
      new RegExp(
        `^The settings ${why}, so .+ the usual ones; the (old|other) file is kept as settings-.+\\.json\\. Your libraries are not touched\\.$`,
        'u',
      ),
    )
    const aside = /settings-\S+\.json/u.exec(sentence)![0]
    expect(readFileSync(join(home.userData, aside), 'utf8')).toBe(text)
    await expect(notesIn(app)).toContainText('The envoy said')
    await app.close()
  }
})

test('whatever lies in the place of the settings is set aside and said so, and the window is on the screen', async ({
  start,
  home,
}) => {
  const path = join(home.userData, 'settings.json')
  const window = { bounds: { x: 0, y: 0, width: 9e15, height: 9e15 }, maximized: false }
  const remembered = { ...freshRemembered('desk'), window }
  for (const put of [
    () => mkdirSync(path),
    ...notFiles.map(
      ({ put }) =>
        () =>
          put(path),
    ),
    () => writeFileSync(path, JSON.stringify({ remembered })),
  ]) {
    rmSync(path, { recursive: true, force: true })
    put()
    const app = await start()
    expect(await new FramePage(app.page).readNotice()).toMatch(
      /^(?:The settings could not be read|There is no file where the settings should be), .+ kept as settings-\S+\.json\. Your libraries are not touched\.$/u,
    )
    const [area, bounds] = await app.electron.evaluate(({ BrowserWindow, screen }) => [
      screen.getPrimaryDisplay().workArea,
      BrowserWindow.getAllWindows()[0]!.getBounds(),
    ])
    expect(bounds!.width).toBeLessThanOrEqual(area!.width)
    expect(bounds!.height).toBeLessThanOrEqual(area!.height)
    await expect(notesIn(app)).toContainText('The envoy said')
    await app.close()
  }
})

test('settings that cannot be written any more hold until the app ends, and that is said once', async ({
  start,
  home,
  disk,
}) => {
  const app = await start()
  const frame = new FramePage(app.page)
  const choose = (theme: 'light' | 'dark') =>
    app.page.evaluate((chosen) => window.attache.updateSettings({ theme: chosen }), theme)
  await choose('light')
  disk.makeReadOnly(home.userData)
  expect(await choose('dark')).toMatchObject({ ok: true, value: { theme: 'dark' } })
  expect(await frame.readNotice()).toBe(
    'The settings could not be written, so what you change in them holds until Attaché ends. Your libraries are not touched.',
  )
  await choose('light')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(frame.notice).toBeHidden()
})

// Only root can make a file that cannot be set aside.
if (isRoot)
  test('settings that cannot be read or set aside stay as they are, and the app starts all the same', async ({
    start,
    home,
    disk,
  }) => {
    const path = join(home.userData, 'settings.json')
    writeFileSync(path, '{"remembered":')
    disk.pin(path)
    const app = await start()
    expect(await new FramePage(app.page).readNotice()).toMatch(
      /^The settings could not be read and are left as they are, .+ holds until it ends\. Your libraries are not touched\./u,
    )
    await app.page.evaluate(() => window.attache.updateSettings({ theme: 'dark' }))
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(readFileSync(path, 'utf8')).toBe('{"remembered":')
  })

/** Fills the rest of a file system and returns a function that frees the space again. */
function fill(folder: string): () => void {
  const filler = join(folder, 'filler')
  for (let size = 1 << 20; size >= 1024;) {
    try {
      appendFileSync(filler, Buffer.alloc(size))
    } catch {
      size /= 2
    }
  }
  return () => rmSync(filler)
}

// Only root can make a small disk.
if (isRoot)
  test('a full disk refuses the step in words, keeps what came before, and takes it again when there is room', async ({
    start,
    finished,
    home,
    disk,
  }) => {
    disk.makeSmall(home.documents)
    cpSync(finished.documents, home.documents, { recursive: true })
    const app = await start()
    const frame = new FramePage(app.page)
    const giveBack = fill(home.documents)
    const before = await frame.facts()
    const second = `Ministers meet\n\n${'The minister denied that a meeting was planned. '.repeat(8000)}`
    await paste(app.page, second)
    expect(await frame.readNotice()).toBe(
      'The disk is full, so this step was not saved; everything before it is kept. Free some space and do it again.',
    )
    expect(await frame.facts()).toEqual(before)
    giveBack()
    await paste(app.page, second)
    await expect(frame.sourceCard).toBeVisible()
    expect((await frame.facts()).sources).toHaveLength(2)
  })
