import type { ActorConditions, ClaimConditions } from '#shared/registers/filter.ts'
import type { App } from '../../core/app-context.ts'
import { noChoice } from '../../core/registers/choice.ts'

type Needed = Pick<App, 'registers' | 'state'>

/** Follows a count to the claims that it counts: the register shows these and no others. */
export function showClaims({ registers, state }: Needed, conditions: ClaimConditions): void {
  registers.claims.setFilter({ conditions })
  registers.claims.setState({ choice: noChoice, place: null })
  state.getState().goTo('claims')
}

/** The actors that meet these conditions; what was filtered, chosen and scrolled to before is left. */
export function showActors({ registers, state }: Needed, conditions: ActorConditions): void {
  registers.actors.setFilter({ conditions })
  registers.actors.setState({ choice: noChoice, place: null })
  state.getState().goTo('actors')
}

/** The questions that hold these words, or carry a tag of them. */
export function showQuestions({ registers, state }: Needed, words: string): void {
  registers.questions.setState({ show: 'all', occasion: null, words, chosen: null, report: null, place: null })
  state.getState().goTo('questions')
}
