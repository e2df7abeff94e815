import type { Paper } from '../briefing-view.ts'
import type { PrintedBriefing } from '../compose/printed-briefing.ts'
import { html, type Html } from '../../text/html.ts'
import { actorsHtml } from './actors-html.ts'
import { annexHtml } from './annex-html.ts'
import { legendHtml } from './legend-html.ts'
import { pageCss } from './page-css.ts'
import { printCss } from './print-css.ts'
import { facesFor, fontFaceCss, type PrintFont } from './print-fonts.ts'
import { saidHtml } from './said-html.ts'
import { judgementsHtml, mastheadHtml, paragraphHtml, sectionHtml } from './sections.ts'
import { sourcesHtml } from './sources-html.ts'

/**
 * What the print window loads: a document, its style sheet (`document.css`), and the fonts it needs at `/fonts/…`.
 * No script and no other address. The fonts must be loaded explicitly before printing, because nothing is laid out on the hidden
 * screen that would request them.
 */
export type PrintDocument = { readonly html: string; readonly css: string; readonly fonts: readonly PrintFont[] }

/** Renders a printed briefing as a complete document for one paper size. */
export function printDocument(briefing: PrintedBriefing, paper: Paper): PrintDocument {
  const document = html`<!doctype html>
<html lang="${briefing.lang}"><head><meta charset="utf-8"><title>${briefing.title}</title><link rel="stylesheet" href="document.css"></head><body>
${mastheadHtml(briefing)}
${briefing.lead.map((paragraph) => paragraphHtml(paragraph, 'lead'))}
${sectionHtml('Key judgements', judgementsHtml(briefing.judgements))}
${sectionHtml('What was said', saidHtml(briefing.said))}
${sectionHtml(
  'What we do not know',
  briefing.unknown.map((paragraph) => paragraphHtml(paragraph)),
)}
${sectionHtml('People and sides', actorsHtml(briefing.actors))}
${sourcesAndAnnexHtml(briefing)}
</body></html>
`
  const fonts = facesFor(document.toString() + briefing.foot)
  return { html: document.toString(), css: [pageCss(briefing, paper), fontFaceCss(fonts), printCss].join('\n'), fonts }
}

/** Sources, legend and annex. Without an annex the sources come last, and the words that are cited of each close the note. */
function sourcesAndAnnexHtml({ sources, legend, annex }: PrintedBriefing): (Html | null)[] {
  const explained = sectionHtml('How to read this note', legendHtml(legend), 'keep')
  if (annex?.kind === 'none')
    return [explained, sectionHtml('Sources and cited words', sourcesHtml(sources, annex.sources))]
  return [sectionHtml('Sources', sourcesHtml(sources)), explained, annex && annexHtml(annex)]
}
