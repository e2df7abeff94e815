import type { ActorView } from './actor-view.ts'

/** For tests: what an actor's view says as long as nobody has said anything of the actor. */
export const blankActor: Omit<ActorView, 'id' | 'name' | 'kind'> = {
  aliases: [],
  memo: '',
  accessBasis: '',
  howMany: '',
  reliability: null,
  marking: null,
  tags: [],
  office: '',
  groups: [],
  sources: [],
  mentions: 0,
  claims: 0,
  lastUsed: '',
}
