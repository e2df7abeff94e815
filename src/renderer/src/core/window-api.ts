import type { Api } from '#shared/contract/contract.ts'
import type { EventApi } from '#shared/contract/events.ts'

declare global {
  interface Window {
    /** The API from the preload: one named function for each contract method, one subscription for each event. */
    readonly attache: Api & EventApi
  }
}

export type WindowApi = Api & EventApi
