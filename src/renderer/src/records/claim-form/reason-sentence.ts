import { answerText } from '#shared/questions/answer.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { speakerOf } from '#shared/claims/claim-words.ts'
import type { ClaimSurroundings } from './surroundings.ts'
import { strings } from './strings.tsx'

type Around = Pick<ClaimSurroundings, 'questions' | 'sources' | 'actors'> & { readonly claims: readonly ClaimView[] }

/**
 * Says why a claim has its status; the side of the claim comes first:
 * “Contested: to “Has Karvia accepted?” yes (2 reports, 1 origin: Lena Virtaus), no (1 report, 1 origin:
 * Ines Dolca).”
 */
export function reasonSentence({ status, question, sides }: StatusReason, around: Around): string {
  const text = around.questions.find(({ id }) => id === question)?.text ?? ''
  const told = sides.map(({ answer, origins, claims }) => {
    const names = [...new Set(claims.flatMap(({ claim }) => speakerIn(claim, around)))]
    return strings.status.side(answerText(answer), claims.length, origins, names)
  })
  return status === 'contested' ? strings.status.contested(text, told) : strings.status.corroborated(text, told)
}

function speakerIn(id: string, { claims, sources, actors }: Around): string[] {
  const claim = claims.find((one) => one.id === id)
  const source = claim && sources.get(claim.source)
  return claim && source ? [speakerOf(claim, source, actors)] : []
}
