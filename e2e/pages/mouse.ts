import type { Locator, Page } from 'playwright'

/** What the pointer presses, by its role. */
type Pressed = 'button' | 'menuitem' | 'option' | 'radio' | 'checkbox'

/** A person with a mouse: no key is pressed but those of typed words, which go into the field that was clicked. */
export class Mouse {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Clicks a control, as it is named on the screen. */
  async press(role: Pressed, name: string | RegExp, within?: Locator): Promise<void> {
    await (within ?? this.page).getByRole(role, { name }).first().click()
  }

  /** Types words into a field, after what is there. */
  async type(field: Locator, words: string): Promise<void> {
    await field.click()
    await this.page.keyboard.type(words)
  }

  /** Types words into a field in place of what is there: a click three times selects it. */
  async replace(field: Locator, words: string): Promise<void> {
    await field.click({ clickCount: 3 })
    await this.page.keyboard.type(words)
  }

  /** Types into a field that finds, and clicks what it found. */
  async find(around: Locator, typed: string, found = typed): Promise<void> {
    await this.type(around.getByRole('combobox').first(), typed)
    await around.getByRole('option').filter({ hasText: found }).first().click()
  }

  /** Opens the menu of a place with the other button, and clicks a command. */
  async choose(place: Locator, command: string | RegExp): Promise<void> {
    await place.click({ button: 'right' })
    await this.press('menuitem', command)
  }

  /** Drags the mouse over words of the text; `within` tells several places apart. */
  async select(words: string, within = words): Promise<void> {
    const box = await this.page.evaluate(boxInPage, { words, within })
    await this.page.mouse.move(box.left + 1, box.top)
    await this.page.mouse.down()
    await this.page.mouse.move(box.right - 1, box.bottom, { steps: 6 })
    await this.page.mouse.up()
  }
}

type Ends = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Runs in the page: where words of the text begin and end, in the middle of their lines, scrolled into sight. */
function boxInPage({ words, within }: { readonly words: string; readonly within: string }): Ends {
  const walker = document.createTreeWalker(document.querySelector('.reader')!, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const whole = nodes.map((node) => node.data).join('')
  const start = whole.indexOf(within) + within.indexOf(words)
  if (!whole.includes(within)) throw new Error(`“${within}” is not in the text.`)
  const at = (offset: number): [Text, number] => {
    let left = offset
    for (const node of nodes) {
      if (left < node.length || (left === node.length && offset !== start)) return [node, left]
      left -= node.length
    }
    throw new Error(`“${words}” is not in the text.`)
  }
  const range = document.createRange()
  range.setStart(...at(start))
  range.setEnd(...at(start + words.length))
  range.startContainer.parentElement!.scrollIntoView({ block: 'center' })
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [first, last] = [rects[0]!, rects.at(-1)!]
  return { left: first.left, top: first.top + first.height / 2, right: last.right, bottom: last.top + last.height / 2 }
}
