import type { z } from 'zod'
import type { Html } from '../../text/html.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { differHtml } from '../print/blocks/differ-html.ts'
import { changesHtml, openWorkHtml, unknownHtml, watchHtml } from '../print/blocks/lists-html.ts'
import { positionsHtml } from '../print/blocks/positions-html.ts'
import { saidByHtml } from '../print/blocks/said-by-html.ts'
import { actorsHtml } from '../print/actors-html.ts'
import { legendHtml } from '../print/legend-html.ts'
import { sourcesHtml } from '../print/sources-html.ts'
import { usualTitles } from '../sections.ts'
import type { BlockRecords } from './block-records.ts'
import { chronologyHtml } from '../print/blocks/timeline-html.ts'
import { changesOptions, composeChanges } from './changes.ts'
import { composeOpenWork, openWorkOptions } from './open-work.ts'
import { chronologyOptions, composeChronology } from './chronology.ts'
import { composeDiffer, differOptions } from './differ.ts'
import {
  actorsOptions,
  composeActors,
  composeLegend,
  composeSources,
  legendOptions,
  sourcesOptions,
} from './of-the-note.ts'
import { composePositions, positionsOptions } from './positions.ts'
import { composeSaidBy, saidByOptions } from './said-by.ts'
import { composeUnknown, unknownOptions } from './unknown.ts'
import { composeWatch, watchOptions } from './watch.ts'

/**
 * A kind of block that is computed from the library: its title, the choice of what is in it (`{}` is valid), its printed value (null if
 * there is nothing to print), and that value as HTML.
 */
export type BlockKind<Options, Printed> = {
  readonly title: string
  readonly options: z.ZodType<Options>
  readonly compose: (records: BlockRecords, options: Options) => Printed | null
  readonly html: (printed: Printed) => readonly Html[]
}

/** What was chosen for a block. What a later Attaché stored and this one cannot read counts as not chosen. */
function chosen<Options>({ options }: Pick<BlockKind<Options, never>, 'options'>, given: unknown): Options {
  const read = options.safeParse(given)
  return read.success ? read.data : options.parse({})
}

function kind<Options, Printed>(block: BlockKind<Options, Printed>) {
  const printed = (records: BlockRecords, options: unknown) => block.compose(records, chosen(block, options))
  return {
    ...block,
    /** The block as HTML; empty if there is nothing to print. */
    print(records: BlockRecords, options: unknown): readonly Html[] {
      const value = printed(records, options)
      return value === null ? [] : block.html(value)
    },
    /** The claims that the block cites, in printed order: composed with citations that name their claims. */
    cites(records: BlockRecords, options: unknown): readonly string[] {
      return [...new Set(citationsIn(printed({ ...records, cite: nameClaim }, options)))]
    },
  }
}

/** Every kind of block, by the name under which a section stores it. */
export const blocks = {
  positions: kind({
    title: usualTitles.positions,
    options: positionsOptions,
    compose: composePositions,
    html: positionsHtml,
  }),
  differ: kind({ title: usualTitles.differ, options: differOptions, compose: composeDiffer, html: differHtml }),
  'said-by': kind({ title: usualTitles['said-by'], options: saidByOptions, compose: composeSaidBy, html: saidByHtml }),
  unknown: kind({ title: usualTitles.unknown, options: unknownOptions, compose: composeUnknown, html: unknownHtml }),
  chronology: kind({
    title: usualTitles.chronology,
    options: chronologyOptions,
    compose: composeChronology,
    html: chronologyHtml,
  }),
  changes: kind({ title: usualTitles.changes, options: changesOptions, compose: composeChanges, html: changesHtml }),
  'open-work': kind({
    title: usualTitles['open-work'],
    options: openWorkOptions,
    compose: composeOpenWork,
    html: openWorkHtml,
  }),
  watch: kind({ title: usualTitles.watch, options: watchOptions, compose: composeWatch, html: watchHtml }),
  sources: kind({
    title: usualTitles.sources,
    options: sourcesOptions,
    compose: composeSources,
    html: (printed) => sourcesHtml(printed),
  }),
  actors: kind({ title: usualTitles.actors, options: actorsOptions, compose: composeActors, html: actorsHtml }),
  legend: kind({ title: usualTitles.legend, options: legendOptions, compose: composeLegend, html: legendHtml }),
} as const
export type ComputedKind = keyof typeof blocks

/** The printed value of a block with its kind. */
export type PrintedBlockOfKind = {
  [K in ComputedKind]: { readonly kind: K; readonly value: NonNullable<ReturnType<(typeof blocks)[K]['compose']>> }
}[ComputedKind]

/** The kinds that tell of what the rest of the note cites, and cite nothing new. */
const ofTheNote: ReadonlySet<string> = new Set<ComputedKind>(['sources', 'actors', 'legend'])

/** Whether a section of this kind has a part that is computed from claims and questions, and cites them. */
export function isBlock(kind: string): kind is ComputedKind {
  return Object.hasOwn(blocks, kind) && !ofTheNote.has(kind)
}

/** The printed value of a block; null if there is nothing to print. */
export function composeBlock(kind: ComputedKind, records: BlockRecords, options: unknown): PrintedBlockOfKind | null {
  const block: BlockKind<unknown, unknown> = blocks[kind] as never
  const value = block.compose(records, chosen(block, options))
  return value === null ? null : ({ kind, value } as PrintedBlockOfKind)
}

/** A composed block as HTML. */
export function blockHtml({ kind, value }: PrintedBlockOfKind): readonly Html[] {
  const block: BlockKind<unknown, unknown> = blocks[kind] as never
  return block.html(value)
}

/** A citation that names its claim, for finding out what a block cites. */
function nameClaim(claim: string): PrintedCitation {
  return { kind: 'citation', label: claim, target: claim }
}

/** The targets of all citations in a printed value. */
function citationsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'citation' && 'target' in value && typeof value.target === 'string')
    return [value.target]
  return Object.values(value).flatMap(citationsIn)
}
