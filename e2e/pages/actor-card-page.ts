import type { Locator, Page } from 'playwright'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import { FramePage } from './frame-page.ts'
import type { SoughtClaim } from './sought-claim.ts'

type Actor = ResolvedStory['actors'][number]

/** What stands on an actor's card, but for its kind and mentions, which come with the marks. */
export type ActorFacts = Omit<Actor, 'kind' | 'mentions'>

type Members = NonNullable<Actor['members']>

/** What is put into one field of a fact: words, an actor by its name, or one of the choices by its words. */
type FactInput = { readonly words: string } | { readonly actor: string } | { readonly choice: string }

/** The register of actors with the card beside it, controlled by mouse and keys. */
export class ActorCardPage {
  private readonly page: Page
  private readonly frame: FramePage
  private readonly filter: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = new FramePage(page)
    this.filter = page.getByRole('searchbox', { name: 'Filter actors' })
  }

  /** Writes an actor's card. `claims` are those of the story, by which memberships name theirs. */
  async fill(
    {
      name,
      aliases,
      accessBasis,
      howMany,
      documentAuthor,
      documentDate,
      seenBy,
      reliability,
      memo,
      tags,
      side,
      offices = [],
      members = [],
      externalIds = [],
      ...rest
    }: ActorFacts,
    claims: readonly SoughtClaim[],
  ): Promise<void> {
    nothingLeft(rest)
    const card = await this.open(name)
    if (accessBasis !== undefined) await this.write(card, 'Access', accessBasis)
    if (howMany !== undefined) await this.write(card, 'How many', howMany)
    if (documentAuthor !== undefined) await this.write(card, 'Author', documentAuthor)
    if (documentDate !== undefined) await this.write(card, 'Date', documentDate)
    if (seenBy !== undefined) await this.write(card, 'Seen by', seenBy)
    if (reliability !== undefined) await card.getByLabel('Reliability').selectOption(reliability)
    if (tags !== undefined) await this.write(card, 'Tags', tags.join(', '))
    if (memo !== undefined) await this.write(card, 'Memo', memo)
    for (const { text, speaker, ...others } of aliases) {
      nothingLeft(others)
      await this.add(card, 'Also called', 'alias', {
        Words: { words: text },
        ...(speaker !== null && { 'Used only by': { actor: speaker } }),
      })
    }
    for (const { title, organisation, from, to, ...others } of offices) {
      nothingLeft(others)
      await this.add(card, 'Offices', 'office', {
        Title: { words: title },
        ...(organisation !== undefined && { Of: { actor: organisation } }),
        ...span(from, to),
      })
    }
    for (const { scheme, value, ...others } of externalIds) {
      nothingLeft(others)
      await this.add(card, 'Ids', 'id', { Scheme: { words: scheme }, Value: { words: value } })
    }
    if (side !== undefined) {
      // An actor that stands alone is its own side.
      await this.pick(card, 'Side', side)
      await this.frame.settled()
    }
    for (const member of members) await this.addMember(name, member, claims)
  }

  /** Opens the register with all actors. */
  async showAll(): Promise<void> {
    await this.page.keyboard.press('Control+4')
    await this.filter.fill('')
  }

  /** Shows the card of an actor, found in the register by its name. */
  async open(name: string): Promise<Locator> {
    await this.showAll()
    await this.filter.fill(name)
    await this.page
      .getByRole('grid', { name: 'Actors' })
      .getByRole('row')
      .filter({ has: this.page.locator('.actor-cell b').and(this.page.getByTitle(name, { exact: true })) })
      .first()
      .click()
    const card = this.page.getByRole('region', { name, exact: true })
    await card.waitFor()
    return card
  }

  /** Finds an actor in a field by its name. */
  private async pick(around: Locator, label: string, name: string): Promise<void> {
    await around.getByRole('combobox', { name: label, exact: true }).fill(name)
    await around
      .getByRole('option')
      .filter({ has: this.page.getByTitle(name, { exact: true }) })
      .first()
      .click()
  }

  /**
   * Adds a member on the group's card. A claim is offered as the reason on the card of whom it speaks of: if it does not speak of the
   * group, the membership is added on the member's card.
   */
  private async addMember(
    group: string,
    { actor, from, to, claim, ...rest }: Members[number],
    claims: readonly SoughtClaim[],
  ): Promise<void> {
    nothingLeft(rest)
    const reason = claim === undefined ? undefined : claims[claim]?.line
    const fields = { ...span(from, to), ...(reason !== undefined && { 'By the claim': { choice: reason } }) }
    const card = await this.open(group)
    const form = await this.begin(card, 'Members', 'member')
    if (form && (reason === undefined || (await isOffered(form, reason))))
      return this.keep(form, { Member: { actor }, ...fields })
    if (form) await form.press('Escape')
    await this.add(await this.open(actor), 'Member of', 'group', { Group: { actor: group }, ...fields })
  }

  /** Adds a fact to a list of the card, with its fields by their labels. */
  private async add(
    card: Locator,
    list: string,
    button: string,
    fields: Readonly<Record<string, FactInput>>,
  ): Promise<void> {
    const form = await this.begin(card, list, button)
    if (!form) throw new Error(`The card has no list “${list}”.`)
    await this.keep(form, fields)
  }

  /** Opens the fields of a new fact; null if the card has no such list, as that of a person has no members. */
  private async begin(card: Locator, list: string, button: string): Promise<Locator | null> {
    const facts = card.getByRole('group', { name: list, exact: true })
    // The card shows its lists together, once they are read.
    await card.getByRole('group', { name: 'Ids', exact: true }).waitFor()
    if ((await facts.count()) === 0) return null
    await facts.getByRole('button', { name: `+ ${button}`, exact: true }).click()
    return facts.getByRole('form', { name: `${list}: new` })
  }

  private async keep(form: Locator, fields: Readonly<Record<string, FactInput>>): Promise<void> {
    for (const [label, input] of Object.entries(fields)) {
      if ('words' in input) await form.getByRole('textbox', { name: label, exact: true }).fill(input.words)
      else if ('choice' in input)
        await form.getByRole('combobox', { name: label, exact: true }).selectOption({ label: input.choice })
      else await this.pick(form, label, input.actor)
    }
    await form.getByRole('button', { name: /^Save/u }).click()
    await form.waitFor({ state: 'detached' })
    await this.frame.settled()
  }

  private async write(card: Locator, label: string, words: string): Promise<void> {
    const field = card.getByRole('textbox', { name: label, exact: true })
    await field.fill(words)
    await field.blur()
    await this.frame.settled()
  }
}

function span(from: string | undefined, to: string | undefined): Record<string, FactInput> {
  return { ...(from !== undefined && { From: { words: from } }), ...(to !== undefined && { To: { words: to } }) }
}

async function isOffered(form: Locator, choice: string): Promise<boolean> {
  const offered = await form.getByRole('combobox', { name: 'By the claim' }).getByRole('option').allTextContents()
  return offered.some((words) => words.trim() === choice.trim())
}
