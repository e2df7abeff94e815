import type { Page } from 'playwright'

/** The longest time in milliseconds for which the window was blocked, and for which main did not answer a call. */
export type Pauses = { readonly window: number; readonly main: number }

type Beating = { beats: { window: number; main: number } }

/** Starts measuring pauses: a timer of a few milliseconds in the window, and calls to main that need no library, one after another. */
export async function beginHeartbeat(page: Page): Promise<void> {
  await page.evaluate(() => {
    const beats = { window: 0, main: 0 }
    Object.assign(globalThis, { beats })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      beats.window = Math.max(beats.window, now - last)
      last = now
    }, 10)
    const ask = async () => {
      for (;;) {
        const asked = performance.now()
        await window.attache.getSettings({})
        beats.main = Math.max(beats.main, performance.now() - asked)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    void ask()
  })
}

/** The longest pauses since the last call. */
export function takePauses(page: Page): Promise<Pauses> {
  return page.evaluate(async () => {
    // Work that is in progress now counts too.
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { beats } = globalThis as unknown as Beating
    const pauses = { window: Math.round(beats.window), main: Math.round(beats.main) }
    beats.window = 0
    beats.main = 0
    return pauses
  })
}
