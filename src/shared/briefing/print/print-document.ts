import type { Paper } from '../briefing-view.ts'
import type { PrintedBriefing } from '../compose/printed-briefing.ts'
import type { Logo } from '../templates/template-schema.ts'
import { html } from '../../text/html.ts'
import { pageCss } from './page-css.ts'
import { printCss } from './print-css.ts'
import { facesFor, fallbackFamilies, fontFaceCss, type PrintFont } from './print-fonts.ts'
import { printedSectionHtml, readBackHtml } from './section-html.ts'
import { mastheadHtml } from './sections.ts'

/**
 * What the print window loads: a document, its style sheet (`document.css`), and the fonts it needs at `/fonts/…`.
 * No script and no other address, but for the template's logo as `logo`. The fonts must be loaded explicitly before printing, because nothing is laid out on the hidden
 * screen that would request them.
 */
export type PrintDocument = {
  readonly html: string
  readonly css: string
  readonly fonts: readonly PrintFont[]
  /** The picture that the document shows as `logo`, if any. */
  readonly logo: Logo | null
}

/** Renders a printed briefing as a complete document for one paper size. */
export function printDocument(briefing: PrintedBriefing, paper: Paper): PrintDocument {
  const document = html`<!doctype html>
<html lang="${briefing.lang}"><head><meta charset="utf-8"><title>${briefing.title}</title><link rel="stylesheet" href="document.css"></head><body class="${briefing.compact ? 'compact' : 'full'}">
${mastheadHtml(briefing)}
${briefing.sections.map((section) => printedSectionHtml(section, briefing))}${
    briefing.sections.some(({ kind }) => kind === 'sources') ? null : readBackHtml(briefing)
  }
</body></html>
`
  const fonts = facesFor(document.toString() + briefing.foot + briefing.header)
  const others = fallbackFamilies(fonts)
  return {
    html: document.toString(),
    css: [pageCss(briefing, paper, others), fontFaceCss(fonts), `:root { --others: ${others}; }`, printCss].join('\n'),
    fonts,
    logo: briefing.logo,
  }
}
