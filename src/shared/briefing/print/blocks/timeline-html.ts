import type { PrintedChronology } from '../../blocks/chronology.ts'
import { timelineSizes, type PrintedTimeline } from '../../blocks/timeline.ts'
import { capital } from '../../../text/capital.ts'
import { html, type Html } from '../../../text/html.ts'
import { sentenceHtml } from './differ-html.ts'

const [ink, soft] = ['#1b1a18', '#57534b']

/** Dates as a picture that names all that it shows, and as a list where that is not legible. */
export function chronologyHtml({ picture, isListed, dates }: PrintedChronology): Html[] {
  const list = html`<dl class="watch dates">${dates.map(
    ({ when, of, sentences }) =>
      html`<div><dt>${capital(when)}<small>${of === 'said' ? 'said' : 'spoken of'}</small></dt><dd>${sentences.map(sentenceHtml)}</dd></div>`,
  )}</dl>`
  return [...(picture === null ? [] : [timelineHtml(picture)]), ...(isListed ? [list] : [])]
}

function timelineHtml({ width, height, line, from, to, note, ticks, months, events, account }: PrintedTimeline): Html {
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="${account}"><path d="M${from} ${line}H${note ?? to}" stroke="${ink}" stroke-width="5"/>${
    note === null
      ? null
      : html`<path d="M${note} ${line}H${to}" stroke="${ink}" stroke-width="4" stroke-dasharray="14 9"/><path d="M${note} ${line}v18" stroke="${soft}" stroke-width="2"/><text x="${note}" y="${line + 44}" font-size="${timelineSizes.line}" text-anchor="middle">This note</text>`
  }${ticks.map((x) => html`<path d="M${x} ${line - 7}v14" stroke="${ink}" stroke-width="2.5"/>`)}${months.map(
    ({ x, text }) => html`<text x="${x}" y="${line + 42}" font-size="${timelineSizes.small}">${text}</text>`,
  )}${events.map((event) => eventHtml(event, line))}</svg>`
}

/** What is denied or not confirmed is dotted. */
function eventHtml({ x, form, isSure, stem, words }: PrintedTimeline['events'][number], line: number): Html {
  const dashes = isSure ? 'none' : '7 6'
  const mark =
    form === 'diamond'
      ? html`<path d="M${x} ${line - 15}l15 15l-15 15l-15 -15z" fill="#fff" stroke="${ink}" stroke-width="4" stroke-dasharray="${dashes}"/>`
      : isSure
        ? html`<circle cx="${x}" cy="${line}" r="13" fill="${ink}"/>`
        : html`<circle cx="${x}" cy="${line}" r="12" fill="#fff" stroke="${ink}" stroke-width="4" stroke-dasharray="6 5"/>`
  const last = words.lines.length - 1
  return html`<path d="M${x} ${line}V${stem}" stroke="${ink}" stroke-width="2.5" stroke-dasharray="${dashes}"/>${mark}${words.lines.map(
    ({ y, text, isHead }, i) =>
      html`<text class="${isHead ? 'head' : 'under'}" x="${words.x}" y="${y}" font-size="${isHead ? timelineSizes.head : timelineSizes.line}" text-anchor="${words.anchor}">${text}${i === last ? words.citations.map(({ label, target }) => html` ${target === null ? labelHtml(label) : html`<a href="#${target}">${labelHtml(label)}</a>`}`) : null}</text>`,
  )}`
}

function labelHtml(label: string): Html {
  return html`<tspan class="label" font-size="${timelineSizes.small}">${label}</tspan>`
}
