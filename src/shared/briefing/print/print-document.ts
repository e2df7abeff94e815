import type { Paper } from '../briefing-view.ts'
import type { PrintedBriefing, PrintedGrade, PrintedLegend } from '../compose/printed-briefing.ts'
import { annexHtml } from './annex-html.ts'
import { html, type Html } from '../../text/html.ts'
import { pageCss } from './page-css.ts'
import { printCss } from './print-css.ts'
import { facesFor, fontFaceCss, type PrintFont } from './print-fonts.ts'
import {
  actorsHtml,
  judgementsHtml,
  mastheadHtml,
  paragraphHtml,
  saidHtml,
  sectionHtml,
  sourcesHtml,
} from './sections.ts'

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
${sectionHtml('Actors', actorsHtml(briefing.actors))}
${sourcesAndAnnexHtml(briefing)}
</body></html>
`
  const fonts = facesFor(document.toString() + briefing.foot)
  return { html: document.toString(), css: [pageCss(briefing, paper), fontFaceCss(fonts), printCss].join('\n'), fonts }
}

/** Sources, legend and annex. Without an annex the sources come last, and the words that are cited of each close the note. */
function sourcesAndAnnexHtml({ sources, legend, annex }: PrintedBriefing): (Html | null)[] {
  const explained = sectionHtml('How to read this', legendHtml(legend), 'keep')
  if (annex?.kind === 'none')
    return [explained, sectionHtml('Sources and cited words', sourcesHtml(sources, annex.sources))]
  return [sectionHtml('Sources', sourcesHtml(sources)), explained, annex && annexHtml(annex)]
}

/** The parts of the legend: the scale as a table, then the meaning of the signs that are used. */
function legendHtml({ scale, confidence, reliability, credibility, notes }: PrintedLegend): Html[] {
  const paragraphs = [
    scale === null && notes.length === 0
      ? null
      : html`<p>${[scale === null ? '' : `Likelihood after ${scale.label}.`, scale?.mixed ?? '', ...notes].filter((note) => note !== '').join(' ')}</p>`,
    gradesHtml('Confidence', confidence),
    gradesHtml('Reliability of a source', reliability),
    gradesHtml('Credibility of a report', credibility),
  ].filter((part) => part !== null)
  return [
    ...(scale === null ? [] : [scaleHtml(scale)]),
    ...(paragraphs.length === 0 ? [] : [html`<div class="legend">${paragraphs}</div>`]),
  ]
}

function scaleHtml({ steps }: NonNullable<PrintedLegend['scale']>): Html {
  return html`<table class="scale"><thead><tr>${steps.map(({ terms }) => html`<th scope="col">${terms[0] ?? ''}${terms.slice(1).map((term) => html`<i>${term}</i>`)}</th>`)}</tr></thead><tbody><tr>${steps.map(
    ({ percent }) => html`<td>${percent}</td>`,
  )}</tr></tbody></table>`
}

function gradesHtml(heading: string, grades: readonly PrintedGrade[]): Html | null {
  if (grades.length === 0) return null
  return html`<p>${heading}: ${grades.map(({ sign, label, meaning }, i) => html`${i > 0 ? '; ' : null}<b>${sign === '' ? null : `${sign} `}${label.toLowerCase()}</b>, ${meaning}`)}.</p>`
}
