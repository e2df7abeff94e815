import type { PrintedSaidBy } from '../../blocks/said-by.ts'
import { html, type Html } from '../../../text/html.ts'
import { voiceHtml } from '../said-html.ts'

/** What was said, under each question with a phrase on how it stands, or by speaker alone. */
export function saidByHtml(parts: PrintedSaidBy): Html[] {
  return parts.map(({ heading, phrase, voices }) =>
    heading === ''
      ? html`<div class="issue">${voices.map((voice) => voiceHtml(voice))}</div>`
      : html`<div class="issue"><div class="of-issue"><h3 dir="auto">${heading}</h3>${phrase === '' ? null : html`<p>${phrase}</p>`}</div>${voices.map((voice) => voiceHtml(voice, 4))}</div>`,
  )
}
