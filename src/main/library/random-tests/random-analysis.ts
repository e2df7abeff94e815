import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import { answers as fourAnswers, claimStatuses } from '#shared/model/enums.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import type { taggableTypes } from '#shared/tags/tag-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { PlayedLibrary } from './played-library.ts'
import { pick, type Around } from './random-around.ts'

type Taggable = (typeof taggableTypes)[number]

/** Random gestures on questions, tags, memos, history, filters and registers. */
export const analysisGestures = [
  'question',
  'answer',
  'answers on card',
  'rename question',
  'move question',
  'merge questions',
  'split question',
  'delete question',
  'our view',
  'tag',
  'define tag',
  'move tag',
  'merge tags',
  'delete tag',
  'memo',
  'place memo',
  'rewrite memo',
  'many claims',
  'many actors',
  'filter',
  'rename filter',
  'restore',
] as const
/**
 * Plays a gesture if the library has what it needs. A name that is taken, or a tag below itself, is rightly refused.
 */
export async function playAnalysis(
  library: PlayedLibrary,
  kind: (typeof analysisGestures)[number],
  around: Around,
): Promise<void> {
  const { a, b, range } = around
  const [source, actors, claims] = [await around.source(), await around.actors(), await around.claims()]
  const questions = await library.read('listQuestions', {})
  const tags = await library.read('listTagTree', {})
  const [question, other, claim] = [pick(questions, a), pick(questions, b), pick(claims, a)]
  const [tag, otherTag] = [pick(tags, a), pick(tags, b)]
  const occasion = pick(await library.read('listOccasions', {}), b)
  const answer = ([...fourAnswers, { named: `n${a % 2}` }] as GivenAnswer[])[b % 5]!
  const some = claims.slice(0, 1 + (b % 4)).map(({ id }) => id)
  switch (kind) {
    case 'question':
      return void (await library.tryToPlay('Add a question', 'addQuestion', {
        text: `Question ${a % 20}?`,
        shortLabel: `q${b}`,
      }))
    case 'answer':
      return void (
        claim &&
        (await library.play(b % 7 ? 'Answer a question' : 'Take an answer off', 'answerQuestion', {
          claims: some,
          question: question && b % 2 ? question.id : { text: `Question ${a % 20}?` },
          answer: b % 7 ? answer : null,
        }))
      )
    case 'answers on card':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            answers: [
              { question: { text: `Question ${a % 20}?` }, answer },
              ...(question ? [{ question: question.id, answer: 'yes' as const }] : []),
            ].slice(0, b % 3),
          },
        }))
      )
    case 'rename question':
      return void (
        question &&
        (await library.tryToPlay('Rename a question', 'updateQuestion', {
          id: question.id,
          text: `Question ${b % 20}?`,
          shortLabel: `s${a}`,
        }))
      )
    case 'move question':
      return void (
        question &&
        (await library.play('Move a question', 'moveQuestion', {
          id: question.id,
          before: other && b % 3 ? other.id : null,
        }))
      )
    case 'merge questions':
      return void (
        question &&
        other &&
        question !== other &&
        (await library.play('Merge two questions', 'mergeQuestions', { into: question.id, from: [other.id] }))
      )
    case 'split question':
      return void (
        question?.answers[0] &&
        (await library.tryToPlay('Split a question', 'splitQuestion', {
          id: question.id,
          claims: [question.answers[0].claims[0]!.claim],
          text: `Split ${b}?`,
        }))
      )
    case 'delete question':
      return void (question && (await library.play('Delete a question', 'deleteQuestion', { id: question.id })))
    case 'our view':
      return void (
        question &&
        (await library.play(b % 5 ? 'Write our view' : 'Take our view off', 'judgeQuestion', {
          id: question.id,
          ourView:
            b % 5
              ? {
                  sentence: `s${b}`,
                  likelihood: b % 2 ? 'likely' : null,
                  confidence: 'low',
                  confidenceReason: '',
                  wouldChange: `w${a}`,
                  basis: some.slice(0, claims.length),
                }
              : null,
        }))
      )
    case 'tag':
      return void (
        source && (await tagOne(library, a, b, ownerOf({ a, b, source, claim, actor: pick(actors, b), question })))
      )
    case 'define tag':
      return void (
        tag &&
        (await library.tryToPlay('Rename a tag', 'updateTag', { id: tag.id, name: `t${b % 5}`, definition: `d${b}` }))
      )
    case 'move tag':
      return void (
        tag &&
        (await library.tryToPlay('Move a tag', 'moveTag', {
          id: tag.id,
          parent: otherTag && b % 3 ? otherTag.id : null,
        }))
      )
    case 'merge tags':
      return void (
        tag &&
        otherTag &&
        (await library.tryToPlay('Merge two tags', 'mergeTags', { into: tag.id, from: otherTag.id }))
      )
    case 'delete tag':
      return void (tag && (await library.play('Delete a tag', 'deleteTag', { id: tag.id })))
    case 'memo':
      return void (
        source &&
        (await library.play(b % 4 ? 'Write a memo' : 'Delete a memo', 'setMemo', {
          owner:
            tag && a % 4 === 0
              ? { type: 'tag', id: tag.id }
              : occasion && a % 4 === 1
                ? { type: 'occasion', id: occasion.id }
                : asOwner(ownerOf({ a, b, source, claim, actor: pick(actors, b), question })),
          body: b % 4 ? `memo ${b}` : '',
        }))
      )
    case 'place memo':
      return void (
        source &&
        (await library.play('Write a memo', 'addPlaceMemo', { revision: source.revision, range, body: `memo ${b}` }))
      )
    case 'rewrite memo':
      return rewriteMemo(library, a, b)
    case 'many claims':
      return void (
        claim &&
        (await library.play(some.length === 1 ? 'Edit a claim' : `Edit ${some.length} claims`, 'updateClaims', {
          ids: some,
          fields: {
            ...(b % 2
              ? { status: claimStatuses[a % 4]!, occasion: `o${b % 3}` }
              : { confirm: true as const, credibility: (a % 6) + 1 }),
            addTags: [`t${b % 3}/u`],
            removeTags: [`t${a % 3}`],
            answer: { question: { text: `Question ${a % 20}?` }, answer },
          },
        }))
      )
    case 'many actors':
      return void (
        actors[0] &&
        (await library.play(
          actors.length === 1 ? 'Edit an actor' : `Edit ${Math.min(3, actors.length)} actors`,
          'updateActors',
          {
            ids: actors.slice(0, 3).map(({ id }) => id),
            fields: { kind: b % 2 ? 'group' : 'role', addTags: [`t${a % 3}`] },
          },
        ))
      )
    case 'filter':
      return void (await library.tryToPlay('Save a filter', 'addFilter', {
        name: `f${a % 9}`,
        filter: { screen: 'claims', conditions: { words: `w${b}` }, sort: [], columns: [] },
      }))
    case 'rename filter':
      return renameFilter(library, a, b)
    case 'restore':
      return restore(library, a, b, {
        claim: claim?.id,
        actor: pick(actors, a)?.id,
        source: source?.id,
        question: question?.id,
        occasion: occasion?.id,
        tag: tag?.id,
      })
  }
}

type Labelled = { readonly id: string; readonly tags: readonly string[] }
type Owners = {
  readonly a: number
  readonly b: number
  readonly source: SourceView
  readonly claim: ClaimView | undefined
  readonly actor: ActorView | undefined
  readonly question: Labelled | undefined
}

function ownerOf({ a, source, claim, actor, question }: Owners): { type: Taggable } & Labelled {
  const owners = [
    ...(claim ? [{ type: 'claim' as const, ...labelled(claim) }] : []),
    ...(actor ? [{ type: 'actor' as const, ...labelled(actor) }] : []),
    ...(question ? [{ type: 'question' as const, ...labelled(question) }] : []),
    { type: 'source' as const, ...labelled(source) },
  ]
  return pick(owners, a)!
}

function asOwner({ type, id }: { type: Taggable } & Labelled): { type: Taggable; id: string } {
  return { type, id }
}

function labelled({ id, tags }: Labelled): Labelled {
  return { id, tags }
}

async function tagOne(
  library: PlayedLibrary,
  a: number,
  b: number,
  { tags: before, ...owner }: { type: Taggable } & Labelled,
): Promise<void> {
  const tags = b % 4 ? [`t${a % 3}/u${b % 3}`, `t${b % 3}`].slice(a % 2) : before.slice(1 + (a % 2))
  const removed = before.filter((path) => !tags.includes(path)).length
  const onlyRemoves = removed > 0 && tags.every((path) => before.includes(path))
  await library.play(onlyRemoves ? (removed === 1 ? 'Take a tag off' : 'Take tags off') : 'Tag', 'setTags', {
    owner,
    tags,
  })
}

async function rewriteMemo(library: PlayedLibrary, a: number, b: number): Promise<void> {
  const memo = pick(await library.read('listMemos', {}), a)
  if (memo)
    await library.play(b % 3 ? 'Write a memo' : 'Delete a memo', 'updateMemo', {
      id: memo.id,
      body: b % 3 ? `other ${b}` : '',
    })
}

async function renameFilter(library: PlayedLibrary, a: number, b: number): Promise<void> {
  const filter = pick(await library.read('listFilters', {}), a)
  if (!filter) return
  if (b % 4 === 0) await library.play('Delete a saved filter', 'deleteFilter', { id: filter.id })
  else await library.tryToPlay('Rename a filter', 'updateFilter', { id: filter.id, name: `g${b % 9}` })
}

async function restore(
  library: PlayedLibrary,
  a: number,
  b: number,
  ids: Partial<Record<HistoryType, string | undefined>>,
): Promise<void> {
  const type = (['claim', 'claim', 'actor', 'source', 'question', 'occasion', 'tag'] as const)[b % 7]!
  const id = ids[type]
  if (id === undefined) return
  const step = pick(await library.read('readHistory', { type, id }), a)
  if (step)
    await library.tryToPlay(
      `Restore ${type === 'actor' || type === 'occasion' ? 'an' : 'a'} ${type}`,
      'restoreRecord',
      { type, id, change: step.change, when: b % 2 ? 'after' : 'before' },
    )
}
