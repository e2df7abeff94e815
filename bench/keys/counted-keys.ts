import type { Page } from 'playwright'

/** A keyboard that counts presses: a chord counts as one, and so does each typed letter. */
export class CountedKeys {
  readonly page: Page
  pressed = 0
  /** The part of the presses for letters that only a person can supply: a question, a memo, an occasion. */
  written = 0

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.pressed += 1
    }
  }

  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    this.pressed += [...words].length
    this.written += [...words].length
  }

  /** Types letters that search for something. */
  async find(letters: string): Promise<void> {
    await this.page.keyboard.type(letters)
    this.pressed += [...letters].length
  }

  since(before: { readonly pressed: number; readonly written: number }): {
    readonly pressed: number
    readonly written: number
  } {
    return { pressed: this.pressed - before.pressed, written: this.written - before.written }
  }
}
