import type { Page } from 'playwright'
import type { ActorKind } from '#shared/model/enums.ts'
import { actorKindLetter } from '#shared/model/enums.ts'
import { findBlocks } from '#shared/text/blocks.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { CardPage, type CardFields } from './card-page.ts'

/** The reading screen, controlled by mouse and keys. All ranges are UTF-16 offsets of the source text. */
export class ReadPage {
  readonly page: Page
  readonly text: string
  private readonly published: string
  private readonly blocks: readonly Range[]
  /** The words of the claims that this page marked. */
  private readonly claimed: Range[] = []

  /** `published` is the ISO publication date that relative date words refer to. */
  constructor(page: Page, text: string, published = '') {
    this.page = page
    this.text = text
    this.published = published
    this.blocks = findBlocks(text)
  }

  /** Selects a range by dragging the mouse over it, and checks the selection. */
  async select(range: Range): Promise<void> {
    // A mark that is still selected has handles at its ends, which may cover the start of the drag.
    await this.page.keyboard.press('Escape')
    // In a line with both directions, one point can mean two places in the text; a person would use the caret there.
    if (this.runsBothWays(range.start)) return this.selectByScript(range)
    await this.pointOf(range.start, 'after')
    await this.pointOf(range.end, 'before')
    await this.page.evaluate(untilStill, this.local(range.start, 'after').block)
    const to = await this.pointOf(range.end, 'before')
    const from = await this.pointOf(range.start, 'after')
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await this.page.mouse.move(to.x, to.y, { steps: 3 })
    await this.page.mouse.up()
    const selected = await this.page.evaluate(() => document.getSelection()?.toString().replaceAll('\r', '') ?? '')
    const wanted = this.text.slice(range.start, range.end)
    if (selected !== wanted) throw new Error(`The mouse selected “${selected}” instead of “${wanted}”.`)
  }

  /** Marks a mention: of a known actor by its name, of a new one by the letter of its kind. */
  async markActor(range: Range, name: string, kind: ActorKind, known: boolean): Promise<void> {
    await this.select(range)
    await this.page.keyboard.press('a')
    const picker = this.page.getByRole('combobox', { name: 'Actor' })
    await picker.waitFor()
    if (known) {
      await picker.fill(name)
      await this.page
        .getByRole('listbox', { name: 'Actors' })
        .getByRole('option')
        .filter({ hasText: name })
        .first()
        .waitFor()
    } else {
      await this.page.keyboard.press(actorKindLetter[kind])
      // A probable duplicate is shown first; Tab moves on to the new actor.
      if (await this.page.getByText('Possible duplicates:').isVisible()) await this.page.keyboard.press('Tab')
    }
    await this.page.keyboard.press('Enter')
    await picker.waitFor({ state: 'detached' })
    await this.marked()
    if (!known && this.text.slice(range.start, range.end) !== name) await this.renameSelected(name)
  }

  /** Makes an actor that the text does not mention: marks its first word as one, names it, and deletes the mention. */
  async addActor(name: string, kind: ActorKind): Promise<void> {
    const start = this.blocks[0]!.start
    const word = /^\S+/u.exec(this.text.slice(start))![0]
    await this.markActor({ start, end: start + word.length }, name, kind, false)
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Delete')
    await this.page.locator('.margin-card.open').waitFor({ state: 'detached' })
    await this.saved()
  }

  /** Sets what the last marked mention means, as for a metonym: "Moscow" the state. */
  async meansActor(name: string): Promise<void> {
    await this.page.keyboard.press('=')
    const picker = this.page.getByRole('combobox', { name: 'Actor' })
    await picker.fill(name)
    await this.page
      .getByRole('listbox', { name: 'Actors' })
      .getByRole('option')
      .filter({ hasText: name })
      .first()
      .waitFor()
    await this.page.keyboard.press('Enter')
    await picker.waitFor({ state: 'detached' })
    await this.saved()
  }

  /** Opens the selected mention's card and renames its actor. */
  private async renameSelected(name: string): Promise<void> {
    await this.page.keyboard.press('Enter')
    const field = this.page.locator('.margin-card.open').getByRole('textbox', { name: 'Actor' })
    await field.fill(name)
    await field.press('Enter')
    await this.saved()
  }

  /** Marks a claim. The proposed values on the card are checked and corrected. */
  async markClaim(claim: CardFields, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const first = claim.content[0] ?? claim.cue
    if (!first) throw new Error('This claim has neither words nor a cue.')
    await this.select(first)
    await this.page.keyboard.press('c')
    // Over words of a claim, C opens that one; pressed again, it marks another.
    if (this.claimed.some((words) => contains(words, first))) await this.page.keyboard.press('c')
    this.claimed.push(...claim.content)
    const card = new CardPage(this.page, this.text, this.published, (range) => this.selectByScript(range))
    await card.fill(claim, look)
    await this.page.keyboard.press('Control+Enter')
    await card.gone()
    await this.marked()
  }

  private runsBothWays(offset: number): boolean {
    const block = this.blocks.find((one) => one.start <= offset && offset < one.end)
    return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(block ? this.text.slice(block.start, block.end) : '')
  }

  /** Selects by script, leaving the selection as the keyboard would, because the card may cover the cue. */
  private async selectByScript(range: Range): Promise<void> {
    const start = this.local(range.start, 'after')
    const end = this.local(range.end, 'before')
    await this.page.evaluate(selectInPage, { start, end })
  }

  /** Waits until a new mark is saved, painted and selected: its card is then open in the margin. */
  private async marked(): Promise<void> {
    await this.saved()
    await this.page.locator('.margin-card.open').waitFor()
  }

  async saved(): Promise<void> {
    await this.page
      .locator('.status .saved')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  }

  private async pointOf(offset: number, side: 'before' | 'after'): Promise<{ x: number; y: number }> {
    return this.page.evaluate(pointInPage, { ...this.local(offset, side), side })
  }

  private local(offset: number, side: 'before' | 'after'): { block: number; offset: number } {
    const block = this.blocks.findIndex((range) =>
      side === 'after' ? offset >= range.start && offset < range.end : offset > range.start && offset <= range.end,
    )
    const range = this.blocks[block]
    if (!range) throw new Error(`Offset ${offset} is in no block.`)
    return { block, offset: offset - range.start }
  }
}

type Place = { readonly block: number; readonly offset: number }

/** Runs in the page: scrolls a place of the text into view and returns its position on the screen. */
function pointInPage({ block, offset, side }: Place & { readonly side: 'before' | 'after' }): { x: number; y: number } {
  const element = document.querySelector(`[data-block="${block}"]`)
  if (!element) throw new Error(`Block ${block} is not drawn.`)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    const here = side === 'after' ? left < length : left <= length
    if (here) {
      const range = document.createRange()
      const whole = (at: number) =>
        /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(node.nodeValue?.slice(at, at + 2) ?? '') ? 2 : 1
      range.setStart(node, side === 'after' ? left : Math.max(0, left - (left > 1 ? whole(left - 2) : 1)))
      range.setEnd(node, side === 'after' ? Math.min(length, left + whole(left)) : left)
      const rect = () => (side === 'after' ? [...range.getClientRects()][0] : [...range.getClientRects()].at(-1))
      const seen = rect()
      if (!seen || seen.top < 110 || seen.bottom > window.innerHeight - 60)
        node.parentElement?.scrollIntoView({ block: 'center' })
      const at = rect()
      if (!at) throw new Error('The place is not drawn.')
      return { x: side === 'after' ? at.left + 0.5 : at.right - 0.5, y: at.top + at.height / 2 }
    }
    left -= length
  }
  throw new Error('The place is beyond its block.')
}

/** Runs in the page: waits until the text has not moved for 60 ms, as a person would before a drag. A hidden page draws no frames to count. */
async function untilStill(block: number): Promise<void> {
  const top = () => document.querySelector(`[data-block="${block}"]`)?.getBoundingClientRect().top
  for (let still = 0, before = top(); still < 3; still++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const now = top()
    if (now !== before) still = 0
    before = now
  }
}

/** Runs in the page. */
function selectInPage({ start, end }: { readonly start: Place; readonly end: Place }): void {
  const find = ({ block, offset }: Place): [Node, number] => {
    const element = document.querySelector(`[data-block="${block}"]`)
    const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT)
    let left = offset
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (left <= length) return [node, left]
      left -= length
    }
    throw new Error('The place is beyond its block.')
  }
  document.getSelection()?.setBaseAndExtent(...find(start), ...find(end))
}
