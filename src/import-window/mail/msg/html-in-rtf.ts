import { codePageOf, decodeCodePage, PendingBytes } from '../../word/rtf/code-pages.ts'
import { signs } from '../../word/rtf/signs.ts'
import { readTokens, type RtfListener } from '../../word/rtf/tokens.ts'

/** What holds within a group. `tag` is HTML as it was; `text` is words between tags; what is RTF only goes nowhere. */
type State = {
  into: 'tag' | 'text' | 'fonts' | 'nowhere'
  isRtfOnly: boolean
  isStarred: boolean
  codePage: number
  fallback: number
}

/** Tables at the head of RTF. */
const tables = new Set(['colortbl', 'stylesheet', 'info', 'listtable', 'listoverridetable', 'revtbl', 'pict', 'object'])

/**
 * Takes the HTML out of RTF that a mail program made of it (MS-OXRTFEX): its tags stand in groups for those who know them, its words between
 * them, and words for RTF alone are marked. Null if the RTF was made of something else.
 */
export function htmlInRtf(rtf: Uint8Array): string | null {
  const reader = new HtmlReader()
  readTokens(rtf, reader)
  return reader.isHtml ? reader.html.join('') : null
}

class HtmlReader implements RtfListener {
  isHtml = false
  readonly html: string[] = []
  private readonly stack: State[] = []
  private readonly fonts = new Map<number, number>()
  private font = 0
  private documentPage = 1252
  private passing = 0
  private readonly pending = new PendingBytes()
  private state: State = { into: 'text', isRtfOnly: false, isStarred: false, codePage: 1252, fallback: 1 }

  progress(): void {}

  open(): void {
    this.flush()
    this.passing = 0
    this.stack.push({ ...this.state })
    this.state.isStarred = false
  }

  close(): void {
    this.flush()
    this.passing = 0
    this.state = this.stack.pop() ?? this.state
  }

  text(bytes: Uint8Array): void {
    const passed = Math.min(this.passing, bytes.length)
    this.passing -= passed
    this.pending.add(bytes.subarray(passed))
  }

  word(name: string, value: number | null): void {
    this.flush()
    const { state } = this
    if (name === 'u' && value !== null) {
      this.write(String.fromCharCode(value < 0 ? value + 0x10000 : value))
      this.passing = state.fallback
      return
    }
    if (this.passing > 0) {
      this.passing -= 1
      return
    }
    const isStarred = state.isStarred
    state.isStarred = name === '*'
    if (state.into === 'nowhere' || name === '*') return
    if (name === 'fromhtml') this.isHtml = value !== 0
    else if (name === 'htmlrtf') state.isRtfOnly = value !== 0
    else if (name === 'htmltag') state.into = 'tag'
    else if (name === 'fonttbl') state.into = 'fonts'
    else if (isStarred || tables.has(name)) state.into = 'nowhere'
    else this.plainWord(name, value)
  }

  private plainWord(name: string, value: number | null): void {
    const { state } = this
    if (state.into === 'fonts') this.fontWord(name, value ?? 0)
    else if (name === 'f') state.codePage = this.fonts.get(value ?? 0) ?? this.documentPage
    else if (name === 'ansicpg' && value) state.codePage = this.documentPage = value
    else if (name === 'plain') state.codePage = this.documentPage
    else if (name === 'uc') state.fallback = Math.min(value ?? 1, 16)
    else if (name === 'par' || name === 'line') this.write('\n')
    else if (name === 'tab') this.write('\t')
    else this.write(signs.get(name) ?? '')
  }

  private fontWord(name: string, value: number): void {
    if (name === 'f') this.font = value
    const page = name === 'fcharset' ? codePageOf(value) : name === 'cpg' ? value : null
    if (page !== null) this.fonts.set(this.font, page)
  }

  private flush(): void {
    const bytes = this.pending.take()
    if (bytes !== null) this.write(decodeCodePage(bytes, this.state.codePage))
  }

  private write(text: string): void {
    if (this.state.isRtfOnly) return
    if (this.state.into === 'tag') this.html.push(text)
    else if (this.state.into === 'text') this.html.push(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  }
}
