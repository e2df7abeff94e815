import { readSource, listSources } from '../reads/read-sources.ts'
import { getUiState } from '../ui-state.ts'
import { listActors } from '../reads/read-actors.ts'
import { listClaims, listSourceClaims } from '../reads/read-claims.ts'
import { getLibrary } from '../reads/read-library.ts'
import { listMentions } from '../reads/read-mentions.ts'
import { listPlaceNotes } from '../reads/read-notes.ts'
import { readOpenSource } from '../reads/read-open-source.ts'
import { reads } from './library-handlers.ts'

/**
 * The handlers that the first render needs. This file must not import the gestures: the first render would wait until
 * they are loaded.
 */
export const firstHandlers = {
  ...reads({
    getLibrary,
    listSources,
    listActors,
    listClaims,
    listSourceClaims,
    listMentions,
    listPlaceNotes,
    readOpenSource,
    getUiState,
  }),
  readSource,
}

export type FirstMethod = keyof typeof firstHandlers
