import { expect } from '@playwright/test'
import type { Locator, Page } from 'playwright'

/** What is shown for a library that is missing or cannot be opened: on the screen, or in a sheet over the open library. */
export class ProblemPage {
  readonly page: Page
  readonly title: Locator
  readonly sheet: Locator
  readonly message: Locator
  readonly backups: Locator
  /** The result of checking the library again. */
  readonly found: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.locator('.problem-screen h1')
    this.sheet = page.locator('[role="dialog"]:has(.problem-offers)')
    this.message = page.locator('.problem-message')
    this.backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
    this.found = page.locator('.problem-said[role="status"]').first()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Waits until the current action is over; no other one can start before. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.problem-offers')).toHaveAttribute('data-busy', 'false')
  }

  /** Moves to a control with Tab only. */
  async tabTo(control: Locator): Promise<void> {
    for (let stops = 0; stops < 30; stops++) {
      if (await control.evaluate((node) => node === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there.')
  }
}
