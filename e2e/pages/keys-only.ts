import type { Page } from '@playwright/test'
import { findBlocks } from '#shared/text/blocks.ts'
import { expect } from '../app.ts'

/** A person without a mouse: presses keys, and reads the window to know which key is next. Nothing else here acts on the page. */
export class KeysOnly {
  readonly page: Page
  private readonly text: string
  private readonly starts: readonly number[]

  constructor(page: Page, text: string) {
    this.page = page
    this.text = text
    this.starts = findBlocks(text).map(({ start }) => start)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** Presses Tab until the focus is on an element with this role and name, and checks that the focus is visible. */
  async tabTo(
    role: Parameters<Page['getByRole']>[0],
    name: string | RegExp,
    key: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    const wanted = this.page.locator(':focus').and(this.page.getByRole(role, { name }))
    for (let stops = 0; stops < 60; stops++) {
      await this.press(key)
      if ((await wanted.count()) > 0) return this.seesFocus()
    }
    throw new Error(`Tab does not lead to the ${role} “${String(name)}”`)
  }

  /** Checks that the focus is visible: by an outline, a line of its own or the caret in a text, and inside the window. */
  async seesFocus(): Promise<void> {
    const hidden = await this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { top, left, bottom, right } = element.getBoundingClientRect()
      const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
      const writes = element.matches('input:not([type="radio"]), textarea, [contenteditable]')
      const outlined = [element, element.closest('label')].some((one) => {
        const style = one && getComputedStyle(one)
        return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      })
      return inWindow && (writes || outlined) ? '' : element.outerHTML.slice(0, 160)
    })
    expect(hidden, 'the focus cannot be seen').toBe('')
  }

  /** Moves the caret to an offset of the text; with Shift, extends the selection to it. */
  async caretTo(offset: number, shift = ''): Promise<void> {
    for (let presses = 0; presses < 300; presses++) {
      const at = await this.caret()
      if (at === offset) return
      const key = at < offset ? 'ArrowRight' : 'ArrowLeft'
      const far = Math.abs(offset - at)
      const line = at < offset ? 'ArrowDown' : 'ArrowUp'
      await this.press(far > 200 ? shift + line : far > 14 ? `Control+${shift}${key}` : shift + key)
    }
    throw new Error(`The caret does not come to ${offset}`)
  }

  /** Selects words of the text with arrows and Shift. `within` distinguishes several occurrences. */
  async select(words: string, within = words): Promise<void> {
    const start = this.text.indexOf(within) + within.indexOf(words)
    await this.caretTo(start)
    await this.caretTo(start + words.length, 'Shift+')
    expect(await this.page.evaluate(() => document.getSelection()!.toString())).toBe(words)
  }

  /** The offset of the moving end of the selection in the text. */
  private async caret(): Promise<number> {
    const { block, offset } = await this.page.evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection()!
      const element = focusNode instanceof Element ? focusNode : focusNode!.parentElement!
      const inside = element.closest<HTMLElement>('.reader .block')
      if (!inside) throw new Error('The caret is not in the text')
      const before = document.createRange()
      before.setStart(inside, 0)
      before.setEnd(focusNode!, focusOffset)
      return { block: Number(inside.dataset.block), offset: before.toString().length }
    })
    return this.starts[block]! + offset
  }
}
