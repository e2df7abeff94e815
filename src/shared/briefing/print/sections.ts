import type {
  PrintedBriefing,
  PrintedFact,
  PrintedGauge,
  PrintedJudgement,
  PrintedList,
  PrintedParagraph,
  PrintedPart,
  PrintedRun,
  PrintedSection,
} from '../compose/printed-briefing.ts'
import { voiceHtml } from './said-html.ts'
import { isLongTitle } from '../long-title.ts'
import { capital } from '../../text/capital.ts'
import { html, type Html } from '../../text/html.ts'
import { runHtml } from './runs.ts'

/** The address of the logo beside the document. */
export const logoName = 'logo'

/** Logo, occasion, title and facts, at the head of the first page or on a page of their own. */
export function mastheadHtml({ title, occasion, facts, lines, logo, cover }: PrintedBriefing): Html {
  const head = html`${logo === null ? null : html`<img class="logo" src="${logoName}" alt="${logo.alt}">`}<p class="what" dir="auto">${occasion}</p><h1 class="${isLongTitle(title) ? 'long' : 'short'}" dir="auto">${title}</h1>${factsHtml(facts, 'facts')}${factsHtml(lines, 'lines')}`
  return cover ? html`<header class="cover">${head}</header>` : head
}

function factsHtml(facts: readonly PrintedFact[], className: 'facts' | 'lines'): Html | null {
  if (facts.length === 0) return null
  return html`<dl class="${className}">${facts.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`,
  )}</dl>`
}

/** A paragraph that the analyst wrote. */
export function paragraphHtml({ runs }: PrintedParagraph, className = 'body'): Html {
  return html`<p class="${className}" dir="auto">${runs.map(runHtml)}</p>`
}

/** A section with its heading; null if it has no parts. */
export function sectionHtml(heading: string, parts: readonly Html[], className: 'flow' | 'keep' = 'flow'): Html | null {
  return parts.length === 0 ? null : html`<section class="${className}"><h2>${heading}</h2>${parts}</section>`
}

/** A part of a section, outside of the list of judgements. */
export function partHtml(part: PrintedPart, className = 'body'): Html {
  switch (part.kind) {
    case 'paragraph':
      return paragraphHtml(part, className)
    case 'heading':
      return part.level === 1
        ? html`<h3 class="own" dir="auto">${part.runs.map(runHtml)}</h3>`
        : html`<h4 class="own" dir="auto">${part.runs.map(runHtml)}</h4>`
    case 'quote':
      return html`<blockquote dir="auto">${part.runs.map(runHtml)}</blockquote>`
    case 'list':
      return listHtml(part)
    case 'page-break':
      return html`<div class="page-break"></div>`
    case 'voice':
      return voiceHtml(part)
    case 'judgement':
      return html`<ol class="judgements">${judgementHtml(part)}</ol>`
  }
}

function listHtml({ ordered, items }: PrintedList): Html {
  const rows = items.map(({ runs, within }) => html`<li dir="auto">${runs.map(runHtml)}${within.map(listHtml)}</li>`)
  return ordered ? html`<ol class="own">${rows}</ol>` : html`<ul class="own">${rows}</ul>`
}

/** The footnotes of a section, below it; null if it has none. */
export function footnotesHtml(parts: readonly PrintedPart[]): Html | null {
  const notes = parts.flatMap(footnotesIn)
  if (notes.length === 0) return null
  return html`<div class="footnotes">${notes.map(({ number, text }) => html`<p dir="auto"><sup>${number}</sup> ${text}</p>`)}</div>`
}

function footnotesIn(part: PrintedPart): (PrintedRun & { kind: 'footnote' })[] {
  if (part.kind === 'list')
    return part.items.flatMap(({ runs, within }) => [...footnotesOf(runs), ...within.flatMap(footnotesIn)])
  return 'runs' in part ? footnotesOf(part.runs) : []
}

function footnotesOf(runs: readonly PrintedRun[]): (PrintedRun & { kind: 'footnote' })[] {
  return runs.filter((run) => run.kind === 'footnote')
}

/** Why it matters: its title beside it; null if nothing is said. */
export function whyHtml({ title, parts }: PrintedSection): Html | null {
  if (parts.length === 0) return null
  return html`<section class="why"><h2>${title}</h2><div>${parts.map((part) => partHtml(part))}${footnotesHtml(parts)}</div></section>`
}

/** The key judgements with their gauges as one list; empty if there are none. */
export function judgementsHtml(parts: readonly PrintedPart[]): Html[] {
  if (parts.length === 0) return []
  return [
    html`<ol class="judgements">${parts.map((part) => (part.kind === 'judgement' ? judgementHtml(part) : html`<li>${partHtml(part, 'aside')}</li>`))}</ol>`,
  ]
}

function judgementHtml({ number, runs, confidence, gauge }: PrintedJudgement): Html {
  const sure =
    confidence === null
      ? null
      : html`<p class="confidence" dir="auto"><b>${confidence.label}</b>${confidence.reason === '' ? null : ` ${confidence.reason}`}</p>`
  return html`<li><span class="n">${number}</span><div><p dir="auto">${runs.map(runHtml)}</p>${sure}</div>${gauge === null ? null : gaugeHtml(gauge)}</li>`
}

/** The ranges of the scale as a bar whose ends are labelled; the term's own is the tall, dark one. */
function gaugeHtml({ term, percent, from, to, steps }: PrintedGauge): Html {
  const bars = steps.map((step, i) => {
    const chosen = step.from === from && step.to === to
    // The scale names no term for certainty, but its ends are where the bar ends.
    const [start, end] = [i === 0 ? 0 : step.from, i === steps.length - 1 ? 100 : step.to]
    return html`<rect x="${start * 2 + 0.8}" y="${chosen ? 0 : 4}" width="${(end - start) * 2 - 1.6}" height="${chosen ? 12 : 4}" rx="1" fill="${chosen ? '#1b1a18' : '#b9b3a6'}"/>`
  })
  return html`<div class="gauge"><b>${capital(term)}</b>, ${percent}<svg viewBox="0 0 200 30" role="img" aria-label="${`${term}, ${from} to ${to} per cent`}">${bars}<text x="0" y="27">0 no chance</text><text x="200" y="27" text-anchor="end">100 certain</text></svg></div>`
}
