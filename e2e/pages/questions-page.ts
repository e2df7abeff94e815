import type { Locator, Page } from 'playwright'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedOver } from '#shared/story/resolve-story.ts'
import { FramePage } from './frame-page.ts'
import type { SoughtClaim } from './sought-claim.ts'

type Question = ResolvedOver['questions'][number]

/** The questions screen, controlled by mouse and keys. */
export class QuestionsPage {
  private readonly page: Page
  private readonly frame: FramePage
  private readonly list: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new FramePage(page)
    this.list = page.getByRole('grid', { name: 'Questions' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+2')
    await this.list.waitFor()
  }

  /** Writes what is said of questions, which came with their answers, and puts them into this order, after all others. */
  async fill(questions: readonly Question[], claims: readonly SoughtClaim[]): Promise<void> {
    for (const { text, shortLabel, ourView, ...rest } of questions) {
      nothingLeft(rest)
      await this.moveToEnd(text)
      if (shortLabel !== undefined) await this.label(shortLabel)
      if (ourView) await this.judge(ourView, claims)
    }
  }

  /** Chooses a question, and moves it down until it is the last. */
  private async moveToEnd(text: string): Promise<void> {
    await this.list.getByRole('row').filter({ hasText: text }).locator('.question-name b').click()
    await this.list.focus()
    const chosen = this.list.locator('[role="row"][aria-selected="true"]')
    await chosen.filter({ hasText: text }).waitFor()
    const count = Number(await this.list.getAttribute('aria-rowcount'))
    for (let at = Number(await chosen.getAttribute('aria-rowindex')); at < count; at++) {
      await this.page.keyboard.press('Alt+ArrowDown')
      await this.list.locator(`[role="row"][aria-selected="true"][aria-rowindex="${at + 1}"]`).waitFor()
    }
  }

  private async label(shortLabel: string): Promise<void> {
    await this.page.keyboard.press('e')
    const sheet = this.page.getByRole('dialog', { name: 'Question' })
    await sheet.getByRole('textbox', { name: 'Short label' }).fill(shortLabel)
    await this.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await this.frame.settled()
  }

  private async judge(
    {
      sentence,
      likelihood,
      confidence,
      confidenceReason,
      wouldChange,
      basis = [],
      ...rest
    }: NonNullable<Question['ourView']>,
    claims: readonly SoughtClaim[],
  ): Promise<void> {
    nothingLeft(rest)
    await this.page.keyboard.press('v')
    const sheet = this.page.getByRole('dialog', { name: 'Our view' })
    await sheet.getByRole('textbox', { name: 'Judgement' }).fill(sentence)
    if (likelihood !== undefined) await sheet.getByRole('combobox', { name: 'Likelihood' }).selectOption(likelihood)
    if (confidence !== undefined) await sheet.getByRole('combobox', { name: 'Confidence' }).selectOption(confidence)
    if (confidenceReason !== undefined) await sheet.getByRole('textbox', { name: 'Because' }).fill(confidenceReason)
    if (wouldChange !== undefined) await sheet.getByRole('textbox', { name: 'What would change it' }).fill(wouldChange)
    for (const index of basis) {
      const report = sheet.locator('.basis label').filter({ hasText: claims[index]!.report })
      await report.getByRole('checkbox').check()
    }
    await this.page.keyboard.press('Control+Enter')
    await sheet.waitFor({ state: 'detached' })
    await this.frame.settled()
  }
}
