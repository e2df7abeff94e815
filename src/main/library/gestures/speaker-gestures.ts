import { markActor, type Mentioned, type Place } from '#shared/actors/mark-actor.ts'
import type { SpeakerPlaces } from '#shared/actors/turn-speakers.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { findOccasion } from '#shared/claims/claim-occasion.ts'
import { recordingOf } from '#shared/claims/recording.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { takeQuote } from '../evidence/take-quote.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { readSources } from '../reads/read-sources.ts'
import { speakersOfTurns } from '../reads/read-turn-speakers.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { nameOf, readActor } from './actor-rows.ts'
import { occasionLabelled } from './claim-rows.ts'
import { knownNames } from './mention-gestures.ts'

/**
 * Marks the name before each turn of a source as a mention of the actor of that name, or of a new one, and makes the recording an occasion,
 * which claims in turns then have. Names that several actors have are left, and names that are marked already.
 */
export function markSpeakers(library: Library, { id }: Input<'markSpeakers'>): Result<Output<'markSpeakers'>> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const found = speakersOfTurns(library, id)
    if (!found.ok) return found
    const { revision } = found.value
    const speakers = found.value.speakers.filter(({ places }) => places.length > 0)
    const fields: FieldChange[] = []
    for (const speaker of speakers) {
      const mentioned = mentionedBy(db, speaker)
      if (!mentioned.ok) return mentioned
      const quoted: Place[] = []
      for (const range of speaker.places) {
        const at = takeQuote(library, revision, range)
        if (!at.ok) return at
        quoted.push({ revision, at: at.value })
      }
      fields.push(...markActor(mentioned.value, quoted, moment).draft.fields)
    }
    const [source] = readSources(library, { ids: [id] })
    if (source && speakers.length > 0) {
      const around = { occasionLabelled: (label: string) => occasionLabelled(db, label) }
      const occasion = findOccasion(recordingOf(source), around, moment)
      if (!occasion.ok) return occasion
      fields.push(...occasion.value.fields)
    }
    const turns = speakers.reduce((sum, { places }) => sum + places.length, 0)
    return ok({ draft: { label: 'Mark the speakers', fields }, value: { speakers: speakers.length, turns } })
  })
}

function mentionedBy(db: Database, { actor, name, kind }: SpeakerPlaces): Result<Mentioned> {
  if (actor === null) return ok({ name, kind })
  const row = readActor(db, actor)
  return row.ok ? ok({ actor: row.value.id, name: nameOf(row.value), known: knownNames(db, row.value.id) }) : row
}
