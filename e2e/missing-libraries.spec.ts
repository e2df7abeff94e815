import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { freshRemembered } from '../src/main/settings/settings-upgrades.ts'
import { notFiles } from './disk.ts'
import { test } from './kept-home.ts'
import { answerOpenDialog, answerSaveDialog, holdAsked, paste, type Home } from './launch.ts'
import { findNothing } from './pages/axe.ts'
import { clippedText } from './pages/clipped-text.ts'
import { FramePage } from './pages/frame-page.ts'
import { lostControls } from './pages/lost-controls.ts'
import { ProblemPage } from './pages/problem-page.ts'

/** Writes these libraries into the settings as recently opened ones, latest first. */
function remember(home: Home, ...recent: readonly string[]): void {
  const remembered = { ...freshRemembered('desk'), recent }
  writeFileSync(join(home.userData, 'settings.json'), JSON.stringify({ remembered }))
}

const allIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).toSorted()

test('a library whose drive is away is looked for, by keys alone, and is whole when it is back; nothing is made in its place', async ({
  start,
  home,
  library,
}) => {
  const away = join(home.folder, 'away')
  renameSync(dirname(library), away)
  remember(home, library)
  const before = allIn(home.documents)
  const app = await start()
  const { page } = app
  const screen = new ProblemPage(page)
  const frame = new FramePage(page)
  await expect(screen.title).toHaveText('“My library” is not where it was')
  await expect(screen.message).toHaveText(
    `The library “My library.attache” is not in “${dirname(library)}” any more. Nothing was changed.`,
  )
  await expect(page.locator('[role="status"][aria-live="polite"]')).toContainText('“My library” is not where it was.')
  await expect(screen.button('Look again')).toBeFocused()
  await expect(page.getByText('No backup was found beside it.')).toBeVisible()
  await findNothing(page, 'a missing library')

  await page.keyboard.press('Enter')
  await expect(screen.found).toContainText('It is still not there')
  await expect(screen.button('Look again')).toBeFocused()
  // Commands that need a library are not offered, and a direct call is refused with a sentence.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>')
  const offered = page.getByRole('dialog').getByRole('option')
  await expect(offered.filter({ hasText: 'New library' })).toBeVisible()
  for (const words of ['Verify library', 'Export briefing', 'Undo', 'Open a text'])
    await expect(offered.filter({ hasText: words })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(screen.button('Look again')).toBeFocused()
  await paste(page, 'Talks end in Halden')
  expect(await frame.readNotice()).toBe(
    'No library is open, so nothing was changed. Open one, or start a new one, and try again.',
  )
  for (const key of ['Control+z', 'Control+e', 'Control+2', 'Control+i']) await page.keyboard.press(key)
  await page.reload()
  await expect(screen.title).toHaveText('“My library” is not where it was')
  await expect(screen.button('Look again')).toBeFocused()
  await expect(frame.notice).toBeHidden()
  expect(allIn(home.documents)).toEqual(before)
  expect(existsSync(dirname(library))).toBe(false)

  const inMenu = await app.electron.evaluate(({ Menu }) => {
    const { items } = Menu.getApplicationMenu()!
    const file = items.find(({ label }) => label === 'File')?.submenu?.items ?? []
    return file.filter(({ id, enabled }) => id !== undefined && enabled).map(({ id }) => id)
  })
  expect(inMenu).toEqual(['library.new', 'library.open', 'library.example'])

  renameSync(away, dirname(library))
  await page.keyboard.press('Enter')
  await expect(frame.reader).toContainText('The envoy said')
  await expect(frame.reader).toBeFocused()
  await expect(frame.saved).toHaveText('Saved')
  expect((await frame.facts()).sources).toHaveLength(1)

  // An opening that takes long shows a message.
  const letGo = await holdAsked(app, 'listSources')
  await page.reload()
  await expect(page.getByText('Opening the library…')).toBeVisible()
  await letGo()
  await expect(frame.reader).toContainText('The envoy said')
})

test('a library that was deleted is restored from the backup that the person chooses, and one that cannot be read is not offered', async ({
  start,
  library,
}) => {
  const [backup] = readdirSync(`${library}.backups`)
  rmSync(library)
  writeFileSync(join(`${library}.backups`, '2026-01-02T10-00-00.000Z.attache'), 'No backup at all.')
  const { page } = await start()
  const screen = new ProblemPage(page)
  await expect(screen.backups).toHaveCount(2)
  await expect(screen.backups.first()).toContainText('1 source, 0 claims')
  await expect(screen.backups.last()).toContainText('2 January 2026')
  await expect(screen.backups.last()).toContainText('cannot be read')
  await expect(screen.backups.last().getByRole('button')).toHaveCount(0)
  await findNothing(page, 'the backups of a missing library')
  expect(existsSync(library)).toBe(false)
  await screen.tabTo(screen.button(/^Restore the backup of/u))
  await page.keyboard.press('Enter')
  const frame = new FramePage(page)
  await expect(frame.reader).toContainText('The envoy said')
  expect(await frame.readNotice()).toMatch(/^The library file was missing, so it was restored from its backup of /u)
  expect(readdirSync(`${library}.backups`)).toContain(backup)
})

test('instead of a missing library another one is begun; the missing one stays in the lists, and leads to the same choices', async ({
  start,
  home,
  library,
}) => {
  const away = join(home.folder, 'My library, moved.attache')
  renameSync(library, away)
  rmSync(`${library}.backups`, { recursive: true })
  remember(home, library)
  const app = await start()
  const { page } = app
  const screen = new ProblemPage(page)
  const frame = new FramePage(page)
  await expect(screen.title).toBeVisible()
  await answerSaveDialog(app, null)
  await page.keyboard.press('Control+Shift+N')
  await expect(screen.title).toBeVisible()
  await answerSaveDialog(app, join(home.documents, 'Harbour affair'))
  await page.keyboard.press('Control+Shift+N')
  await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
  const recent = page.getByRole('region', { name: 'Recent libraries' }).getByRole('button', { name: /My library/u })
  await expect(recent).toContainText('missing')
  expect(existsSync(library)).toBe(false)
  await frame.importText('Ledger found\n\nThe harbour master resigned.\n')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('my lib')
  await expect(page.getByRole('option', { name: /My library/u })).toContainText('Missing: ')
  await page.keyboard.press('Enter')
  await expect(screen.sheet).toContainText('“My library” is not where it was')
  await expect(screen.button('Look again')).toBeFocused()
  await findNothing(page, 'the sheet of a missing library', '[role="dialog"]')
  await page.keyboard.press('Enter')
  await expect(screen.found).toContainText('It is still not there')
  const letter = join(home.folder, 'letter.txt')
  writeFileSync(letter, 'Dear library,\n'.repeat(500))
  await answerOpenDialog(app, [letter])
  await screen.tabTo(screen.button('Choose where it is…'))
  await page.keyboard.press('Enter')
  await expect(screen.sheet.getByRole('alert')).toHaveText(
    'This file is not an Attaché library; choose another one. It was left as it is.',
  )
  await page.keyboard.press('Escape')
  await expect(screen.sheet).toHaveCount(0)
  await expect(frame.reader).toContainText('harbour master')
  await expect(frame.reader).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('my lib')
  await page.keyboard.press('Enter')
  await answerOpenDialog(app, [away])
  await screen.tabTo(screen.button('Choose where it is…'))
  await page.keyboard.press('Enter')
  await expect(frame.reader).toContainText('The envoy said')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: /Harbour affair/u })).toBeVisible()
  await expect(page.getByRole('option', { name: /missing/u })).toHaveCount(0)
})

test('what cannot be opened is left as it is and named, each kind by its own sentence, and no control is lost in a small window', async ({
  start,
  home,
  library,
}) => {
  const folder = join(home.folder, 'elsewhere')
  mkdirSync(folder)
  const place = (name: string, put: (path: string) => void) => {
    const path = join(folder, `${name}.attache`)
    put(path)
    return path
  }
  const spoilt = (change: (bytes: Buffer) => unknown) => (path: string) => {
    const bytes = readFileSync(library)
    change(bytes)
    writeFileSync(path, bytes)
  }
  const cases: readonly (readonly [path: string, title: string, sentence: RegExp])[] = [
    [
      place(
        'damaged',
        spoilt((bytes) => bytes.fill(0xa5, 4096, bytes.length - 4096)),
      ),
      '“damaged” is damaged',
      /damaged and there is no whole backup beside it\. The file was left as it is/u,
    ],
    [
      place(
        'newer',
        spoilt((bytes) => bytes.writeUInt32BE(9_999, 60)),
      ),
      '“newer” needs a newer Attaché',
      /written by a newer Attaché and was left as it is; update Attaché to open it\.$/u,
    ],
    [
      place('letter', (path) => writeFileSync(path, 'Dear library,\n'.repeat(500))),
      '“letter” could not be opened',
      /^This file is not an Attaché library/u,
    ],
    [place('folder', (path) => mkdirSync(path)), '“folder” could not be opened', /“folder\.attache” is a folder/u],
    ...notFiles
      .slice(0, 1)
      .map(({ name, put }): [string, string, RegExp] => [
        place(name, put),
        `“${name}” could not be opened`,
        new RegExp(`“${name}\\.attache” is a device or a pipe`, 'u'),
      ]),
    [
      place('loop', (path) => symlinkSync(path, path)),
      '“loop” could not be opened',
      /“loop\.attache” cannot be looked at/u,
    ],
    [
      place('away', (path) => symlinkSync('/nowhere/away.attache', path)),
      '“away” is not where it was',
      /“away\.attache” is not in/u,
    ],
  ]
  const before = allIn(folder)
  remember(home, ...cases.map(([path]) => path))
  const app = await start()
  const { page } = app
  const screen = new ProblemPage(page)
  await expect(screen.title).toHaveText('“damaged” is damaged')
  await findNothing(page, 'a damaged library')
  await page.setViewportSize({ width: 720, height: 480 })
  const lost: string[] = []
  for (const [path, title, sentence] of cases) {
    await expect(screen.title).toHaveText(title)
    await expect(screen.message).toHaveText(sentence)
    await expect(page.locator('.problem-offers')).toContainText(dirname(path))
    await expect(page.getByText('No backup was found beside it.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^(?:Try|Look) again/u })).toBeFocused()
    const found = [...(await lostControls(page, '.screen')), ...(await clippedText(page, '.screen'))]
    lost.push(...found.map((one) => `${title}: ${one}`))
    const next = cases[cases.findIndex(([one]) => one === path) + 1]
    if (next) await page.getByRole('region', { name: 'Recent libraries' }).getByText(next[0], { exact: true }).click()
  }
  expect(lost).toEqual([])
  expect(allIn(folder)).toEqual(before)
  // The example opens instead, and none of the missing libraries is forgotten.
  await screen.tabTo(screen.button('Open the example'))
  await page.keyboard.press('Enter')
  await expect(new FramePage(page).reader).toContainText('Those joining Zelensky')
  const listed = await page.evaluate(() => window.attache.listRecentLibraries({}))
  expect(listed.ok && listed.value.map(({ missing }) => missing)).toEqual(
    cases.map(([, , sentence]) => /loop|away/u.test(sentence.source)),
  )
})
