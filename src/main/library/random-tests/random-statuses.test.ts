import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'
import { answers as fourAnswers, claimStatuses } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { statusOracle } from './status-oracle.ts'

/**
 * Random speakers, chains, occasions, statuses and answers, where nobody has a side (see random-sides). Every status must equal what an
 * oracle computes from the claims' views, and each change of a status must be reported.
 */
const steps = 500
/** Mostly one answer, so that claims agree, and sometimes any other. */
const likely: readonly GivenAnswer[] = [
  ...Array.from({ length: 12 }, () => 'yes' as const),
  ...fourAnswers,
  { named: '14' },
  { named: '40' },
]

const folder = makeFolder()
afterAll(() => folder[Symbol.dispose]())

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values)

it(
  `computes statuses as an oracle does over ${steps} random gestures, and tells each claim whose status changed`,
  { timeout: 60_000 },
  async () => {
    const library = await openTestLibrary(`${folder.path}/notes.attache`)
    const { claims, actors, sources, questions } = await fill(library)
    // Reporters and speakers are different actors: nobody reports their own words.
    const [speakers, reporters] = [actors.slice(0, 3), [...actors.slice(3), null]]
    const fields: fc.Arbitrary<Partial<ClaimFields>> = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ speakers: fc.oneof(fc.subarray(speakers, { maxLength: 2 }), fc.constant<Id[]>([])) }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          chain: fc
            .array(anyOf(reporters), { maxLength: 1 })
            .map((links) => links.map((actor) => ({ actor, words: null, hedge: [] }))),
        }),
      },
      { weight: 3, arbitrary: fc.record({ occasion: anyOf(['', '', '', 'Here']) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          status: fc.oneof({ arbitrary: fc.constant('open' as const), weight: 4 }, anyOf(claimStatuses)),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          answers: fc.array(fc.record({ question: anyOf(questions), answer: anyOf<GivenAnswer>(likely) }), {
            minLength: 1,
            maxLength: 2,
          }),
        }),
      },
    )
    const gesture = fc.oneof(
      {
        weight: 12,
        arbitrary: fc.tuple(anyOf(claims), fields).map(
          ([id, set]) =>
            () =>
              library.do('updateClaim', { id, fields: set }),
        ),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(anyOf(sources), anyOf(['', 'Same', 'Other'])).map(
          ([id, publisher]) =>
            () =>
              library.do('updateSourceCard', { id, card: { publisher } }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constant(async () =>
          (await library.do('getLibrary', {})).undo === 'Edit a claim' ? library.do('undo', {}) : null,
        ),
      },
    )
    let before = new Map<Id, ClaimView['computed']>(claims.map((id) => [id, null]))
    const seen = new Set<ClaimView['computed']>()
    for (const act of fc.sample(gesture, { numRuns: steps, seed: 7 })) {
      library.changes.length = 0
      await act()
      const views = await library.do('listClaims', {})
      const publishers = new Map((await library.do('listSources', {})).map(({ id, publisher }) => [id, publisher]))
      const now = new Map(views.map(({ id, computed }) => [id, computed]))
      expect(now).toEqual(statusOracle(views, publishers, (voice) => voice))
      expect(
        new Map((await library.do('readClaims', { ids: claims })).map(({ id, computed }) => [id, computed])),
      ).toEqual(now)
      const changed = [...now].filter(([id, status]) => before.get(id) !== status).map(([id]) => id)
      const told = new Set(library.changes.flatMap(({ affected }) => affected.map(({ id }) => id)))
      expect(changed.filter((id) => !told.has(id))).toEqual([])
      before = now
      for (const status of now.values()) seen.add(status)
    }
    expect(seen).toEqual(new Set([null, 'contested', 'corroborated']))
    await library.close()
  },
)

async function fill(library: TestLibrary) {
  const actors: Id[] = []
  for (const name of ['A', 'B', 'C', 'D', 'E']) actors.push((await library.do('addActor', { name, kind: 'person' })).id)
  const sources: Id[] = []
  const claims: Id[] = []
  // Most claims are in one source, so that the reporter matters.
  for (const [number, count] of [
    [1, 3],
    [2, 1],
  ] as const) {
    const source = await library.do('importPaste', {
      text: `Report ${number}\nThe envoy said that both sides had agreed on it.\n`,
    })
    sources.push(source.id)
    for (let i = 0; i < count; i++) {
      const { id } = await library.do('addClaim', {
        revision: source.revision,
        content: [{ start: 10 + i, end: 20 + i }],
        proposed: [],
        fields: { kind: 'statement', form: 'paraphrase' },
      })
      claims.push(id)
    }
  }
  const questions: Id[] = []
  for (const text of ['One?', 'Two?']) questions.push((await library.do('addQuestion', { text })).id)
  return { claims, actors, sources, questions }
}
