import type { Locator, Page } from 'playwright'
import { resolveDateWords } from '#shared/dates/date-words.ts'
import { shownDate } from '#shared/words/shown-date.ts'
import type { ClaimForm, ClaimKind } from '#shared/model/enums.ts'
import { answerText } from '#shared/questions/answer.ts'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedAnswer, ResolvedClaim } from '#shared/story/resolve-claim.ts'
import type { Range } from '#shared/text/range.ts'
import type { SoughtClaim } from './sought-claim.ts'

/** What a claim is about: another claim, as a person looks for it, or an idea with these words. */
type About = Exclude<ResolvedClaim['about'][number], { claim: number }> | { readonly claim: SoughtClaim }

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

  async fill(
    {
      content,
      cue,
      speakers,
      speakersUnclear = false,
      kind,
      form,
      occasion,
      answers,
      chain,
      about,
      aboutUnclear = false,
      saidAbout = [],
      originalLanguage,
      translatedBy,
      hedge,
      condition,
      aboutDate,
      saidDate,
      inOurWords,
      tags = [],
      credibility,
      memo,
      ...rest
    }: CardFields,
    look: () => Promise<void>,
  ): Promise<void> {
    nothingLeft(rest)
    await this.card.waitFor()
    await this.speakers(speakers, speakersUnclear)
    await this.kind(kind)
    await this.occasion(occasion)
    for (const answer of answers) await this.answer(answer)
    await this.chain(chain)
    await look()
    await this.card.getByRole('button', { name: /^More/ }).click()
    await this.words(content)
    await this.about(about)
    if (aboutUnclear) await this.field('about').getByRole('checkbox').check()
    await this.empty('saidAbout')
    for (const name of saidAbout) await this.find('saidAbout', name, name)
    if (memo) await this.card.getByRole('textbox', { name: 'Memo' }).fill(memo)
    await this.spans('condition', condition)
    await this.hedges(hedge, chain)
    await this.choose(this.field('form').getByRole('radio', { name: formWords[form] }))
    if (originalLanguage) await this.find('translation', originalLanguage, originalLanguage)
    if (translatedBy) await this.card.getByRole('textbox', { name: 'Translated by' }).fill(translatedBy)
    await this.cue(cue)
    await this.date('About date', aboutDate)
    await this.date('Said date', saidDate)
    if (inOurWords) await this.card.getByRole('textbox', { name: 'In our words', exact: true }).fill(inOurWords)
    for (const tag of tags) await this.find('tags', tag)
    if (credibility)
      await this.field('rating')
        .locator('button')
        .nth(credibility - 1)
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

  private async findClaim({ typed, line }: SoughtClaim): Promise<void> {
    const field = this.field('about')
    await field.locator('.finder input').fill(typed)
    await field
      .getByRole('option')
      .and(this.page.getByTitle(line, { exact: true }))
      .first()
      .click()
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
    if (names.length > 0 && chosen.join('\n') === [...names, ...(unclear ? ['Unclear'] : [])].join('\n')) return
    if (names.length === 0) return field.getByRole('button', { name: / \(own voice\)/ }).click()
    for (const [index, name] of names.entries()) {
      const offered = field.locator(`.choice[title=${JSON.stringify(name)}]`)
      if ((await offered.count()) > 0) await offered.first().click({ modifiers: index === 0 ? [] : ['Shift'] })
      else {
        await field.getByRole('combobox').fill(name)
        await field.getByRole('option').filter({ hasText: name }).first().waitFor()
        await field.getByRole('combobox').press(index === 0 ? 'Enter' : 'Shift+Enter')
      }
    }
    const button = field.getByRole('button', { name: /^Unclear/ })
    if ((await button.getAttribute('aria-pressed')) !== String(unclear)) await button.click()
  }

  private async kind(kind: ClaimKind): Promise<void> {
    await this.choose(this.field('kind').locator(`button[title=${JSON.stringify(kind)}]`))
  }

  private async occasion(occasion: CardFields['occasion']): Promise<void> {
    await this.empty('occasion')
    if (!occasion) return
    const { label, place, date, words = '', channel, addressee, withdrawn, ...rest } = occasion
    nothingLeft(rest)
    await this.find('occasion', label, label)
    await this.field('occasion').getByRole('button', { name: 'Where, when' }).click()
    const details = [
      ['Where', place],
      ['To whom', addressee],
      ['Medium', channel],
    ] as const
    for (const [label, value] of details)
      if (value !== undefined) await put(this.field('occasion').getByRole('textbox', { name: label }), value)
    const when = this.field('occasion').locator('.detail').filter({ hasText: 'When' })
    if (date !== undefined) await this.putDate(when, date, words)
    if (withdrawn === null) return
    const { date: on, by, ...others } = withdrawn
    nothingLeft(others)
    await this.field('occasion').getByRole('checkbox').check()
    await put(this.field('occasion').getByRole('textbox', { name: 'Withdrawn on' }), on)
    await put(this.field('occasion').getByRole('textbox', { name: 'Withdrawn by' }), by)
  }

  private async answer({ question, answer, ...rest }: ResolvedAnswer): Promise<void> {
    nothingLeft(rest)
    await this.find('question', question, question)
    const line = this.field('question').locator('.answer-line').last()
    const offered = line.getByRole('radio', { name: answerText(answer), exact: true })
    if ((await offered.count()) > 0) return offered.click()
    await line.getByRole('radio', { name: /^Other/ }).click()
    await line.getByRole('textbox', { name: 'Named answer' }).fill(answerText(answer))
  }

  private async chain(links: CardFields['chain']): Promise<void> {
    if (links.length === 0 && (await this.field('chain').count()) === 0) return
    await this.empty('chain')
    // The card finds the words of a reporter itself; its hedges come with those of the claim.
    for (const { actor, words: _words, hedge: _hedge, ...rest } of links) {
      nothingLeft(rest)
      await this.card.locator('[data-field="speaker"] .choice.on').first().focus()
      await this.page.keyboard.press('l')
      await this.find('chain', actor ?? 'someone', actor ?? 'someone not named')
    }
  }

  private async about(about: CardFields['about']): Promise<void> {
    await this.empty('about')
    for (const one of about) {
      if ('claim' in one) {
        await this.findClaim(one.claim)
        continue
      }
      const { content, gloss, ...rest } = one
      nothingLeft(rest)
      await this.find('about', this.slice(content[0]!), 'new idea')
      if (gloss !== '') await this.card.getByRole('textbox', { name: 'The idea in our words' }).last().fill(gloss)
    }
  }

  private async spans(field: string, ranges: readonly Range[]): Promise<void> {
    await this.empty(field)
    for (const range of ranges) await this.find(field, this.slice(range), 'words of the text')
  }

  private async hedges(hedge: CardFields['hedge'], chain: CardFields['chain']): Promise<void> {
    await this.empty('hedge')
    for (const range of hedge) await this.find('hedge', this.slice(range), 'of the claim')
    for (const link of chain)
      for (const range of link.hedge)
        await this.find('hedge', this.slice(range), `of ${link.actor ?? 'someone not named'}`)
  }

  private async words(content: CardFields['content']): Promise<void> {
    if (content.length === 0)
      return this.field('words')
        .getByRole('button', { name: /^Remove/ })
        .click()
    for (const range of content.slice(1)) {
      await this.selectInText(range)
      await this.field('words').getByRole('button', { name: 'Add selected text' }).click()
    }
  }

  private async cue(cue: Range | null): Promise<void> {
    const field = this.field('cue')
    if (cue === null) return field.getByRole('radio', { name: 'none' }).click()
    if ((await field.locator('.choice.on').textContent()) === this.slice(cue)) return
    await this.selectInText(cue)
    await field.getByRole('button', { name: 'Use selected text' }).click()
  }

  private async date(label: 'About date' | 'Said date', date: CardFields['aboutDate']): Promise<void> {
    const line = this.card.locator('.card-line').filter({ hasText: label })
    if (date === null) return put(line.getByRole('textbox'), '')
    // The place of the words in the text is found by the card.
    const { edtf, words, span: _span, ...rest } = date
    nothingLeft(rest)
    await this.putDate(line, edtf, words)
  }

  /** Types the words of a date if they mean it on the day of the source, else the date itself, unless the line says it already. */
  private async putDate(line: Locator, edtf: string, words: string): Promise<void> {
    const input = line.getByRole('textbox')
    // What is proposed, or comes with a known occasion, may mean another day than the same words when they are typed here.
    if ((await input.inputValue()) === words && (await line.getByText(shownDate(edtf)).count()) > 0) return
    await put(input, resolveDateWords(words, this.published) === edtf ? words : edtf)
  }

  /** Clicks a choice unless it is chosen already. */
  private async choose(choice: Locator): Promise<void> {
    if ((await choice.getAttribute('aria-checked')) !== 'true') await choice.click()
  }

  private slice({ start, end }: Range): string {
    return this.text.slice(start, end)
  }
}

/** Types into a field and leaves it, unless it holds this already. */
async function put(field: Locator, value: string): Promise<void> {
  if ((await field.inputValue()) === value) return
  await field.fill(value)
  await field.press('Tab')
}
