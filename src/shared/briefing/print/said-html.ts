import type { PrintedVoice } from '../compose/printed-briefing.ts'
import { underName } from '../compose/voices.ts'
import { html, type Html } from '../../text/html.ts'
import { citationHtml, detailsHtml, directionOf, saidRunHtml } from './runs.ts'

/** What one speaker said, under the name and the office. `level` is that of the name's heading. */
export function voiceHtml(voice: PrintedVoice, level: 3 | 4 = 3): Html {
  const { speaker, sayings } = voice
  const name = level === 3 ? html`<h3 dir="auto">${speaker}</h3>` : html`<h4 dir="auto">${speaker}</h4>`
  return html`<div class="voice"><div>${name}${underName(voice).map((line) => html`<p dir="auto">${line}</p>`)}</div><div>${sayings.map(
    ({ runs, citations, details }) =>
      html`<div class="saying"><p dir="${directionOf(runs)}">${runs.map(saidRunHtml)}${citations.map(citationHtml)}</p>${detailsHtml(details)}</div>`,
  )}</div></div>`
}
