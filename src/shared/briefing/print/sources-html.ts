import type { PrintedSource, PrintedWords } from '../compose/printed-briefing.ts'
import { html, type Html } from '../../text/html.ts'
import { wordsHtml } from './annex-html.ts'
import { withWholeCitations } from './runs.ts'

/**
 * The list of sources with what each is worth, and with its cited words in a briefing without an annex; empty if there are none. `isShort`: a
 * line each, to which citations lead.
 */
export function sourcesHtml(
  sources: readonly PrintedSource[],
  cited: readonly PrintedWords[] = [],
  isShort = false,
): Html[] {
  if (sources.length === 0) return []
  return [
    html`<ol class="${isShort ? 'sources short' : 'sources'}">${sources.map((source) =>
      (isShort ? lineHtml : sourceHtml)(
        source,
        cited.filter(({ number }) => number === source.number),
      ),
    )}</ol>`,
  ]
}

function lineHtml({ number, target, title, origin }: PrintedSource, cited: readonly PrintedWords[]): Html {
  const places = cited.flatMap(({ claims }) => claims.map((claim) => html`<span id="${claim.target}"></span>`))
  return html`<li id="${target}"><span>[${number}]</span><div><p dir="auto"><b>${title}</b>${origin === '' ? null : `, ${origin}`}${places}</p></div></li>`
}

function sourceHtml(source: PrintedSource, cited: readonly PrintedWords[]): Html {
  const { number, target, title, origin, access, rating, weaknesses, quality, link, sha256, bytes } = source
  const before = sentences([origin, access])
  const after = sentences([...weaknesses.map(withWholeCitations), quality])
  return html`<li id="${target}"><span>[${number}]</span><div><p class="title" dir="auto">${title}</p><p dir="auto">${before === '' ? null : `${before} `}<b>${sentences([rating])}</b>${after === '' ? null : ` ${after}`}</p>${
    link === '' ? null : html`<p class="link">${link}</p>`
  }<p class="hash">SHA-256 ${sha256} (${bytes})</p></div>${cited.map(wordsHtml)}</li>`
}

/** Parts as sentences, each with its full stop. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
