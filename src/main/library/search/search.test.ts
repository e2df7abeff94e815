import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const text =
  'Witkoff on the talks\nThe envoy said that Zürich was ready for robust guarantees.\n北京方面表示，双方将继续谈判。\n'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let ids: { source: string; actor: string; claim: string; briefing: string }

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
  const source = await library.do('importPaste', { text })
  const { actor } = await library.do('addMention', {
    revision: source.revision,
    range: { start: 0, end: 7 },
    who: { name: 'The envoy to Moscow', kind: 'person' },
  })
  const start = text.indexOf('Zürich')
  const claim = (
    await library.do('addClaim', {
      revision: source.revision,
      content: [{ start, end: start + 42 }],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [actor],
        gloss: 'Talks in Switzerland',
        memo: 'ask the embassy',
        tags: ['venue'],
      },
      proposed: [],
    })
  ).id
  const briefing = (await library.do('addBriefing', { title: 'Morning note' })).id
  await library.do('writeBriefing', {
    id: briefing,
    label: 'Typing',
    remove: [],
    judgements: [],
    put: [
      {
        id: newId(),
        section: 'lead',
        order: 'a1',
        body: { type: 'paragraph', children: [{ type: 'text', text: 'Nothing is settled.', format: 0 }] },
      },
    ],
  })
  ids = { source: source.id, actor, claim, briefing }
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const found = async (query: string) => (await library.do('search', { query })).map(({ type, id }) => `${type} ${id}`)

it.each([
  ['a word of a source', 'ready', ['source', 'claim']],
  ['the beginning of a word', 'Guarant', ['source', 'claim']],
  ['a word without its accent', 'zurich', ['source', 'claim']],
  ['an actor’s name', 'moscow', ['actor']],
  ['an actor’s alias', 'witkoff', ['source', 'actor']],
  ['a claim in our words', 'switzerland', ['claim']],
  ['a tag', 'venue', ['claim']],
  ['a memo, as what it is on', 'embassy', ['claim']],
  ['words of a briefing', 'settled', ['briefing']],
  ['a word inside a Chinese sentence', '谈判', ['source']],
  ['words of a Chinese sentence that do not stand together', '北京谈判', ['source']],
  ['all of several words', 'robust talks', ['source', 'claim']],
  ['nothing where one word is missing', 'robust embassy', []],
  ['nothing for signs alone', '"*-', []],
])('finds %s', async (_what, query, types) => {
  expect((await found(query)).sort()).toEqual(types.map((type) => `${type} ${ids[type as keyof typeof ids]}`).sort())
})

it('finds what is in a given case before what fits better elsewhere, and actors, which all cases share, with it', async () => {
  const { id: treaties } = await library.do('addCase', { name: 'Treaties' })
  await library.do('chooseCase', { id: treaties })
  const other = await library.do('importPaste', {
    text: 'Rivers\nThe venue was Moscow, and Moscow alone. Nothing is settled.\n',
  })
  const start = 'Rivers\nThe venue was '.length
  const fields = { kind: 'statement', form: 'paraphrase', memo: 'Moscow, Idaho?' } as const
  const { id: claim } = await library.do('addClaim', {
    revision: other.revision,
    content: [{ start, end: start + 6 }],
    proposed: [],
    fields,
  })
  const { id: question } = await library.do('addQuestion', { text: 'Was it Zürich?' })
  const firstOf = async (query: string, first?: string) =>
    (await library.do('search', { query, ...(first !== undefined && { first }) })).map(
      (hit) => `${hit.type} ${hit.memo ? 'memo' : hit.id}`,
    )
  const [own] = (await library.do('getLibrary', {})).cases
  expect(await firstOf('settled', treaties)).toEqual([`source ${other.id}`, `briefing ${ids.briefing}`])
  expect(await firstOf('settled', own!.id)).toEqual([`briefing ${ids.briefing}`, `source ${other.id}`])
  expect((await firstOf('zurich', treaties))[0]).toBe(`question ${question}`)
  expect((await firstOf('zurich', own!.id)).at(-1)).toBe(`question ${question}`)
  const inTreaties = [`actor ${ids.actor}`, 'claim memo', `claim ${claim}`, `source ${other.id}`]
  expect((await firstOf('moscow', treaties)).sort()).toEqual(inTreaties.sort())
  expect((await firstOf('moscow', own!.id))[0]).toBe(`actor ${ids.actor}`)
})

it('takes names of any script and sign, in a search and in a sweep', async () => {
  const { revision, id: source } = await library.do('importPaste', {
    text: 'Al-Assad said so, and Al-Assad’s army too.',
  })
  const { actor } = await library.do('addMention', {
    revision,
    range: { start: 0, end: 8 },
    who: { name: 'Al-Assad', kind: 'person' },
  })
  const { candidates, marked } = await library.do('sweepActor', { actor, words: [], source })
  expect([candidates.map(({ start, end }) => [start, end]), marked]).toEqual([[[22, 30]], 1])
  expect(await found('Al-Assad')).toContain(`actor ${actor}`)

  const parts = fc.constantFrom(
    ...' -–—’\'"*^:(){}[]+.,;/\\|&!?%$#@_~`Жب北가𝒜\0\u202e\u200d\u0301',
    'AND',
    'NOT',
    'NEAR(',
    'title:',
    'ไทย',
    '👩‍👧',
    '\ud800',
    '\udc00',
  )
  const names = fc.array(parts, { minLength: 1, maxLength: 8 }).map((all) => `A${all.join('')}`)
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      await library.do('search', { query: name })
      await library.do('sweepActor', { actor, words: [name], source: null })
    }),
    { numRuns: 40 },
  )
})
it('finds a frequent word of a long text at once', async () => {
  await library.do('importPaste', { text: 'The envoy said that the talks would go on. '.repeat(20_000) })
  const started = performance.now()
  expect((await library.do('search', { query: 'the envoy said that the talks' }))[0]?.detail).toMatch(
    /^The envoy said/u,
  )
  expect(performance.now() - started).toBeLessThan(2000)
})
it('names what it found', async () => {
  expect(await library.do('search', { query: 'switzerland' })).toEqual([
    { type: 'claim', id: ids.claim, title: 'The envoy to Moscow', detail: 'Talks in Switzerland', memo: false },
  ])
})
it('follows edits, deletion and undo', async () => {
  await library.do('updateClaim', { id: ids.claim, fields: { gloss: 'In Geneva', memo: '' } })
  expect(await found('switzerland')).toEqual([])
  expect(await found('embassy')).toEqual([])
  expect(await found('geneva')).toEqual([`claim ${ids.claim}`])
  const [source] = await library.do('listSources', {})
  await library.do('addMention', {
    revision: source!.revision,
    range: { start: text.indexOf('Zürich'), end: text.indexOf(' was ready') },
    who: { actor: ids.actor },
  })
  expect(await found('zurich')).toContain(`actor ${ids.actor}`)
  await library.do('undo', {})
  await library.do('deleteSource', { id: ids.source })
  expect(await found('geneva')).toEqual([])
  await library.do('undo', {})
  await library.do('undo', {})
  expect(await found('switzerland')).toEqual([`claim ${ids.claim}`])
  expect(await found('robust')).toContain(`source ${ids.source}`)
})

it('names a denial as one, so that its words do not read as what its speaker says', async () => {
  await library.do('updateClaim', { id: ids.claim, fields: { kind: 'denial' } })
  expect(await library.do('search', { query: 'Zürich' })).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ type: 'claim', title: 'The envoy to Moscow denies' })]) as never,
  )
})

it('says that words are those of a memo, also where the record has them itself', async () => {
  const about = async (query: string) =>
    (await library.do('search', { query }))
      .filter(({ id }) => id === ids.claim)
      .map(({ detail, memo }) => [detail, memo])
  expect(await about('embassy')).toEqual([['ask the embassy', true]])
  await library.do('updateClaim', { id: ids.claim, fields: { gloss: 'The embassy answers' } })
  expect(await about('embassy')).toEqual(
    expect.arrayContaining([
      ['The embassy answers', false],
      ['ask the embassy', true],
    ]),
  )
})

it('shows all of a short title in which the words are, and an excerpt of a long one', async () => {
  const text = `Who pays for the gates? ${'And when, and how much of it, and to whom? '.repeat(3)}`.trim()
  const question = await library.do('addQuestion', { text })
  const [hit] = await library.do('search', { query: 'whom' })
  expect(hit).toMatchObject({ type: 'question', id: question.id, detail: text })
  const long = await library.do('addQuestion', { text: `${text} ${text}` })
  const found = (await library.do('search', { query: 'whom' })).find(({ id }) => id === long.id)
  expect(found?.detail).toMatch(/^.{1,80}…$/u)
})

it('shows the words of a claim without its tags, unless only they are found', async () => {
  const claimed = async (query: string) =>
    (await library.do('search', { query })).find(({ type, memo }) => type === 'claim' && !memo)?.detail
  await library.do('updateClaim', { id: ids.claim, fields: { gloss: '', tags: ['robust'] } })
  expect(await claimed('robust')).toBe('…was ready for robust guarantees. · 北京')
  await library.do('updateClaim', { id: ids.claim, fields: { tags: ['venue'] } })
  expect(await claimed('venue')).toMatch(/venue$/u)
})
