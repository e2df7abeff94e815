import type { Range } from '../text/range.ts'
import { nothingLeft } from './nothing-left.ts'
import { claimIndex } from './resolve-claim.ts'
import type { OverClaims, StoryBriefing } from './story.ts'
import { stop } from './story-problem.ts'

/** Facts about several claims, which are given by index from 0. */
export type ResolvedOver = {
  readonly called: string | null
  readonly countSides: boolean
  readonly questions: NonNullable<OverClaims['questions']>
  readonly links: NonNullable<OverClaims['links']>
  readonly briefing: StoryBriefing | null
}

/** The claims in order, with the members that are used here. */
type Claims = readonly {
  readonly content: readonly Range[]
  readonly answers: readonly { readonly question: string }[]
}[]

/** Throws a `StoryProblem` at the first number or question that does not exist. */
export function resolveOver(
  { called, countSides = true, questions = [], links = [], briefing, ...rest }: OverClaims,
  claims: Claims,
): ResolvedOver {
  const indices = (numbers: readonly number[], says: string) =>
    numbers.map((number) => claimIndex(number, claims.length, says))
  nothingLeft(rest)
  const asked = new Set(claims.flatMap(({ answers }) => answers.map(({ question }) => question)))
  return {
    called: called ?? null,
    countSides,
    questions: questions.map(({ text, ourView, ...question }) => {
      if (!asked.has(text)) stop(`No claim answers the question “${text}”.`)
      if (!ourView) return { ...question, text }
      const basis = indices(ourView.basis ?? [], `Our view of “${text}” rests on`)
      const other = basis.find((index) => !claims[index]?.answers.some((answer) => answer.question === text))
      if (other !== undefined) stop(`Our view of “${text}” rests on claim ${other + 1}, which does not answer it.`)
      return { ...question, text, ourView: { ...ourView, basis } }
    }),
    links: links.map(({ claim, is, other, ...rest }) => {
      nothingLeft(rest)
      const [from = 0, to = 0] = indices([claim, other], 'A link names')
      return { claim: from, is, other: to }
    }),
    briefing:
      briefing === undefined
        ? null
        : {
            ...briefing,
            judgements: briefing.judgements.map((judgement, i) => ({
              ...judgement,
              cites: indices(judgement.cites, `Judgement ${i + 1} cites`),
            })),
          },
  }
}
