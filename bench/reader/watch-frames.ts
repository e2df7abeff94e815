/** Measurements of the page's frames. `watchFrames` installs it in the page. All times in ms. */
export type FrameWatch = {
  /** The time of the task after the next frame. */
  readonly afterFrame: () => Promise<number>
  /** The time stamp of the next key press. */
  readonly press: () => Promise<number>
  /** Scrolls by `step` px in each frame, and returns the times between frames. */
  readonly scroll: (step: number, frames: number) => Promise<number[]>
  /** Measures from the next key press to the task after the next frame. */
  readonly nextPress: () => void
  /** Measures from the next key press to the task after the frame that shows the repainted text. */
  readonly nextPaint: () => void
  result: () => Promise<number>
}

/** Runs in the page and is self-contained, because nothing outside it exists there. */
export function watchFrames(): void {
  const watch: FrameWatch = {
    afterFrame: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => resolve(performance.now()))
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      }),
    press: () =>
      new Promise((resolve) => {
        window.addEventListener('keydown', (event) => resolve(event.timeStamp), { capture: true, once: true })
      }),
    scroll: async (step, frames) => {
      const scroller = document.querySelector('.read-page')!
      const times: number[] = []
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      for (let i = 0; i < frames; i++) {
        scroller.scrollTop += step
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
        times.push(now - last)
        last = now
      }
      return times
    },
    nextPress: () => {
      const timed = watch.press().then(async (start) => (await watch.afterFrame()) - start)
      watch.result = () => timed
    },
    nextPaint: () => {
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(document.querySelector('.reader')!, {
          childList: true,
          subtree: true,
          attributes: true,
          attributeFilter: ['class', 'data-sign'],
        })
      })
      const start = watch.press()
      const timed = changed.then(async () => (await watch.afterFrame()) - (await start))
      watch.result = () => timed
    },
    result: () => Promise.resolve(Number.NaN),
  }
  Object.assign(window, { watch })
}
