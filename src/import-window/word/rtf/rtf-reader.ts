import type { InlineStyle } from '#shared/imports/parsed-source.ts'
import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { refuseTooLong } from '../../finished.ts'
import { CannotParse } from '../../parser.ts'
import { plainHref } from '../../read-dom.ts'
import { bullet } from '../numerals.ts'
import { codePageOf, decodeCodePage, PendingBytes } from './code-pages.ts'
import { destinationWords, isSkipped } from './destinations.ts'
import { NoteNumbers } from './note-numbers.ts'
import { signs } from './signs.ts'
import { firstState, type State } from './state.ts'
import { Story } from './story.ts'
import { outlineRole, StyleTable } from './style-table.ts'
import type { RtfListener } from './tokens.ts'

/** Groups may stand in groups this deep. Word stays below 50. */
const deepest = 5_000

/** Reads the words of an RTF file into blocks. */
export class RtfReader implements RtfListener {
  readonly body = new Story()
  readonly notes: { readonly marker: string; readonly story: Story }[] = []
  readonly runningHeads: Story[] = []
  readonly properties = new Map<string, string>()
  readonly languages = new Set<number>()
  changes = 0
  /** Words that are struck through. */
  struck = 0
  comments = 0
  pictures = 0
  embedded = 0
  /** Whether the file ended within a group. */
  get isCut(): boolean {
    return this.stack.length > 0
  }
  readonly progress: (done: number) => void
  private readonly styles = new StyleTable()
  private readonly numbers = new NoteNumbers()
  private readonly fonts = new Map<number, number>()
  private readonly stack: State[] = []
  private state: State = firstState(this.body)
  private documentPage = 1252
  private readonly pending = new PendingBytes()
  /** How many characters are still to be passed over, since the one before them was in Unicode. */
  private passing = 0
  private font = 0
  private length = 0
  private lastChange: State['change'] = null

  constructor(progress: (done: number) => void) {
    this.progress = progress
  }

  open(): void {
    this.flush()
    this.passing = 0
    if (this.stack.length === deepest) throw new CannotParse('damaged')
    this.stack.push(this.state)
    this.state = { ...this.state, isStarred: false, atEnd: null }
  }

  close(): void {
    this.flush()
    this.passing = 0
    const { atEnd } = this.state
    this.state = this.stack.pop() ?? this.state
    atEnd?.()
  }

  text(bytes: Uint8Array): void {
    const from = Math.min(this.passing, bytes.length)
    this.passing -= from
    if (this.state.destination === 'nowhere') return
    this.pending.add(from === 0 ? bytes : bytes.subarray(from))
  }

  word(name: string, value: number | null): void {
    this.flush()
    if (name === 'u' && value !== null) {
      this.write(String.fromCharCode(value < 0 ? value + 0x10000 : value))
      this.passing = this.state.fallback
      return
    }
    if (this.passing > 0) {
      this.passing -= 1
      return
    }
    if (name === '*') {
      this.state.isStarred = true
      return
    }
    const wasStarred = this.state.isStarred
    this.state.isStarred = false
    if (this.enter(name, wasStarred)) return
    if (this.state.destination === 'fonts') this.fontWord(name, value)
    else if (this.state.destination === 'styles') this.styles.word(name, value)
    else if (this.state.destination === 'property') this.propertyWord(name, value)
    else this.textWord(name, value)
  }

  /** Ends what is open when the file ends. */
  finish(): void {
    this.flush()
    this.body.endParagraph(this.blockFacts(), false)
  }

  /** Enters the destination that a word names. Returns whether it named one. */
  private enter(name: string, isStarred: boolean): boolean {
    const { state } = this
    if (state.destination === 'nowhere') {
      if (name === 'ud' && state.pair) Object.assign(state, state.pair)
      // A picture may be the property of a shape.
      if (name === 'pict' && state.into === 'sp') this.pictures += 1
      return true
    }
    const property = destinationWords.property.has(name)
    if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'stylesheet') state.destination = 'styles'
    else if (name === 'listtext' || name === 'pntext') state.destination = 'marker'
    else if (name === 'field') state.field = { instruction: '' }
    else if (name === 'fldinst') state.destination = 'instruction'
    else if (name === 'fldrslt') this.enterResult()
    else if (name === 'upr') this.enterPair()
    else if (name === 'footnote') this.enterNote()
    else if (name === 'ftnalt') this.notesAreEndnotes()
    else if (name === 'shptxt') this.enterTextBox()
    else if (destinationWords.runningHead.has(name)) this.enterStory((story) => this.runningHeads.push(story))
    else if (property && this.stack.length > 1 && state.into === 'info') this.enterProperty(name)
    else if (name === 'info') Object.assign(state, { destination: 'property', into: 'info' })
    else if (name === 'annotation') this.leaveOut('comments')
    else if (name === 'object') this.leaveOut('embedded')
    else if (name === 'pict') this.leaveOut('pictures')
    else if (isSkipped(name, isStarred)) Object.assign(state, { destination: 'nowhere', into: name })
    else return false
    return true
  }

  private leaveOut(what: 'comments' | 'embedded' | 'pictures'): void {
    this[what] += 1
    Object.assign(this.state, { destination: 'nowhere', into: what })
  }

  private enterPair(): void {
    const { destination, into } = this.state
    Object.assign(this.state, { destination: 'nowhere', into: '', pair: { destination, into } })
  }

  private enterProperty(name: string): void {
    this.state.into = name
    this.properties.set(name, '')
  }

  /** The result of a field is text; that of a link is linked. */
  private enterResult(): void {
    const instruction = this.state.field?.instruction ?? ''
    const address = /^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)/iu.exec(instruction)?.[1]
    if (address !== undefined) this.state.link = plainHref(address)
  }

  /** Reads what follows in a story of its own, and gives it to `done` when its group ends. */
  private enterStory(done: (story: Story) => void): void {
    const story = new Story()
    Object.assign(this.state, {
      destination: 'text',
      story,
      inTable: false,
      atEnd: () => {
        story.endParagraph({ type: 'paragraph' }, false)
        done(story)
      },
    } satisfies Partial<State>)
  }

  /** Whether text is not printed here. */
  private isGone(): boolean {
    return this.state.isHidden || this.state.change === 'deleted'
  }

  private enterTextBox(): void {
    const { story: around } = this.state
    const isGone = this.isGone()
    this.enterStory((story) => (isGone ? undefined : around.follow(story.blocks)))
  }

  private enterNote(): void {
    const { story: around } = this.state
    const isGone = this.isGone()
    const note = { isEndnote: false }
    this.numbers.begin(note)
    const own = this.numbers.takeMark() ? null : around.takeMark()
    const slot = around.reserve()
    this.enterStory((story) => {
      if (isGone) return
      const marker = own ?? this.numbers.next(note.isEndnote)
      slot({ text: `[${marker}]`, styles: [{ style: 'note' }] })
      this.notes.push({ marker, story })
    })
    Object.assign(this.state, { isHidden: false, isStruck: false, change: null, link: null })
  }

  private notesAreEndnotes(): void {
    this.numbers.isEndnote()
  }

  private fontWord(name: string, value: number | null): void {
    if (value === null) return
    if (name === 'f') this.font = value
    const page = name === 'fcharset' ? codePageOf(value) : name === 'cpg' ? value : null
    if (page !== null) this.fonts.set(this.font, page)
  }

  /** The parts of a date: \creatim\yr2024\mo5\dy2. */
  private propertyWord(name: string, value: number | null): void {
    if (value === null || !['yr', 'mo', 'dy'].includes(name)) return
    const before = this.properties.get(this.state.into) ?? ''
    const written = name === 'yr' ? String(value) : `-${String(value).padStart(2, '0')}`
    this.properties.set(this.state.into, before + written)
  }

  private textWord(name: string, value: number | null): void {
    const { state } = this
    const isOn = value !== 0
    const sign = signs.get(name)
    if (sign !== undefined) this.write(sign)
    else if (name === 'par' || name === 'sect') this.endParagraph()
    else if (name === 'cell') this.inText(() => state.story.endCell())
    else if (name === 'row') this.inText(() => state.story.endRow())
    else if (name === 'nestcell' || name === 'nestrow') this.write(' ')
    else if (name === 'b') state.isBold = isOn
    else if (name === 'i') state.isItalic = isOn
    else if (name === 'v') state.isHidden = isOn
    else if (name === 'strike' || name === 'striked') state.isStruck = isOn
    else if (name === 'deleted') state.change = isOn ? 'deleted' : null
    else if (name === 'revised') state.change = isOn ? 'inserted' : null
    else if (name === 'chftn') this.numbers.mark()
    else if (name === 'f') state.codePage = this.fonts.get(value ?? 0) ?? this.documentPage
    else if (name === 'lang') state.language = value
    else if (name === 'uc') state.fallback = Math.min(value ?? 1, 16)
    else if (name === 'plain') this.resetLooks()
    else if (name === 'pard') Object.assign(state, { style: 0, outline: null, listLevel: 0, inTable: false })
    else if (name === 's') state.style = value ?? 0
    else if (name === 'outlinelevel') state.outline = value
    else if (name === 'ilvl') state.listLevel = value ?? 0
    else if (name === 'intbl') state.inTable = true
    else if (name === 'itap') state.inTable = (value ?? 1) > 0
    else if (name === 'ansicpg' && value) state.codePage = this.documentPage = value
    else if (name === 'mac') state.codePage = this.documentPage = 10_000
    else this.numbers.word(name, value)
  }

  private resetLooks(): void {
    const codePage = this.documentPage
    Object.assign(this.state, {
      isBold: false,
      isItalic: false,
      isHidden: false,
      isStruck: false,
      change: null,
      codePage,
    })
  }

  private inText(act: () => void): void {
    if (this.state.destination === 'text') act()
  }

  private endParagraph(): void {
    this.inText(() => this.state.story.endParagraph(this.blockFacts(), this.state.inTable))
  }

  private blockFacts(): BlockFacts {
    const { story, style, outline, listLevel } = this.state
    const role = outlineRole(outline) ?? this.styles.roleOf(style)
    const marker = story.marker === '' ? null : story.marker
    if (role && role.type !== 'quotation') return marker === null ? role : { ...role, marker }
    if (marker !== null) return { type: 'list-item', level: listLevel + 1, marker }
    return role ?? { type: 'paragraph' }
  }

  private flush(): void {
    const bytes = this.pending.take()
    if (bytes !== null) this.write(decodeCodePage(bytes, this.state.codePage))
  }

  private write(text: string): void {
    const { state } = this
    switch (state.destination) {
      case 'text':
        return this.writeText(text)
      case 'marker':
        state.story.marker = markerOf(state.story.marker + text)
        return
      case 'instruction':
        if (state.field) state.field.instruction += text
        return
      case 'styles':
        return this.styles.text(text)
      case 'property':
        this.properties.set(state.into, (this.properties.get(state.into) ?? '') + text)
        return
      default:
    }
  }

  private writeText(text: string): void {
    const { state } = this
    if (state.change !== null && state.change !== this.lastChange) this.changes += 1
    this.lastChange = state.change
    if (this.isGone()) return
    if (state.isStruck) return void (this.struck += text.match(/\S+/gu)?.length ?? 0)
    refuseTooLong((this.length += text.length))
    if (state.language !== null && /\p{L}/u.test(text)) this.languages.add(state.language)
    const styled = this.styles.look(state.style)
    const looks: InlineStyle[] = []
    if (state.isBold && !styled.isBold) looks.push({ style: 'bold' })
    if (state.isItalic && !styled.isItalic) looks.push({ style: 'italic' })
    if (state.link !== null) looks.push({ style: 'link', href: state.link })
    state.story.add(text, looks)
  }
}

/** A marker as it is printed. A sign of a font of symbols is a bullet. */
function markerOf(text: string): string {
  const written = text.trim()
  return /^[\p{Co}·]$/u.test(written) ? bullet(written) : written
}
