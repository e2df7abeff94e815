import type { Locator, Page } from 'playwright'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { StoryBriefing } from '#shared/story/story.ts'
import type { SoughtClaim } from './sought-claim.ts'

/** What is written on the screen of a briefing; the rest is chosen when it is exported. */
type WrittenBriefing = Omit<StoryBriefing, 'annex' | 'printNotes'>

/** The briefing screen, controlled by keys and fields. */
export class BriefingPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens the screen, and starts a briefing if there is none. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+5')
    const start = this.page.getByRole('button', { name: /Start a briefing/ })
    const title = this.page.getByRole('textbox', { name: 'Title' })
    await start.or(title).first().waitFor()
    if ((await start.count()) > 0) await start.click()
    await title.waitFor()
  }

  /** Writes a briefing of a story. `claims` are those that it cites, by number; what is cited is inserted after the judgements. */
  async write(
    { title, date, preparedBy, preparedFor, marking, lead = '', judgements, unknown = '', ...rest }: WrittenBriefing,
    claims: readonly SoughtClaim[],
  ): Promise<void> {
    nothingLeft(rest)
    const wordsOf = (cite: number) => claims[cite]!.words
    await this.open()
    await this.writeHead({ title, date, preparedBy, preparedFor, marking: marking ?? null })
    if (lead !== '') await this.writeSection('lead', lead)
    for (const { text, likelihood, confidence, confidenceReason: reason, cites, ...others } of judgements) {
      nothingLeft(others)
      await this.addJudgement({ text, likelihood, confidence, reason, cites: cites.map(wordsOf) })
    }
    const cited = [...new Set(judgements.flatMap(({ cites }) => cites))].toSorted((a, b) => a - b)
    for (const cite of cited) await this.chooseEvidence(wordsOf(cite), 'Enter')
    if (unknown !== '') await this.writeSection('unknown', unknown)
    await this.saved()
  }

  async writeHead(head: {
    readonly title: string
    readonly date?: string
    readonly preparedBy?: string | undefined
    readonly preparedFor?: string | undefined
    readonly marking?: string | null
  }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Title' }).fill(head.title)
    if (head.date) await this.page.getByRole('textbox', { name: 'Date' }).fill(head.date)
    if (head.preparedBy !== undefined)
      await this.page.getByRole('textbox', { name: 'Prepared by' }).fill(head.preparedBy)
    if (head.preparedFor !== undefined)
      await this.page.getByRole('textbox', { name: 'For', exact: true }).fill(head.preparedFor)
    if (head.marking !== undefined)
      await this.page.getByRole('combobox', { name: 'Marking' }).selectOption(head.marking ?? '')
  }

  async writeSection(name: 'lead' | 'unknown', text: string): Promise<void> {
    await this.section(name).click()
    await this.page.keyboard.type(text)
  }

  async addJudgement(judgement: {
    readonly text: string
    readonly likelihood?: string | undefined
    readonly confidence?: string | undefined
    readonly reason?: string | undefined
    readonly cites: readonly string[]
  }): Promise<void> {
    await this.page.keyboard.press('Control+Shift+J')
    await this.page.keyboard.type(judgement.text)
    for (const words of judgement.cites) await this.chooseEvidence(words, 'c')
    const fields = this.page.locator('.judgement-fields').last()
    if (judgement.likelihood)
      await fields.getByRole('combobox', { name: 'Likelihood' }).selectOption(judgement.likelihood)
    if (judgement.confidence)
      await fields.getByRole('combobox', { name: 'Confidence' }).selectOption(judgement.confidence)
    if (judgement.reason)
      await fields.getByRole('textbox', { name: 'Reason for the confidence' }).fill(judgement.reason)
    await this.saved()
  }

  /** Finds a claim in the evidence by its words and uses it with a key: Enter inserts it, C cites it. */
  async chooseEvidence(words: string, key: 'Enter' | 'c'): Promise<void> {
    const evidence = this.page.getByRole('complementary', { name: 'Evidence' })
    const filter = evidence.getByRole('searchbox')
    await filter.fill(words)
    await evidence.locator('.evidence-card').first().waitFor()
    await filter.press('Enter')
    await this.page.keyboard.press('Home')
    // Other claims may hold the same words among theirs: goes on to the one that has no others, else to the first that holds them.
    const found = (await evidence.locator('.evidence-card .claim-words').allTextContents()).map(bare)
    const exact = found.indexOf(bare(words))
    const wanted = found[exact < 0 ? found.findIndex((one) => one.includes(bare(words))) : exact]
    const chosen = evidence.locator('.evidence-card.chosen .claim-words')
    for (let left = found.length; left > 1; left--) {
      if (bare((await chosen.textContent()) ?? '') === wanted) break
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press(key)
    await filter.fill('')
    await this.saved()
  }

  async saved(): Promise<void> {
    await this.page
      .locator('.status .saved')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  }

  private section(name: 'lead' | 'unknown'): Locator {
    return this.page.locator(`section.section-${name} p`).first()
  }
}

/** Words without the quotation marks and full stop with which they are shown. */
function bare(words: string): string {
  return words.replaceAll(/[“”]/gu, '').replace(/\.$/u, '')
}
