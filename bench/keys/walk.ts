import type { Locator, Page } from 'playwright'
import type { CountedKeys } from './counted-keys.ts'

/** Moves to an element with Tab or Shift+Tab, whichever is shorter. Stops at the first match if there are several. */
export async function tabTo(keys: CountedKeys, target: Locator): Promise<void> {
  const before = await target.evaluate(
    (element) => (document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING,
  )
  for (let stops = 0; stops < 24; stops++) {
    if (await isFocused(target)) return
    await keys.press(before ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

/** Whether letters are now typed into a field and are not keys. */
export function writes(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('input:not([type="checkbox"]), textarea') ?? false)
}

/** Moves to where letters are keys, unless the focused field is the wanted one. */
export async function leaveWriting(keys: CountedKeys, box?: Locator): Promise<void> {
  for (let stops = 0; stops < 5; stops++) {
    if (!(await writes(keys.page)) || (box && (await isFocused(box)))) return
    await keys.press('Shift+Tab')
  }
}

/** The options that a combobox offers before anything is typed, in the order of their digits. */
export async function offers(field: Locator): Promise<string[]> {
  return (await titlesIn(field.getByRole('option'))).slice(0, 9)
}

/** Chooses an option of the focused combobox: by Alt with its digit, else by as many letters of its name as needed. False if no letters find it. */
export async function takeOffered(
  keys: CountedKeys,
  field: Locator,
  letters: string,
  isIt: (title: string) => boolean,
  enter = 'Enter',
): Promise<boolean> {
  const at = (await offers(field)).findIndex(isIt)
  if (at >= 0 && enter === 'Enter') {
    await keys.press(`Alt+Digit${at + 1}`)
    return true
  }
  for (const letter of letters.slice(0, 12)) {
    await keys.find(letter)
    const row = (await titlesIn(field.getByRole('option'))).findIndex(isIt)
    if (row < 0 || row > 2) continue
    for (let down = 0; down < row; down++) await keys.press('ArrowDown')
    await keys.press(enter)
    return true
  }
  for (const _ of letters.slice(0, 12)) await keys.press('Backspace')
  return false
}

export function titlesIn(found: Locator): Promise<string[]> {
  return found.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).title))
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
