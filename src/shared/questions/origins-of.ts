import type { ActorView } from '../actors/actor-view.ts'
import type { ClaimView } from '../claims/claim-view.ts'
import type { Id } from '../model/id.ts'
import { originsSentence } from './origins-sentence.ts'
import type { AnswerColumn } from './question-view.ts'

/** Where the claims and actors of an answer are looked up. */
type Lookups = { readonly claims: ReadonlyMap<Id, ClaimView>; readonly actors: ReadonlyMap<Id, ActorView> }

/** Where an answer comes from, in words. */
export function originsOf(column: AnswerColumn, { claims, actors }: Lookups): string {
  const counting = column.claims.flatMap(({ claim, origin, counts }) => {
    const view = counts ? claims.get(claim) : undefined
    return view ? [{ view, origin }] : []
  })
  const [speaker] = counting.flatMap(({ view }) => view.speakers)
  return originsSentence(
    column,
    counting.map(({ view, origin }) => ({ origin, source: view.source, occasion: view.occasion?.label ?? '' })),
    {
      office: actors.get(speaker ?? '')?.office ?? '',
      own: counting.every(({ view }) => view.speakers.length === 0),
      unclear: counting.some(({ view }) => view.speakersUnclear),
    },
  )
}
