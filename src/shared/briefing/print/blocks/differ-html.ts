import type { PrintedDiffer } from '../../blocks/differ.ts'
import type { PrintedSentence } from '../../blocks/said-sentence.ts'
import { html, type Html } from '../../../text/html.ts'
import { citationHtml, detailsHtml, directionOf, saidRunHtml } from '../runs.ts'
import { signSvg } from './sign-svg.ts'

/** Contested questions, each with a column for every answer. */
export function differHtml(parts: PrintedDiffer): Html[] {
  return parts.map(
    ({ question, answers, view }) =>
      html`<div class="differ"><h3 dir="auto">${question}</h3><div class="answers of-${Math.min(answers.length, 4)}">${answers.map(
        ({ sign, answer, sentences, origins }) =>
          html`<div><h4 dir="auto">${sign === null ? null : signSvg(sign, 'word')}${answer}</h4>${sentences.map((sentence) => sentenceHtml(sentence))}<p class="small">${origins}</p></div>`,
      )}</div>${view.length === 0 ? null : html`<p class="small view" dir="auto">${view.join(' ')}</p>`}</div>`,
  )
}

/** What claims say as a sentence, with its citations and what the sentence does not hold. */
export function sentenceHtml({ runs, citations, details }: PrintedSentence): Html {
  return html`<div class="sentence"><p dir="${directionOf(runs)}">${runs.map(saidRunHtml)}${citations.map(citationHtml)}</p>${detailsHtml(details)}</div>`
}
