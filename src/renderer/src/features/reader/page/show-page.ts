import type { App } from '../../../core/app-context.ts'
import { focusText } from '../moves.ts'
import type { OpenText } from '../open-text.ts'
import { strings } from './strings.ts'

/** The key under which it is kept whether pages are shown beside the text. */
export const pageBesideKey = 'page-beside'

/** Shows the page of the original beside the text, or hides it; the choice holds for every text that has pages. */
export function turnPage(openText: OpenText): void {
  const { app, text } = openText
  if (text.pages.length === 0) return app.state.getState().announce(strings.none)
  showPages(app, !app.state.getState().pageBeside)
}

export function showPages({ state, client }: App, isShown: boolean): void {
  state.getState().set({ pageBeside: isShown })
  void client.tryCall('keepUiState', { key: pageBesideKey, value: isShown ? 'yes' : 'no' })
}

/** Puts the focus on the page, which is shown first if it was hidden. */
export function goToPage(openText: OpenText): void {
  const { app, text } = openText
  if (text.pages.length === 0) return app.state.getState().announce(strings.none)
  if (!app.state.getState().pageBeside) showPages(app, true)
  // The pane of a page that was hidden is there in the next frame.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.page-pane')?.focus())
}

/** Goes to the first words of the page that is shown. */
export function goToWords(openText: OpenText): void {
  const { state, text } = openText
  const start = text.pages[state.getState().page]?.start
  if (start === undefined) return
  focusText(openText, { anchor: start, focus: start })
  openText.reader()?.reveal({ start, end: start }, 'start')
}
