import type { Handlers } from '#shared/contract/contract.ts'
import type { historyMethods } from '#shared/contract/history-methods.ts'
import type { registerMethods } from '#shared/contract/register-methods.ts'
import { ok } from '#shared/model/result.ts'
import { deleteActors } from '../gestures/actor-gestures.ts'
import { deleteClaims } from '../gestures/claim-gestures.ts'
import { updateActors, updateClaims } from '../gestures/bulk-gestures.ts'
import { addFilter, deleteFilter, updateFilter } from '../gestures/filter-gestures.ts'
import { restoreRecord } from '../gestures/history-gestures.ts'
import type { Library } from '../library.ts'
import { listCitedClaims } from '../reads/read-cited.ts'
import { listFilters } from '../reads/read-filters.ts'
import { readHistory } from '../reads/read-history.ts'

/** The handlers of the registers of claims and actors, and of records' histories. */
export function registerHandlers(
  library: Library,
): Handlers<keyof typeof registerMethods | keyof typeof historyMethods> {
  const { db } = library
  return {
    listCitedClaims: () => ok(listCitedClaims(db)),
    updateClaims: (input) => updateClaims(library, input),
    updateActors: (input) => updateActors(library, input),
    deleteClaims: (input) => deleteClaims(library, input),
    deleteActors: (input) => deleteActors(library, input),
    listFilters: () => ok(listFilters(db)),
    addFilter: (input) => addFilter(library, input),
    updateFilter: (input) => updateFilter(library, input),
    deleteFilter: (input) => deleteFilter(library, input),
    readHistory: (input) => readHistory(library, input),
    restoreRecord: (input) => restoreRecord(library, input),
  }
}
