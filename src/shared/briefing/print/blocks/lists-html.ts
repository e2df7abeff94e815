import type { PrintedChanges } from '../../blocks/changes.ts'
import type { PrintedOpenWork } from '../../blocks/open-work.ts'
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

/** What changed since the last briefing, by kinds. */
export function changesHtml({ since, parts }: PrintedChanges): Html[] {
  return [
    ...(since === '' ? [] : [html`<p class="small">Since the briefing of ${since}</p>`]),
    ...parts.map(({ heading, changes }) =>
      listHtml(
        heading,
        changes.map(({ text, claim }) => ({ text, claim, citations: [] })),
      ),
    ),
  ]
}

/** What is open for whoever takes over. */
export function openWorkHtml(lists: PrintedOpenWork): Html[] {
  return lists.map(({ heading, items }) => listHtml(heading, items))
}

function listHtml(heading: string, items: PrintedOpenWork[number]['items']): Html {
  return html`<div class="list">${heading === '' ? null : html`<h3>${heading}</h3>`}<ul class="gaps">${items.map(
    ({ text, citations, claim }) =>
      html`<li dir="auto">${claim === null ? null : sentenceHtml(claim)}${text === '' ? null : claim === null ? text : html`<p class="small">${text}</p>`}${citations.map(citationHtml)}</li>`,
  )}</ul></div>`
}
