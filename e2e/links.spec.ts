import { expect, test } from './app.ts'
import type { Running } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'

type Box = { readonly message: string; readonly detail: string; readonly buttons: string[]; readonly defaultId: number }
type Heard = { readonly asked: Box[]; readonly opened: string[] }

/**
 * From now on, answers main's question with this button and opens no browser. Returns a function that returns what was asked and opened
 * since.
 */
async function answerQuestion({ electron }: Running, response: number): Promise<() => Promise<Heard>> {
  await electron.evaluate(({ dialog, shell }, response) => {
    const heard: Heard = { asked: [], opened: [] }
    Object.assign(globalThis, { heard })
    dialog.showMessageBox = (...given: unknown[]) => {
      heard.asked.push(given.at(-1) as Box)
      return Promise.resolve({ response, checkboxChecked: false })
    }
    shell.openExternal = (url: string) => Promise.resolve(void heard.opened.push(url))
  }, response)
  return () => electron.evaluate(() => (globalThis as unknown as { heard: Heard }).heard)
}

test('a link of a source opens behind the question of main, whose default is to stay', async ({ app }) => {
  const frame = new FramePage(app.page)
  await frame.importText('Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday.\n')
  await app.page.locator('.source-facts').click()
  const card = app.page.getByRole('dialog', { name: 'Source card' })
  await card.getByLabel('Link').fill('https://аррӏе.com/talks')
  await card.getByLabel('Author').focus()
  const open = card.getByRole('button', { name: 'Open link' })

  const cancelled = await answerQuestion(app, 1)
  await open.click()
  await expect.poll(async () => (await cancelled()).asked).toHaveLength(1)
  const { asked, opened } = await cancelled()
  expect(asked[0]).toMatchObject({
    message: 'Open \u2068аррӏе.com\u2069 (xn--80ak6aa92e.com) in the browser?',
    buttons: ['Open in browser', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  expect(asked[0]!.detail).toContain('https://xn--80ak6aa92e.com/talks')
  expect(opened).toEqual([])

  const agreed = await answerQuestion(app, 0)
  await open.click()
  await expect.poll(async () => (await agreed()).opened).toEqual(['https://xn--80ak6aa92e.com/talks'])
})

test('one question is asked at a time', async ({ app }) => {
  const heard = await answerQuestion(app, 1)
  // The dialog stays open until the test closes it.
  await app.electron.evaluate(({ dialog }) => {
    const show = dialog.showMessageBox.bind(dialog)
    const closed = new Promise<void>((resolve) => Object.assign(globalThis, { closeDialog: resolve }))
    dialog.showMessageBox = async (...given: unknown[]) => {
      const answer = await (show as (...given: unknown[]) => ReturnType<typeof show>)(...given)
      await closed
      return answer
    }
  })
  const open = () =>
    app.page.evaluate(async () => (await window.attache.openLink({ url: 'https://аррӏе.com/talks' })).ok)
  const first = open()
  await expect.poll(async () => (await heard()).asked).toHaveLength(1)
  expect([await open(), await open()]).toEqual([false, false])
  await app.electron.evaluate(() => (globalThis as unknown as { closeDialog: () => void }).closeDialog())
  expect(await first).toBe(true)
  expect((await heard()).asked).toHaveLength(1)
})

test('what is not stored in the library is refused, and nobody is asked', async ({ app }) => {
  const heard = await answerQuestion(app, 0)
  const answers = []
  for (const url of [
    'https://example.org/',
    'https://аррӏе.com/talks?more',
    'file:///etc/passwd',
    'https://a:b@example.org/',
  ])
    answers.push(await app.page.evaluate((one) => window.attache.openLink({ url: one }), url))
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false])
  expect(answers[0]).toMatchObject({
    error: { message: 'This link is not in the library, so it was not opened. Put it in a source card first.' },
  })
  expect(await heard()).toEqual({ asked: [], opened: [] })
})
