import { expect, it, describe } from 'vitest'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import { openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const question = 'Will the quota be raised?'
let library: TestLibrary
let revision: Id
let source: Id
let marked: number

eachLibrary(async (opened) => {
  library = opened
  marked = 0
  ;({ id: source, revision } = await paste('The Quayside Bulletin'))
})

async function paste(publisher: string): Promise<{ id: Id; revision: Id }> {
  const pasted = await library.do('importPaste', {
    text: `${publisher}\nThe herring quota will be raised next spring, several people in Sundholm said.\n`,
  })
  await library.do('updateSourceCard', { id: pasted.id, card: { publisher } })
  return pasted
}

const add = async (name: string, kind: ActorKind = 'person') => (await library.do('addActor', { name, kind })).id
const serves = (actor: Id, organisation: Id, title = 'Minister', to = '') =>
  library.do('addOffice', { actor, title, organisation, from: '', to })
const joins = (actor: Id, partOf: Id, to = '') => library.do('addMember', { actor, partOf, from: '', to, claim: null })

/** A claim that answers yes, on an occasion of its own unless it is in the source's own voice. */
async function says(speakers: readonly Id[], at: Id = revision): Promise<Id> {
  marked += 1
  const { id } = await library.do('addClaim', {
    revision: at,
    content: [{ start: 25 + marked, end: 50 + marked }],
    proposed: [],
    fields: {
      kind: 'statement',
      form: 'paraphrase',
      speakers: [...speakers],
      ...(speakers.length > 0 && { occasion: `Occasion ${marked}` }),
      answers: [{ question: { text: question }, answer: 'yes' }],
    },
  })
  return id
}
const statusOf = async (claim: Id) => (await library.do('readClaims', { ids: [claim] }))[0]!.computed
const viewOf = async (id: Id) => (await library.do('readActors', { ids: [id] }))[0]!
const told = () => new Set(library.changes.at(-1)!.affected.map(({ id }) => id))

/** Whether what two voices say is corroborated. */
async function agree(one: readonly Id[], other: readonly Id[]): Promise<boolean> {
  const claim = await says(one)
  await says(other)
  return (await statusOf(claim)) === 'corroborated'
}

describe('corroboration', () => {
  type Case = readonly [string, boolean, () => Promise<readonly [readonly Id[], readonly Id[]]>]
  const cases: readonly Case[] = [
    [
      'by two ministers of one state',
      false,
      async () => {
        const [state, one, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
        await serves(one, state)
        await serves(other, state, 'Envoy')
        return [[one], [other]]
      },
    ],
    [
      'by two ministers of allied states',
      true,
      async () => {
        const league = await add('The Straits League', 'group')
        const [a, b] = [await add('Sundholm', 'state'), await add('Amrey', 'state')]
        const [one, other] = [await add('Brandt'), await add('Oke')]
        for (const state of [a, b]) await joins(state, league)
        await serves(one, a)
        await serves(other, b)
        return [[one], [other]]
      },
    ],
    [
      'by two officials who were set to a state, and its president',
      false,
      async () => {
        const [state, president] = [await add('Sundholm', 'state'), await add('Brandt')]
        const officials = await add('Two officials in Sundholm', 'unnamed')
        await serves(president, state, 'President')
        await library.do('updateActor', { id: officials, side: state })
        return [[officials], [president]]
      },
    ],
    [
      'by the same two officials before anything is set',
      true,
      async () => {
        const [state, president] = [await add('Sundholm', 'state'), await add('Brandt')]
        await serves(president, state, 'President')
        return [[await add('Two officials in Sundholm', 'unnamed')], [president]]
      },
    ],
    [
      'by an office and its holder',
      false,
      async () => {
        const [state, role, holder] = [
          await add('Sundholm', 'state'),
          await add('The fisheries minister', 'role'),
          await add('Brandt'),
        ]
        await joins(role, state)
        await serves(holder, state, 'Fisheries minister')
        return [[role], [holder]]
      },
    ],
    [
      'by a spokeswoman and her minister',
      false,
      async () => {
        const [minister, spokeswoman] = [await add('Brandt'), await add('Lind')]
        await serves(minister, await add('Sundholm', 'state'))
        await serves(spokeswoman, minister, 'Spokeswoman')
        return [[spokeswoman], [minister]]
      },
    ],
    [
      'by a spokeswoman and another minister of her state',
      false,
      async () => {
        const [state, minister, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
        const spokeswoman = await add('Lind')
        await serves(minister, state)
        await serves(other, state)
        await serves(spokeswoman, minister, 'Spokeswoman')
        return [[spokeswoman], [other]]
      },
    ],
    [
      'by members of one group',
      true,
      async () => {
        const [group, one, other] = [await add('The crews', 'group'), await add('Brandt'), await add('Oke')]
        await joins(one, group)
        await joins(other, group)
        return [[one], [other]]
      },
    ],
    [
      'by one who left the office since',
      false,
      async () => {
        const [state, one, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
        await serves(one, state)
        await serves(other, state, 'Minister', '2024')
        return [[one], [other]]
      },
    ],
    [
      'by a ministry that left its state',
      true,
      async () => {
        const [state, body] = [await add('Sundholm', 'state'), await add('The harbour authority', 'organisation')]
        await joins(body, state, '2024')
        return [[state], [body]]
      },
    ],
    [
      'by joint speakers who have a side in common with another',
      false,
      async () => {
        const [state, one, other, third] = [
          await add('Sundholm', 'state'),
          await add('Brandt'),
          await add('Oke'),
          await add('Lind'),
        ]
        await serves(one, state)
        await serves(other, state)
        return [[one, third], [other]]
      },
    ],
    [
      'by one who was set to stand alone',
      true,
      async () => {
        const [state, one, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
        await serves(one, state)
        await serves(other, state)
        await library.do('updateActor', { id: other, side: other })
        return [[one], [other]]
      },
    ],
    [
      'by two who were set to each other',
      false,
      async () => {
        const [one, other] = [await add('Brandt'), await add('Oke')]
        await library.do('updateActor', { id: one, side: other })
        await library.do('updateActor', { id: other, side: one })
        return [[one], [other]]
      },
    ],
    [
      'by two whose states were merged',
      false,
      async () => {
        const [state, realm] = [await add('Sundholm', 'state'), await add('The Kingdom of Sundholm', 'state')]
        const [one, other] = [await add('Brandt'), await add('Oke')]
        await serves(one, state)
        await library.do('updateActor', { id: other, side: realm })
        await library.do('mergeActors', { actor: realm, into: state })
        return [[one], [other]]
      },
    ],
    [
      'by one who has the side of an actor merged into it',
      false,
      async () => {
        const [state, one, other, name] = [
          await add('Sundholm', 'state'),
          await add('Brandt'),
          await add('Oke'),
          await add('Minister Oke'),
        ]
        await serves(one, state)
        await library.do('updateActor', { id: name, side: state })
        await library.do('mergeActors', { actor: name, into: other })
        return [[one], [other]]
      },
    ],
    [
      'by one whose own side goes before that of an actor merged into it',
      true,
      async () => {
        const [state, one, other, name] = [
          await add('Sundholm', 'state'),
          await add('Brandt'),
          await add('Oke'),
          await add('Minister Oke'),
        ]
        await serves(one, state)
        await library.do('updateActor', { id: name, side: state })
        await library.do('updateActor', { id: other, side: await add('Amrey', 'state') })
        await library.do('mergeActors', { actor: name, into: other })
        return [[one], [other]]
      },
    ],
    [
      'by one whose side was merged into it: its card counts again',
      false,
      async () => {
        const [state, one, other, boss] = [
          await add('Sundholm', 'state'),
          await add('Brandt'),
          await add('Oke'),
          await add('Minister Oke'),
        ]
        await serves(one, state)
        await serves(other, state)
        await library.do('updateActor', { id: other, side: boss })
        await library.do('mergeActors', { actor: boss, into: other })
        return [[one], [other]]
      },
    ],
  ]
  it.each(cases)('%s: %s', async (_, corroborated, voices) => {
    expect(await agree(...(await voices()))).toBe(corroborated)
  })

  it.each([
    ['THE QUAYSIDE BULLETIN', 'The Quayside Bulletin'],
    ['ÉCHO DU PORT', 'Écho du port'],
    ['ВЕСТИ', 'Вести'],
    ['The  Quayside\u00a0Bulletin ', 'The Quayside Bulletin'],
    ['E\u0301cho', 'Écho'],
  ])('takes “%s” and “%s” for one publisher, who cannot corroborate itself', async (one, other) => {
    await library.do('updateSourceCard', { id: source, card: { publisher: one } })
    const again = await paste('Another day')
    await library.do('updateSourceCard', { id: again.id, card: { publisher: other } })
    const claim = await says([])
    await says([], again.revision)
    expect(await statusOf(claim)).toBeNull()
  })

  it('takes a publisher and the actor of its name for one voice, and tells claims when that changes', async () => {
    const claim = await says([])
    const bulletin = await add('the Quayside bulletin', 'organisation')
    await says([bulletin])
    expect(await statusOf(claim)).toBeNull()
    await library.do('updateActor', { id: bulletin, name: 'Brandt & Sons' })
    expect([await statusOf(claim), told().has(claim)]).toEqual(['corroborated', true])
    await library.do('undo', {})
    expect([await statusOf(claim), told().has(claim)]).toEqual([null, true])
    const other = await add('The Quayside Bulletin', 'place')
    expect([await statusOf(claim), told().has(claim)]).toEqual(['corroborated', true])
    await library.do('mergeActors', { actor: other, into: bulletin })
    expect([await statusOf(claim), told().has(claim)]).toEqual([null, true])
    const state = await add('Sundholm', 'state')
    await library.do('updateActor', { id: bulletin, side: state })
    await says([state])
    expect(await statusOf(claim)).toBeNull()
  })

  it('counts the side of the publisher where a source speaks itself', async () => {
    const bulletin = await add('Sundholm State Radio', 'organisation')
    const state = await add('Sundholm', 'state')
    const claim = await says([])
    await says([state])
    expect(await statusOf(claim)).toBe('corroborated')
    await library.close()
    // No card sets a publisher's actor yet.
    const db = openDatabase(library.path, { synchronous: 'OFF' })
    db.run('UPDATE source SET publisher_actor=? WHERE id=?', bulletin, source)
    db.close()
    library = await openTestLibrary(library.path)
    expect(await statusOf(claim)).toBe('corroborated')
    await joins(bulletin, state)
    expect(told()).toContain(claim)
    expect(await statusOf(claim)).toBe(null)
    await library.close()
  })

  it('counts claims of copies, and of copies of copies, as reports of one origin', async () => {
    const [copy, again] = [await paste('The Strait Courier'), await paste('The Amrey Post')]
    const claims = [await says([]), await says([], copy.revision), await says([], again.revision)]
    expect(await Promise.all(claims.map(statusOf))).toEqual(['corroborated', 'corroborated', 'corroborated'])
    const origins = async () => (await library.do('listQuestions', {}))[0]!.origins
    expect(await origins()).toBe(3)
    await library.close()
    const db = openDatabase(library.path, { synchronous: 'OFF' })
    const copyOf = (one: Id, of: Id) => db.run('UPDATE source SET copy_of=? WHERE id=?', of, one)
    copyOf(copy.id, source)
    copyOf(again.id, copy.id)
    library = await openTestLibrary(library.path)
    expect(await origins()).toBe(1)
    expect(await Promise.all(claims.map(statusOf))).toEqual([null, null, null])
    // A circle of copies is one report, too.
    copyOf(source, again.id)
    db.close()
    expect(await origins()).toBe(1)
    // What the original's publisher is weighs for the copies.
    await library.do('updateSourceCard', { id: source, card: { publisher: 'Another' } })
    expect([...told()]).toEqual(expect.arrayContaining(claims))
    await library.close()
  })
})

describe('a side', () => {
  it('is shown with what suggests it, until one is set; then that one is', async () => {
    const [state, minister, spokeswoman] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Lind')]
    expect(await viewOf(minister)).toMatchObject({ side: null, suggestedSide: null, countsFor: null })
    await serves(minister, state, 'Prime minister')
    await serves(spokeswoman, minister, 'Spokeswoman')
    expect(await viewOf(minister)).toMatchObject({
      side: null,
      suggestedSide: { side: state, office: 'Prime minister' },
      countsFor: state,
    })
    expect(await viewOf(spokeswoman)).toMatchObject({ suggestedSide: { side: minister }, countsFor: state })
    await library.do('updateActor', { id: minister, side: minister })
    expect([...told()]).toEqual(expect.arrayContaining([minister, spokeswoman]))
    expect(await viewOf(minister)).toMatchObject({ side: minister, countsFor: null })
    expect(await viewOf(spokeswoman)).toMatchObject({ side: null, countsFor: minister })
    await library.do('undo', {})
    expect(await viewOf(minister)).toMatchObject({ side: null, countsFor: state })
  })
  it('is in the history by the name of the actor, and can be brought back', async () => {
    const [state, minister] = [await add('Sundholm', 'state'), await add('Brandt')]
    await library.do('updateActor', { id: minister, side: state })
    const [entry] = await library.do('readHistory', { type: 'actor', id: minister, limit: 1 })
    expect(entry!.lines).toEqual([{ part: 'side', name: 'side', before: null, after: 'Sundholm' }])
    await library.do('restoreRecord', {
      type: 'actor',
      id: minister,
      change: entry!.change,
      when: 'before',
      parts: ['side'],
    })
    expect((await viewOf(minister)).side).toBe(null)
  })
  it('is cleared when the actor is deleted, and refused for one who is', async () => {
    const [state, minister] = [await add('Sundholm', 'state'), await add('Brandt')]
    await library.do('updateActor', { id: minister, side: state })
    await library.do('deleteActor', { id: state })
    expect([...told()]).toContain(minister)
    expect(await viewOf(minister)).toMatchObject({ side: null, countsFor: null })
    expect((await library.refusal('updateActor', { id: minister, side: state })).code).toBe('not-found')
    expect((await library.refusal('updateActors', { ids: [minister], fields: { side: state } })).code).toBe('not-found')
    await library.do('undo', {})
    expect(await viewOf(minister)).toMatchObject({ side: state, countsFor: state })
  })
  it('is set for many in one step, which undo takes back', async () => {
    const [state, one, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
    await library.do('updateActors', { ids: [one, other], fields: { side: state } })
    expect([(await viewOf(one)).side, (await viewOf(other)).side]).toEqual([state, state])
    await library.do('updateActors', { ids: [one], fields: { side: null } })
    expect([(await viewOf(one)).side, (await viewOf(other)).side]).toEqual([null, state])
    await library.do('undo', {})
    await library.do('undo', {})
    expect([(await viewOf(one)).side, (await viewOf(other)).side]).toEqual([null, null])
  })
  it('is unset for many where it is that of a merged actor', async () => {
    const [state, one, name] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Minister Brandt')]
    await library.do('updateActor', { id: name, side: state })
    await library.do('mergeActors', { actor: name, into: one })
    expect((await viewOf(one)).side).toBe(state)
    await library.do('updateActors', { ids: [one], fields: { side: null } })
    expect((await viewOf(one)).side).toBeNull()
    await library.do('undo', {})
    expect((await viewOf(one)).side).toBe(state)
  })
  it('of a merged actor goes with its separation, is cleared with the other’s, and is named before it is lost', async () => {
    const [a, b] = [await add('Sundholm', 'state'), await add('Amrey', 'state')]
    const [oke, name] = [await add('Oke'), await add('Minister Oke')]
    await library.do('updateActor', { id: name, side: a })
    expect((await library.do('previewMerge', { actor: name, into: oke })).lost).toEqual([])
    await library.do('mergeActors', { actor: name, into: oke })
    expect((await viewOf(oke)).side).toBe(a)
    await library.do('separateActor', { id: name })
    expect([(await viewOf(oke)).side, (await viewOf(name)).side]).toEqual([null, a])
    await library.do('updateActor', { id: oke, side: b })
    expect((await library.do('previewMerge', { actor: name, into: oke })).lost).toEqual([
      { field: 'side', value: 'Sundholm' },
    ])
    await library.do('mergeActors', { actor: name, into: oke })
    await library.do('updateActor', { id: oke, side: null })
    expect((await viewOf(oke)).side).toBe(null)
  })
})

describe('the setting of the case', () => {
  it('turns sides off and on, as a gesture that tells every claim', async () => {
    const [state, one, other] = [await add('Sundholm', 'state'), await add('Brandt'), await add('Oke')]
    await serves(one, state)
    await serves(other, state)
    const claims = [await says([one]), await says([other])]
    const statuses = () => Promise.all(claims.map(statusOf))
    expect(await statuses()).toEqual([null, null])
    expect((await library.do('explainStatus', { id: claims[0]! }))[0]).toMatchObject({
      status: 'one-side',
      answers: [{ oneSide: [{ side: state, speakers: [one, other] }] }],
    })
    expect((await library.do('listQuestions', {}))[0]!.answers[0]).toMatchObject({
      corroborated: false,
      oneSide: [{ side: state, speakers: [one, other] }],
    })
    expect((await library.do('getLibrary', {})).case.countSides).toBe(true)

    await library.do('setCountSides', { on: false })
    expect([...told()]).toEqual(expect.arrayContaining(claims))
    expect(await statuses()).toEqual(['corroborated', 'corroborated'])
    expect((await library.do('listQuestions', {}))[0]!.answers[0]).toMatchObject({ corroborated: true, oneSide: [] })
    expect((await library.do('getLibrary', {})).case.countSides).toBe(false)
    expect(await library.do('undo', {})).toEqual({ label: 'Do not count sides' })
    expect([...told()]).toEqual(expect.arrayContaining(claims))
    expect(await statuses()).toEqual([null, null])
  })
})
