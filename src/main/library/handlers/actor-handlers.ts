import type { Handlers } from '#shared/contract/contract.ts'
import type { actorMethods } from '#shared/contract/actor-methods.ts'
import { ok } from '#shared/model/result.ts'
import { addActor, deleteActor, updateActor } from '../gestures/actor-gestures.ts'
import { addAlias, removeAlias, updateAlias } from '../gestures/alias-gestures.ts'
import { addMention, addMentions, deleteMention, setReading } from '../gestures/mention-gestures.ts'
import { keepApart, mergeActors, separateActor, splitActor } from '../gestures/merge-gestures.ts'
import {
  addExternalId,
  addMember,
  addOffice,
  removeStanding,
  updateExternalId,
  updateMember,
  updateOffice,
} from '../gestures/standing-gestures.ts'
import type { Library } from '../library.ts'
import type { FirstMethod } from './first-handlers.ts'
import type { ReaderMethod } from '../worker/reader-methods.ts'
import { previewMerge } from '../reads/preview-merge.ts'
import { readActorCard } from '../reads/read-actor-card.ts'
import { readActors } from '../reads/read-actors.ts'
import { listActorMentions, readMentions } from '../reads/read-mentions.ts'

/** The writer's handlers of the methods about actors. */
export function actorHandlers(
  library: Library,
): Handlers<Exclude<keyof typeof actorMethods, ReaderMethod | FirstMethod>> {
  const { db, revisions } = library
  return {
    readActors: ({ ids }) => ok(readActors(db, ids)),
    readActorCard: ({ id }) => readActorCard(db, id),
    listActorMentions: (page) => ok(listActorMentions(db, revisions, page)),
    readMentions: ({ ids }) => ok(readMentions(db, ids)),
    addMention: (input) => addMention(library, input),
    addMentions: (input) => addMentions(library, input),
    deleteMention: (input) => deleteMention(library, input),
    setReading: (input) => setReading(library, input),

    addActor: (input) => addActor(library, input),
    updateActor: (input) => updateActor(library, input),
    deleteActor: (input) => deleteActor(library, input),

    addAlias: (input) => addAlias(library, input),
    updateAlias: (input) => updateAlias(library, input),
    removeAlias: (input) => removeAlias(library, input),
    addOffice: (input) => addOffice(library, input),
    updateOffice: (input) => updateOffice(library, input),
    removeOffice: (input) => removeStanding(library, 'office', input),
    addMember: (input) => addMember(library, input),
    updateMember: (input) => updateMember(library, input),
    removeMember: (input) => removeStanding(library, 'member', input),
    addExternalId: (input) => addExternalId(library, input),
    updateExternalId: (input) => updateExternalId(library, input),
    removeExternalId: (input) => removeStanding(library, 'external_id', input),

    keepApart: (input) => keepApart(library, input),
    previewMerge: (input) => previewMerge(library, input),
    mergeActors: (input) => mergeActors(library, input),
    separateActor: (input) => separateActor(library, input),
    splitActor: (input) => splitActor(library, input),
  }
}
