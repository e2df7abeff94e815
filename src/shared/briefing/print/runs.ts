import type { PrintedCitation, PrintedRun } from '../compose/printed-briefing.ts'
import type { SaidRun } from '../compose/said/said-run.ts'
import { html, type Html } from '../../text/html.ts'

/** A piece of a paragraph that the analyst wrote. */
export function runHtml(run: PrintedRun): Html {
  if (run.kind === 'break') return html`<br>`
  if (run.kind === 'citation') return citationHtml(run)
  const words = run.italic ? html`<i>${run.text}</i>` : html`${run.text}`
  return run.bold ? html`<b>${words}</b>` : words
}

/** A piece of a claim's sentence: the words that report it are set apart. */
export function saidRunHtml({ kind, text }: SaidRun): Html {
  if (kind === 'cue') return html`<i>${text}</i>`
  if (kind === 'note') return html`<span class="note">${text}</span>`
  return html`${text}`
}

/** A citation, which leads to the words that it names. */
export function citationHtml({ label, target }: PrintedCitation): Html {
  return target === null
    ? html`<span class="cite">${label}</span>`
    : html`<a class="cite" href="#${target}">${label}</a>`
}

/** The short lines under a sentence; null if there are none. */
export function detailsHtml(details: readonly string[]): Html | null {
  return details.length === 0
    ? null
    : html`<ul class="details">${details.map((detail) => html`<li dir="auto">${withWholeCitations(detail)}</li>`)}</ul>`
}

/** A line in which no citation is broken: “[1 ¶4]” stands on one line. */
export function withWholeCitations(line: string): string {
  return line.replaceAll(/\[\d+ [^\]]*\]/gu, (citation) => citation.replaceAll(' ', '\u00A0'))
}
