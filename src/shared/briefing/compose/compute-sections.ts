import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { blocks, isBlock } from '../blocks/blocks.ts'
import type { BlockJudgement, BlockRecords } from '../blocks/block-records.ts'
import type { SinceLast } from '../blocks/changes.ts'
import type { JudgementNow, LastNote } from '../blocks/note-state.ts'
import type { Work } from '../blocks/open-work.ts'
import type { BriefingView } from '../briefing-view.ts'
import type { Section } from '../sections.ts'
import { blocksOf, citedClaims, citesOfAllBut, type Citations, type ComputedCites } from './citations.ts'
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
  /** What the briefing before stood on; null or missing if there was none, or no section tells of it. */
  readonly last?: LastNote | null
  /** What a handover tells; missing if no section does. */
  readonly work?: Work
}

/** The records that the blocks of a briefing are made from, with its way to cite, and with what its computed parts cite. */
export function blockRecords(
  computable: Computable,
  cite: Citations['cite'],
  computed: ComputedCites = new Map(),
): BlockRecords {
  const { briefing, claims, sources, actors, questions, standing, last, work } = computable
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
    hasChosen: blocksOf(briefing, 'said').some(({ body }) => body.type === 'said'),
    ...(last && { last: sinceLast(last, briefing, computed) }),
    ...(work && { work }),
  }
}

/** What a briefing has in the place of the one before. What it cites only in order to tell of changes is not new. */
function sinceLast(
  { before, wasExported, judgements, changes }: LastNote,
  briefing: BriefingView,
  computed: ComputedCites,
): SinceLast {
  const follows = new Map(judgements.map((one) => [one.judgement, one.follows]))
  const changeOf = new Map(changes.map(({ claim, change }) => [claim, change]))
  return {
    before,
    cited: citedClaims(briefing, wasExported ? citesOfAllBut(briefing, computed, 'changes') : undefined),
    judgements: numberedJudgements(briefing).map((one) => ({ ...one, id: follows.get(one.id) ?? one.id })),
    changeOf: (claim) => changeOf.get(claim) ?? '',
  }
}

/** The claims that the computed part of each section cites. */
export function computedCites(computable: Computable): ComputedCites {
  const { sections } = computable.briefing
  // What has changed depends on what the other sections cite.
  const others = citesIn(
    sections.filter(({ kind }) => kind !== 'changes'),
    blockRecords(computable, citeNothing),
  )
  const changes = sections.filter(({ kind }) => kind === 'changes')
  return new Map([...others, ...citesIn(changes, blockRecords(computable, citeNothing, others))])
}

const citeNothing: Citations['cite'] = () => ({ kind: 'citation', label: '', target: null })

function citesIn(sections: readonly Section[], records: BlockRecords): ComputedCites {
  return new Map(
    sections.flatMap(({ key, kind, options }) =>
      isBlock(kind) ? [[key, blocks[kind].cites(records, options)] as const] : [],
    ),
  )
}

/** Whether a briefing has a part that is computed from claims and questions, for which all of them are needed. */
export function isComputed({ sections }: Pick<BriefingView, 'sections'>): boolean {
  return sections.some(({ kind }) => isBlock(kind))
}

/** The judgements that have a sentence, numbered as they are printed. */
export function numberedJudgements(
  briefing: Pick<BriefingView, 'sections' | 'blocks' | 'judgements'>,
): (BlockJudgement & JudgementNow)[] {
  const byId = new Map(briefing.judgements.map((judgement) => [judgement.id, judgement]))
  return blocksOf(briefing, 'judgements')
    .flatMap(({ body }) =>
      body.type === 'judgement' && body.children.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
        ? [body]
        : [],
    )
    .map(({ judgement: id, question = null }, at) => {
      const { likelihood = null, confidence = null, wouldChange = '' } = byId.get(id) ?? {}
      return { id, number: at + 1, question, likelihood, confidence, wouldChange }
    })
}
