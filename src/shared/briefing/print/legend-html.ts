import type { PrintedGrade, PrintedLegend } from '../compose/printed-briefing.ts'
import { html, type Html } from '../../text/html.ts'

/** The parts of the legend: the scale as a bar, then the meaning of the signs that are used. */
export function legendHtml({ scale, confidence, reliability, credibility, notes }: PrintedLegend): Html[] {
  const paragraphs = [
    scale === null
      ? null
      : html`<p>Likelihood after ${scale.label}: how likely an event is.${scale.mixed === null ? null : ` ${scale.mixed}`}</p>`,
    gradesHtml('Confidence', confidence),
    gradesHtml('Reliability of a source', reliability),
    gradesHtml('Credibility of a report', credibility),
    ...notes.map((note) => html`<p>${note}</p>`),
  ].filter((part) => part !== null)
  return [
    ...(scale === null ? [] : [scaleHtml(scale)]),
    ...(paragraphs.length === 0 ? [] : [html`<div class="legend">${paragraphs}</div>`]),
  ]
}

/** One unit is a tenth of a millimetre on A4. */
const width = 1660

/** The scale as a bar from no chance to certainty, with its terms and percentages beneath. */
function scaleHtml({ label, steps }: NonNullable<PrintedLegend['scale']>): Html {
  const parts = steps.map((step, i) => {
    const isLast = i === steps.length - 1
    const [from, to] = [((i === 0 ? 0 : step.from) * width) / 100, ((isLast ? 100 : step.to) * width) / 100]
    const anchor = i === 0 ? 'start' : isLast ? 'end' : 'middle'
    const x = i === 0 ? from + 2 : isLast ? to - 2 : (from + to) / 2
    return { ...step, from, to, anchor, x, lines: step.terms.map(inTwoLines) }
  })
  const rows = Math.max(...parts.map(({ lines }) => lines.length))
  const height = (row: number) => Math.max(1, ...parts.map(({ lines }) => lines[row]?.length ?? 0)) * 28
  const tops = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: row }, (_unused, above) => height(above) + 6).reduce((sum, one) => sum + one, 54),
  )
  const foot = (tops.at(-1) ?? 54) + height(rows - 1)
  const told = steps.map(({ terms, percent }) => `${terms.join(' or ')}, ${percent}`).join('; ')
  return html`<svg class="scale" viewBox="0 0 ${width} ${foot + 10}" role="img" aria-label="${`${label}: ${told}.`}">${parts.map(
    ({ from, to, x, anchor, lines, percent }, i) =>
      html`<rect x="${from + 2}" y="0" width="${to - from - 4}" height="22" rx="3" fill="${i % 2 === 0 ? '#8a8478' : '#1b1a18'}"/>${lines.map(
        (words, row) =>
          html`${words.map((word, line) => html`<text class="${row === 0 ? 'term' : 'other'}" x="${x}" y="${tops[row]! + 28 * line}" text-anchor="${anchor}">${word}</text>`)}`,
      )}<text class="other" x="${x}" y="${foot}" text-anchor="${anchor}">${percent}</text>`,
  )}</svg>`
}

/** A term of several words in two lines: "roughly", "even chance". */
function inTwoLines(term: string): readonly string[] {
  const at = term.indexOf(' ')
  return at < 0 ? [term] : [term.slice(0, at), term.slice(at + 1)]
}

function gradesHtml(heading: string, grades: readonly PrintedGrade[]): Html | null {
  if (grades.length === 0) return null
  return html`<p>${heading}: ${grades.map(({ sign, label, meaning }, i) => html`${i > 0 ? '; ' : null}<b>${sign === '' ? null : `${sign} `}${label.toLowerCase()}</b>, ${meaning}`)}.</p>`
}
