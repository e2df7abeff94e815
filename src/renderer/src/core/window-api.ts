import type { Api } from '#shared/contract/contract.ts'
import type { EventApi } from '#shared/contract/events.ts'

declare global {
  interface Window {
    /** What the preload offers: one named function a contract method, one subscription an event. */
    readonly attache: Api & EventApi
  }
}

export type WindowApi = Api & EventApi
