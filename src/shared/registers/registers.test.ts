import { describe, expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '../briefing/compose/fixtures.ts'
import { occasionCalled } from '../claims/fixtures.ts'
import type { ClaimView } from '../claims/claim-view.ts'
import type { SourceView } from '../sources/source-view.ts'
import { createActorRegister, findActors } from './actor-register.ts'
import { createClaimRegister, type ClaimRegister, type MadeRows } from './claim-register.ts'
import { filterSchema, type ActorConditions, type ClaimColumn, type ClaimConditions } from './filter.ts'
import { findClaims } from './find-claims.ts'

const text = 'A title\nThe first words. The second words. The third words.\nAnd a last paragraph.\n'
const witkoff = { ...actorOf('Steve Witkoff'), sources: ['dam-1'] }
const zelensky = actorOf('Volodymyr Zelensky')
const diplomat = {
  ...actorOf('A diplomat', 'unnamed'),
  tags: ['unnamed/official'],
  mentions: 4,
  aliases: ['the diplomat'],
}
const leaders = { ...actorOf('European leaders', 'group'), reliability: 'F' as const, claims: 2, mentions: 1 }
const president = { ...zelensky, groups: [leaders.id], countsFor: leaders.id, reliability: 'B' as const, mentions: 12 }
const actors = new Map([witkoff, president, diplomat, leaders].map((actor) => [actor.id, actor]))
const question = { text: 'Will Russia guarantee it?', shortLabel: 'guarantor' }
const questions = new Map([
  ['q1', question],
  ['q2', { text: 'How much?', shortLabel: '' }],
])

function register(claims: readonly Partial<ClaimView>[], card: Partial<SourceView> = {}): ClaimRegister {
  const source = sourceTextOf(text)
  const words = ['first', 'second', 'third', 'title', 'last']
  const views = claims.map((fields, i) => claimOf(source, { quotes: [words[i] ?? 'words'], ...fields }))
  return createClaimRegister(views, {
    sources: new Map([[source.source, sourceViewOf(source, card)]]),
    actors,
    questions,
    claim: (id) => views.find((one) => one.id === id),
  })
}
const found = (all: ClaimRegister, conditions: ClaimConditions) =>
  findClaims(all.rows, conditions)
    .map((row) => row.cell('words'))
    .join(' ')

const sorted = (all: ClaimRegister, ...by: { column: ClaimColumn; descending: boolean }[]) =>
  all
    .sort(all.rows, by)
    .map((row) => row.cell('words'))
    .join(' ')
const up = (column: ClaimColumn) => ({ column, descending: false })
const down = (column: ClaimColumn) => ({ column, descending: true })
const said = (edtf: string) => ({ saidDate: { edtf, words: '', anchor: null } })

describe('claims are found', () => {
  const all = register([
    {
      speakers: [witkoff.id],
      gloss: 'They agreed',
      tags: ['security/guarantees'],
      kind: 'statement',
      answers: [{ question: 'q1', answer: 'yes' }],
      computed: 'contested',
      credibility: 2,
    },
    {
      speakers: [president.id],
      tags: ['security'],
      kind: 'prediction',
      form: 'direct',
      answers: [
        { question: 'q1', answer: 'no' },
        { question: 'q2', answer: { named: '14 million' } },
      ],
      occasion: occasionCalled('o1', 'CNN'),
    },
    {
      chain: [{ id: 'l', actor: diplomat.id, words: null, hedge: [] }],
      speakers: [president.id],
      status: 'refuted',
      computed: null,
      proposed: ['kind'],
      saidDate: { edtf: '2025-08-10', words: '', anchor: null },
    },
    { credibility: 6, memo: 'ask Brussels' },
  ])
  it.each<[string, ClaimConditions, string]>([
    ['by nothing: all, in reading order', {}, 'title first second third'],
    ['by every word, anywhere in the row', { words: 'witkoff AGREED' }, 'first'],
    ['by words of their memo', { words: 'brussels' }, 'title'],
    ['by a question they answer', { words: 'guarantor' }, 'first second'],
    ['by who speaks', { actors: [witkoff.id] }, 'first'],
    ['by who reports', { actors: [diplomat.id] }, 'third'],
    ['by the source itself speaking', { actors: [null] }, 'title'],
    ['by any of several kinds', { kinds: ['prediction', 'denial'] }, 'second'],
    ['by form', { forms: ['direct'] }, 'second'],
    ['by the status shown', { statuses: ['contested', 'refuted'] }, 'first third'],
    ['by digit, and by none', { digits: [2, null] }, 'first second third'],
    ['by letter', { letters: ['B'] }, 'title first second third'],
    ['by a letter that no source has', { letters: ['A', null] }, ''],
    ['by a tag and those under it', { tags: ['security'] }, 'first second'],
    ['by a tag that is not the start of a name', { tags: ['secur'] }, ''],
    ['by having no tag', { tags: [null] }, 'title third'],
    ['by occasion, and by none', { occasions: ['o1'] }, 'second'],
    ['by no occasion', { occasions: [null] }, 'title first third'],
    ['by question', { questions: ['q2'] }, 'second'],
    ['by no question', { questions: [null] }, 'title third'],
    ['by their answer to a question', { questions: ['q1'], answers: ['no'] }, 'second'],
    ['by an answer to any question', { answers: ['yes'] }, 'first'],
    ['by when it was said', { from: '2025-08', to: '2025-08-11' }, 'third'],
    ['by the source’s date where none is known', { from: '2025-08-11' }, 'title first second'],
    ['by being proposed', { confirmed: false }, 'third'],
    ['by being confirmed', { confirmed: true }, 'title first second'],
    ['by all conditions together', { tags: ['security'], kinds: ['statement'] }, 'first'],
  ])('%s', (_, conditions, words) => {
    expect(found(all, conditions)).toBe(words)
  })

  /** The claims, said on these dates, that a filter finds by when they were said. */
  const dates = ['2025-07-31', '2025-08-01', '2025-08', '2025-08-31', '2025-09-01']
  const onDates = register(dates.map(said))
  const named = (words: string) =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => dates[['first', 'second', 'third', 'title', 'last'].indexOf(word)])
      .sort()
  it.each<[string, ClaimConditions, readonly string[]]>([
    ['from a month: its first day on', { from: '2025-08' }, dates.slice(1)],
    ['from the first day of a month', { from: '2025-08-01' }, dates.slice(1)],
    ['from a day later: what can be that day', { from: '2025-08-02' }, ['2025-08', '2025-08-31', '2025-09-01']],
    ['from the last day of a month', { from: '2025-08-31' }, ['2025-08', '2025-08-31', '2025-09-01']],
    ['from the month after', { from: '2025-09' }, ['2025-09-01']],
    ['to a month: up to its last day', { to: '2025-08' }, dates.slice(0, 4)],
    ['to the last day of a month', { to: '2025-08-31' }, dates.slice(0, 4)],
    ['to a day before', { to: '2025-08-30' }, dates.slice(0, 3)],
    ['to the first day of a month', { to: '2025-08-01' }, dates.slice(0, 3)],
    ['to the month before', { to: '2025-07' }, dates.slice(0, 1)],
    ['of one month', { from: '2025-08', to: '2025-08' }, dates.slice(1, 4)],
    ['of one day', { from: '2025-08-31', to: '2025-08-31' }, ['2025-08', '2025-08-31']],
    ['of a year', { from: '2025', to: '2025' }, dates],
    ['to the year before', { to: '2024' }, []],
    ['from the year after', { from: '2026' }, []],
    ['from a day to one before it', { from: '2025-08-31', to: '2025-08-01' }, ['2025-08']],
  ])('by when they were said, %s', (_, conditions, expected) => {
    expect(named(found(onDates, conditions))).toEqual([...expected].sort())
  })

  it.each<[string, ClaimConditions, boolean]>([
    ['../2025-08-17', { to: '1900' }, true],
    ['../2025-08-17', { from: '2025-08-17' }, true],
    ['../2025-08-17', { from: '2025-08-18' }, false],
    ['2025-08-17/..', { from: '2100' }, true],
    ['2025-08-17/..', { to: '2025-08-17' }, true],
    ['2025-08-17/..', { to: '2025-08-16' }, false],
    ['2024-24', { to: '2024-11' }, false],
    ['2024-24', { to: '2024-12' }, true],
    ['2024-24', { from: '2025-02' }, true],
    ['2024-24', { from: '2025-03' }, false],
    ['199X', { from: '1999', to: '1999' }, true],
    ['199X', { from: '2000' }, false],
  ])('said %s, asked for %j: %s', (edtf, conditions, isIn) => {
    expect(findClaims(register([said(edtf)]).rows, conditions)).toHaveLength(isIn ? 1 : 0)
  })
  it.each<[string, ClaimConditions]>([
    ['from', { from: '1900' }],
    ['to', { to: '2100' }],
  ])('that have no date are in no filter by date (%s)', (_, conditions) => {
    expect(findClaims(register([{}], { published: '' }).rows, conditions)).toEqual([])
  })

  it('by whether a briefing cites them', () => {
    const [title, ...others] = all.rows
    const cited = new Set([title!.claim.id])
    expect(findClaims(all.rows, { cited: true }, { cited })).toEqual([title])
    expect(findClaims(all.rows, { cited: false }, { cited })).toEqual(others)
    expect(findClaims(all.rows, { cited: true, confirmed: false }, { cited })).toEqual([])
  })
  it('by whom they speak of, beside who speaks', () => {
    const [title, first, second] = all.rows
    const speaksOf = new Map([
      [title!.claim.id, [witkoff.id, diplomat.id]],
      [second!.claim.id, [diplomat.id]],
    ])
    expect(findClaims(all.rows, { speaksOf: [diplomat.id] }, { speaksOf })).toEqual([title, second])
    expect(findClaims(all.rows, { speaksOf: [witkoff.id, leaders.id] }, { speaksOf })).toEqual([title])
    expect(findClaims(all.rows, { speaksOf: [diplomat.id], actors: [president.id] }, { speaksOf })).toEqual([second])
    expect(findClaims(all.rows, { actors: [witkoff.id] }, { speaksOf })).toEqual([first])
    expect(findClaims(all.rows, { speaksOf: [witkoff.id] })).toEqual([])
  })
})

describe('claims are sorted', () => {
  it('with 6 and what is not rated last, whichever way: they are unknown, not worst', () => {
    const all = register([{ credibility: 6 }, { credibility: 1 }, { credibility: null }, { credibility: 5 }])
    expect(sorted(all, up('rating'))).toBe('second title first third')
    expect(sorted(all, down('rating'))).toBe('title second first third')
  })
  it('with F last among the letters, whichever way', () => {
    const [one, other] = [sourceTextOf('One\nWords here.\n'), sourceTextOf('Two\nMore here.\n')]
    const all = createClaimRegister([claimOf(one, { quotes: ['Words'] }), claimOf(other, { quotes: ['More'] })], {
      sources: new Map([
        [one.source, sourceViewOf(one, { reliability: 'F' })],
        [other.source, sourceViewOf(other, { reliability: 'E' })],
      ]),
      actors,
      questions,
      claim: () => undefined,
    })
    expect(sorted(all, up('rating'))).toBe('More Words')
    expect(sorted(all, down('rating'))).toBe('More Words')
  })
  it('by several columns: equal ones by the next, then as they were', () => {
    const all = register([
      { speakers: [witkoff.id], kind: 'statement' },
      { speakers: [president.id], kind: 'denial' },
      { speakers: [witkoff.id], kind: 'denial' },
      { speakers: [president.id], kind: 'denial' },
    ])
    expect(sorted(all, up('speaker'), down('kind'))).toBe('third first title second')
  })
  it('by when it was said, vague dates by their first day', () => {
    const all = register([said('2025-08'), said('2024'), said('2025-07-31'), said('../2025-08-02')])
    expect(sorted(all, up('said'))).toBe('second third first title')
  })
  it('by words as a person would: case and accents aside, numbers by their size', () => {
    const all = register([{ gloss: 'b 10' }, { gloss: 'B 9' }, { gloss: 'a' }, { gloss: '' }])
    expect(sorted(all, up('gloss'))).toBe('third second first title')
    expect(sorted(all, down('gloss'))).toBe('first second third title')
  })
})

describe('cells', () => {
  it('say what a row says', () => {
    const { rows } = register([
      {
        chain: [{ id: 'l', actor: null, words: null, hedge: [] }],
        speakers: [president.id],
        credibility: 2,
        kind: 'prediction',
        tags: ['a', 'b/c'],
        computed: 'corroborated',
        answers: [
          { question: 'q1', answer: 'only-if' },
          { question: 'q2', answer: { named: '14 million' } },
        ],
      },
    ])
    const [row] = rows
    const cells = (
      ['speaker', 'kind', 'form', 'rating', 'status', 'tags', 'questions', 'place', 'confirmed'] as const
    ).map((column) => row!.cell(column))
    expect(cells).toEqual([
      'someone not named › Volodymyr Zelensky',
      'predicts',
      'paraphrase',
      'B2',
      'corroborated',
      'a, b/c',
      'guarantor: only if; How much?: 14 million',
      'Newsroom ¶1',
      'confirmed',
    ])
  })
})

describe('cells that are exported', () => {
  const anchor = (exact: string) =>
    ({ id: 'a', role: 'hedge', ord: 0, revision: 'r', start: 0, end: 1, exact, state: 'anchored' }) as const
  const all = register([
    { gloss: 'They agreed', speakers: [witkoff.id] },
    {
      chain: [{ id: 'l', actor: diplomat.id, words: null, hedge: [anchor('reportedly')] }],
      speakers: [president.id],
      hedge: [anchor('may'), anchor('perhaps')],
      condition: [
        { id: 'c', gloss: '', anchors: [anchor('if it rains')] },
        { id: 'd', gloss: 'before Monday', anchors: [] },
      ],
      saidAbout: [witkoff.id, leaders.id],
      originalLanguage: 'Russian',
      translatedBy: 'the embassy',
      aboutUnclear: true,
      occasion: { ...occasionCalled('o', 'Post'), withdrawn: { by: 'the ministry', date: '2025-08-20' } },
      saidDate: { edtf: '../2025-08-17', words: 'by Sunday', anchor: null },
      aboutDate: { edtf: '2026-03~', words: 'about March', anchor: null },
    },
  ])
  const [first, second] = all.rows.map(({ claim }) => claim)
  const linked = createClaimRegister(
    [
      first!,
      {
        ...second!,
        about: [
          { of: 'claim', claim: first!.id },
          { of: 'idea', idea: 'i', revision: 'r', gloss: 'a swap', anchors: [] },
        ],
        relations: [
          { id: '1', type: 'supersedes', direction: 'to', claim: first!.id },
          { id: '2', type: 'reason-for', direction: 'from', claim: 'gone' },
        ],
      },
    ],
    {
      sources: new Map([[first!.source, all.rows[0]!.source]]),
      actors,
      questions,
      claim: (id) => (id === first!.id ? first : undefined),
    },
  )
  const row = linked.rows.find(({ claim }) => claim.id === second!.id)!
  it.each([
    ['chain', 'via Newsroom › A diplomat (“reportedly”)'],
    ['hedge', 'may … perhaps'],
    ['condition', 'if it rains; before Monday'],
    ['about', 'Unclear: possibly Steve Witkoff: They agreed or a swap'],
    ['saidAbout', 'Steve Witkoff and European leaders'],
    ['translation', 'translated from Russian by the embassy'],
    ['withdrawn', 'withdrawn by the ministry on Wed 20 Aug 2025'],
    ['links', 'superseded by: Steve Witkoff: They agreed; reason for: a claim no longer in the library'],
    ['saidDate', '2025-08-17'],
    ['aboutDate', '2026-03'],
  ] as const)('%s: %s', (column, cell) => expect(row.cell(column)).toBe(cell))
  it('are empty where nothing is set', () => {
    const blank = linked.rows.find(({ claim }) => claim.id === first!.id)!
    for (const column of [
      ...(['chain', 'hedge', 'condition', 'about', 'links', 'saidDate', 'aboutDate'] as const),
      ...(['saidAbout', 'translation', 'withdrawn'] as const),
    ])
      expect(blank.cell(column), column).toBe('')
  })
  it('whom a claim is about, its language and its withdrawal are conditions, and the first is searched', () => {
    const words = (conditions: ClaimConditions) =>
      findClaims(linked.rows, conditions).map(({ claim }) => claim.gloss || 'second')
    expect(words({ saidAbout: [leaders.id] })).toEqual(['second'])
    expect(words({ saidAbout: [null] })).toEqual(['They agreed'])
    expect(words({ languages: ['Russian'] })).toEqual(['second'])
    expect(words({ languages: [null] })).toEqual(['They agreed'])
    expect(words({ withdrawn: true })).toEqual(['second'])
    expect(words({ withdrawn: false })).toEqual(['They agreed'])
    expect(words({ words: 'european' })).toEqual(['second'])
  })
  it('sort dates by their first day, and claims without one last', () => {
    const dated = register([{}, said('2025-08'), said('../2025-08-02'), said('2024')])
    expect(sorted(dated, up('saidDate'))).toBe('title second third first')
  })
})

describe('actors', () => {
  const register = createActorRegister(actors)
  const sortedActors = (column: 'reliability' | 'mentions' | 'kind', descending = false) =>
    register
      .sort(register.rows, [{ column, descending }])
      .map(({ actor }) => actor.name.split(' ').at(-1))
      .join(' ')
  it.each<[string, ActorConditions, string]>([
    ['by words of their names and aliases', { words: 'the dip' }, 'A diplomat'],
    ['by kind', { kinds: ['group', 'unnamed'] }, 'A diplomat, European leaders'],
    ['by a tag above theirs', { tags: ['unnamed'] }, 'A diplomat'],
    ['by the groups they are in', { groups: [leaders.id] }, 'Volodymyr Zelensky'],
    ['by being in none', { groups: [null] }, 'Steve Witkoff, A diplomat, European leaders'],
    ['by the side they count for', { sides: [leaders.id] }, 'Volodymyr Zelensky'],
    ['by standing alone', { sides: [null] }, 'Steve Witkoff, A diplomat, European leaders'],
    ['by the name of their side', { words: 'european' }, 'Volodymyr Zelensky, European leaders'],
    ['by letter and by none', { letters: ['B'] }, 'Volodymyr Zelensky'],
    ['by a source that mentions them', { sources: ['dam-1'] }, 'Steve Witkoff'],
    ['by being mentioned no more', { mentioned: false }, 'Steve Witkoff'],
    ['by speaking', { speaks: true }, 'European leaders'],
  ])('are found %s', (_, conditions, names) => {
    expect(
      findActors(register.rows, conditions)
        .map(({ actor }) => actor.name)
        .join(', '),
    ).toBe(names)
  })
  it('a document says who wrote it, when, and who has seen it', () => {
    const memo = {
      ...actorOf('the March memo', 'document'),
      documentAuthor: 'Lena Brandt',
      documentDate: '2025-03',
      seenBy: 'the Selby Courier',
    }
    const { rows } = createActorRegister(
      new Map([memo, { ...memo, id: 'b', kind: 'group' as const }].map((one) => [one.id, one])),
    )
    expect(rows.map((row) => row.cell('document'))).toEqual([
      'by Lena Brandt, March 2025, seen by the Selby Courier',
      '',
    ])
    expect(findActors(rows, { words: 'brandt' })).toHaveLength(1)
  })
  it('have the name of their side as a cell, empty where they stand alone', () => {
    expect(register.rows.map((row) => row.cell('side'))).toEqual(['', 'European leaders', '', ''])
  })
  it('are sorted, F and no letter last', () => {
    expect(sortedActors('reliability', true)).toBe('Zelensky Witkoff diplomat leaders')
    expect(sortedActors('mentions', true)).toBe('Zelensky diplomat leaders Witkoff')
    expect(sortedActors('kind')).toBe('Witkoff Zelensky leaders diplomat')
  })
})

describe('a filter', () => {
  const filter = { screen: 'claims', conditions: {}, sort: [], columns: [] }
  it.each<[string, unknown, boolean]>([
    [
      'as it is saved',
      {
        ...filter,
        conditions: { words: 'x', tags: ['a', null], from: '2026-03' },
        sort: [{ column: 'said', descending: true }],
        columns: ['gloss', 'place'],
      },
      true,
    ],
    ['of another screen’s columns', { ...filter, columns: ['aliases'] }, false],
    ['with a column twice', { ...filter, columns: ['gloss', 'gloss'] }, false],
    ['with a date that is none', { ...filter, conditions: { from: 'March' } }, false],
    ['with a condition that is not known', { ...filter, conditions: { weather: 'fine' } }, false],
    ['of no screen', { ...filter, screen: 'weather' }, false],
    ['of sources, with what groups them', { ...filter, screen: 'sources', group: 'publisher' }, true],
    ['of sources, grouped by what groups none', { ...filter, screen: 'sources', group: 'words' }, false],
    ['of claims, which have no groups', { ...filter, group: 'state' }, false],
  ])('%s', (_, value, valid) => {
    expect(filterSchema.safeParse(value).success).toBe(valid)
  })
})

it('makes rows anew for the claims that changed and for no others, and sorts them where they stand now', () => {
  const source = sourceTextOf(text)
  const [first, second] = [
    claimOf(source, { quotes: ['first'], kind: 'statement' }),
    claimOf(source, { quotes: ['second'], kind: 'denial' }),
  ]
  const lookups = {
    sources: new Map([[source.source, sourceViewOf(source)]]),
    actors,
    questions,
    claim: () => undefined,
  }
  const made: MadeRows = new WeakMap()
  const before = createClaimRegister([first, second], lookups, made)
  const after = createClaimRegister([{ ...second, kind: 'prediction' }, first], lookups, made)
  expect(after.rows[0]).toBe(before.rows[0])
  expect(after.rows[1]!.cell('kind')).toBe('predicts')
  expect(sorted(after, down('place'))).toBe('second first')
})

it('filters and sorts ten thousand claims', () => {
  const source = sourceTextOf(text)
  const views = Array.from({ length: 10_000 }, (_, i) =>
    claimOf(source, {
      quotes: ['words'],
      speakers: [[witkoff, president, leaders][i % 3]!.id],
      gloss: `In our words ${i % 977}`,
      tags: [`tag ${i % 13}/under`],
      credibility: (i % 6) + 1,
      saidDate: { edtf: `2025-0${(i % 9) + 1}`, words: '', anchor: null },
    }),
  )
  const register = createClaimRegister(views, {
    sources: new Map([[source.source, sourceViewOf(source)]]),
    actors,
    questions,
    claim: () => undefined,
  })
  const keystroke = (words: string) =>
    register.sort(findClaims(register.rows, { words, tags: ['tag 1', 'tag 2', 'tag 3'] }), [
      { column: 'speaker', descending: false },
      { column: 'said', descending: true },
      { column: 'gloss', descending: false },
    ])
  expect(keystroke('').length).toBeGreaterThan(keystroke('our words 1').length)
  expect(keystroke('our words 1').length).toBeGreaterThan(200)
})
