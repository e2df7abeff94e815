import { inReadingOrder, type BriefingView } from '../briefing-view.ts'
import { scaleOf } from '../../standards/scale-file.ts'
import { inlinesOf, type RichBlock } from '../rich-text.ts'
import type { Section } from '../sections.ts'
import { hasText, printInlines, type InlineContext } from './inlines.ts'
import { printJudgement } from './judgements.ts'
import type { PrintedItem, PrintedList, PrintedPart, PrintedRun } from './printed-briefing.ts'
import { printSaid, type VoiceContext } from './voices.ts'

/** What the analyst's blocks are printed with. Judgements and footnotes are numbered through the note. */
export type PartContext = {
  readonly briefing: BriefingView
  readonly voices: VoiceContext
  readonly inline: InlineContext
  readonly nextJudgement: () => number
}

export function partContext(briefing: BriefingView, voices: VoiceContext): PartContext {
  return {
    briefing,
    voices,
    inline: { cite: voices.cite, nextFootnote: countUp() },
    nextJudgement: countUp(),
  }
}

/** What the analyst wrote in a section. Blocks without a word are left out; items in a row are one list. */
export function printParts(section: Section, context: PartContext): PrintedPart[] {
  const bodies = inReadingOrder(context.briefing.blocks, [section]).map(({ body }) => body)
  if (section.kind === 'said') return withLists(printSaid(bodies, context.voices, (body) => printBlock(body, context)))
  return withLists(
    runsOfSaid(bodies).flatMap((run): Loose[] =>
      Array.isArray(run) ? printSaid(run, context.voices, () => []) : printBlock(run, context),
    ),
  )
}

/** An item that has not found its list yet. */
type LooseItem = {
  readonly kind: 'item'
  readonly ordered: boolean
  readonly level: number
  readonly runs: readonly PrintedRun[]
}
type Loose = PrintedPart | LooseItem

function printBlock(body: RichBlock, { briefing, inline, nextJudgement }: PartContext): Loose[] {
  if (body.type === 'page-break') return [{ kind: 'page-break' }]
  const runs = printInlines(inlinesOf(body), inline)
  if (body.type === 'said' || !hasText(runs)) return []
  if (body.type === 'paragraph') return [{ kind: 'paragraph', runs }]
  if (body.type === 'judgement') {
    const judgement = briefing.judgements.find(({ id }) => id === body.judgement) ?? null
    return [printJudgement(nextJudgement(), runs, judgement, scaleOf(briefing.scale))]
  }
  const { shape } = body
  switch (shape.type) {
    case 'heading':
      return [{ kind: 'heading', level: shape.level, runs }]
    case 'quote':
      return [{ kind: 'quote', runs }]
    case 'item':
      return [{ kind: 'item', ordered: shape.ordered, level: shape.level, runs }]
  }
}

/** The blocks, with claims that stand in a row as one array: those of one speaker are printed under one name. */
function runsOfSaid(bodies: readonly RichBlock[]): (RichBlock | RichBlock[])[] {
  const found: (RichBlock | RichBlock[])[] = []
  for (const body of bodies) {
    const last = found.at(-1)
    if (body.type !== 'said') found.push(body)
    else if (Array.isArray(last)) last.push(body)
    else found.push([body])
  }
  return found
}

/** The parts, with items in a row put together as lists. */
function withLists(parts: readonly Loose[]): PrintedPart[] {
  const printed: PrintedPart[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (part.kind !== 'item') {
      printed.push(part)
      continue
    }
    const end = parts.findIndex((one, i) => i > at && one.kind !== 'item')
    const items = parts.slice(at, end < 0 ? parts.length : end) as LooseItem[]
    printed.push(...listsOf(items, Math.min(...items.map(({ level }) => level))))
    at += items.length - 1
  }
  return printed
}

/** Items of at least this level as lists: a new one begins where bullets change to numbers; deeper items belong to the item before. */
function listsOf(items: readonly LooseItem[], level: number): PrintedList[] {
  const lists: { kind: 'list'; ordered: boolean; items: PrintedItem[] }[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    let end = at + 1
    while (end < items.length && items[end]!.level > level) end++
    // Where a list begins deeper than it goes on, its first items have no item to belong to.
    const isDeeper = item.level > level
    const within = items.slice(isDeeper ? at : at + 1, end)
    const nested = within.length === 0 ? [] : listsOf(within, Math.min(...within.map((one) => one.level)))
    const last = lists.at(-1)
    const printed: PrintedItem = { runs: isDeeper ? [] : item.runs, within: nested }
    if (last && last.ordered === item.ordered) last.items.push(printed)
    else lists.push({ kind: 'list', ordered: item.ordered, items: [printed] })
    at = end - 1
  }
  return lists
}

function countUp(): () => number {
  let last = 0
  return () => (last += 1)
}
