import type { Id } from '#shared/model/id.ts'
import { answerText } from '#shared/questions/answer.ts'
import { oneSideSentence } from '#shared/questions/one-side.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { speakerOf } from '#shared/claims/claim-words.ts'
import type { ClaimSurroundings } from './surroundings.ts'
import { strings } from './strings.tsx'

type Around = Pick<ClaimSurroundings, 'questions' | 'sources' | 'actors'> & { readonly claims: readonly ClaimView[] }

/**
 * Says why a claim has its status, or is not corroborated; the answer of the claim comes first:
 * “Contested: to “Has Karvia accepted?” yes (2 reports, 1 origin: Lena Virtaus), no (1 report, 1 origin:
 * Ines Dolca).” Voices of one side are named behind it.
 */
export function reasonSentence({ status, question, answers }: StatusReason, around: Around): string {
  const text = around.questions.find(({ id }) => id === question)?.text ?? ''
  const told = answers.map(({ answer, origins, claims }) => {
    const names = [...new Set(claims.flatMap(({ claim }) => speakerIn(claim, around)))]
    return strings.status.answer(answerText(answer), claims.length, origins, names)
  })
  const nameOf = (id: Id) => around.actors.get(id)?.name ?? '?'
  return [
    sentences[status](text, told),
    ...answers.flatMap(({ oneSide }) => oneSide.map((voices) => oneSideSentence(voices, nameOf))),
  ].join(' ')
}

const sentences = {
  contested: strings.status.contested,
  corroborated: strings.status.corroborated,
  'one-side': strings.status.oneSide,
}

function speakerIn(id: string, { claims, sources, actors }: Around): string[] {
  const claim = claims.find((one) => one.id === id)
  const source = claim && sources.get(claim.source)
  return claim && source ? [speakerOf(claim, source, actors)] : []
}
