import type { CdpSession } from './cdp.ts'

/**
 * Lets a page lose the focus, or have it again, as one does in Electron when another window, a dialog or another app comes to the front.
 * Chromium has no window manager here to take it away, and whoever drives it (Playwright) keeps every page focused, so the page is told by
 * the events and the answer that it would get.
 */
export async function tellFocus(cdp: CdpSession, has: boolean): Promise<void> {
  await cdp.send('Runtime.evaluate', { expression: `(${has ? receiveFocus : loseFocus})()` })
}

/** Runs in the page. */
function loseFocus(): void {
  if (Object.hasOwn(document, 'hasFocus')) return
  Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true })
  const element = document.activeElement
  if (element && element !== document.body) {
    element.dispatchEvent(new FocusEvent('blur', { composed: true }))
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
  }
  window.dispatchEvent(new FocusEvent('blur'))
}

/** Runs in the page. */
function receiveFocus(): void {
  if (!Object.hasOwn(document, 'hasFocus')) return
  delete (document as Partial<Document>).hasFocus
  window.dispatchEvent(new FocusEvent('focus'))
  const element = document.activeElement
  if (!element || element === document.body) return
  element.dispatchEvent(new FocusEvent('focus', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))
}
