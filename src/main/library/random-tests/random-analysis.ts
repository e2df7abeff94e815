import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { HistoryType } from '#shared/history/history-view.ts'
import { answers as fourAnswers, claimStatuses } from '#shared/model/enums.ts'
import type { GivenAnswer } from '#shared/questions/answer.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Range } from '#shared/text/range.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

/** The gestures on questions, tags, memos, history, filters and registers, as the test of random histories plays them. */
export const analysisGestures = [
  'question', 'answer', 'answers on card', 'rename question', 'move question', 'merge questions', 'split question', 'delete question', 'our view',
  'tag', 'define tag', 'move tag', 'merge tags', 'delete tag', 'memo', 'place memo', 'rewrite memo', 'many claims', 'many actors', 'filter', 'rename filter', 'restore',
] as const
export type AnalysisGesture = (typeof analysisGestures)[number]

export function isAnalysisGesture(kind: string): kind is AnalysisGesture {
  return analysisGestures.some((one) => one === kind)
}

type Around = {
  readonly a: number
  readonly b: number
  readonly range: Range
  readonly source: SourceView | undefined
  readonly actors: readonly ActorView[]
  readonly claims: readonly ClaimView[]
}

/** Plays one where the library has what it takes; a refusal that is right (a name that is taken, a tag under itself) changes nothing. */
export async function playAnalysis(library: TestLibrary, kind: AnalysisGesture, { a, b, range, source, actors, claims }: Around): Promise<void> {
  const questions = await library.do('listQuestions', {})
  const tags = await library.do('listTagTree', {})
  const [question, other, claim] = [pick(questions, a), pick(questions, b), pick(claims, a)]
  const [tag, otherTag] = [pick(tags, a), pick(tags, b)]
  const answer = ([...fourAnswers, { named: `n${a % 2}` }] as GivenAnswer[])[b % 5]!
  const some = claims.slice(0, 1 + (b % 4)).map(({ id }) => id)
  switch (kind) {
    case 'question': return void await maybe(library.do('addQuestion', { text: `Question ${a % 20}?`, shortLabel: `q${b}` }))
    case 'answer': return void (claim && await library.do('answerQuestion', { claims: some, question: question && b % 2 ? question.id : { text: `Question ${a % 20}?` }, answer: b % 7 ? answer : null }))
    case 'answers on card': return void (claim && await library.do('updateClaim', { id: claim.id, fields: {
      answers: [{ question: { text: `Question ${a % 20}?` }, answer }, ...(question ? [{ question: question.id, answer: 'yes' as const }] : [])].slice(0, b % 3),
    } }))
    case 'rename question': return void (question && await maybe(library.do('updateQuestion', { id: question.id, text: `Question ${b % 20}?`, shortLabel: `s${a}` })))
    case 'move question': return void (question && await library.do('moveQuestion', { id: question.id, before: other && b % 3 ? other.id : null }))
    case 'merge questions': return void (question && other && question !== other && await library.do('mergeQuestions', { into: question.id, from: [other.id] }))
    case 'split question': return void (question?.answers[0] && await maybe(library.do('splitQuestion', { id: question.id, claims: [question.answers[0].claims[0]!.claim], text: `Split ${b}?` })))
    case 'delete question': return void (question && await library.do('deleteQuestion', { id: question.id }))
    case 'our view': return void (question && await library.do('judgeQuestion', { id: question.id, ourView: b % 5 ? {
      sentence: `s${b}`, likelihood: b % 2 ? 'likely' : null, confidence: 'low', confidenceReason: '', wouldChange: `w${a}`, basis: some.slice(0, claims.length),
    } : null }))
    case 'tag': return void (source && await library.do('setTags', { owner: ownerOf({ a, b, source, claim, actor: pick(actors, b), question }), tags: [`t${a % 3}/u${b % 3}`, `t${b % 3}`].slice(a % 2) }))
    case 'define tag': return void (tag && await maybe(library.do('updateTag', { id: tag.id, name: `t${b % 5}`, definition: `d${b}` })))
    case 'move tag': return void (tag && await maybe(library.do('moveTag', { id: tag.id, parent: otherTag && b % 3 ? otherTag.id : null })))
    case 'merge tags': return void (tag && otherTag && await maybe(library.do('mergeTags', { into: tag.id, from: otherTag.id })))
    case 'delete tag': return void (tag && await library.do('deleteTag', { id: tag.id }))
    case 'memo': return void (source && await library.do('setMemo', { owner: ownerOf({ a, b, source, claim, actor: pick(actors, b), question }), body: b % 4 ? `memo ${b}` : '' }))
    case 'place memo': return void (source && await library.do('addPlaceMemo', { revision: source.revision, range, body: `memo ${b}` }))
    case 'rewrite memo': return rewriteMemo(library, a, b)
    case 'many claims': return void (claim && await library.do('updateClaims', { ids: some, fields: {
      ...(b % 2 ? { status: claimStatuses[a % 4]!, occasion: `o${b % 3}` } : { confirm: true as const, credibility: (a % 6) + 1 }), addTags: [`t${b % 3}/u`], removeTags: [`t${a % 3}`],
      answer: { question: { text: `Question ${a % 20}?` }, answer },
    } }))
    case 'many actors': return void (actors[0] && await library.do('updateActors', { ids: actors.slice(0, 3).map(({ id }) => id), fields: { kind: b % 2 ? 'group' : 'role', addTags: [`t${a % 3}`] } }))
    case 'filter': return void await maybe(library.do('addFilter', { name: `f${a % 9}`, filter: { screen: 'claims', conditions: { words: `w${b}` }, sort: [], columns: [] } }))
    case 'rename filter': return renameFilter(library, a, b)
    case 'restore': return restore(library, a, b, { claim: claim?.id, actor: pick(actors, a)?.id, source: source?.id, question: question?.id })
  }
}

/** A gesture that may be refused: then nothing has changed, which the end of the test proves. */
async function maybe(gesture: Promise<unknown>): Promise<void> {
  await gesture.catch((refused: unknown) => {
    if (!/nothing was changed|was not merged|was not moved|was not split|nothing was restored/u.test(String(refused))) throw refused
  })
}

type Owners = { readonly a: number; readonly b: number; readonly source: SourceView; readonly claim: ClaimView | undefined; readonly actor: ActorView | undefined; readonly question: { readonly id: string } | undefined }

function ownerOf({ a, source, claim, actor, question }: Owners): { type: HistoryType; id: string } {
  const owners = [
    ...(claim ? [{ type: 'claim' as const, id: claim.id }] : []), ...(actor ? [{ type: 'actor' as const, id: actor.id }] : []), ...(question ? [{ type: 'question' as const, id: question.id }] : []),
    { type: 'source' as const, id: source.id },
  ]
  return pick(owners, a)!
}

async function rewriteMemo(library: TestLibrary, a: number, b: number): Promise<void> {
  const memo = pick(await library.do('listMemos', {}), a)
  if (memo) await library.do('updateMemo', { id: memo.id, body: b % 3 ? `other ${b}` : '' })
}

async function renameFilter(library: TestLibrary, a: number, b: number): Promise<void> {
  const filter = pick(await library.do('listFilters', {}), a)
  if (!filter) return
  if (b % 4 === 0) await library.do('deleteFilter', { id: filter.id })
  else await maybe(library.do('updateFilter', { id: filter.id, name: `g${b % 9}` }))
}

async function restore(library: TestLibrary, a: number, b: number, ids: Partial<Record<HistoryType, string | undefined>>): Promise<void> {
  const type = (['claim', 'claim', 'actor', 'source', 'question'] as const)[b % 5]!
  const id = ids[type]
  if (id === undefined) return
  const step = pick(await library.do('readHistory', { type, id }), a)
  if (step) await maybe(library.do('restoreRecord', { type, id, change: step.change, when: b % 2 ? 'after' : 'before' }))
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}
