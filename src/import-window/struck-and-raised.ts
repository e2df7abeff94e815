/**
 * Takes out words that a page shows struck through, and returns how many they are. Nobody says them any more: read as plain words, they would
 * turn "will <del>not</del> pay" into its opposite.
 */
export function takeOutStruck(page: Document): number {
  let words = 0
  for (const element of page.querySelectorAll('del, s, strike, [style*="line-through" i]')) {
    // What is within another one has gone with it.
    if (!element.isConnected || !isStruck(element)) continue
    words += (element.textContent ?? '').match(/\S+/gu)?.length ?? 0
    element.remove()
  }
  return words
}

/** Whether an element is struck through. Its own style says more than its name; one that holds the whole page says nothing of its words. */
function isStruck(element: Element): boolean {
  if (/^(?:BODY|HTML)$/u.test(element.tagName)) return false
  const line = /text-decoration(?:-line)?\s*:([^;]*)/iu.exec(element.getAttribute('style') ?? '')?.[1]
  return line === undefined ? /^(?:DEL|S|STRIKE)$/u.test(element.tagName) : /line-through/iu.test(line)
}

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-−', (sign, i) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[i] ?? sign]),
)

/** A number in raised digits, of the same length; what is no number stays as it is. */
export function raisedNumber(text: string): string {
  return /^[-+−]?\d{1,4}$/u.test(text.trim()) ? Array.from(text, (sign) => raised[sign] ?? sign).join('') : text
}

/** Writes raised numbers with raised digits, since "10<sup>6</sup>" is not 106, and the mark of a note does not belong to the number before it. */
export function raiseNumbers(page: Document): void {
  for (const element of page.querySelectorAll('sup')) {
    const text = element.textContent ?? ''
    // What holds elements is a link to a note, which has a look of its own.
    if (element.childElementCount === 0) element.textContent = raisedNumber(text)
  }
}
