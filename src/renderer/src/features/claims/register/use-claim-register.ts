import { useCallback, useMemo } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import {
  createClaimRegister,
  type ClaimLookups,
  type ClaimRow,
  type MadeRows,
} from '#shared/registers/claim-register.ts'
import type { ClaimColumn, ClaimConditions } from '#shared/registers/filter.ts'
import { findClaims } from '#shared/registers/find-claims.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { isIn, useChosenCase } from '../../../core/cases.ts'
import { keepLast } from '../../../records/registers/keep-last.ts'
import { useRegister, type Register } from '../../../records/registers/use-register.ts'
import type { ReadAround } from './claim-facets.ts'
import { useAroundClaims } from './use-around-claims.ts'
import { useWarmRows } from '../../../records/registers/use-warm-rows.ts'

type Lookups = [
  sources: ClaimLookups['sources'],
  actors: ClaimLookups['actors'],
  questions: ClaimLookups['questions'],
  claim: ClaimLookups['claim'],
]

/** The rows of all claims with their search and sort data. Cached outside the screen; rebuilt when their data changes. */
const claimRows = keepLast((claims: ReadonlyMap<Id, ClaimView>, ...lookups: Lookups) => {
  const [sources, actors, questions, claim] = lookups
  return createClaimRegister(claims.values(), { sources, actors, questions, claim }, madeRows(...lookups))
})

/** The rows built with these lookups. */
const madeRows = keepLast<Lookups, MadeRows>(() => new WeakMap())

/** The claims of the chosen case, or all, as a register. */
export function useClaimRegister(): {
  readonly register: Register<ClaimRow, ClaimColumn, ClaimConditions>
  readonly lookups: ClaimLookups
  readonly around: ReadAround
} {
  const { registers, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const questions = useRecords(stores.questions).byId
  const claim = useCallback((id: Id) => stores.claims.getState().byId.get(id), [stores])
  const lookups = useMemo(() => ({ actors, sources, questions, claim }), [actors, sources, questions, claim])
  const made = useMemo(
    () => claimRows(claims, sources, actors, questions, claim),
    [claims, sources, actors, questions, claim],
  )
  useWarmRows(made.rows)
  const around = useAroundClaims()
  const find = useCallback(
    (rows: readonly ClaimRow[], conditions: ClaimConditions) => findClaims(rows, conditions, around),
    [around],
  )
  const chosen = useChosenCase()?.id ?? null
  const all = useMemo(
    () => (chosen === null ? made.rows : made.rows.filter(({ source }) => isIn(source, chosen))),
    [made, chosen],
  )
  const register = useRegister({ state: registers.claims, all, idOf, find, sort: made.sort })
  return { register, lookups, around }
}

function idOf({ claim }: ClaimRow): string {
  return claim.id
}
