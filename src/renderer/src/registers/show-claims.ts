import type { ClaimConditions } from '#shared/registers/filter.ts'
import type { App } from '../app/app-context.ts'
import { noChoice } from './choice.ts'

/** Follows a count to the claims that it counts: the register shows these and no others. */
export function showClaims({ registers, state }: Pick<App, 'registers' | 'state'>, conditions: ClaimConditions): void {
  registers.claims.setFilter({ conditions })
  registers.claims.setState({ choice: noChoice, place: null })
  state.getState().goTo('claims')
}
