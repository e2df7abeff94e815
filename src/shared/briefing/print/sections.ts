import type {
  PrintedActor,
  PrintedBriefing,
  PrintedCitation,
  PrintedGauge,
  PrintedJudgement,
  PrintedParagraph,
  PrintedRun,
  PrintedSource,
  PrintedVoice,
  PrintedWords,
} from '../compose/printed-briefing.ts'
import { wordsHtml } from './annex-html.ts'
import type { SaidRun } from '../compose/said/said-run.ts'
import { isLongTitle } from '../long-title.ts'
import { underName } from '../compose/voices.ts'
import { capital } from '../../text/capital.ts'
import { html, type Html } from '../../text/html.ts'

/** Title and facts, at the head of the first page. */
export function mastheadHtml({ title, facts }: PrintedBriefing): Html {
  return html`<p class="what">Briefing note</p><h1 class="${isLongTitle(title) ? 'long' : 'short'}" dir="auto">${title}</h1>${
    facts.length === 0
      ? null
      : html`<dl class="facts">${facts.map(
          ({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`,
        )}</dl>`
  }`
}

/** A paragraph that the analyst wrote. */
export function paragraphHtml({ runs }: PrintedParagraph, className = 'body'): Html {
  return html`<p class="${className}" dir="auto">${runs.map(runHtml)}</p>`
}

/** A section with its heading; null if it has no parts. */
export function sectionHtml(heading: string, parts: readonly Html[], className: 'flow' | 'keep' = 'flow'): Html | null {
  return parts.length === 0 ? null : html`<section class="${className}"><h2>${heading}</h2>${parts}</section>`
}

/** The key judgements with their gauges as one list; empty if there are none. */
export function judgementsHtml(parts: PrintedBriefing['judgements']): Html[] {
  if (parts.length === 0) return []
  return [
    html`<ol class="judgements">${parts.map((part) => (part.kind === 'judgement' ? judgementHtml(part) : html`<li>${paragraphHtml(part, 'aside')}</li>`))}</ol>`,
  ]
}

function judgementHtml({ number, runs, confidence, gauge }: PrintedJudgement): Html {
  const sentence = confidence === null ? null : html` <i class="confidence">${confidence}</i>`
  return html`<li><span class="n">${number}</span><p dir="auto">${runs.map(runHtml)}${sentence}</p>${gauge === null ? null : gaugeHtml(gauge)}</li>`
}

function gaugeHtml({ term, percent, from, to, steps }: PrintedGauge): Html {
  const bars = steps.map((step) => {
    const chosen = step.from === from && step.to === to
    return html`<rect x="${step.from}" y="${chosen ? 0 : 3}" width="${step.to - step.from - 0.8}" height="${chosen ? 8 : 2}" rx=".6" fill="${chosen ? '#1f5f8b' : '#cfc9bd'}"/>`
  })
  return html`<figure class="gauge"><svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${`${from} to ${to} per cent`}">${bars}</svg><b>${capital(term)}</b>, ${percent}</figure>`
}

/** What was said: a block for each speaker, with the analyst's paragraphs between. */
export function saidHtml(parts: PrintedBriefing['said']): Html[] {
  return parts.map((part) => (part.kind === 'voice' ? voiceHtml(part) : paragraphHtml(part)))
}

function voiceHtml(voice: PrintedVoice): Html {
  const { speaker, sayings } = voice
  const under = underName(voice)
  return html`<div class="voice"><div><h3 dir="auto">${speaker}</h3>${under.map((line) => html`<p dir="auto">${line}</p>`)}</div><div>${sayings.map(
    ({ runs, citation, details }) =>
      html`<div class="saying"><p dir="auto">${runs.map(saidRunHtml)}${citationHtml(citation)}</p>${details.length === 0 ? null : html`<ul class="details">${details.map((detail) => html`<li dir="auto">${withWholeCitations(detail)}</li>`)}</ul>`}</div>`,
  )}</div></div>`
}

/** A line in which no citation is broken: “[1 ¶4]” stands on one line. */
function withWholeCitations(line: string): string {
  return line.replaceAll(/\[\d+ [^\]]*\]/gu, (citation) => citation.replaceAll(' ', '\u00A0'))
}

function saidRunHtml({ kind, text }: SaidRun): Html {
  if (kind === 'cue') return html`<i>${text}</i>`
  if (kind === 'note') return html`<span class="note">${text}</span>`
  return html`${text}`
}

/** A row for each actor with further names, an office or citations; the remaining actors in one line below. */
export function actorsHtml(actors: readonly PrintedActor[]): Html[] {
  const rows = actors.filter(({ named, office, speaks }) => named.length > 0 || office !== '' || speaks.length > 0)
  const others = [
    ...Map.groupBy(
      actors.filter((actor) => !rows.includes(actor)),
      ({ kind }) => kind,
    ),
  ]
  return [
    ...(rows.length === 0
      ? []
      : [
          html`<table class="actors"><thead><tr><th scope="col">Actor</th><th scope="col">Office or kind</th><th scope="col">Also called in the sources</th><th scope="col">Cited in</th></tr></thead><tbody>${rows.map(
            (actor) =>
              html`<tr><th scope="row" dir="auto">${actor.name}</th><td dir="auto">${actor.office === '' ? actor.kind : actor.office}</td><td dir="auto">${actor.named.join(', ')}</td><td>${actor.speaks.map(citationHtml)}</td></tr>`,
          )}</tbody></table>`,
        ]),
    ...(others.length === 0
      ? []
      : [
          html`<p class="others">${rows.length === 0 ? 'Named' : 'Also named'}: ${others.map(
            ([kind, same], i) =>
              html`${i === 0 ? null : '; '}${same.map(({ name }, j) => html`${j === 0 ? null : ', '}<bdi>${name}</bdi>`)} (${kind})`,
          )}.</p>`,
        ]),
  ]
}

/** The list of sources with the hash of each, and with its cited words in a briefing without an annex; empty if there are none. */
export function sourcesHtml(sources: readonly PrintedSource[], cited: readonly PrintedWords[] = []): Html[] {
  if (sources.length === 0) return []
  return [
    html`<ol class="sources">${sources.map(
      (source) =>
        html`<li id="${source.target}"><span>[${source.number}]</span><div><p dir="auto"><b>${source.title}${/[.!?]$/u.test(source.title) ? null : '.'}</b> ${sourceLine(source)}</p>${
          source.link === '' ? null : html`<p>${source.link}</p>`
        }<p class="hash">SHA-256 ${source.sha256} (${source.bytes})</p></div>${cited.filter(({ number }) => number === source.number).map(wordsHtml)}</li>`,
    )}</ol>`,
  ]
}

function sourceLine({ origin, rating, quality }: PrintedSource): string {
  return [origin, rating, quality]
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}

function runHtml(run: PrintedRun): Html {
  if (run.kind === 'break') return html`<br>`
  if (run.kind === 'citation') return citationHtml(run)
  const words = run.italic ? html`<i>${run.text}</i>` : html`${run.text}`
  return run.bold ? html`<b>${words}</b>` : words
}

function citationHtml({ label, target }: PrintedCitation): Html {
  return target === null
    ? html`<span class="cite">${label}</span>`
    : html`<a class="cite" href="#${target}">${label}</a>`
}
