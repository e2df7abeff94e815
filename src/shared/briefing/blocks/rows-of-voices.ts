import type { ClaimView } from '../../claims/claim-view.ts'
import { sourceVoice, speakersText } from '../../claims/claim-words.ts'
import { shortNameOf } from '../../actors/short-names.ts'
import type { Id } from '../../model/id.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { publisherActor, viaSource, type BlockRecords } from './block-records.ts'

/** Who gives an answer, as one row: a side with its speakers, an actor, or a source in its own voice. */
export type VoiceRow = {
  readonly key: string
  readonly name: string
  /** Under the name: the short names of a side's speakers, an office, "via Newsroom". */
  readonly under: string
  readonly isNamed: boolean
}

type Met = { readonly name: string; readonly isNamed: boolean; readonly parts: Set<string> }

/** Collects the rows of claims as they are met. A claim of speakers of two sides stands in the rows of both. */
export function createVoiceRows(records: BlockRecords, by: 'sides' | 'actors') {
  const met = new Map<string, Met>()
  const nameOf = (id: Id) => records.actors.get(id)?.name ?? 'Somebody no longer in the library'

  function meet(key: string, name: string, isNamed: boolean, part: string): string {
    const row = met.get(key) ?? { name, isNamed, parts: new Set<string>() }
    met.set(key, row)
    if (part !== '') row.parts.add(part)
    return key
  }

  function meetActor(id: Id, view: SourceView, ownVoice: boolean): string {
    const actor = records.actors.get(id)
    const isNamed = actor?.kind !== 'unnamed'
    const row = by === 'sides' ? records.sideOf(id) : id
    if (row !== id)
      return meet(row, nameOf(row), true, isNamed ? (actor && shortNameOf(actor)) || nameOf(id) : nameOf(id))
    if (!isNamed) return meet(id, nameOf(id), false, viaSource(view))
    return meet(id, nameOf(id), true, ownVoice ? 'in its own voice' : by === 'actors' ? (actor?.office ?? '') : '')
  }

  return {
    /** The keys of the rows that a claim stands in. */
    keysOf(claim: ClaimView, view: SourceView): readonly string[] {
      const { speakers, speakersUnclear } = claim
      if (speakers.length === 0) {
        const actor = publisherActor(records, view)
        if (actor !== null) return [meetActor(actor, view, true)]
        const name = sourceVoice(view)
        return [meet(`source ${name}`, name, true, 'in its own voice')]
      }
      if (!speakersUnclear || speakers.length === 1)
        return [...new Set(speakers.map((id) => meetActor(id, view, false)))]
      const key = ['or', ...speakers.toSorted()].join(' ')
      return [meet(key, speakersText(speakers.map(nameOf), true), true, '')]
    },
    /** The rows met so far, in the order in which they were met. */
    rows(): readonly VoiceRow[] {
      return [...met].map(([key, { name, isNamed, parts }]) => ({ key, name, isNamed, under: [...parts].join('; ') }))
    },
  }
}
