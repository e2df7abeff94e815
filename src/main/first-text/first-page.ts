import type { FirstText } from '#shared/sources/first-text.ts'
import { html } from '#shared/text/html.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { drawFirstText } from './draw-first-text.ts'

/**
 * How long the page waits for the text, in milliseconds. If the library takes longer to open, the renderer shows the
 * text.
 */
const firstTextTimeoutMs = 150

/**
 * Returns a function that completes the built page: it adds the theme, and the text at the user's last place, which
 * then shows long before the renderer has loaded (`bench/start.bench.ts`). React replaces it with its first render.
 * The text is read at once, while Chromium starts. If there is none, or it cannot be read, the renderer shows what
 * there is.
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
    // A reload reads the text again.
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
