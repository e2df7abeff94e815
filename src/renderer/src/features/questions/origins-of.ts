import type { AnswerColumn } from '#shared/questions/question-view.ts'
import { originsSentence } from '#shared/questions/origins-sentence.ts'
import type { Lookups } from './report-lookups.ts'

/** Where an answer comes from, in words. */
export function originsOf(column: AnswerColumn, { claims, actors }: Pick<Lookups, 'claims' | 'actors'>): string {
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
