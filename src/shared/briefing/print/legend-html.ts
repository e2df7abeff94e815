import type { PrintedGrade, PrintedLegend } from '../compose/printed-briefing.ts'
import { html, type Html } from '../../text/html.ts'

/** The parts of the legend: the scale as a table, then the meaning of the signs that are used. */
export function legendHtml({ scale, confidence, reliability, credibility, notes }: PrintedLegend): Html[] {
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
