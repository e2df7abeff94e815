import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimOccasion, ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { findQuestions } from '../../records/questions/find-questions.ts'
import type { QuestionShow } from '../../core/registers/questions-state.ts'
import { strings } from './strings.tsx'

/** What narrows the questions that are listed, beside the words that are looked for. */
export type Narrowing = {
  readonly show: QuestionShow
  readonly occasion: Id | 'none' | null
  readonly side: Id | 'own' | null
}

export function isShown(question: QuestionView, show: QuestionShow): boolean {
  switch (show) {
    case 'all':
      return true
    case 'contested':
      return question.contested
    case 'one-origin':
      return question.origins === 1
    case 'unanswered':
      return question.reports === 0
    case 'no-view':
      return question.ourView === null
  }
}

/** The questions that are listed: those with these words that have a report of the occasion by a speaker of the side. */
export function narrow(
  questions: readonly QuestionView[],
  { words, show, occasion, side }: Narrowing & { readonly words: string },
  claims: ReadonlyMap<Id, ClaimView>,
  actors: ReadonlyMap<Id, ActorView>,
): readonly QuestionView[] {
  const isFrom = (id: Id) => {
    const claim = claims.get(id)
    if (!claim) return false
    return (
      (occasion === null || (claim.occasion?.id ?? 'none') === occasion) &&
      (side === null || sidesOfClaim(claim, actors).includes(side))
    )
  }
  return findQuestions(questions, words).filter(
    (question) =>
      isShown(question, show) &&
      ((occasion === null && side === null) || claimsOf(question).some((claim) => isFrom(claim))),
  )
}

/** A value in the rail with its number of claims. */
export type RailValue<K extends string> = { readonly id: K; readonly label: string; readonly claims: number }

/** The occasions of the reports of these questions; most claims first, claims without an occasion last. */
export function occasionsOf(
  questions: readonly QuestionView[],
  occasionOf: (claim: Id) => Pick<ClaimOccasion, 'id' | 'label'> | null | undefined,
): readonly RailValue<Id | 'none'>[] {
  return countValues(answering(questions), 'none', (claim) => [
    occasionOf(claim) ?? { id: 'none', label: strings.rail.occasionNotKnown },
  ])
}

/** The sides of those who speak in the reports of these questions; most claims first, sources in their own voice last. */
export function sidesOf(
  questions: readonly QuestionView[],
  claims: ReadonlyMap<Id, ClaimView>,
  actors: ReadonlyMap<Id, ActorView>,
): readonly RailValue<Id | 'own'>[] {
  return countValues(answering(questions), 'own', (id) => {
    const claim = claims.get(id)
    return (claim ? sidesOfClaim(claim, actors) : []).map((side) => ({
      id: side,
      label: side === 'own' ? strings.rail.ownVoice : (actors.get(side)?.name ?? ''),
    }))
  })
}

/** The sides of a claim's speakers: whom each counts for, else the actor alone. */
function sidesOfClaim({ speakers }: ClaimView, actors: ReadonlyMap<Id, ActorView>): readonly (Id | 'own')[] {
  return speakers.length === 0 ? ['own'] : [...new Set(speakers.map((id) => actors.get(id)?.countsFor ?? id))]
}

function claimsOf({ answers }: QuestionView): Id[] {
  return answers.flatMap((column) => column.claims.map(({ claim }) => claim))
}

function answering(questions: readonly QuestionView[]): ReadonlySet<Id> {
  return new Set(questions.flatMap(claimsOf))
}

function countValues<K extends string>(
  claims: Iterable<Id>,
  last: K,
  valuesOf: (claim: Id) => readonly { readonly id: K; readonly label: string }[],
): readonly RailValue<K>[] {
  const found = new Map<K, { readonly id: K; readonly label: string; claims: number }>()
  for (const claim of claims) {
    for (const { id, label } of valuesOf(claim)) {
      const own = found.get(id)
      if (own) own.claims++
      else found.set(id, { id, label, claims: 1 })
    }
  }
  return [...found.values()].sort((a, b) => Number(a.id === last) - Number(b.id === last) || b.claims - a.claims)
}
