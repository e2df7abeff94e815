import { describe, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import type { TestLibrary } from '../test-library/test-library.ts'
import { eachLibrary } from '../test-library/each-library.ts'

const sentences = [
  'The harbour board of Port Amrey said on Monday that the port stays closed for a week.',
  'Forty vessels wait outside of it, and their owners want to know who pays for the fish that spoils.',
  'Ana Ruiz, who leads the board, said that nobody had warned it of the damage to the northern quay.',
  'The ministry of fisheries in Halden would not say whether it had read the report of last autumn.',
]
const report = ['Port stays closed', ...sentences].join('\n')
const reprint = ['Port Amrey is closed for a week', 'By Tom Berg', 'Updated 4 March 2026', ...sentences].join('\n')

let library: TestLibrary
eachLibrary((opened) => {
  library = opened
})
const importText = async (text: string) => (await library.do('importPaste', { text })).id
const offers = (id: Id) => library.do('readSourceOffers', { id })
const copyOf = async (id: Id) => (await library.do('listSources', {})).find((one) => one.id === id)?.copyOf
const setCopyOf = (id: Id, of: Id | null) => library.do('updateSourceCard', { id, card: { copyOf: of } })

describe('several texts at once', () => {
  it('each name the earlier one that they nearly are; what is decided, deleted or alone is left out', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    const other = await importText('A letter\nThis text has nothing to do with any port at all, and is short.')
    const copies = (sources: Id[]) => library.do('findCopies', { sources })
    expect(await copies([first, second, other])).toEqual([
      { source: second, of: first, likeness: expect.closeTo(0.9, 0) },
    ])
    await setCopyOf(second, first)
    expect(await copies([first, second, other])).toEqual([])
    await setCopyOf(second, null)
    expect(await copies([second])).toEqual([])
    const third = await importText(`${reprint}\nIt goes on.`)
    await library.do('deleteSource', { id: first })
    expect((await copies([third])).map(({ of }) => of)).toEqual([second])
  })
})

describe('a nearly identical text', () => {
  it('is offered as a copy of the one that was imported first, and stays a report of its own until that is answered', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    const other = await importText('A letter\nThis text has nothing to do with any port at all, and is short.')
    expect((await offers(second)).copyOf?.source).toBe(first)
    expect((await offers(first)).copyOf).toBeNull()
    expect((await offers(other)).copyOf).toBeNull()
    expect(await copyOf(second)).toBeNull()
  })
  it('is not offered again once it was answered, either way; undo asks again', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    await setCopyOf(second, first)
    expect([await copyOf(second), (await offers(second)).copyOf]).toEqual([first, null])
    await setCopyOf(second, null)
    expect([await copyOf(second), (await offers(second)).copyOf]).toEqual([null, null])
    await library.do('undo', {})
    expect(await copyOf(second)).toBe(first)
    await library.do('undo', {})
    expect((await offers(second)).copyOf?.source).toBe(first)
    await setCopyOf(second, null)
    expect((await offers(second)).copyOf).toBeNull()
  })
  it('is offered for the same bytes, imported again on purpose', async () => {
    const first = await importText(report)
    const { id } = await library.do('importAgain', { id: first })
    expect((await offers(id)).copyOf).toEqual({ source: first, likeness: 1 })
  })
  it('is not offered as a copy of a deleted source', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    await library.do('deleteSource', { id: first })
    expect((await offers(second)).copyOf).toBeNull()
  })
})

describe('a copy', () => {
  it('never has copies: all are copies of one original, whichever was named', async () => {
    const [a, b, c] = [
      await importText(`${report}\na`),
      await importText(`${report}\nb`),
      await importText(`${report}\nc`),
    ]
    await setCopyOf(b, a)
    await setCopyOf(c, b)
    expect([await copyOf(a), await copyOf(b), await copyOf(c)]).toEqual([null, a, a])
    await setCopyOf(a, c)
    expect([await copyOf(a), await copyOf(b), await copyOf(c)]).toEqual([c, c, null])
    await library.do('undo', {})
    expect([await copyOf(a), await copyOf(b), await copyOf(c)]).toEqual([null, a, a])
    expect((await library.refusal('updateSourceCard', { id: a, card: { copyOf: a } })).message).toContain('itself')
  })
  it('is named in the history of its source, and can be restored from it', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    await setCopyOf(second, first)
    const steps = await library.do('readHistory', { type: 'source', id: second })
    expect(JSON.stringify(steps)).toContain('another copy of')
    expect(JSON.stringify(steps)).toContain('Port stays closed')
  })
  it('passes the origin on if its original is erased: two copies do not become two reports', async () => {
    const [a, b, c] = [
      await importText(`${report}\na`),
      await importText(`${report}\nb`),
      await importText(`${report}\nc`),
    ]
    await setCopyOf(b, a)
    await setCopyOf(c, a)
    await library.do('eraseSource', { id: a, typed: 'Port stays closed' })
    expect([await copyOf(b), await copyOf(c)]).toEqual([null, b])
    expect(library.changes.at(-1)?.affected).toEqual(
      expect.arrayContaining([
        { type: 'source', id: b },
        { type: 'source', id: c },
      ]),
    )
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('tells its claims if its original is erased, since their voice was that of the original', async () => {
    const [a, b, c] = [
      await library.do('importPaste', { text: `${report}\na` }),
      await library.do('importPaste', { text: `${report}\nb` }),
      await library.do('importPaste', { text: 'Another letter\nThe port of Amrey is closed, it says here.\n' }),
    ]
    for (const [{ id }, publisher] of [
      [a, 'Harbour Wire'],
      [b, 'Quay News'],
      [c, 'Harbour Wire'],
    ] as const)
      await library.do('updateSourceCard', { id, card: { publisher } })
    await setCopyOf(b.id, a.id)
    const answers = [{ question: { text: 'Is it closed?' }, answer: 'yes' as const }]
    const fields = { kind: 'statement' as const, form: 'paraphrase' as const, answers }
    const claims: Id[] = []
    for (const { revision } of [b, c])
      claims.push(
        (await library.do('addClaim', { revision, content: [{ start: 20, end: 40 }], fields, proposed: [] })).id,
      )
    const statuses = async () => (await library.do('readClaims', { ids: claims })).map(({ computed }) => computed)
    expect(await statuses()).toEqual([null, null])
    await library.do('eraseSource', { id: a.id, typed: 'Port stays closed' })
    expect(await statuses()).toEqual(['corroborated', 'corroborated'])
    expect(library.changes.at(-1)?.affected).toEqual(
      expect.arrayContaining(claims.map((id) => ({ type: 'claim', id }))),
    )
  })
  it('is a report of its own if its original is erased', async () => {
    const [first, second] = [await importText(report), await importText(reprint)]
    await setCopyOf(second, first)
    await library.do('eraseSource', { id: first, typed: 'Port stays closed' })
    expect(await copyOf(second)).toBeNull()
  })
})

describe('the card of a source', () => {
  it('is offered what its bylines say, and keeps what is taken, with its history and the place found by search', async () => {
    const id = await importText(reprint)
    expect((await offers(id)).card).toEqual({ author: 'Tom Berg', updated: '2026-03-04' })
    await library.do('updateSourceCard', { id, card: { author: 'Tom Berg', updated: '2026-03-04', place: 'Quayside' } })
    expect((await offers(id)).card).toEqual({})
    const [view] = await library.do('listSources', {})
    expect(view).toMatchObject({ author: 'Tom Berg', updated: '2026-03-04', place: 'Quayside' })
    expect((await library.do('search', { query: 'quayside' })).map((hit) => hit.id)).toContain(id)
    const steps = JSON.stringify(await library.do('readHistory', { type: 'source', id }))
    for (const part of ['place', 'updated', '4 March 2026']) expect(steps).toContain(part)
    await library.do('undo', {})
    expect((await library.do('listSources', {}))[0]).toMatchObject({ author: '', updated: '', place: '' })
  })
})
