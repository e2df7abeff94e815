import type { PrintedCitation, PrintedRun } from '../compose/printed-briefing.ts'
import type { SaidRun } from '../compose/said/said-run.ts'
import { html, type Html } from '../../text/html.ts'

/** A piece of a paragraph that the analyst wrote. */
export function runHtml(run: PrintedRun): Html {
  if (run.kind === 'break') return html`<br>`
  if (run.kind === 'citation') return citationHtml(run)
  if (run.kind === 'footnote') return html`<sup class="fn">${run.number}</sup>`
  const words = run.italic ? html`<i>${run.text}</i>` : html`${run.text}`
  return run.bold ? html`<b>${words}</b>` : words
}

/** A piece of a claim's sentence: the words that report it are set apart. */
export function saidRunHtml({ kind, text }: SaidRun): Html {
  if (kind === 'who') return html`<bdi>${text}</bdi>`
  if (kind === 'cue') return html`<i>${text}</i>`
  if (kind === 'note') return html`<span class="note">${text}</span>`
  return html`${text}`
}

/**
 * The direction of a claim's sentence: that of most of its letters, names left out. A sentence of ours about somebody with an Arabic name
 * reads from left to right, and a name is set apart in it.
 */
export function directionOf(runs: readonly SaidRun[]): 'ltr' | 'rtl' {
  const letters = runs.filter(({ kind }) => kind !== 'who').flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
  const fromRight = letters.filter((letter) =>
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter),
  )
  return fromRight.length * 2 > letters.length ? 'rtl' : 'ltr'
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
