import type { Inline } from '../rich-text.ts'
import type { Citations } from './citations.ts'
import { stopBefore } from '../../text/stop-before.ts'
import type { PrintedRun } from './printed-briefing.ts'

const bold = 1
const italic = 2

/** How citations are printed, and the number of the next footnote of the note. */
export type InlineContext = { readonly cite: Citations['cite']; readonly nextFootnote: () => number }

/**
 * The printed runs of a paragraph. A citation stands directly after the words it supports, and after the full stop that ends them; repeated
 * citations of one place are printed once.
 */
export function printInlines(children: readonly Inline[], { cite, nextFootnote }: InlineContext): PrintedRun[] {
  const runs: PrintedRun[] = []
  for (const child of children) {
    if (child.type === 'text') {
      const text = withoutStop(runs, child.text)
      if (text !== '')
        runs.push({
          kind: 'text',
          text,
          bold: (child.format & bold) !== 0,
          italic: (child.format & italic) !== 0,
        })
    } else if (child.type === 'linebreak') runs.push({ kind: 'break' })
    else if (child.type === 'footnote') pushFootnote(runs, child.text.trim(), nextFootnote)
    else pushCitation(runs, cite(child.claim))
  }
  return runs
}

/** A footnote without words is none. */
function pushFootnote(runs: PrintedRun[], text: string, nextFootnote: () => number): void {
  if (text !== '') runs.push({ kind: 'footnote', number: nextFootnote(), text })
}

/** A text behind citations, without the stop that it begins with: that is printed before them. */
function withoutStop(runs: PrintedRun[], text: string): string {
  const at = runs.at(-1)?.kind === 'citation' ? runs.findLastIndex(({ kind }) => kind !== 'citation') : -1
  const before = runs[at]
  const moved = before?.kind === 'text' ? stopBefore(before.text, text) : null
  if (before?.kind !== 'text' || moved === null) return text
  runs[at] = { ...before, text: moved.before }
  return moved.behind
}

/** Whether there is anything to print: non-blank words or a citation. */
export function hasText(runs: readonly PrintedRun[]): boolean {
  return runs.some((run) => run.kind === 'citation' || (run.kind === 'text' && run.text.trim() !== ''))
}

/** The plain words of the runs. The ranges given to `embolden` are offsets in this text. */
export function plainText(runs: readonly PrintedRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
}

/** Sets one range of the words in bold and splits the runs at its ends. */
export function embolden(
  runs: readonly PrintedRun[],
  range: { readonly start: number; readonly end: number },
): PrintedRun[] {
  let at = 0
  return runs.flatMap((run): PrintedRun[] => {
    if (run.kind !== 'text') return [run]
    const start = Math.max(range.start - at, 0)
    const end = Math.min(range.end - at, run.text.length)
    at += run.text.length
    if (start >= end) return [run]
    const pieces = [
      { ...run, text: run.text.slice(0, start) },
      { ...run, text: run.text.slice(start, end), bold: true },
      { ...run, text: run.text.slice(end) },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}

function pushCitation(runs: PrintedRun[], citation: PrintedRun & { kind: 'citation' }): void {
  const last = runs.at(-1)
  if (last?.kind === 'citation' && last.label === citation.label) return
  if (last?.kind === 'text') {
    const text = last.text.trimEnd()
    if (text === '') runs.pop()
    else runs[runs.length - 1] = { ...last, text }
    if (text === '') return pushCitation(runs, citation)
  }
  runs.push(citation)
}
