import type { ActorView } from '../../actors/actor-view.ts'
import { saidDateOf, type ClaimView } from '../../claims/claim-view.ts'
import { newId, type Id } from '../../model/id.ts'
import { answers } from '../../model/enums.ts'
import { originKey } from '../../questions/origin.ts'
import type { Origin } from '../../questions/origin-schema.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { answerStatuses, computeStatuses, isOneSided, voicesOfOneSide, type Reading } from '../../questions/status.ts'
import { citationLabel, placeOf } from '../compose/citations.ts'
import { letterOf } from '../citation-letters.ts'
import type { ReadSource } from '../compose/voices.ts'
import type { BlockRecords } from './block-records.ts'

/** Builds the records of blocks for tests, from claims with their answers: statuses, questions and citations follow from these. */

/** A question by its words. */
export function questionOf(text: string, shortLabel = '', more: Partial<QuestionView> = {}): QuestionView {
  return {
    id: newId(),
    inCase: 'case',
    text,
    ord: 0,
    shortLabel,
    tags: [],
    memo: '',
    answers: [],
    reports: 0,
    origins: 0,
    contested: false,
    ourView: null,
    ...more,
  }
}

type Given = {
  readonly date?: string
  readonly sources: readonly ReadSource[]
  readonly actors: readonly ActorView[]
  readonly claims: readonly ClaimView[]
  readonly questions: readonly QuestionView[]
  readonly judgements?: BlockRecords['judgements']
}

/** Records in which the status of every claim and the answers of every question are computed as in a library. */
export function recordsOf({ date = '', sources, actors, claims, questions, judgements = [] }: Given): BlockRecords {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const sideOf = (id: Id) => byId.get(id)?.countsFor ?? id
  const readings = claims.flatMap((claim) => readingsOf(claim, sideOf))
  const statuses = computeStatuses(readings)
  const known = claims.map((claim) => ({ ...claim, computed: statuses.get(claim.id) ?? null }))
  return {
    date,
    claims: new Map(known.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.view.id, source])),
    actors: byId,
    standing: { reasons: new Map(), claims: new Map(), sources: new Map() },
    questions: questions.map((question) => answered(question, readings, known)),
    sideOf,
    judgements,
    cite: citer(sources, known),
  }
}

function readingsOf(claim: ClaimView, sideOf: (id: Id) => Id): Reading[] {
  const speakers = claim.speakers.length > 0 ? claim.speakers : [claim.source]
  return claim.answers.map(({ question, answer }) => ({
    claim: claim.id,
    question,
    answer,
    origin: originOf(claim),
    speakers,
    sides: speakers.map(sideOf),
    counts: claim.status === 'open',
  }))
}

function originOf({ occasion, chain, source }: ClaimView): Origin {
  if (occasion) return { kind: 'occasion', occasion: occasion.id }
  const last = chain.at(-1)
  if (!last) return { kind: 'source', source }
  return last.actor === null ? { kind: 'not-named', source } : { kind: 'reporter', source, reporter: last.actor }
}

function answered(question: QuestionView, all: readonly Reading[], claims: readonly ClaimView[]): QuestionView {
  const readings = all.filter((reading) => reading.question === question.id)
  const counting = readings.filter(({ counts }) => counts)
  const columns = answerStatuses(readings).map((status) => ({
    answer: status.answer,
    claims: status.readings.map(({ claim, origin, counts }) => {
      const said = saidDateOf(claims.find(({ id }) => id === claim)!)
      return { claim, origin, counts, date: said && { date: said.edtf, by: 'said' as const } }
    }),
    reports: status.reports,
    origins: status.origins,
    speakers: status.speakers,
    corroborated: status.corroborated,
    contested: status.against.length > 0,
    oneSide: isOneSided(status) ? voicesOfOneSide(status.readings) : [],
  }))
  const place = ({ answer }: (typeof columns)[number]) =>
    typeof answer === 'string' ? answers.indexOf(answer) : answers.length
  return {
    ...question,
    answers: columns.sort((a, b) => place(a) - place(b)),
    reports: counting.length,
    origins: new Set(counting.map(({ origin }) => originKey(origin))).size,
    contested: columns.some(({ contested }) => contested),
  }
}

/** Cites claims by their source and place, with letters in the order of the text. */
function citer(sources: readonly ReadSource[], claims: readonly ClaimView[]): BlockRecords['cite'] {
  const printed = new Map(
    sources.flatMap(({ view, text }, at) =>
      claims
        .filter(({ source }) => source === view.id)
        .map((claim, i) => {
          const letter = letterOf(i + 1)
          const label = citationLabel(at + 1, placeOf(claim, text), letter)
          return [claim.id, { kind: 'citation', label, target: `s${at + 1}-${letter}` }] as const
        }),
    ),
  )
  return (id) => printed.get(id) ?? { kind: 'citation', label: '[claim deleted]', target: null }
}
