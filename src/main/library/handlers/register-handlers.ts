import type { historyMethods } from '#shared/contract/history-methods.ts'
import type { registerMethods } from '#shared/contract/register-methods.ts'
import { deleteActors } from '../gestures/actor-gestures.ts'
import { updateActors, updateClaims } from '../gestures/bulk-gestures.ts'
import { updateSources } from '../gestures/bulk-source-gestures.ts'
import { deleteClaims } from '../gestures/claim-gestures.ts'
import { addFilter, deleteFilter, updateFilter } from '../gestures/filter-gestures.ts'
import { restoreRecord } from '../gestures/history-gestures.ts'
import { listCitedClaims } from '../reads/read-briefings.ts'
import { listFilters } from '../reads/read-filters.ts'
import { readHistory } from '../reads/read-history.ts'
import { reads, type LibraryHandlers } from './library-handlers.ts'

/** The handlers of the registers of claims and actors, and of records' histories. */
export const registerHandlers: LibraryHandlers<keyof typeof registerMethods | keyof typeof historyMethods> = {
  ...reads({ listCitedClaims, listFilters }),
  readHistory,
  updateClaims,
  updateActors,
  updateSources,
  deleteClaims,
  deleteActors,
  addFilter,
  updateFilter,
  deleteFilter,
  restoreRecord,
}
