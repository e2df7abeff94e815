import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { citingSentences } from '#shared/briefing/read-back/citing-sentences.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { writeOldLibrary } from '../migrations/old-library.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const text = 'The quay\nThe harbour office said the quay is safe.\nA diver said that it is not.\n'
let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let source: Id
let revision: Id
let claim: Id
let briefing: Id
let block: Id

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/quay.attache`)
  ;({ id: source, revision } = await library.do('importPaste', { text }))
  claim = await add('the quay is safe')
  briefing = (await library.do('addBriefing', { title: 'Quay' })).id
  block = await cite(claim)
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

async function add(words: string): Promise<Id> {
  const start = text.indexOf(words)
  const content = [{ start, end: start + words.length }]
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  return (await library.do('addClaim', { revision, content, fields, proposed: [] })).id
}
async function cite(...claims: Id[]): Promise<Id> {
  const id = newId()
  const children = claims.map((one) => ({ type: 'citation' as const, claim: one }))
  const put: BriefingBlock[] = [{ id, section: 'lead', order: `a${id}`, body: { type: 'paragraph', children } }]
  await library.do('writeBriefing', { id: briefing, label: 'Cite', put, remove: [], judgements: [] })
  return id
}
const answer = (id: Id, question: Id, value: 'yes' | 'no') =>
  library.do('updateClaim', { id, fields: { answers: [{ question, answer: value }] } })
/** "rating source: not rated → usually reliable" */
const told = async () =>
  (await library.do('listStale', { id: briefing })).flatMap(({ changes }) =>
    changes.map(({ kind, name, before, after }) => `${kind} ${name}: ${before} → ${after}`),
  )
const refute = () => library.do('updateClaim', { id: claim, fields: { status: 'refuted' } })

describe('a cited claim', () => {
  it('is as it was cited until something becomes of it', async () => {
    expect(await told()).toEqual([])
    await library.do('renameCase', { name: 'Harbour' })
    expect(await told()).toEqual([])
  })
  it('that is refuted is told with the blocks that cite it, and undo takes that back', async () => {
    await refute()
    expect(await library.do('listStale', { id: briefing })).toEqual([
      { claim, blocks: [block], changes: [{ kind: 'status', name: 'status', before: 'open', after: 'refuted' }] },
    ])
    await library.do('undo', {})
    expect(await told()).toEqual([])
  })
  it('is told by its rating, that of its source, and whom it has as speakers', async () => {
    const ilse = (await library.do('addActor', { name: 'Ilse Varga', kind: 'person' })).id
    await library.do('updateClaim', { id: claim, fields: { credibility: 3 } })
    await library.do('updateClaim', { id: claim, fields: { speakers: [ilse] } })
    await library.do('updateSourceCard', { id: source, card: { reliability: 'B', title: 'The quay at Selm' } })
    expect(await told()).toEqual([
      'rating source: not rated → usually reliable',
      'rating report: not rated → possibly true',
      'changed speakers: null → Ilse Varga',
    ])
    await library.do('updateClaim', { id: claim, fields: { credibility: null, speakers: [] } })
    expect(await told()).toEqual(['rating source: not rated → usually reliable'])
  })
  it('is told when its question becomes contested', async () => {
    const other = await add('it is not')
    const question = (await library.do('addQuestion', { text: 'Is the quay safe?' })).id
    await answer(claim, question, 'yes')
    expect(await told()).toEqual([])
    const { id } = await library.do('importPaste', { text: `${text}Once more.` })
    const copy = (await library.do('listSources', {})).find((one) => one.id === id)!
    const fields = { kind: 'statement', form: 'paraphrase' } as const
    const start = text.indexOf('it is not')
    const content = [{ start, end: start + 9 }]
    const denial = (await library.do('addClaim', { revision: copy.revision, content, fields, proposed: [] })).id
    for (const one of [other, denial]) await answer(one, question, 'no')
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.computed).toBe('contested')
    expect(await told()).toEqual(['contested status: not contested → contested'])
  })
  it('is accepted as it is in all sentences, as one step that undo takes back, and told again after the next change', async () => {
    await cite(claim)
    await refute()
    expect((await library.do('listStale', { id: briefing }))[0]!.blocks.length).toBe(2)
    await library.do('acceptClaims', { id: briefing, claims: [claim] })
    expect(await told()).toEqual([])
    await library.do('undo', {})
    expect(await told()).toEqual(['status status: open → refuted'])
    await library.do('redo', {})
    expect(await told()).toEqual([])
    await library.do('updateClaim', { id: claim, fields: { status: 'open' } })
    expect(await told()).toEqual(['status status: refuted → open'])
  })
  it('is accepted too where only its source was rated, which is no change of the claim', async () => {
    await library.do('updateSourceCard', { id: source, card: { reliability: 'B' } })
    await library.do('acceptClaims', { id: briefing, claims: [claim] })
    expect(await told()).toEqual([])
  })
  it('that is cited again after it changed is told for the older sentence alone', async () => {
    await refute()
    await cite(claim)
    expect((await library.do('listStale', { id: briefing }))[0]!.blocks).toEqual([block])
  })
  it('that was deleted is no stale one', async () => {
    await library.do('deleteClaim', { id: claim })
    expect(await told()).toEqual([])
  })
})

it('a library from before has no stale citations but for what changed since, as far as it recorded when claims were cited', async () => {
  const old = await openTestLibrary(writeOldLibrary(5, folder.path))
  for (const one of await old.do('listBriefings', {})) {
    const stale = await old.do('listStale', { id: one.id })
    expect(stale.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'contested'))).toEqual([])
  }
  await old.close()
})

describe('a sentence that was read back', () => {
  beforeEach(async () => {
    const children: Inline[] = [
      { type: 'text', text: 'The quay holds.', format: 0 },
      { type: 'citation', claim },
    ]
    const put: BriefingBlock[] = [{ id: block, section: 'lead', order: 'a0', body: { type: 'paragraph', children } }]
    await library.do('writeBriefing', { id: briefing, label: 'Write', put, remove: [], judgements: [] })
    await readItBack()
  })
  const view = () => library.do('readBriefing', { id: briefing })
  const readItBack = async () => library.do('readBack', { id: briefing, hash: citingSentences(await view())[0]!.hash })
  const count = async () => (await view()).readBack.length

  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['is refuted', refute],
    [
      'gets another speaker',
      async () => library.do('updateClaim', { id: claim, fields: { speakers: [await ilse()] } }),
    ],
    ['is deleted', () => library.do('deleteClaims', { ids: [claim] })],
  ]
  const ilse = async () => (await library.do('addActor', { name: 'Ilse Varga', kind: 'person' })).id

  it.each(changes)('counts no more once a claim that it cites %s, until it is read back again', async (_, change) => {
    expect(await count()).toBe(1)
    await change()
    expect(await count()).toBe(0)
    await library.do('undo', {})
    expect(await count()).toBe(1)
    if (change === changes[2]![1]) return
    await change()
    await readItBack()
    expect(await count()).toBe(1)
  })
  it('goes on to count when a claim that it does not cite changes, or when its own is only rated, tagged or confirmed', async () => {
    const other = await add('it is not')
    await cite(other)
    await library.do('updateClaim', { id: other, fields: { status: 'refuted' } })
    await library.do('updateClaim', { id: claim, fields: { credibility: 3 } })
    await library.do('confirmClaims', { ids: [claim] })
    expect(await count()).toBe(1)
  })
})
