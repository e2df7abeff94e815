import { z } from 'zod'
import type { MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { printActors } from '../compose/actors.ts'
import type { PrintedActor, PrintedLegend, PrintedSource } from '../compose/printed-briefing.ts'
import { printSources } from '../compose/sources.ts'
import type { ReadSource } from '../compose/voices.ts'
import type { BlockRecords } from './block-records.ts'

/** What blocks about the note itself need of it: the claims it cites in their order, the mentions in their sources, its legend. */
export type NoteRecords = {
  readonly cited: readonly ClaimView[]
  readonly mentions: readonly (MentionView & { readonly exact: string })[]
  readonly legend: PrintedLegend
  /** Whether an annex prints the cited paragraphs, so that a reader meets whom they name. */
  readonly hasParagraphs: boolean
}

/** `worth`: whether what the cited words rest on is told. */
export const sourcesOptions = z.strictObject({ worth: z.boolean().default(true) })
export const actorsOptions = z.strictObject({ onlySpeakers: z.boolean().default(false) })
export const legendOptions = z.strictObject({ scale: z.boolean().default(true) })

/** The sources that the note cites, with what each is worth; null if it cites none. */
export function composeSources(
  records: BlockRecords,
  { worth }: z.infer<typeof sourcesOptions>,
): readonly PrintedSource[] | null {
  const { note, claims, actors, cite, standing } = records
  const cited = citedSources(records)
  if (!note || cited.length === 0) return null
  const printed = printSources(
    cited.map(({ view }) => view),
    standing,
    { claims: [...claims.values()], cited: note.cited, actors, cite },
  )
  return worth ? printed : printed.map((source) => ({ ...source, weaknesses: [] }))
}

/** The people and sides that a reader of the note meets; null if there are none. */
export function composeActors(
  records: BlockRecords,
  { onlySpeakers }: z.infer<typeof actorsOptions>,
): readonly PrintedActor[] | null {
  const { note, actors, cite } = records
  if (!note) return null
  const texts = citedSources(records).map(({ text }) => text)
  const met = printActors(note.mentions, note.cited, texts, actors, cite, note.hasParagraphs && !onlySpeakers)
  const printed = onlySpeakers ? met.filter(({ speaks }) => speaks.length > 0) : met
  return printed.length === 0 ? null : printed
}

/** The signs and words that the note uses, explained; null if it uses none. */
export function composeLegend({ note }: BlockRecords, { scale }: z.infer<typeof legendOptions>): PrintedLegend | null {
  if (!note) return null
  const legend = scale ? note.legend : { ...note.legend, scale: null }
  const isEmpty =
    legend.scale === null &&
    [legend.confidence, legend.reliability, legend.credibility, legend.notes].every((part) => part.length === 0)
  return isEmpty ? null : legend
}

/** The sources of the cited claims, in the order of their numbers. */
function citedSources({ note, sources }: BlockRecords): ReadSource[] {
  return [...new Set((note?.cited ?? []).map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
}
