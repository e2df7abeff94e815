import { expect } from '@playwright/test'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { Locator, Page } from 'playwright'
import { paste } from '../launch.ts'

/** The contents of the library and the undo and redo labels. Compared before and after, if a story says that nothing changed. */
type LibraryFacts = Readonly<Record<'undo' | 'redo', string | null>> & {
  readonly sources: readonly unknown[]
  readonly actors: readonly ActorView[]
  readonly claims: readonly ClaimView[]
  readonly questions: readonly QuestionView[]
  readonly briefings: readonly unknown[]
}

/** The parts around every screen: notices, the card of a new source, the status bar. */
export class FramePage {
  readonly page: Page
  readonly saved: Locator
  readonly notice: Locator
  /** What was just done, with the offer to undo it. */
  readonly toast: Locator
  /** What the status bar says for a moment. */
  readonly message: Locator
  readonly sourceCard: Locator
  readonly reader: Locator

  constructor(page: Page) {
    this.page = page
    this.saved = page.locator('.status .saved')
    this.notice = page.locator('.notice')
    this.toast = page.getByRole('region', { name: 'What was just done' })
    this.message = page.locator('.status .message')
    this.sourceCard = page.getByRole('dialog', { name: 'New source' })
    this.reader = page.getByRole('document', { name: /^Source text/u })
  }

  /** Imports a text by pasting it, and leaves its card for later. */
  async importText(text: string): Promise<void> {
    await paste(this.page, text)
    await this.sourceCard.waitFor()
    await this.page.keyboard.press('Escape')
    await expect(this.sourceCard).toBeHidden()
    await expect(this.reader).toBeFocused()
    await this.settled()
  }

  /** Opens the sheet of the case by its name in the bar: names the case unless `name` is null, and says whether sides count. */
  async fillCase(name: string | null, countSides: boolean): Promise<void> {
    await this.page.locator('.bar .case').click()
    await this.page.getByRole('menuitem', { name: 'Case details…' }).click()
    const sheet = this.page.getByRole('dialog', { name: 'Case details' })
    if (name !== null) await sheet.getByRole('textbox', { name: 'Name' }).fill(name)
    await sheet.getByRole('checkbox', { name: 'Speakers of one side count' }).setChecked(countSides)
    await this.page.keyboard.press('Enter')
    await sheet.waitFor({ state: 'detached' })
    if (name !== null) await this.page.locator('.bar .case').filter({ hasText: name }).waitFor()
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Runs a command by its name, from the command palette. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(`>${words}`)
    await expect(this.page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(words)
    await this.page.keyboard.press('Enter')
  }

  async leaveDialog(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** Opens the finished example, in a library of its own. */
  async openExample(): Promise<void> {
    await this.command('Look at the finished example')
    await expect(this.reader).toBeFocused()
  }

  async settled(): Promise<void> {
    await expect(this.saved).toHaveText('Saved')
  }

  /** Marks the selection as a person, by keys. */
  async markPerson(): Promise<void> {
    await this.page.keyboard.press('a')
    // The first picker after a start loads its code first; keys typed before that are lost.
    await expect(this.page.getByRole('combobox', { name: 'Actor' })).toBeFocused()
    await this.page.keyboard.press('p')
    await this.page.keyboard.press('Enter')
  }

  /** The text of the notice shown, which is then dismissed. */
  async readNotice(): Promise<string> {
    const sentence = await this.notice.locator('p').innerText()
    await this.notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(this.notice).toBeHidden()
    return sentence
  }

  facts(): Promise<LibraryFacts> {
    return this.page.evaluate(async () => {
      const { attache } = window
      const [library, sources, actors, claims, questions, briefings] = await Promise.all([
        attache.getLibrary({}),
        attache.listSources({}),
        attache.listActors({}),
        attache.listClaims({}),
        attache.listQuestions({}),
        attache.listBriefings({}),
      ])
      if (!library.ok || !sources.ok || !actors.ok || !claims.ok || !questions.ok || !briefings.ok)
        throw new Error('The library does not answer.')
      const { undo, redo } = library.value
      return {
        undo,
        redo,
        sources: sources.value,
        actors: actors.value,
        claims: claims.value,
        questions: questions.value,
        briefings: briefings.value,
      }
    })
  }
}
