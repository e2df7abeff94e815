import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { fuseSentinel } from '../tools/package/stand-in.ts'
import { makeHome } from './launch.ts'
import { opened, packInto, packsElectron, saved, startPacked, type Packed } from './packed-app.ts'
import { ReadPage } from './pages/read-page.ts'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'

/** Size limits of the package, in bytes, by part of the archive. Raise a limit only with a reason, and write the reason here. */
const budgets = {
  // With what a note computes from the library, which main composes for the sheet and for the print, and 220,000 of ranges: which of 321 files
  // has which East Asian character. What only an import loads is 1,200,000: the letter groups of 60 languages (decision 19), Markdown, YAML.
  'out/main': 2_700_000,
  'out/preload': 15_000,
  // More than half of it are fonts; the rest is the code of every screen. The note took 250,000: its outline with dragging, its checks and
  // their words, the style sheet of the print, with which the sheet draws what is computed. The ranges of the East Asian faces are 210,000 more,
  // read once the window is idle; their files are those of the print.
  // The Sources screen, the queue of imports, the report, comparing and the page beside the text took 200,000.
  'out/renderer': 4_200_000,
  // The readers of files, each loaded with the first file of its kind. PDF.js is 1,800,000 of it, its decoders, faces and character maps 2,000,000.
  'out/import-window': 5_400_000,
  // The fonts of the printed briefing, static and in every weight used: variable fonts become Type 3 fonts.
  // Chinese, Japanese and Korean in one weight are 6,900,000 of it, for the window and the print together.
  'out/fonts': 9_500_000,
  // One for each spelling of English, as text.
  'out/dictionaries': 1_120_000,
  // Complete licence texts, mostly of the OFL and Apache licences; the word lists of the dictionaries added 32,000, the readers of files 150,000.
  'out/shipped': 420_000,
  resources: 60_000,
}

let folder: string
let packed: Packed
let archive: string
const files = () => listPackage(archive, { isPack: false }).filter((path) => 'size' in entryOf(path))
const entryOf = (path: string) => {
  let entry = getRawHeader(archive).header as unknown as { files: Record<string, typeof entry>; size?: number }
  for (const name of path.split(/[\\/]/u).filter((part) => part !== '')) entry = entry.files[name]!
  return entry
}
const beside = (name: string) => readFileSync(join(packed.resources, name), 'utf8')
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const read = (path: string) => extractFile(archive, path.replace(/^[\\/]/u, ''))

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-packed-'))
  packed = packInto(join(folder, 'first'))
  archive = join(packed.resources, 'app.asar')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the archive holds what was built and what ships with it, each part within its budget', () => {
  const names = files().map((path) => path.slice(1).replaceAll('\\', '/'))
  const parts = Object.keys(budgets)
  expect(names.filter((name) => name !== 'package.json' && !parts.some((part) => name.startsWith(`${part}/`)))).toEqual(
    [],
  )
  expect(names.filter((name) => /node_modules|\.map$|\.ts$|\.woff$/u.test(name))).toEqual([])
  const over = Object.entries(budgets).map(([part, budget]) => {
    const size = names.filter((name) => name.startsWith(`${part}/`)).reduce((sum, name) => sum + entryOf(name).size!, 0)
    return { part, size, within: size > 0 && size <= budget }
  })
  expect(over.filter(({ within }) => !within)).toEqual([])
  // Of them 321 are slices of East Asian faces, 168 character maps of PDF.js.
  expect(names.length).toBeLessThan(900)
})

test('nothing in the package names the machine that built it, or a map of the sources', () => {
  const root = join(import.meta.dirname, '..')
  const told = files().filter((path) => {
    const text = read(path).toString('latin1')
    return text.includes(root) || text.includes('sourceMappingURL')
  })
  expect(told).toEqual([])
  for (const name of ['LICENCES.txt', 'sbom.cdx.json']) expect(beside(name)).not.toContain(root)
  const { devDependencies, scripts, ...kept } = JSON.parse(read('package.json').toString('utf8')) as Record<
    string,
    unknown
  >
  expect({ devDependencies, scripts }).toEqual({ devDependencies: undefined, scripts: undefined })
  expect(kept).toMatchObject({ main: 'out/main/index.js', desktopName: 'org.attache.Attache.desktop' })
})

test('the fuses are set, as bytes of the executable', () => {
  const wire = readFileSync(fuseFile())
  const at = wire.indexOf(fuseSentinel) + fuseSentinel.length
  const fuse = (place: number) => String.fromCodePoint(wire[at + 2 + place]!)
  expect(wire[at]).toBe(1)
  expect({
    runAsNode: fuse(0),
    cookieEncryption: fuse(1),
    nodeOptions: fuse(2),
    nodeCliInspect: fuse(3),
    asarIntegrity: fuse(4),
    onlyLoadAppFromAsar: fuse(5),
    fileExtraPrivileges: fuse(7),
  }).toEqual({
    runAsNode: '0',
    cookieEncryption: '0',
    nodeOptions: '0',
    nodeCliInspect: '0',
    asarIntegrity: '1',
    onlyLoadAppFromAsar: '1',
    fileExtraPrivileges: '0',
  })
})

test('the licences and the bill of materials lie beside the archive, and there is nothing that updates or reports', () => {
  expect(beside('LICENSE.txt')).toContain('Apache License')
  for (const said of ['SIL OPEN FONT LICENSE', 'dompurify 3', 'edtf 4', 'dictionary-en-gb 3', 'Unicode confusables'])
    expect(beside('LICENCES.txt')).toContain(said)
  const bill = JSON.parse(beside('sbom.cdx.json')) as { readonly components: readonly { readonly name: string }[] }
  expect(bill.components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['electron', 'react-dom', 'lexical', 'edtf', 'ajv', '@fontsource/inter', 'vite']),
  )
  const main = files()
    .filter((path) => /[\\/]main[\\/]/u.test(path))
    .map((path) => read(path).toString('utf8'))
    .join('\n')
  expect(main.match(/autoUpdater|crashReporter|app-update\.yml|electron-updater/gu)).toBeNull()
})

test('the same build packed again is the same archive, byte for byte, and everybody may read it', () => {
  // A strict umask of the person who packs must not make the installed package unreadable for others.
  const before = process.umask(0o077)
  const again = packInto(join(folder, 'second'))
  process.umask(before)
  const copy = join(again.resources, 'app.asar')
  expect(hash(copy)).toBe(hash(archive))
  expect([copy, again.resources].map((path) => statSync(path).mode & 0o044)).toEqual([0o044, 0o044])
})

test('the packed app starts from its archive, marks, shows its licences and prints', async () => {
  const home = makeHome()
  const app = await startPacked(packed, home)
  const { page } = app
  try {
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.locator('.bar .case', { hasText: 'Washington talks' }).waitFor()
    await page.keyboard.press('Control+1')
    await page.locator('.reader').waitFor()
    const mentions = () =>
      page.evaluate(async () => {
        const [sources, found] = [await window.attache.listSources({}), await window.attache.listActors({})]
        if (!sources.ok || !found.ok) throw new Error('The library did not answer.')
        return { text: sources.value[0]!.revision, actors: found.value.map(({ name }) => name) }
      })
    const text = read('resources/samples/washington-talks.txt').toString('utf8')
    const start = text.indexOf('a truce') + 2
    expect((await mentions()).actors).not.toContain('truce')
    await new ReadPage(page, text).markActor({ start, end: start + 5 }, 'truce', 'group', false)
    expect((await mentions()).actors).toContain('truce')

    // Japanese is drawn by a slice that the print has too, and is read only then. The faces come when the window is idle.
    const eastAsian = () =>
      page.evaluate(() =>
        [...document.fonts].filter(({ family }) => /Noto Sans (?:SC|JP|KR)/u.test(family)).map(({ status }) => status),
      )
    await expect.poll(async () => new Set(await eastAsian())).toEqual(new Set(['unloaded']))
    await page.evaluate(() => document.fonts.load('16px "Noto Sans JP"', 'か'))
    expect((await eastAsian()).filter((status) => status === 'loaded')).toHaveLength(1)

    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('licences')
    await page.keyboard.press('Enter')
    const licences = page.getByRole('dialog', { name: 'Licences' })
    await licences.getByText('dompurify').click()
    await expect(licences.getByText('Mozilla Public License')).toBeVisible()
    if (!packsElectron) {
      await licences.getByRole('button', { name: /Chromium/u }).click()
      await expect
        .poll(() => existsSync(opened(home)) && readFileSync(opened(home), 'utf8'))
        .toBe(`${join(packed.folder, 'LICENSES.chromium.html')}\n`)
    }
    await page.keyboard.press('Escape')

    // A system dialog cannot be answered over DevTools. For Electron, the stories of the unpacked app cover printing.
    if (!packsElectron) {
      await page.keyboard.press('Control+e')
      const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
      // It takes the focus once all that it shows is there; until then it exports nothing.
      await expect(dialog.getByRole('button', { name: /^Export/u })).toBeFocused()
      await page.keyboard.press('Enter')
      await page.getByText(/saved to/u).waitFor({ timeout: 30_000 })
      const pdf = await readPdf(readFileSync(saved(home)))
      expect(pdf.info).toMatchObject({ Title: 'Security guarantees before the Monday talks' })
      expect(pdf.fonts).toContain('Inter-Bold')
    }
  } finally {
    await app.close()
  }
  rmSync(home.folder, { recursive: true, force: true })
})

test('the packed app does not run without its sandbox, which an AppImage asks for where the system gives it none', async () => {
  // Electron's error box would wait for somebody to close it.
  if (packsElectron) return
  const home = makeHome()
  const args = ['--no-sandbox', `--user-data-dir=${home.userData}`]
  const run = spawnSync(packed.executable, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      HOME: home.folder,
      CHROMIUM_RUNTIME: join(import.meta.dirname, '../tools/chromium-runtime'),
    },
    timeout: 30_000,
  })
  expect([run.status, run.stderr]).toEqual([
    1,
    expect.stringContaining('Attaché could not start\nIt would have run without the sandbox'),
  ])
  rmSync(home.folder, { recursive: true, force: true })
})

/** On macOS the fuses are in Electron's framework, not in the small executable that loads it. */
function fuseFile(): string {
  return process.platform === 'darwin'
    ? join(packed.resources, '../Frameworks/Electron Framework.framework/Electron Framework')
    : packed.executable
}
