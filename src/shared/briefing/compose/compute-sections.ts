import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { blocks, isBlock } from '../blocks/blocks.ts'
import type { BlockJudgement, BlockRecords } from '../blocks/block-records.ts'
import type { BriefingView } from '../briefing-view.ts'
import { blocksOf, type Citations, type ComputedCites } from './citations.ts'
import type { Standing } from './said/status-line.ts'
import type { ReadSource } from './voices.ts'

/** What the computed parts of a briefing are made from. */
export type Computable = {
  readonly briefing: BriefingView
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, ReadSource>
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly questions: readonly QuestionView[]
  readonly standing: Standing
}

/** The records that the blocks of a briefing are made from, with its way to cite. */
export function blockRecords(computable: Computable, cite: Citations['cite']): BlockRecords {
  const { briefing, claims, sources, actors, questions, standing } = computable
  return {
    claims,
    sources,
    actors,
    questions,
    standing,
    cite,
    date: briefing.date,
    sideOf: (actor) => actors.get(actor)?.countsFor ?? actor,
    judgements: numberedJudgements(briefing),
  }
}

/** The claims that the computed part of each section cites. */
export function computedCites(computable: Computable): ComputedCites {
  const records = blockRecords(computable, () => ({ kind: 'citation', label: '', target: null }))
  return new Map(
    computable.briefing.sections.flatMap(({ key, kind, options }) =>
      isBlock(kind) ? [[key, blocks[kind].cites(records, options)] as const] : [],
    ),
  )
}

/** Whether a briefing has a part that is computed from claims and questions, for which all of them are needed. */
export function isComputed({ sections }: Pick<BriefingView, 'sections'>): boolean {
  return sections.some(({ kind }) => isBlock(kind))
}

/** The judgements that have a sentence, numbered as they are printed. */
function numberedJudgements(briefing: BriefingView): BlockJudgement[] {
  const byId = new Map(briefing.judgements.map((judgement) => [judgement.id, judgement]))
  return blocksOf(briefing, 'judgements')
    .flatMap(({ body }) =>
      body.type === 'judgement' && body.children.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
        ? [body.judgement]
        : [],
    )
    .map((id, at) => ({ number: at + 1, question: null, wouldChange: byId.get(id)?.wouldChange ?? '' }))
}
