import type { actorMethods } from '#shared/contract/actor-methods.ts'
import { addActor, deleteActor, updateActor } from '../gestures/actor-gestures.ts'
import { addAlias, removeAlias, updateAlias } from '../gestures/alias-gestures.ts'
import { addMention, addMentions, deleteMention, setReading } from '../gestures/mention-gestures.ts'
import { keepApart, mergeActors, separateActor, splitActor } from '../gestures/merge-gestures.ts'
import {
  addExternalId,
  addMember,
  addOffice,
  removeExternalId,
  removeMember,
  removeOffice,
  updateExternalId,
  updateMember,
  updateOffice,
} from '../gestures/standing-gestures.ts'
import { markSpeakers } from '../gestures/speaker-gestures.ts'
import { previewMerge } from '../reads/preview-merge.ts'
import { readActorCard } from '../reads/read-actor-card.ts'
import { readActors } from '../reads/read-actors.ts'
import { listActorMentions, readMentions } from '../reads/read-mentions.ts'
import { readOfficeOffers } from '../reads/read-office-offers.ts'
import { readTurnSpeakers } from '../reads/read-turn-speakers.ts'
import type { ReaderMethod } from '../worker/reader-methods.ts'
import type { FirstMethod } from './first-handlers.ts'
import { reads, type LibraryHandlers } from './library-handlers.ts'

/** The writer's handlers of the methods about actors. */
export const actorHandlers: LibraryHandlers<Exclude<keyof typeof actorMethods, ReaderMethod | FirstMethod>> = {
  ...reads({ readActors, listActorMentions, readMentions }),
  readActorCard,
  readOfficeOffers,
  previewMerge,
  readTurnSpeakers,

  addMention,
  addMentions,
  deleteMention,
  setReading,
  markSpeakers,

  addActor,
  updateActor,
  deleteActor,
  addAlias,
  updateAlias,
  removeAlias,
  addOffice,
  updateOffice,
  removeOffice,
  addMember,
  updateMember,
  removeMember,
  addExternalId,
  updateExternalId,
  removeExternalId,

  keepApart,
  mergeActors,
  separateActor,
  splitActor,
}
