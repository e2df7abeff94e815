import type { Locator, Page } from 'playwright'
import { resolveDateWords } from '#shared/dates/date-words.ts'
import type { ClaimForm, ClaimKind } from '#shared/model/enums.ts'
import { answerText } from '#shared/questions/answer.ts'
import type { ResolvedAnswer, ResolvedClaim } from '#shared/story/resolve-claim.ts'
import type { Range } from '#shared/text/range.ts'

/** What a claim is about, as a person looks for it: another claim by its words, or an idea with these words. */
type About = { readonly claim: string } | { readonly content: readonly Range[]; readonly gloss: string }

/** A claim in the form in which its card is filled in. Actors are given by name; no speakers means the source itself. */
export type CardFields = Omit<ResolvedClaim, 'about'> & { readonly about: readonly About[] }

const formWords: Readonly<Record<ClaimForm, string>> = {
  direct: 'direct quotation',
  mixed: 'part quoted',
  paraphrase: 'paraphrase',
}

/** The card of a new claim. Proposed values are replaced by the wanted ones. */
export class CardPage {
  private readonly page: Page
  private readonly text: string
  private readonly published: string
  private readonly card: Locator
  private readonly selectInText: (range: Range) => Promise<void>

  /** `published` is the ISO date that relative date words refer to. */
  constructor(page: Page, text: string, published: string, selectInText: (range: Range) => Promise<void>) {
    this.page = page
    this.text = text
    this.published = published
    this.card = page.getByRole('dialog', { name: 'New claim' })
    this.selectInText = selectInText
  }

  async fill(claim: CardFields, look: () => Promise<void>): Promise<void> {
    await this.card.waitFor()
    await this.speakers(claim.speakers, claim.speakersUnclear ?? false)
    await this.kind(claim.kind)
    await this.occasion(claim.occasion)
    for (const answer of claim.answers) await this.answer(answer)
    await this.chain(claim.chain)
    await look()
    await this.card.getByRole('button', { name: /^More/ }).click()
    await this.words(claim.content)
    await this.about(claim.about)
    if (claim.aboutUnclear) await this.field('about').getByRole('checkbox').check()
    await this.empty('saidAbout')
    for (const name of claim.saidAbout ?? []) await this.find('saidAbout', name, name)
    if (claim.memo) await this.card.getByRole('textbox', { name: 'Memo' }).fill(claim.memo)
    await this.spans('condition', claim.condition)
    await this.hedges(claim)
    await this.choose(this.field('form').getByRole('radio', { name: formWords[claim.form] }))
    if (claim.originalLanguage) await this.find('translation', claim.originalLanguage, claim.originalLanguage)
    if (claim.translatedBy) await this.card.getByRole('textbox', { name: 'Translated by' }).fill(claim.translatedBy)
    await this.cue(claim.cue)
    await this.date('About date', claim.aboutDate)
    await this.date('Said date', claim.saidDate)
    if (claim.inOurWords)
      await this.card.getByRole('textbox', { name: 'In our words', exact: true }).fill(claim.inOurWords)
    for (const tag of claim.tags ?? []) await this.find('tags', tag)
    if (claim.credibility)
      await this.field('rating')
        .locator('button')
        .nth(claim.credibility - 1)
        .click()
  }

  async gone(): Promise<void> {
    await this.card.waitFor({ state: 'detached' })
  }

  private field(name: string): Locator {
    return this.card.locator(`[data-field="${name}"]`)
  }

  /** Types into a field's combobox and chooses the first result, or the row that contains `row`. */
  private async find(field: string, typed: string, row = ''): Promise<void> {
    const box = this.field(field).locator('.finder input')
    await box.fill(typed)
    const found = this.field(field).getByRole('option').filter({ hasText: row }).first()
    await found.waitFor()
    await found.click()
  }

  /** Removes all chips from a field. */
  private async empty(field: string): Promise<void> {
    const off = this.field(field).locator('.chip-off')
    while ((await off.count()) > 0) await off.first().click()
  }

  private async speakers(names: readonly string[], unclear: boolean): Promise<void> {
    const field = this.field('speaker')
    const chosen = await field
      .locator('.choice.on')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).title))
    if (names.length > 0 && chosen.join('\n') === [...names, ...(unclear ? ['unclear'] : [])].join('\n')) return
    if (names.length === 0) return field.getByRole('button', { name: / itself/ }).click()
    for (const [index, name] of names.entries()) {
      const offered = field.locator(`.choice[title=${JSON.stringify(name)}]`)
      if ((await offered.count()) > 0) await offered.first().click({ modifiers: index === 0 ? [] : ['Shift'] })
      else {
        await field.getByRole('combobox').fill(name)
        await field.getByRole('option').filter({ hasText: name }).first().waitFor()
        await field.getByRole('combobox').press(index === 0 ? 'Enter' : 'Shift+Enter')
      }
    }
    const button = field.getByRole('button', { name: /^unclear/ })
    if ((await button.getAttribute('aria-pressed')) !== String(unclear)) await button.click()
  }

  private async kind(kind: ClaimKind): Promise<void> {
    await this.choose(this.field('kind').locator(`button[title=${JSON.stringify(kind)}]`))
  }

  private async occasion(occasion: CardFields['occasion']): Promise<void> {
    await this.empty('occasion')
    if (!occasion) return
    await this.find('occasion', occasion.label, occasion.label)
    await this.field('occasion').getByRole('button', { name: 'where, when' }).click()
    const date =
      occasion.date &&
      (resolveDateWords(occasion.words ?? '', this.published) === occasion.date ? occasion.words : occasion.date)
    const details = [
      ['Where', occasion.place],
      ['When', date],
      ['To whom', occasion.addressee],
      ['Through what', occasion.channel],
    ] as const
    for (const [label, value] of details) {
      const input = this.field('occasion').getByRole('textbox', { name: label })
      if ((await input.inputValue()) === (value ?? '')) continue
      await input.fill(value ?? '')
      await input.press('Tab')
    }
    if (!occasion.withdrawn) return
    await this.field('occasion').getByRole('checkbox').check()
    for (const [label, value] of [
      ['Withdrawn on', occasion.withdrawn.date],
      ['Withdrawn by', occasion.withdrawn.by],
    ] as const) {
      const input = this.field('occasion').getByRole('textbox', { name: label })
      await input.fill(value)
      await input.press('Tab')
    }
  }

  private async answer({ question, answer }: ResolvedAnswer): Promise<void> {
    await this.find('question', question, question)
    const line = this.field('question').locator('.answer-line').last()
    const offered = line.getByRole('radio', { name: answerText(answer), exact: true })
    if ((await offered.count()) > 0) return offered.click()
    await line.getByRole('radio', { name: /^another/ }).click()
    await line.getByRole('textbox', { name: 'Named answer' }).fill(answerText(answer))
  }

  private async chain(links: CardFields['chain']): Promise<void> {
    if (links.length === 0 && (await this.field('chain').count()) === 0) return
    await this.empty('chain')
    for (const { actor } of links) {
      await this.card.locator('[data-field="speaker"] .choice.on').first().focus()
      await this.page.keyboard.press('l')
      await this.find('chain', actor ?? 'someone', actor ?? 'someone not named')
    }
  }

  private async about(about: CardFields['about']): Promise<void> {
    await this.empty('about')
    for (const one of about) {
      if ('claim' in one) {
        await this.find('about', one.claim)
        continue
      }
      await this.find('about', this.slice(one.content[0]!), 'new idea')
      if (one.gloss !== '')
        await this.card.getByRole('textbox', { name: 'The idea in our words' }).last().fill(one.gloss)
    }
  }

  private async spans(field: string, ranges: readonly Range[]): Promise<void> {
    await this.empty(field)
    for (const range of ranges) await this.find(field, this.slice(range), 'words of the text')
  }

  private async hedges({ hedge, chain }: CardFields): Promise<void> {
    await this.empty('hedge')
    for (const range of hedge) await this.find('hedge', this.slice(range), 'of the claim')
    for (const link of chain)
      for (const range of link.hedge)
        await this.find('hedge', this.slice(range), `of ${link.actor ?? 'someone not named'}`)
  }

  private async words(content: CardFields['content']): Promise<void> {
    if (content.length === 0)
      return this.field('words')
        .getByRole('button', { name: /^Leave out/ })
        .click()
    for (const range of content.slice(1)) {
      await this.selectInText(range)
      await this.field('words').getByRole('button', { name: 'Also the words selected in the text' }).click()
    }
  }

  private async cue(cue: Range | null): Promise<void> {
    const field = this.field('cue')
    if (cue === null) return field.getByRole('radio', { name: 'none' }).click()
    if ((await field.locator('.choice.on').textContent()) === this.slice(cue)) return
    await this.selectInText(cue)
    await field.getByRole('button', { name: 'Take the words selected in the text' }).click()
  }

  private async date(label: 'About date' | 'Said date', date: CardFields['aboutDate']): Promise<void> {
    const input = this.card.getByRole('textbox', { name: new RegExp(`^${label}`) })
    const words = date && (resolveDateWords(date.words, this.published) === date.edtf ? date.words : date.edtf)
    if ((await input.inputValue()) === (words ?? '')) return
    await input.fill(words ?? '')
    await input.press('Tab')
  }

  /** Clicks a choice unless it is chosen already. */
  private async choose(choice: Locator): Promise<void> {
    if ((await choice.getAttribute('aria-checked')) !== 'true') await choice.click()
  }

  private slice({ start, end }: Range): string {
    return this.text.slice(start, end)
  }
}
