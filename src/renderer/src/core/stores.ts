import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView, OccasionView } from '#shared/claims/claim-view.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import type { RecordType } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { MarkedText, SourceView } from '#shared/sources/source-view.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import type { AppState } from './app-state.ts'
import type { Client } from './client.ts'
import { createRecordStore, type RecordStore } from './record-store.ts'

/** The records that screens show. Mentions and notes are those of the open source; all others are of the whole library. */
export type Stores = {
  readonly sources: RecordStore<SourceView>
  /** How much of each text is marked, by the id of its source. */
  readonly marked: RecordStore<MarkedText>
  readonly actors: RecordStore<ActorView>
  readonly claims: RecordStore<ClaimView>
  readonly mentions: RecordStore<MentionView>
  readonly notes: RecordStore<PlaceNote>
  readonly questions: RecordStore<QuestionView>
  readonly occasions: RecordStore<OccasionView>
  readonly tags: RecordStore<TagView>
}

export function createStores(client: Client, state: AppState): Stores {
  const listOccasions = () => client.query('listOccasions', {})
  const listTags = () => client.query('listTagTree', {})
  /** Drops a result that arrives after the person has left that source. */
  const ofOpen = <T>(source: Id, read: T): T | undefined => (source === state.getState().openSource ? read : undefined)
  return {
    sources: createRecordStore({
      list: () => client.query('listSources', {}),
      read: (ids) => client.query('readSources', { ids }),
    }),
    marked: createRecordStore({
      list: () => client.query('listMarkedTexts', {}),
      read: (ids) => client.query('readMarkedTexts', { ids }),
    }),
    actors: createRecordStore({
      list: () => client.query('listActors', {}),
      read: (ids) => client.query('readActors', { ids }),
    }),
    claims: createRecordStore({
      list: () => client.query('listClaims', {}),
      read: (ids) => client.query('readClaims', { ids }),
    }),
    mentions: createRecordStore({
      list: async () => {
        const source = state.getState().openSource
        if (source === null) return []
        return ofOpen(source, await client.query('listMentions', { source }))
      },
      read: async (ids) => {
        const source = state.getState().openSource
        const mentions = await client.query('readMentions', { ids })
        return mentions?.filter((mention) => mention.source === source)
      },
    }),
    notes: createRecordStore({
      list: async () => {
        const source = state.getState().openSource
        if (source === null) return []
        return ofOpen(source, await client.query('listPlaceNotes', { source }))
      },
      read: async (ids) => {
        const source = state.getState().openSource
        const notes = await client.query('readPlaceNotes', { ids })
        return notes?.filter((note) => note.source === source)
      },
    }),
    questions: createRecordStore({
      list: () => client.query('listQuestions', {}),
      read: (ids) => client.query('readQuestions', { ids }),
    }),
    occasions: createRecordStore({ list: listOccasions, read: listOccasions }),
    tags: createRecordStore({ list: listTags, read: listTags }),
  }
}

/** Loads the records that the first paint does not show. Called after it. */
export async function loadRest({ claims, marked, questions, occasions, tags }: Stores): Promise<void> {
  await Promise.all([claims.loadRest(), marked.load(), questions.load(), occasions.load(), tags.load()])
}

/** Reads the records affected by a change again. Returns the function that puts all of them into the stores, so that one frame shows them. */
export async function rereadStores(stores: Stores, affected: EventPayload<'changed'>['affected']): Promise<() => void> {
  const idsOf = (type: RecordType) => affected.filter((one) => one.type === type).map((one) => one.id)
  const puts = await Promise.all([
    stores.sources.reread(idsOf('source')),
    stores.marked.reread(idsOf('marked-text')),
    stores.actors.reread(idsOf('actor')),
    stores.claims.reread(idsOf('claim')),
    stores.mentions.reread(idsOf('mention')),
    stores.notes.reread([...idsOf('memo'), ...idsOf('place-tag')]),
    stores.questions.reread(idsOf('question')),
    stores.occasions.reread(idsOf('occasion')),
    stores.tags.reread(idsOf('tag')),
  ])
  return () => {
    for (const put of puts) put()
  }
}
