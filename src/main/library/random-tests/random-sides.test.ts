import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import type { ComputedStatus } from '#shared/questions/status-view.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { readSides, statusOracle } from './status-oracle.ts'

/**
 * Four claims that would corroborate each other two by two, and random sides, offices, memberships, kinds and merges of the
 * actors around them. Every status must equal what an oracle computes from the actors' cards, and each change of a
 * status, and of the side that an actor's card shows, must be reported.
 */
const steps = 500

const folder = makeFolder()
afterAll(() => folder[Symbol.dispose]())

/** Labels of gestures that undo may take back: not those that made the library. */
const undone = new Set([
  'Edit an actor',
  'Add an office',
  'Edit an office',
  'Remove an office',
  'Add a member',
  'Remove a member',
  'Merge two actors',
  'Separate two actors',
  'Count sides',
  'Do not count sides',
])

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values)

it(
  `computes statuses by sides as an oracle does over ${steps} random gestures, and tells each record that changed`,
  { timeout: 60_000 },
  async () => {
    const library = await openTestLibrary(`${folder.path}/notes.attache`)
    const { claims, speakers, others } = await fill(library)
    const sided = [...speakers, ...others]
    const gesture = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(anyOf(sided), anyOf([...sided, ...sided.map(() => null)])).map(
          ([id, side]) =>
            () =>
              library.do('updateActor', { id, side }),
        ),
      },
      {
        weight: 3,
        arbitrary: fc.tuple(anyOf(sided), anyOf(sided), anyOf(['', '', '2025'])).map(
          ([actor, organisation, to]) =>
            () =>
              library.do('addOffice', { actor, title: 'Minister', organisation, from: '', to }),
        ),
      },
      {
        weight: 3,
        arbitrary: fc.tuple(anyOf(sided), anyOf(['', '2025'])).map(([id, to]) => async () => {
          const [office] = (await library.do('readActorCard', { id })).offices
          if (office && to !== '') return library.do('updateOffice', { id: office.id, to })
          return office && library.do('removeOffice', { id: office.id })
        }),
      },
      {
        weight: 3,
        arbitrary: fc.tuple(anyOf(sided), anyOf(others), anyOf(['', '', '2025'])).map(
          ([actor, partOf, to]) =>
            () =>
              library.ask('addMember', { actor, partOf, from: '', to, claim: null }),
        ),
      },
      {
        weight: 1,
        arbitrary: anyOf(sided).map((id) => async () => {
          const [member] = (await library.do('readActorCard', { id })).memberOf
          return member && library.do('removeMember', { id: member.id })
        }),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(anyOf(sided), anyOf(['person', 'organisation', 'state', 'group', 'role'] as const)).map(
          ([id, kind]) =>
            () =>
              library.do('updateActor', { id, kind }),
        ),
      },
      {
        weight: 3,
        // One merge at a time: else all would soon be one actor.
        arbitrary: fc.tuple(anyOf(sided), anyOf(sided)).map(([id, into]) => async () => {
          const merged = (await Promise.all(sided.map((one) => library.do('readActorCard', { id: one })))).flatMap(
            (card) => card.merged,
          )
          return merged[0]
            ? library.do('separateActor', { id: merged[0].id })
            : library.ask('mergeActors', { actor: id, into })
        }),
      },
      {
        weight: 1,
        arbitrary: anyOf([true, true, true, false]).map((on) => () => library.do('setCountSides', { on })),
      },
      {
        weight: 2,
        arbitrary: fc.constant(async () =>
          undone.has((await library.do('getLibrary', {})).undo ?? '') ? library.do('undo', {}) : null,
        ),
      },
    )
    const look = async () => {
      const views = await library.do('listClaims', {})
      const publishers = new Map((await library.do('listSources', {})).map(({ id, publisher }) => [id, publisher]))
      const { countSides } = (await library.do('getLibrary', {})).case
      const actors = await library.do('listActors', {})
      const cards = await Promise.all(actors.map(({ id }) => library.do('readActorCard', { id })))
      const sideOf = readSides(cards)
      return {
        shown: new Map<Id, ComputedStatus | string | null>([
          ...views.map(({ id, computed }) => [id, computed] as const),
          ...actors.map(({ id, countsFor }) => [id, countsFor] as const),
        ]),
        expected: new Map<Id, ComputedStatus | string | null>([
          ...statusOracle(views, publishers, countSides ? sideOf : (voice) => voice),
          ...actors.map(({ id }) => [id, sideOf(id) === id ? null : sideOf(id)] as const),
        ]),
      }
    }
    let before = (await look()).shown
    expect(claims.map((id) => before.get(id))).toEqual(claims.map(() => 'corroborated'))
    let moved = 0
    for (const act of fc.sample(gesture, { numRuns: steps, seed: 7 })) {
      library.changes.length = 0
      await act()
      const { shown, expected } = await look()
      expect(shown).toEqual(expected)
      const changed = [...shown].filter(([id, value]) => before.get(id) !== value).map(([id]) => id)
      const told = new Set(library.changes.flatMap(({ affected }) => affected.map(({ id }) => id)))
      expect(changed.filter((id) => !told.has(id))).toEqual([])
      if (claims.some((id) => changed.includes(id))) moved++
      before = shown
    }
    expect(moved).toBeGreaterThan(25)
    await library.close()
  },
)

/** Two claims under each of two questions, with the same answer of two speakers on different occasions. */
async function fill(library: TestLibrary) {
  const add = async (name: string, kind: 'person' | 'state' | 'organisation' | 'group') =>
    (await library.do('addActor', { name, kind })).id
  const speakers: Id[] = []
  for (const name of ['A', 'B', 'C', 'D']) speakers.push(await add(name, 'person'))
  const others = [
    await add('Karvia', 'state'),
    await add('Ostmark', 'state'),
    await add('Office', 'organisation'),
    await add('League', 'group'),
  ]
  const { revision } = await library.do('importPaste', {
    text: 'Report\nThe envoy said that both governments had agreed on it.\n',
  })
  const claims: Id[] = []
  for (const [i, speaker] of speakers.entries()) {
    const { id } = await library.do('addClaim', {
      revision,
      content: [{ start: 10 + i, end: 20 + i }],
      proposed: [],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [speaker],
        occasion: `Occasion ${i}`,
        answers: [{ question: { text: i < 2 ? 'One?' : 'Two?' }, answer: 'yes' }],
      },
    })
    claims.push(id)
  }
  return { claims, speakers, others }
}
