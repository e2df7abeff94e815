import type { Page } from 'playwright'

/** The longest time, in milliseconds, that the window did nothing else, and that main took to answer a word. */
export type Pauses = { readonly window: number; readonly main: number }

type Beating = { beats: { window: number; main: number } }

/** Begins to note how long the window is held up: ticks every few milliseconds, and a question to main that needs no library, one after the other. */
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

/** The longest pauses since the last look. */
export function takePauses(page: Page): Promise<Pauses> {
  return page.evaluate(async () => {
    // What was being done when this was asked counts, too.
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { beats } = globalThis as unknown as Beating
    const pauses = { window: Math.round(beats.window), main: Math.round(beats.main) }
    beats.window = 0
    beats.main = 0
    return pauses
  })
}
