import type { Page } from 'playwright'

/** A keyboard that counts its presses: a chord is one, each letter of what is typed is one. */
export class CountedKeys {
  readonly page: Page
  pressed = 0
  /** Of these, letters of words that nobody but a person can give: a question, a memo, an occasion. */
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

  /** Letters that find something. */
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
