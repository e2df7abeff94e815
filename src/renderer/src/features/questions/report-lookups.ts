import { createContext } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

/** What a report on the Questions screen is looked up in. */
export type Lookups = {
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly sources: ReadonlyMap<Id, SourceView>
}

/** Lookup tables for the reports on the Questions screen; subscribed to once, because a screen has hundreds of reports. */
export const ReportLookups = createContext<Lookups>({ claims: new Map(), actors: new Map(), sources: new Map() })
