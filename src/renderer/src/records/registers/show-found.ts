import type { ActorConditions, ClaimConditions } from '#shared/registers/filter.ts'
import type { App } from '../../core/app-context.ts'
import { noChoice } from '../../core/registers/choice.ts'

type Needed = Pick<App, 'registers' | 'state'>

/** Opens the Claims register with exactly these conditions. */
export function showClaims({ registers, state }: Needed, conditions: ClaimConditions): void {
  registers.claims.setFilter({ conditions })
  registers.claims.setState({ choice: noChoice, place: null })
  state.getState().goTo('claims')
}

/** Opens the Actors register with these conditions; the previous filter, choice and scroll position are dropped. */
export function showActors({ registers, state }: Needed, conditions: ActorConditions): void {
  registers.actors.setFilter({ conditions })
  registers.actors.setState({ choice: noChoice, place: null })
  state.getState().goTo('actors')
}

/** Opens the Questions screen with the questions that contain these words in text, label or tags. */
export function showQuestions({ registers, state }: Needed, words: string): void {
  registers.questions.setState({
    show: 'all',
    occasion: null,
    side: null,
    words,
    chosen: null,
    report: null,
    place: null,
  })
  state.getState().goTo('questions')
}
