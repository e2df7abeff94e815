import { blocksOf, citedClaims } from '#shared/briefing/compose/citations.ts'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { emptyJudgement } from '../nodes/JudgementNode.ts'
import { emptyOutline, type Outline } from './outline.ts'

/** The outline of a briefing as the library has it, without an editor. Its keys are the ids of the blocks; it counts no words. */
export function outlineOfView(view: BriefingView): Outline {
  return {
    ...emptyOutline,
    cited: citedClaims(view),
    said: blocksOf(view, 'said').flatMap(({ id, body }) =>
      body.type === 'said' ? [{ key: id, claim: body.claim }] : [],
    ),
    judgements: blocksOf(view, 'judgements')
      .flatMap(({ id, body }) => (body.type === 'judgement' ? [{ id, body }] : []))
      .map(({ id, body: { judgement, children } }, at) => ({
        key: id,
        number: at + 1,
        sentence: children
          .map((child) => (child.type === 'text' ? child.text : child.type === 'linebreak' ? '\n' : ''))
          .join(''),
        citations: children.filter(({ type }) => type === 'citation').length,
        judgement: view.judgements.find((one) => one.id === judgement) ?? emptyJudgement(judgement),
      })),
  }
}
