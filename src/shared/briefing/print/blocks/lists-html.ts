import type { PrintedUnknown } from '../../blocks/unknown.ts'
import type { PrintedWatch } from '../../blocks/watch.ts'
import { html, type Html } from '../../../text/html.ts'
import { citationHtml } from '../runs.ts'
import { sentenceHtml } from './differ-html.ts'

/** What we do not know, as a list. */
export function unknownHtml(gaps: PrintedUnknown): Html[] {
  return [
    html`<ul class="gaps">${gaps.map(
      ({ question, sentence, citations }) =>
        html`<li dir="auto">${question}${/[?.!…]$/u.test(question) ? ' ' : ': '}<span>${sentence}</span>${citations.map(citationHtml)}</li>`,
    )}</ul>`,
  ]
}

/** What to watch: dates and cues at the left, what is said of them beside. */
export function watchHtml(parts: PrintedWatch): Html[] {
  return [
    html`<dl class="watch">${parts.map(
      ({ when, sentences, ours }) =>
        html`<div><dt>${when}</dt><dd>${sentences.map(sentenceHtml)}${ours.length === 0 ? null : html`<p>What would change our view:</p>`}${ours.map(({ text, of }) => html`<p dir="auto">${text} <span class="small">(${of})</span></p>`)}</dd></div>`,
    )}</dl>`,
  ]
}
