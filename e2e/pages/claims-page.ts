import type { Locator, Page } from 'playwright'
import { claimRelations, claimRelationWords, type ClaimRelation } from '#shared/model/enums.ts'
import { FramePage } from './frame-page.ts'
import type { SoughtClaim } from './sought-claim.ts'

/** The register of claims, and the cards of saved claims that it leads to. */
export class ClaimsPage {
  private readonly page: Page
  private readonly frame: FramePage
  private readonly filter: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new FramePage(page)
    this.filter = page.getByRole('searchbox', { name: 'Filter claims' })
  }

  /** Opens the register with all claims. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+3')
    await this.page.getByRole('heading', { name: /claims?$/u }).waitFor()
    await this.filter.fill('')
  }

  /** Links a claim to another on its card: chooses how, and finds the other by its words. */
  async link(claim: SoughtClaim, relation: ClaimRelation, other: SoughtClaim): Promise<void> {
    const card = await this.openInText(claim)
    await this.page.keyboard.press('=')
    const links = card.locator('[data-field="links"]')
    await links.getByRole('radio', { checked: true }).press(`${claimRelations.indexOf(relation) + 1}`)
    await links.locator('.finder input').fill(other.typed)
    await links
      .getByRole('option')
      .and(this.page.getByTitle(other.line, { exact: true }))
      .first()
      .click()
    await links.getByTitle(`${claimRelationWords[relation][0]} ${other.line}`, { exact: true }).waitFor()
    await this.frame.settled()
  }

  /** Goes to a claim in its text; its card is open there. */
  private async openInText({ typed, speaker }: SoughtClaim): Promise<Locator> {
    await this.open()
    await this.filter.fill(typed)
    const rows = this.page.getByRole('grid', { name: 'Claims' }).getByRole('row')
    await rows.filter({ hasText: typed }).filter({ hasText: speaker }).first().dblclick()
    const card = this.page.locator('.margin-card.open')
    await card.waitFor()
    await this.page.keyboard.press('Enter')
    await card.locator(':focus').waitFor()
    return card
  }
}
