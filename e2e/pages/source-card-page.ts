import type { Locator, Page } from 'playwright'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { Story } from '#shared/story/story.ts'

/** The card of a source that was just imported. */
export class SourceCardPage {
  private readonly page: Page
  private readonly card: Locator

  constructor(page: Page) {
    this.page = page
    this.card = page.getByRole('dialog', { name: 'New source' })
  }

  /** Waits for the card and fills it in; it stays open. */
  async fill({
    file: _file,
    title,
    publisher = '',
    author,
    published,
    updated,
    place,
    copyOf,
    reliability,
    marking,
    ...rest
  }: Story['source']): Promise<void> {
    nothingLeft(rest)
    await this.card.waitFor()
    await this.card.getByLabel('Title').fill(title)
    await this.card.getByLabel('Publisher').fill(publisher)
    if (author !== undefined) await this.card.getByLabel('Author').fill(author)
    if (published !== undefined) await this.card.getByLabel('Published').fill(published)
    if (updated !== undefined) await this.card.getByLabel('Updated').fill(updated)
    if (place !== undefined) await this.card.getByLabel('Place').fill(place)
    if (copyOf !== undefined) {
      await this.card.getByRole('combobox', { name: 'Copy of' }).fill(copyOf)
      await this.card.getByRole('option').filter({ hasText: copyOf }).first().click()
      await this.card.getByRole('group', { name: 'Copy of' }).filter({ hasText: copyOf }).waitFor()
    }
    if (reliability !== undefined)
      await this.card.getByRole('combobox', { name: /^Reliability/u }).selectOption(reliability)
    if (marking !== undefined) await this.card.getByLabel('Marking').selectOption(marking)
  }

  /** Goes on to the text. */
  async done(): Promise<void> {
    await this.page.keyboard.press('Enter')
    await this.card.waitFor({ state: 'detached' })
  }
}
