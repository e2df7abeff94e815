import type { Handlers } from '#shared/contract/contract.ts'
import { ok } from '#shared/model/result.ts'
import type { Library } from '../library.ts'
import { listActors } from '../reads/read-actors.ts'
import { listClaims, listSourceClaims } from '../reads/read-claims.ts'
import { getLibrary } from '../reads/read-library.ts'
import { listMentions } from '../reads/read-mentions.ts'
import { readOpenSource } from '../reads/read-open-source.ts'
import { listPlaceNotes } from '../reads/read-notes.ts'
import { listSources, readSource } from '../reads/read-sources.ts'
import { getUiState } from '../reads/get-ui-state.ts'

export type FirstMethod =
  | 'getLibrary'
  | 'listSources'
  | 'readSource'
  | 'listActors'
  | 'listClaims'
  | 'listSourceClaims'
  | 'listMentions'
  | 'listPlaceNotes'
  | 'readOpenSource'
  | 'getUiState'

/**
 * The handlers that the first render needs. This file must not import the gestures: the first render would wait until
 * they are loaded.
 */
export function firstHandlers(library: Library): Handlers<FirstMethod> {
  const { db } = library
  return {
    getLibrary: () => ok(getLibrary(library)),
    listSources: () => ok(listSources(library)),
    readSource: ({ id }) => readSource(library, id),
    listActors: () => ok(listActors(db)),
    listClaims: () => ok(listClaims(library)),
    listSourceClaims: ({ source }) => ok(listSourceClaims(library, source)),
    listMentions: ({ source }) => ok(listMentions(db, source)),
    listPlaceNotes: ({ source }) => ok(listPlaceNotes(db, source)),
    readOpenSource: () => ok(readOpenSource(db)),
    getUiState: ({ key }) => ok(getUiState(db, key)),
  }
}
