import type { PrintedGrade, PrintedLegend } from '../compose/printed-briefing.ts'
import { html, type Html } from '../../text/html.ts'

/** The parts of the legend: the scale as a bar, then the meaning of the signs that are used. */
export function legendHtml({ scale, confidence, reliability, credibility, notes }: PrintedLegend): Html[] {
  const bar = scale === null ? null : scaleHtml(scale)
  const paragraphs = [
    scale === null
      ? null
      : html`<p>Likelihood after ${scale.label}: how likely an event is.${scale.mixed === null ? null : ` ${scale.mixed}`}${bar?.isLabelled === false ? ` ${toldSteps(scale.steps)}.` : null}</p>`,
    gradesHtml('Confidence', confidence),
    gradesHtml('Reliability of a source', reliability),
    gradesHtml('Credibility of a report', credibility),
    ...notes.map((note) => html`<p>${note}</p>`),
  ].filter((part) => part !== null)
  return [
    ...(bar === null ? [] : [bar.drawn]),
    ...(paragraphs.length === 0 ? [] : [html`<div class="legend">${paragraphs}</div>`]),
  ]
}

type Scale = NonNullable<PrintedLegend['scale']>

/** One unit is a tenth of a millimetre on A4. */
const width = 1660
/** The width of a letter of the labels, on average, and the least room between two labels. A wide sign of East Asia takes the room of two letters. */
const letterWidth = 14
const wideSign = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\uFF01-\uFF60\uFFE0-\uFFE6]/u
const leastRoom = 8

/**
 * The scale as a bar from no chance to certainty. Its terms and percentages stand beneath, unless they would run into each other, as those of
 * many narrow steps do; they are then to be told in words.
 */
function scaleHtml({ label, steps }: Scale): { readonly drawn: Html; readonly isLabelled: boolean } {
  const parts = steps.map((step, i) => {
    const isLast = i === steps.length - 1
    // A scale that leaves out only what is impossible or certain goes from end to end. Its other steps stay where they are.
    const [from, to] = [
      ((i === 0 && step.from <= 1 ? 0 : step.from) * width) / 100,
      ((isLast && step.to >= 99 ? 100 : step.to) * width) / 100,
    ]
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
  const isLabelled = parts.every(
    (part, i) => i === 0 || extentOf(parts[i - 1]!).end + leastRoom <= extentOf(part).start,
  )
  const drawn = html`<svg class="scale" viewBox="0 0 ${width} ${isLabelled ? foot + 10 : 22}" role="img" aria-label="${`${label}: ${toldSteps(steps)}.`}">${parts.map(
    ({ from, to, x, anchor, lines, percent }, i) =>
      html`<rect x="${from + 2}" y="0" width="${to - from - 4}" height="22" rx="3" fill="${i % 2 === 0 ? '#8a8478' : '#1b1a18'}"/>${
        isLabelled
          ? html`${lines.map(
              (words, row) =>
                html`${words.map((word, line) => html`<text class="${row === 0 ? 'term' : 'other'}" x="${x}" y="${tops[row]! + 28 * line}" text-anchor="${anchor}">${word}</text>`)}`,
            )}<text class="other" x="${x}" y="${foot}" text-anchor="${anchor}">${percent}</text>`
          : null
      }`,
  )}</svg>`
  return { drawn, isLabelled }
}

/** Where the labels of a step begin and end. */
function extentOf({
  x,
  anchor,
  lines,
  percent,
}: {
  readonly x: number
  readonly anchor: string
  readonly lines: readonly (readonly string[])[]
  readonly percent: string
}): { readonly start: number; readonly end: number } {
  const wide = letterWidth * Math.max(...[...lines.flat(), percent].map(lettersOf))
  const start = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { start, end: start + wide }
}

/** How many letters have the room that words take. */
function lettersOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (wideSign.test(sign) ? 2 : 1), 0)
}

/** "remote chance, 0–10 %; not likely, 15–45 %". */
function toldSteps(steps: Scale['steps']): string {
  return steps.map(({ terms, percent }) => `${terms.join(' or ')}, ${percent}`).join('; ')
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
