import type { Page } from 'playwright'

/** The time to paint each letter, in three rounds of typing the words and deleting them. */
export async function letterTimes(page: Page, letters: readonly string[]): Promise<number[]> {
  const typed: number[] = []
  for (let round = 0; round < 3; round++) {
    await page.keyboard.press('/')
    for (const letter of letters) {
      typed.push(await timed(page, letter, null))
      await page.waitForTimeout(150)
    }
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.waitForTimeout(300)
  }
  return typed
}

/** Presses a key and returns the time until the element `brings` (null: the next frame) was drawn. */
export async function timed(page: Page, key: string, brings: string | null): Promise<number> {
  await page.evaluate((selector) => (window as never as Watching).watchNext(selector), brings)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as never as Watching).watched())
}

type Watching = { watchNext: (brings: string | null) => void; watched: () => Promise<number> }

/** Runs in the page: notes when a key is pressed, and when what it brings was drawn. */
export function watchKeys(): void {
  let result = Promise.resolve(Number.NaN)
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function is carried into the page alone
  const drawn = (brings: string | null) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (brings !== null && !document.querySelector(brings)) return requestAnimationFrame(look)
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => resolve(performance.now()))
        channel.port1.start()
        return channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  Object.assign(window, {
    watchNext: (brings: string | null) => {
      const pressed = new Promise<number>((resolve) => {
        window.addEventListener('keydown', (event) => resolve(event.timeStamp), { capture: true, once: true })
      })
      result = pressed.then(async (start) => (await drawn(brings)) - start)
    },
    watched: () => result,
  })
}
