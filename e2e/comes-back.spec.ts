import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './app.ts'
import { holdAsked, startApp, startUntilItEnds, type Running } from './launch.ts'
import { BriefingPage } from './pages/briefing-page.ts'
import { FramePage } from './pages/frame-page.ts'
import { ReadPage } from './pages/read-page.ts'

test.describe.configure({ mode: 'serial' })

const paragraph = (n: number) =>
  `Paragraph ${n}: the envoy said that the talks would resume on Monday, and that officials had declined to comment on what was agreed.`
const article = `Talks resume in Halden\n\n${Array.from({ length: 60 }, (_, i) => paragraph(i + 1)).join('\n\n')}\n`
const wordsAt = (words: string, from = 0) => {
  const start = article.indexOf(words, from)
  return { start, end: start + words.length }
}
const inParagraph40 = wordsAt('the envoy', article.indexOf('Paragraph 40'))

/**
 * The visible position of a person (`top` of their paragraph, in px). It is not read through the page object, which does not survive a
 * crash.
 */
type Place = {
  readonly text: boolean
  readonly top: number
  readonly caret: string
  readonly marks: number
  readonly saved: string
}

function placeOf({ electron }: Running): Promise<Place | null> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed()) return null
    const look = `(() => {
      const paragraph = [...document.querySelectorAll('[data-block]')].find((block) => block.textContent.startsWith('Paragraph 40'))
      const place = paragraph?.getBoundingClientRect()
      return {
        text: Boolean(paragraph), top: place?.top ?? 0,
        caret: getSelection().focusNode?.parentElement?.closest('[data-block]')?.textContent.slice(0, 12) ?? '',
        marks: document.querySelectorAll('.reader .actor').length, saved: document.querySelector('.status .saved')?.textContent ?? '',
      }
    })()`
    const gone = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000))
    return Promise.race([contents.executeJavaScript(look).catch(() => null) as Promise<Place | null>, gone])
  })
}

const leftOut =
  'so it came back without that source. What was saved is safe; choose the source in the list to open it again.'

/** The notice that is shown, and the text or what replaces it. */
function shownIn({ electron }: Running): Promise<{ readonly notice: string; readonly text: string } | null> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed()) return null
    const look = `({ notice: document.querySelector('.notice p')?.textContent ?? '', text: document.querySelector('.reader, .read-empty')?.textContent ?? '' })`
    return contents.executeJavaScript(look).catch(() => null) as Promise<{ notice: string; text: string } | null>
  })
}

/** In px: the text returns to the same pixel, except for rounding. */
const rounding = 2

/** Waits until the window is as it was before, and returns the milliseconds until the text and until the position were there. */
async function waitForPlace(
  app: Running,
  before: Place,
  timeoutMs: number,
): Promise<{ readonly text: number; readonly place: number }> {
  const from = Date.now()
  let text = 0
  for (;;) {
    const place = await placeOf(app)
    const passed = Date.now() - from
    if (place?.text && text === 0) text = passed
    if (
      place &&
      Math.abs(place.top - before.top) < rounding &&
      place.caret === before.caret &&
      place.marks === 1 &&
      place.saved === 'Saved'
    )
      return { text, place: passed }
    if (passed > timeoutMs) throw new Error(`After ${passed} ms: ${JSON.stringify(place)}`)
  }
}

/** Ends the library's thread when it next receives a call that marks something, before the call is handled. */
function endLibraryThread({ electron }: Running): Promise<void> {
  return electron.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (...asked) {
      if ((asked[0] as { method?: string }).method !== 'addMention') return post.apply(this, asked)
      Worker.prototype.postMessage = post
      void this.terminate()
    }
  })
}

test('a library whose thread ends is opened again: it is said, and the step that was not saved can be done again', async ({
  app,
}) => {
  const { page } = app
  const frame = new FramePage(page)
  const read = new ReadPage(page, article)
  await frame.importText(article)
  await endLibraryThread(app)
  await read.select(inParagraph40)
  await frame.markPerson()
  await expect(frame.notice).toContainText(
    'and the library was opened again. What was saved is safe; look whether your last step is there',
  )
  await frame.readNotice()
  await expect(page.locator('.reader .actor')).toHaveCount(0)
  await read.markActor(inParagraph40, 'the envoy', 'person', false)
  await expect(page.locator('.reader .actor')).toHaveCount(1)
  await expect(frame.saved).toHaveText('Saved')
})

test('a bug in main that nobody waited for is told once, and what is open stays open', async ({ app, home }) => {
  const frame = new FramePage(app.page)
  const log = join(home.userData, 'logs', 'attache.log')
  const bugs = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"event":"bug"')).length
  const fail = () =>
    app.electron.evaluate(
      () =>
        void setImmediate(() => {
          throw new Error('A bug.')
        }),
    )
  await fail()
  expect(await frame.readNotice()).toBe(
    'Something went wrong inside Attaché. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.',
  )
  await fail()
  await expect.poll(bugs).toBe(2)
  await expect(frame.saved).toHaveText('Saved')
  await expect(frame.notice).toBeHidden()
})

test('what is in sight comes with its marks, at the place where reading was left, and stays there', async ({
  app: { page },
}) => {
  type Seen = {
    readonly words: string
    readonly tops: readonly number[]
    readonly marks: number
  }
  await page.addInitScript(() => {
    const seen: Seen[] = []
    Object.assign(window, { seen })
    const look = () => {
      const inSight = [...document.querySelectorAll('.reader .block')].filter(
        (block) => block.getBoundingClientRect().bottom > 48 && block.getBoundingClientRect().top < innerHeight,
      )
      if (inSight.length > 0) {
        seen.push({
          words: inSight.map((block) => block.textContent.slice(0, 12)).join(', '),
          tops: inSight.map((block) => block.getBoundingClientRect().top),
          marks: document.querySelectorAll('.reader .actor').length,
        })
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.waitForTimeout(700)
  await page.reload()
  await expect(page.locator('.status .saved')).toHaveText('Saved')
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen[] }).seen)
  const [first] = seen
  expect(first?.words).toContain('Paragraph 40')
  for (const { words, tops, marks } of seen) {
    expect(words).toBe(first?.words)
    expect(Math.max(...tops.map((top, i) => Math.abs(top - first!.tops[i]!)))).toBeLessThan(rounding)
    expect(marks).toBe(1)
  }
})

test('what is read stays in its place when the window or what is in it gets another size', async ({ app }) => {
  const { page, electron } = app
  const width = () => page.evaluate(() => innerWidth)
  const top = () =>
    page.evaluate(() => {
      const block = [...document.querySelectorAll('.reader .block')].find(
        (one) => one.getBoundingClientRect().bottom > 60,
      )
      return { words: block?.textContent.slice(0, 12), top: block?.getBoundingClientRect().top ?? 0 }
    })
  const resize = (size: readonly number[]) =>
    electron.evaluate(({ BrowserWindow }, [x = 0, y = 0]) => BrowserWindow.getAllWindows()[0]!.setSize(x, y), size)
  const size = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getSize())
  const [designed, before] = [await width(), await top()]
  const isThere = async () => {
    const now = await top()
    return now.words === before.words && Math.abs(now.top - before.top) < rounding
  }
  await resize([1000, size[1]!])
  await expect.poll(width).toBe(1000)
  await expect.poll(isThere).toBe(true)
  await resize(size)
  await expect.poll(width).toBe(designed)
  await page.evaluate(() => window.attache.updateSettings({ zoom: 1.25 }))
  await expect.poll(width).toBe(designed / 1.25)
  await expect.poll(isThere).toBe(true)
  await page.waitForTimeout(700)
  await page.reload()
  await expect(page.locator('.status .saved')).toHaveText('Saved')
  expect(await width()).toBe(designed / 1.25)
  await expect.poll(isThere).toBe(true)
  await page.evaluate(() => window.attache.updateSettings({ zoom: 1 }))
  await expect.poll(width).toBe(designed)
})

/** Main reads no file whose path contains `part` until the returned function is called. That resolves to how many reads were held. */
async function holdFile({ electron }: Running, part: string): Promise<() => Promise<number>> {
  await electron.evaluate((_, wanted) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module')
    const read = files.readFile
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    let count = 0
    files.readFile = (async (...asked: Parameters<typeof read>) => {
      if (String(asked[0]).includes(wanted)) {
        count += 1
        await held
      }
      return read(...asked)
    }) as typeof read
    syncBuiltinESMExports()
    Object.assign(globalThis, {
      letGo: () => {
        files.readFile = read
        syncBuiltinESMExports()
        letGo()
        return count
      },
    })
  }, part)
  return () => electron.evaluate(() => (globalThis as unknown as { letGo: () => number }).letGo())
}

test('what is typed right after A or C, while their code is still on its way, stands in the picker and the card, and reaches nothing else', async ({
  app,
}) => {
  const { page } = app
  const reader = page.getByRole('document', { name: /^Source text/u })
  const card = page.getByRole('dialog', { name: 'New claim' })
  const typeBeforeItIsThere = async (key: string, typed: string) => {
    const letGo = await holdFile(app, '/PopoverAt-')
    await page.reload()
    await expect(reader).toBeFocused()
    await page.keyboard.press(key)
    await page.keyboard.type(typed)
    await expect(page.locator('.popover')).toHaveCount(0)
    expect(await letGo()).toBeGreaterThan(0)
  }
  await typeBeforeItIsThere('a', 'a person')
  await expect(page.getByRole('combobox', { name: 'Actor' })).toHaveValue('a person')
  await page.keyboard.press('Escape')
  await expect(reader).toBeFocused()
  await typeBeforeItIsThere('c', 'mOn which Monday?')
  await expect(card.getByRole('textbox', { name: 'Memo' })).toHaveValue('On which Monday?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(reader).toBeFocused()
  await page.keyboard.press('c')
  await card.getByRole('button', { name: 'Discard' }).click()
  await expect(reader).toBeFocused()
  await expect(page.locator('.reader .actor')).toHaveCount(1)
})

test('a window that crashed is back within two seconds, at the same place, with nothing lost', async ({ app }) => {
  const { page, electron } = app
  await page.waitForTimeout(700)
  const before = (await placeOf(app))!
  expect(before).toMatchObject({ caret: 'Paragraph 40', marks: 1, saved: 'Saved' })
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  const passed = await waitForPlace(app, before, 5_000)
  console.log(`Back after a crash: text after ${passed.text} ms, place after ${passed.place} ms`)
  expect(passed.text).toBeLessThan(2_000)
})

test('a window that hangs is ended after ten seconds without an answer, and is back at the same place', async ({
  app,
}) => {
  // Waits until the window has answered enough questions to count as healthy. Otherwise this would be the second end in a row with one
  // text, which
  // would be left out.
  await wait(8_000)
  const before = (await placeOf(app))!
  const hangsAt = Date.now()
  await app.electron.evaluate(
    ({ BrowserWindow }) =>
      void BrowserWindow.getAllWindows()[0]!
        .webContents.executeJavaScript('for(;;){}')
        .catch(() => undefined),
  )
  const passed = await waitForPlace(app, before, 16_000)
  const total = Date.now() - hangsAt
  console.log(`Back from hanging: ${total} ms, of which ${passed.place - passed.text} ms from text to place`)
  expect(total).toBeGreaterThan(9_000)
})

test('a window that ends twice in a row comes back without the text that was open, says so, and opens it again when asked', async ({
  app,
}) => {
  // It has hung just before.
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(async () => (await shownIn(app))?.notice, { timeout: 10_000 }).toContain(leftOut)
  expect((await shownIn(app))?.text).toBe('Choose a source on the left, or paste a text.')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(`document.querySelector('.source-row').click()`),
  )
  await expect.poll(async () => (await shownIn(app))?.text).toContain('Paragraph 40')
})

test('a second start brings the first window to the front and ends', async ({ app, home }) => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    const focus = window.focus.bind(window)
    Object.assign(globalThis, { focused: 0 })
    window.focus = () => {
      Object.assign(globalThis, { focused: (globalThis as { focused?: number }).focused! + 1 })
      focus()
    }
    window.minimize()
  })
  expect(await startUntilItEnds(home)).toMatchObject({ code: 0 })
  const state = await app.electron.evaluate(({ BrowserWindow }) => ({
    focused: (globalThis as { focused?: number }).focused,
    windows: BrowserWindow.getAllWindows().length,
    minimized: BrowserWindow.getAllWindows()[0]!.isMinimized(),
  }))
  expect(state).toEqual({ focused: 1, windows: 1, minimized: false })
})

test('what is half typed when the app is quit is there afterwards, and so are place and window', async ({
  app,
  home,
}) => {
  const before = (await placeOf(app))!
  await app.close()
  const bounds = { x: 60, y: 40, width: 1100, height: 760 }
  const first = await startApp(home, { env: { CHROMIUM_RUNTIME_TRAITS: 'no-ready-to-show' } })
  await waitForPlace(first, before, 5_000)
  const isVisible = () => first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible())
  await expect.poll(isVisible).toBe(true)
  const inner = await first.electron.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.setBounds(wanted)
    return window.getContentBounds()
  }, bounds)
  // Waits for the new size, because the page then breaks its lines again, and a drag that started before would end elsewhere.
  await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(inner.width)
  await new ReadPage(first.page, article).select(wordsAt('the talks would resume on Monday', inParagraph40.end))
  await first.page.keyboard.press('c')
  const card = first.page.getByRole('dialog', { name: 'New claim' })
  await card.waitFor()
  await first.page.keyboard.press('m')
  await expect(card.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await first.page.keyboard.type('On which Monday?')
  await card.getByRole('button', { name: /^More/u }).click()
  await card.getByRole('textbox', { name: /^About date/u }).fill('Tuesday')
  await first.close()

  const second = await startApp(home)
  await new ReadPage(second.page, article).select(wordsAt('the talks would resume on Monday', inParagraph40.end))
  await second.page.keyboard.press('c')
  await expect(second.page.getByRole('dialog', { name: 'New claim' })).toContainText('Your draft')
  await expect(second.page.getByRole('textbox', { name: 'Memo' })).toHaveValue('On which Monday?')
  await expect(second.page.getByRole('textbox', { name: /^About date/u })).toHaveValue('Tuesday')
  expect(await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())).toEqual(
    bounds,
  )
  await second.page.keyboard.press('Control+Enter')
  const open = second.page.locator('.margin-card.open')
  await open.waitFor()
  await second.page.keyboard.press('Enter')
  await expect(open.locator('button:focus')).toBeVisible()
  await second.page.keyboard.press('m')
  await expect(open.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await second.page.keyboard.press('End')
  await second.page.keyboard.type('Asked on')
  // While the text cannot be saved, the window stays open.
  const letGo = await holdAsked(second, 'updateClaim')
  await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  const frame = new FramePage(second.page)
  expect(await frame.notice.locator('p').innerText()).toBe(
    'What you typed last is not saved yet, so the window stays open. Close it again to go without it.',
  )
  await letGo()
  await frame.settled()
  await second.page.keyboard.press('Control+Shift+M')
  await expect(second.page.getByRole('dialog').getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await second.page.keyboard.press('Control+End')
  await second.page.keyboard.type(' Tuesday')
  // The app ends with its window. A hidden window, such as the print window, does not keep it running.
  const ended = second.electron.waitForEvent('close')
  await second.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    void new BrowserWindow({ show: false, webPreferences: { partition: 'print' } }).loadURL('data:text/html,printing')
    window!.close()
  })
  await ended

  const third = await startApp(home)
  await expect
    .poll(async () => third.page.evaluate(async () => await window.attache.listClaims({})))
    .toMatchObject({ value: [{ memo: 'On which Monday?Asked on Tuesday' }] })
  const briefing = new BriefingPage(third.page)
  await briefing.open()
  await briefing.writeSection('lead', 'Talks go on')
  await third.close()

  const fourth = await startApp(home)
  await new BriefingPage(fourth.page).open()
  await expect(fourth.page.locator('.sheet-page')).toContainText('Talks go on')
  await fourth.close()
})
