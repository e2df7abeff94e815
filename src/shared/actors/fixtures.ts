import type { ActorView } from './actor-view.ts'

/** For tests: the fields of an actor's view that are empty until somebody fills them in. */
export const blankActor: Omit<ActorView, 'id' | 'name' | 'kind'> = {
  aliases: [],
  memo: '',
  accessBasis: '',
  howMany: '',
  documentAuthor: '',
  documentDate: '',
  seenBy: '',
  reliability: null,
  marking: null,
  tags: [],
  office: '',
  groups: [],
  side: null,
  suggestedSide: null,
  countsFor: null,
  sources: [],
  mentions: 0,
  claims: 0,
  lastUsed: '',
}
