import type { WebContents, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { isFromOwnPage } from './own-page.ts'

const contents = (id: number) => ({ id }) as WebContents
const isOwnPage = (url: string) => url.startsWith('app://attache/')
/** A fake of Electron's frame: reading the URL or parent of a frame that is gone throws. */
function frame(is: {
  readonly url?: string
  readonly inside?: boolean
  readonly detached?: boolean
  readonly gone?: boolean
}): WebFrameMain {
  const asked = <T>(answer: T): T => {
    if (is.gone) throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    return answer
  }
  return {
    detached: is.detached ?? is.gone ?? false,
    isDestroyed: () => is.gone ?? false,
    get url() {
      return asked(is.url ?? 'app://attache/index.html')
    },
    get parent() {
      return asked(is.inside ? frame({}) : null)
    },
  } as WebFrameMain
}

const asks = (senderFrame: WebFrameMain | null, sender = 7, own: WebContents | undefined = contents(7)) =>
  isFromOwnPage({ sender: contents(sender), senderFrame }, own, isOwnPage)

describe('a message', () => {
  it('is heard from the page of the window, after each load and crash, whatever object its frame is by then', () => {
    expect([asks(frame({})), asks(frame({}))]).toEqual([true, true])
  })
  it.each([
    ['whose frame has navigated away or is gone', null],
    ['whose frame is there no longer, though somebody held it', frame({ gone: true })],
    ['of a page that is being left', frame({ detached: true })],
    ['of a frame inside the page', frame({ inside: true })],
    ['of a page from elsewhere', frame({ url: 'https://attache/index.html' })],
  ])('%s is not heard', (_what, from) => expect(asks(from)).toBe(false))
  it('of another window is not heard, though it shows our page, nor any while there is no window', () => {
    expect([
      asks(frame({}), 8),
      isFromOwnPage({ sender: contents(7), senderFrame: frame({}) }, undefined, isOwnPage),
    ]).toEqual([false, false])
  })
})
