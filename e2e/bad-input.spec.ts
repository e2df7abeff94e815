import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { notFiles } from './disk.ts'
import { answerOpenDialog, paste } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'

const article = 'Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n'

const notText = (name: string) =>
  `“${name}” is not plain text, so nothing was imported; open it in the program it belongs to and paste its text here.`
const noText = (name: string) =>
  `“${name}” has no text in it, so nothing was imported; choose a file with text in it, or paste the text.`
const doesNotFit = (name: string, encoding: string) =>
  `“${name}” should be ${encoding} but some of its bytes do not fit, so nothing was imported; save it again as UTF-8 and import that.`

/** Files that are refused, and the sentence for each. */
const refused: readonly { readonly name: string; readonly bytes: readonly number[]; readonly sentence: string }[] = [
  {
    name: 'picture.png',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    sentence: '“picture.png” is a picture, and Attaché reads text; have its text recognised and import that.',
  },
  { name: 'noise.txt', bytes: Array.from({ length: 400 }, (_, i) => (i * 37) % 256), sentence: notText('noise.txt') },
  { name: 'empty.txt', bytes: [], sentence: noText('empty.txt') },
  { name: 'blank.txt', bytes: [...Buffer.from(' \n\t\n')], sentence: noText('blank.txt') },
  {
    name: 'broken-utf8.txt',
    bytes: [0xef, 0xbb, 0xbf, ...Buffer.from('caf'), 0xe9, 0x20, 0x63],
    sentence: doesNotFit('broken-utf8.txt', 'UTF-8'),
  },
  {
    name: 'broken-utf16le.txt',
    bytes: [0xff, 0xfe, 0x54, 0x00, 0x00, 0xd8, 0x41, 0x00],
    sentence: doesNotFit('broken-utf16le.txt', 'UTF-16 (LE)'),
  },
  {
    name: 'broken-utf16be.txt',
    bytes: [0xfe, 0xff, 0x00, 0x54, 0x00],
    sentence: doesNotFit('broken-utf16be.txt', 'UTF-16 (BE)'),
  },
]

/** Drops one file on the window, as the system's file manager does. */
async function drop(
  page: Page,
  file: { readonly name: string; readonly bytes: readonly number[] | { readonly length: number } },
): Promise<void> {
  await page.evaluate(({ name, bytes }) => {
    const content = Array.isArray(bytes)
      ? new Uint8Array(bytes as number[])
      : new Uint8Array((bytes as { length: number }).length).fill(97)
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], name))
    const target = document.querySelector('main')!
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, file)
}

test('a file that cannot be read as text is refused with one sentence, dropped or opened, and nothing is changed', async ({
  app,
  home,
}) => {
  const frame = new FramePage(app.page)
  await frame.importText(article)
  const before = await frame.facts()
  expect(before.sources).toHaveLength(1)
  for (const file of refused) {
    await drop(app.page, file)
    await expect(frame.notice).toContainText(`“${file.name}”`)
    expect(await frame.readNotice(), `${file.name}, dropped`).toBe(file.sentence)
    const path = join(home.folder, file.name)
    writeFileSync(path, new Uint8Array(file.bytes))
    await answerOpenDialog(app, [path])
    await app.page.keyboard.press('Control+o')
    expect(await frame.readNotice(), `${file.name}, opened`).toBe(file.sentence)
  }
  expect(await frame.facts()).toEqual(before)
  await expect(frame.reader).toContainText('The envoy said')
})

test('of several files those that can be read are imported, and the others are named', async ({ app, home }) => {
  const frame = new FramePage(app.page)
  const files = [
    ['first.txt', 'One sentence.'],
    ['nothing.txt', ''],
    ['second.txt', 'Another sentence.'],
  ] as const
  const paths = files.map(([name, text]) => {
    const path = join(home.folder, name)
    writeFileSync(path, text)
    return path
  })
  await answerOpenDialog(app, paths)
  await app.page.keyboard.press('Control+o')
  const report = app.page.getByRole('dialog', { name: 'Import finished' })
  await expect(report.getByRole('region', { name: 'Not imported, 1 file' })).toContainText(
    `nothing.txt${noText('nothing.txt')}`,
  )
  await expect(report.getByRole('region', { name: 'Imported, 2 files' })).toContainText('second.txt')
  await app.page.keyboard.press('Enter')
  await expect(report).toBeHidden()
  const named = (await frame.facts()).sources.map((source) => (source as { fileName: string }).fileName)
  expect(named.filter((name) => files.some(([one]) => one === name))).toEqual(['first.txt', 'second.txt'])
  await expect(frame.reader).toContainText('Another sentence.')
})

test('a file over 50 MB is refused before it is read', async ({ app, home }) => {
  const frame = new FramePage(app.page)
  const before = await frame.facts()
  const sentence = '“long.txt” is larger than 50 MB, which is more than Attaché reads; nothing was changed.'
  await drop(app.page, { name: 'long.txt', bytes: { length: 50_000_001 } })
  expect(await frame.readNotice()).toBe(sentence)
  const path = join(home.folder, 'long.txt')
  writeFileSync(path, Buffer.alloc(50_000_001, 'a'))
  await answerOpenDialog(app, [path])
  await app.page.keyboard.press('Control+o')
  expect(await frame.readNotice()).toBe(sentence)
  expect(await frame.facts()).toEqual(before)
})

test('what is not there, is an empty folder or is no file is named with the reason', async ({ app, home }) => {
  const frame = new FramePage(app.page)
  const before = await frame.facts()
  const open = async (path: string) => {
    await answerOpenDialog(app, [path])
    await app.page.keyboard.press('Control+o')
    return frame.readNotice()
  }
  expect(await open(join(home.folder, 'gone.txt'))).toBe(
    '“gone.txt” could not be read (it is no longer there); nothing was changed.',
  )
  mkdirSync(join(home.folder, 'folder.txt'))
  expect(await open(join(home.folder, 'folder.txt'))).toBe('There are no files in the folder “folder.txt”.')
  for (const { name, put } of notFiles) {
    const path = join(home.folder, `${name}.txt`)
    put(path)
    expect(await open(path)).toBe(
      `“${name}.txt” could not be read (it is a device or a connection between programs, not a file); nothing was changed.`,
    )
  }
  expect(await frame.facts()).toEqual(before)
})

for (const { name, put } of notFiles.slice(0, 1))
  test(`a ${name} that is dropped keeps nothing waiting`, async ({ app: { page }, home }) => {
    const frame = new FramePage(page)
    const path = join(home.folder, 'dropped.txt')
    put(path)
    const devTools = await page.context().newCDPSession(page)
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      devTools.send('Input.dispatchDragEvent', {
        type,
        x: 600,
        y: 400,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      })
    await drag('dragEnter')
    await drag('dragOver')
    await page.locator('.frame.dropping').waitFor()
    await drag('dragOver')
    await drag('drop')
    expect(await frame.readNotice()).toBe(
      '“dropped.txt” could not be read (it is a device or a connection between programs, not a file); nothing was changed.',
    )
  })

test('a paste that is no text is refused, and one of nothing, too', async ({ app: { page } }) => {
  const frame = new FramePage(page)
  const before = await frame.facts()
  await paste(page, `\u0000\u0001${'\u0002'.repeat(50)}`)
  await expect(frame.notice).toHaveRole('alert')
  expect(await frame.readNotice()).toBe(
    'The clipboard holds no plain text, so nothing was imported; copy the text and paste again.',
  )
  for (const nothing of [' \n ', '']) {
    await paste(page, nothing)
    expect(await frame.readNotice()).toBe(
      'There is no text on the clipboard, so nothing was imported; copy the text and paste again.',
    )
  }
  expect(await frame.facts()).toEqual(before)
})

test('bytes that say nothing of their encoding are read as Windows-1252, and the card says so', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await drop(page, {
    name: 'letter.txt',
    bytes: [0x93, ...Buffer.from('Caf'), 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, ...Buffer.from('5 for the envoy')],
  })
  await expect(frame.sourceCard).toContainText(
    'The file does not say how its letters are written; it was read as Western European (Windows-1252). Look at accents and quotation marks before you rely on them.',
  )
  await page.keyboard.press('Escape')
  await expect(frame.reader).toContainText('“Café” — €5 for the envoy')
})

test('a text that was read in a wrong encoding is read again in another one, and undo takes that back', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await drop(page, { name: 'mir.txt', bytes: [0xcd, 0xc9, 0xd2, 0x2e] })
  await expect(frame.sourceCard).toContainText('it was read as Russian (KOI8-R)')
  await frame.sourceCard.getByLabel('Read as').selectOption('Cyrillic (Windows-1251)')
  await frame.sourceCard.getByRole('button', { name: 'Read again' }).click()
  await expect(frame.sourceCard).not.toContainText('it was read as')
  await page.keyboard.press('Escape')
  await expect(frame.reader).toContainText('НЙТ.')
  await page.keyboard.press('Control+z')
  await expect(frame.reader).toContainText('мир.')
})

const report = [
  'The port of Amrey stays closed for a week',
  'The harbour board said on Tuesday that the port stays closed while divers look at the northern quay.',
  'It would open again under these conditions:',
  '1. access for no more than 40 vessels;',
  '2. an observer on each of them.',
  'Ana Ruiz, who leads the board, said that nobody had warned it of the damage to the quay.',
]
const reprint = [
  'Amrey’s port is closed',
  'By Ana Berg and Tom Holt',
  'Published 3 March 2026 | Updated 14:05, 4 March 2026',
  `PORT AMREY, 3 March (Newsroom) – ${report[1]}`,
  ...report.slice(2),
]

test('a text that is here already is shown and not imported; a reprint says what it is, and is asked about on its card', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await frame.importText(report.join('\n'))
  await frame.importText('Another text\n\nIt says something else.')
  const before = await frame.facts()
  await paste(page, report.join('\n'))
  await expect(frame.reader).toContainText('northern quay')
  await expect(frame.reader).toBeFocused()
  await expect(frame.notice.getByRole('button', { name: 'Import it again' })).toBeVisible()
  expect(await frame.readNotice()).toBe(`Already here: “${report[0]}”. Nothing was imported.`)
  expect(await frame.facts()).toEqual(before)

  await paste(page, reprint.join('\n'))
  const card = frame.sourceCard
  await expect(card.getByLabel('Publisher')).toBeFocused()
  await expect(card.getByRole('group', { name: 'Another copy' })).toContainText(report[0]!)
  await card.getByRole('button', { name: 'Another copy' }).click()
  await expect(card.getByRole('group', { name: 'Copy of' })).toContainText(report[0]!)
  await expect(card.getByRole('button', { name: 'Another copy' })).toHaveCount(0)
  await expect(card.getByLabel('Publisher')).toBeFocused()
  await card.getByLabel('Publisher').fill('Newsroom')
  await page.keyboard.press('Control+Enter')
  await expect(card).toBeHidden()
  const sources = (await frame.facts()).sources as { readonly id: string; readonly title: string }[]
  const original = sources.find(({ title }) => title === report[0])!.id
  expect(sources.find(({ title }) => title === reprint[0])).toMatchObject({
    publisher: 'Newsroom',
    author: 'Ana Berg, Tom Holt',
    place: 'Port Amrey',
    published: '2026-03-03',
    updated: '2026-03-04',
    copyOf: original,
  })
  const items = frame.reader.locator('.list-item')
  await expect(items).toHaveText(['access for no more than 40 vessels;', 'an observer on each of them.'])
  const drawn = await items.evaluateAll((all) =>
    all.map((one) => [getComputedStyle(one, '::before').content, getComputedStyle(one, '::after').content]),
  )
  expect(drawn.flat().map((words) => words.replaceAll(/["\s]/gu, ''))).toEqual(['¶3', '1.', '¶4', '2.'])
  await expect(frame.reader.locator('.byline')).toHaveCount(2)
})
