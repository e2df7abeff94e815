import type { PrintedPosition } from '../../blocks/position-cell.ts'
import type { PrintedPositions } from '../../blocks/positions.ts'
import { html, type Html } from '../../../text/html.ts'
import { citationHtml, directionOf, saidRunHtml } from '../runs.ts'
import { signSvg } from './sign-svg.ts'

/** Where sides or actors stand: tables, the key to the signs that they use, and what only one of them speaks of. */
export function positionsHtml(positions: PrintedPositions): Html[] {
  const { heading, tables, single, signs, hasGaps, note } = positions
  const key = [
    ...signs.map(({ sign, word }) => html`<span>${signSvg(sign, 'word')}${word}</span>`),
    ...(hasGaps ? [html`<span>–\u2002no statement found</span>`] : []),
  ]
  return [
    ...tables.map((table) => tableHtml(heading, table)),
    ...(tables.length > 0 && key.length > 0 ? [html`<p class="key">${key}</p>`] : []),
    ...single.map(
      ({ question, who, under, positions: given }) =>
        html`<p class="single"><b><bdi>${question}</bdi></b>${/[?.!]$/u.test(question) ? ' ' : ': '}only <bdi>${who}</bdi>${under === '' ? null : html` (<bdi>${under}</bdi>)`} speaks of it. ${given.map((one, i) => html`${i === 0 ? null : ' '}${aloneHtml(one)}`)}</p>`,
    ),
    ...(note === '' ? [] : [html`<p class="whose">${note}</p>`]),
  ]
}

function tableHtml(heading: string, { questions, rows }: PrintedPositions['tables'][number]): Html {
  return html`<table class="positions of-${questions.length}"><thead><tr><th scope="col">${heading}</th>${questions.map(
    (question) => html`<th scope="col" dir="auto">${question}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ name, under, cells }) =>
      html`<tr><th scope="row" dir="auto">${name}${under === '' ? null : html`<small dir="auto">${under}</small>`}</th>${cells.map(cellHtml)}</tr>`,
  )}</tbody></table>`
}

function cellHtml(positions: readonly PrintedPosition[]): Html {
  if (positions.length === 0) return html`<td class="none"><span aria-label="no statement found">–</span></td>`
  return html`<td>${positions.map(
    (position) =>
      html`<p class="${position.sign === null ? 'named' : 'signed'}" dir="${directionOf(position.words)}">${signHtml(position)}${wordsHtml(position)}</p>`,
  )}</td>`
}

/** One answer in a line of text: “Yes: the vessels go, if …”. */
function aloneHtml(position: PrintedPosition): Html {
  return html`${position.sign === null ? null : html`${signHtml(position)} `}${wordsHtml(position)}`
}

/** The sign, named where its word does not stand beside it. */
function signHtml({ sign, words }: PrintedPosition): Html | null {
  return sign === null ? null : signSvg(sign, words.length === 0 ? 'word' : 'nothing')
}

function wordsHtml({ answer, sign, speaker, words, qualifiers, citations, also }: PrintedPosition): Html {
  const given = sign === null ? html`<b>${answer}</b>` : words.length === 0 ? html`${answer}` : null
  const said = html`${given}${given !== null && words.length > 0 ? ', ' : null}${words.map(saidRunHtml)}`
  const others = also.length === 0 ? null : html` <span class="also">also${also.map(citationHtml)}</span>`
  return html`${speaker === '' ? null : html`<bdi>${speaker}</bdi>: `}${said}${qualifiers.map((phrase) => html`, <span>${phrase}</span>`)}${citations.map(citationHtml)}${others}`
}
