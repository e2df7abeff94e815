import type { SourceText } from './source-view.ts'

/**
 * A text without its aside, the part that is hidden at first: the furniture of a web page, the quoted history of a mail. The aside stands at
 * the end, so all offsets stay.
 */
export function withoutAside(text: SourceText): SourceText {
  const { asideFrom } = text
  if (asideFrom === null) return text
  const isShown = ({ start }: { readonly start: number }) => start < asideFrom
  return {
    ...text,
    text: mainText(text.text, asideFrom),
    blocks: text.blocks.filter(isShown),
    styles: text.styles.filter(isShown),
    pages: text.pages.filter(isShown),
  }
}

/** The canonical text up to its aside, without the line break before that. */
export function mainText(text: string, asideFrom: number | null): string {
  return asideFrom === null ? text : text.slice(0, Math.max(0, asideFrom - 1))
}
