import type { CdpSession } from './cdp.ts'

/**
 * Makes a page lose or regain the focus, as in Electron when another window, dialog or app comes to the front.
 * There is no window manager to take the focus away, and the driver (Playwright) keeps every page focused. So the page gets the events and
 * the value of `hasFocus` that it would get.
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
