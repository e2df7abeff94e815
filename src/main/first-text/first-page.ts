import type { FirstText } from '#shared/sources/first-text.ts'
import { html } from '#shared/text/html.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { drawFirstText } from './draw-first-text.ts'

/** The page waits no longer than this for the text, in milliseconds: a library that takes its time to open is shown by the page's own code. */
const firstTextTimeoutMs = 150

/**
 * What makes of the built page the one that a window is shown: with its look, and with the text where reading was left, which is there long
 * before the page's code is (`bench/start.bench.ts`). React puts the living frame in its place with the first picture it draws.
 * The text is asked for at once, while Chromium starts. Where there is none, or it cannot be read, the page's own code says what there is.
 */
export function createFirstPage({
  library,
  isDark,
}: {
  readonly library: () => Promise<OpenLibrary>
  readonly isDark: () => boolean
}): (page: string) => Promise<string> {
  const ask = async (): Promise<FirstText | null> => {
    try {
      const read = await (await library()).call('readFirstText', {})
      return read.ok ? read.value : null
    } catch {
      return null
    }
  }
  let ahead: Promise<FirstText | null> | null = ask()
  return async (page) => {
    const asked = ahead ?? ask()
    // A page that is loaded anew shows what is there by then.
    ahead = null
    const text = await Promise.race([
      asked,
      new Promise<null>((resolve) => setTimeout(resolve, firstTextTimeoutMs, null)),
    ])
    return page
      .replace('<html ', `<html data-theme="${isDark() ? 'dark' : 'light'}" `)
      .replace('<div id="root"></div>', () => String(html`<div id="root">${text && drawFirstText(text)}</div>`))
  }
}
