import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const text = 'A title\nThe envoy said that both sides had agreed on it.\nA second paragraph.\n'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let source: { id: Id; revision: Id }
let witkoff: Id
let claim: Id

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`, { analyst: 'A. Analyst' })
  source = await library.do('importPaste', { text })
  witkoff = (await library.do('addActor', { name: 'Steve Witkoff', kind: 'person' })).id
  claim = (
    await library.do('addClaim', {
      revision: source.revision,
      content: [at('both sides')],
      proposed: ['kind'],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [witkoff],
        cue: at('said'),
        tags: ['talks'],
        memo: 'check',
        occasion: 'CNN',
      },
    })
  ).id
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const history = async (type: HistoryType, id: Id) => library.do('readHistory', { type, id })
const told = ({ lines }: HistoryEntry) =>
  lines.map(
    ({ name, state, before, after }) => `${state ? `${name} ${state}` : name}: ${before ?? '–'} → ${after ?? '–'}`,
  )
/** Each line of the newest change, as "part: before → after". */
const newest = async (type: HistoryType, id: Id) => told((await history(type, id))[0]!)
const edit = (fields: Input<'updateClaim'>['fields']) => library.do('updateClaim', { id: claim, fields })
const view = async () => (await library.do('readClaims', { ids: [claim] }))[0]!
const first = async (type: HistoryType, id: Id) => (await history(type, id)).at(-1)!.change

describe('the history of a claim', () => {
  it('begins with its marking, every field in words', async () => {
    const [entry, ...more] = await history('claim', claim)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ label: 'Mark a claim', origin: 'user', analyst: 'A. Analyst' })
    expect(Math.abs(Date.parse(entry!.at) - Date.now())).toBeLessThan(60_000)
    expect(Object.fromEntries(entry!.lines.map(({ name, after }) => [name, after]))).toEqual({
      kind: 'says',
      form: 'paraphrase',
      status: 'open',
      occasion: 'CNN',
      words: 'both sides',
      cue: 'said',
      speakers: 'Steve Witkoff',
      tags: 'talks',
      memo: 'check',
    })
    expect(entry!.lines.filter(({ state }) => state !== undefined)).toMatchObject([
      { name: 'kind', state: 'suggested' },
    ])
    expect(entry!.lines.every(({ before }) => before === null)).toBe(true)
  })
  it('tells what each gesture changed, before and after', async () => {
    const { id: aram } = await library.do('addActor', { name: 'Piet Aram', kind: 'person' })
    await edit({ kind: 'denial', gloss: 'No deal', occasion: 'Halden' })
    expect(await newest('claim', claim)).toEqual([
      'kind: says → denies',
      'in our words: – → No deal',
      'occasion: CNN → Halden',
    ])
    await edit({ speakers: [aram] })
    expect((await newest('claim', claim)).sort()).toEqual(
      ['speakers: Steve Witkoff → –', 'speakers: – → Piet Aram'].sort(),
    )
    await edit({ content: [at('had agreed')], cue: null })
    expect((await newest('claim', claim)).sort()).toEqual(['cue: said → –', 'words: both sides → had agreed'].sort())
    await edit({ tags: ['a/b'], memo: '', chain: [{ actor: null, words: at('The envoy'), hedge: [] }] })
    expect((await newest('claim', claim)).sort()).toEqual(
      [
        'chain: – → The envoy',
        'chain: – → someone not named',
        'memo: check → –',
        'tags: talks → –',
        'tags: – → a/b',
      ].sort(),
    )
    await edit({ answers: [{ question: { text: 'Q?' }, answer: 'no' }] })
    expect(await newest('claim', claim)).toEqual(['answers: – → Q?: no'])
    await edit({ answers: [{ question: { text: 'Q?' }, answer: { named: '14 million' } }] })
    expect(await newest('claim', claim)).toEqual(['answers: Q?: no → Q?: 14 million'])
    await library.do('undo', {})
    expect((await history('claim', claim))[0]).toMatchObject({
      origin: 'undo',
      label: 'Edit a claim',
      lines: [{ before: 'Q?: 14 million', after: 'Q?: no' }],
    })
    expect(await library.do('readHistory', { type: 'claim', id: claim, limit: 2 })).toEqual(
      (await history('claim', claim)).slice(0, 2),
    )
  })
  it('keeps a deletion and a return, without telling every field again', async () => {
    await library.do('deleteClaim', { id: claim })
    await library.do('undo', {})
    expect(
      (await history('claim', claim)).map(({ label, origin, lines }) => [label, origin, lines.length > 0]),
    ).toEqual([
      ['Delete a claim', 'undo', false],
      ['Delete a claim', 'user', false],
      ['Mark a claim', 'user', true],
    ])
  })
})

describe('restoring', () => {
  it('brings the whole claim to where it was, as one gesture that undo takes back', async () => {
    const before = await view()
    const { id: aram } = await library.do('addActor', { name: 'Piet Aram', kind: 'person' })
    await edit({
      kind: 'denial',
      gloss: 'No deal',
      speakers: [aram, witkoff],
      tags: ['x', 'y'],
      memo: 'other',
      occasion: '',
      cue: null,
      content: [at('had agreed'), at('it.')],
      answers: [{ question: { text: 'Q?' }, answer: 'no' }],
    })
    await edit({
      chain: [{ actor: null, words: at('The envoy'), hedge: [at('said')] }],
      condition: [{ spans: [at('second')], gloss: 'if' }],
    })
    const after = await view()
    const told = library.changes.length
    await library.do('restoreRecord', { type: 'claim', id: claim, change: await first('claim', claim), when: 'after' })
    expect(library.changes).toHaveLength(told + 1)
    expect(library.changes.at(-1)!.undo).toBe('Restore a claim')
    expect(await view()).toEqual(before)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.do('undo', {})
    expect(await view()).toEqual(after)
  })
  it('brings one part alone', async () => {
    await edit({ kind: 'denial', gloss: 'No deal', tags: ['x'], speakers: [] })
    const change = (await history('claim', claim))[0]!.change
    await library.do('restoreRecord', { type: 'claim', id: claim, change, when: 'before', parts: ['kind'] })
    expect(library.changes.at(-1)!.undo).toBe('Restore “kind” of a claim')
    expect(await view()).toMatchObject({ kind: 'statement', gloss: 'No deal', tags: ['x'], speakers: [] })
    await library.do('restoreRecord', { type: 'claim', id: claim, change, when: 'before', parts: ['speakers', 'tags'] })
    expect(await view()).toMatchObject({ kind: 'statement', gloss: 'No deal', tags: ['talks'], speakers: [witkoff] })
  })
  it('takes chains and conditions along with their words and hedges', async () => {
    await edit({
      chain: [{ actor: null, words: at('The envoy'), hedge: [at('said')] }],
      condition: [{ spans: [at('second')], gloss: 'if' }],
    })
    const full = await view()
    await edit({ chain: [], condition: [] })
    const change = (await history('claim', claim))[0]!.change
    await library.do('restoreRecord', {
      type: 'claim',
      id: claim,
      change,
      when: 'before',
      parts: ['chain', 'conditions', 'hedges'],
    })
    expect(await view()).toEqual(full)
  })
  it('names what is gone in one line, whatever line ends its words hold', async () => {
    const { id: other } = await library.do('addClaim', {
      revision: source.revision,
      content: [{ start: 0, end: 17 }],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase' },
    })
    await edit({ about: [{ claim: other }] })
    const change = (await history('claim', claim))[0]!.change
    await library.do('deleteClaim', { id: other })
    expect(
      (await library.refusal('restoreRecord', { type: 'claim', id: claim, change, when: 'after', parts: ['about'] }))
        .message,
    ).toBe(
      'The claim “A title The envoy” is not in the library any more, so nothing was restored; restore the other parts one by one.',
    )
  })
  it('is refused with one sentence where what it names is gone, where the record was not there, and for what is no step', async () => {
    await edit({ speakers: [], tags: [] })
    await library.do('deleteActor', { id: witkoff })
    const start = await first('claim', claim)
    const before = await view()
    expect(
      await library.refusal('restoreRecord', { type: 'claim', id: claim, change: start, when: 'after' }),
    ).toMatchObject({
      code: 'conflict',
      message:
        'The actor “Steve Witkoff” is not in the library any more, so nothing was restored; restore the other parts one by one.',
    })
    expect(
      await library.refusal('restoreRecord', { type: 'claim', id: claim, change: start, when: 'before' }),
    ).toMatchObject({ code: 'conflict' })
    expect(
      await library.refusal('restoreRecord', { type: 'claim', id: claim, change: newId(), when: 'after' }),
    ).toMatchObject({ code: 'not-found' })
    expect(
      await library.refusal('restoreRecord', { type: 'claim', id: newId(), change: start, when: 'after' }),
    ).toMatchObject({ code: 'not-found' })
    expect(await view()).toEqual(before)
    await library.do('restoreRecord', { type: 'claim', id: claim, change: start, when: 'after', parts: ['tags'] })
    expect((await view()).tags).toEqual(['talks'])
  })
  it('brings an idea back with the claim that was about it, and lets it go where no claim is', async () => {
    const before = await view()
    await edit({ about: [{ content: [at('second')], gloss: 'a second one' }] })
    expect((await newest('claim', claim)).sort()).toEqual(['about: – → a second one', 'about: – → second'].sort())
    const full = await view()
    await edit({ about: [] })
    const change = (await history('claim', claim))[0]!.change
    await library.do('restoreRecord', { type: 'claim', id: claim, change, when: 'before' })
    expect(await view()).toEqual(full)
    expect(await library.do('listIdeas', {})).toHaveLength(1)
    await library.do('restoreRecord', { type: 'claim', id: claim, change: await first('claim', claim), when: 'after' })
    expect(await view()).toEqual(before)
    expect(await library.do('listIdeas', {})).toEqual([])
  })
  it('leaves an idea that another claim is about', async () => {
    await edit({ about: [{ content: [at('second')], gloss: 'a second one' }] })
    const [idea] = await library.do('listIdeas', {})
    const { id: other } = await library.do('addClaim', {
      revision: source.revision,
      content: [at('paragraph')],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase', about: [{ idea: idea!.id }] },
    })
    await library.do('updateIdea', { id: idea!.id, gloss: 'another one' })
    const before = (await library.do('readClaims', { ids: [other] }))[0]!.about
    await library.do('restoreRecord', { type: 'claim', id: claim, change: await first('claim', claim), when: 'after' })
    expect((await view()).about).toEqual([])
    expect((await library.do('readClaims', { ids: [other] }))[0]!.about).toEqual(before)
  })
  it('never makes a circle: claims that would be about each other are refused', async () => {
    const { id: other } = await library.do('addClaim', {
      revision: source.revision,
      content: [at('second')],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase' },
    })
    await edit({ about: [{ claim: other }] })
    const change = (await history('claim', claim))[0]!.change
    await edit({ about: [] })
    await library.do('updateClaim', { id: other, fields: { about: [{ claim }] } })
    expect(
      await library.refusal('restoreRecord', { type: 'claim', id: claim, change, when: 'after', parts: ['about'] }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('circle') })
  })
})

describe('the history of the rest', () => {
  it('tells of an actor: name, aliases, offices, groups, mentions, merges', async () => {
    await library.do('updateActor', { id: witkoff, name: 'S. Witkoff', kind: 'role', tags: ['us'] })
    expect(await newest('actor', witkoff)).toEqual([
      'name: Steve Witkoff → S. Witkoff',
      'kind: person → role',
      'tags: – → us',
    ])
    await library.do('addMention', { revision: source.revision, range: at('The envoy'), who: { actor: witkoff } })
    expect(await newest('actor', witkoff)).toContain('mentions: – → The envoy')
    const { id: twin } = await library.do('addActor', { name: 'Witkoff', kind: 'person' })
    await library.do('mergeActors', { actor: twin, into: witkoff })
    expect(await newest('actor', witkoff)).toContain('merged actors: – → Witkoff')
    await library.do('restoreRecord', {
      type: 'actor',
      id: witkoff,
      change: await first('actor', witkoff),
      when: 'after',
      parts: ['name', 'kind'],
    })
    expect((await library.do('readActors', { ids: [witkoff] }))[0]).toMatchObject({
      name: 'Steve Witkoff',
      kind: 'person',
      tags: ['us'],
    })
  })
  it('leaves merging alone: an actor that is restored is neither merged, separated nor gone', async () => {
    const { id: twin } = await library.do('addActor', { name: 'Witkoff', kind: 'person' })
    const before = (await history('actor', witkoff))[0]!.change
    await library.do('mergeActors', { actor: twin, into: witkoff })
    await library.do('updateActor', { id: witkoff, name: 'S. Witkoff' })
    await library.do('restoreRecord', { type: 'actor', id: witkoff, change: before, when: 'after' })
    const { actor, merged } = await library.do('readActorCard', { id: witkoff })
    expect([actor.name, merged.map(({ name }) => name)]).toEqual(['Steve Witkoff', ['Witkoff']])
    const refused = await library.refusal('restoreRecord', {
      type: 'actor',
      id: witkoff,
      change: before,
      when: 'after',
      parts: ['merged actors'],
    })
    expect(refused.message).toBe(
      'Merging is not restored from the history, so nothing was restored; separate the actors on the card, or merge them again.',
    )
  })
  it('never puts a group inside itself: a membership in what the actor was merged into stays off', async () => {
    const { id: office } = await library.do('addActor', { name: 'Envoy’s office', kind: 'group' })
    await library.do('addMember', { actor: witkoff, partOf: office, from: '', to: '', claim: null })
    const change = (await history('actor', witkoff))[0]!.change
    await library.do('mergeActors', { actor: witkoff, into: office })
    const refused = await library.refusal('restoreRecord', { type: 'actor', id: office, change, when: 'after' })
    expect(refused.message).toBe(
      'A group would be a member of itself since, so nothing was restored; restore the other parts one by one.',
    )
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('never makes a chain go in a circle: who reported and who spoke are one actor since', async () => {
    const { id: desk } = await library.do('addActor', { name: 'The envoy’s desk', kind: 'group' })
    await edit({ chain: [{ actor: desk, words: null, hedge: [] }], speakers: [witkoff] })
    const change = (await history('claim', claim))[0]!.change
    await edit({ chain: [] })
    await library.do('mergeActors', { actor: desk, into: witkoff })
    const refused = await library.refusal('restoreRecord', { type: 'claim', id: claim, change, when: 'after' })
    expect(refused.message).toBe(
      'Two who speak and report here are one actor since, and the chain would go in a circle, so nothing was restored; restore the other parts one by one.',
    )
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('tells of an occasion that claims share, and gives its name back unless another has it since', async () => {
    await edit({ occasion: 'Halden' })
    const { id } = (await library.do('listOccasions', {})).find(({ label }) => label === 'Halden')!
    await library.do('updateOccasion', { id, fields: { label: 'Press conference', place: 'Halden' } })
    await library.do('setMemo', { owner: { type: 'occasion', id }, body: 'Who asked?' })
    const entries = await library.do('readHistory', { type: 'occasion', id })
    expect(
      entries.slice(0, 2).map(({ lines }) => lines.map(({ name, before, after }) => [name, before, after])),
    ).toEqual([
      [['memo', null, 'Who asked?']],
      [
        ['name', 'Halden', 'Press conference'],
        ['place', null, 'Halden'],
      ],
    ])
    await library.do('restoreRecord', {
      type: 'occasion',
      id,
      change: entries[1]!.change,
      when: 'before',
      parts: ['label'],
    })
    expect((await library.do('listOccasions', {})).find((one) => one.id === id)).toMatchObject({
      label: 'Halden',
      place: 'Halden',
      memo: 'Who asked?',
    })
    expect(library.changes.at(-1)!.undo).toBe('Restore “name” of an occasion')
    await library.do('undo', {})
    const { id: second } = await library.do('addClaim', {
      revision: source.revision,
      content: [at('second')],
      fields: { kind: 'statement', form: 'paraphrase', occasion: 'Halden' },
      proposed: [],
    })
    expect(
      await library.refusal('restoreRecord', { type: 'occasion', id, change: entries[1]!.change, when: 'before' }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('another occasion “Halden”') })
    expect((await library.do('readClaims', { ids: [second] }))[0]!.occasion).toMatchObject({ label: 'Halden' })
  })
  it('tells of a tag, and puts it back unless it would stand under itself or beside its like', async () => {
    const { id } = await library.do('addTag', { path: 'water' })
    const { id: other } = await library.do('addTag', { path: 'talks' })
    await library.do('moveTag', { id, parent: other })
    await library.do('updateTag', { id, name: 'river', definition: 'the Orsa' })
    const [named, moved] = await library.do('readHistory', { type: 'tag', id })
    expect([named, moved].map((entry) => entry!.lines.map(({ name, before, after }) => [name, before, after]))).toEqual(
      [
        [
          ['name', 'water', 'river'],
          ['definition', null, 'the Orsa'],
        ],
        [['under', null, 'talks']],
      ],
    )
    await library.do('addTag', { path: 'talks/water' })
    expect(
      await library.refusal('restoreRecord', { type: 'tag', id, change: named!.change, when: 'before' }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('another tag “water”') })
    await library.do('restoreRecord', { type: 'tag', id, change: moved!.change, when: 'before', parts: ['parent'] })
    await library.do('moveTag', { id: other, parent: id })
    expect(
      await library.refusal('restoreRecord', {
        type: 'tag',
        id,
        change: moved!.change,
        when: 'after',
        parts: ['parent'],
      }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('under itself') })
  })
  it('tells of a source’s card, and restores it', async () => {
    await library.do('updateSourceCard', { id: source.id, card: { publisher: 'Newsroom', reliability: 'B' } })
    await library.do('setMemo', { owner: { type: 'source', id: source.id }, body: 'late edition' })
    expect((await history('source', source.id)).map(told)).toEqual([
      ['memo: – → late edition'],
      ['publisher: – → Newsroom', 'reliability: – → B'],
      ['title: – → A title', 'language suggested: – → English', 'read as: – → UTF-8'],
    ])
    await library.do('restoreRecord', {
      type: 'source',
      id: source.id,
      change: await first('source', source.id),
      when: 'after',
      parts: ['publisher', 'reliability'],
    })
    expect((await library.do('listSources', {}))[0]).toMatchObject({
      publisher: '',
      reliability: null,
      memo: 'late edition',
    })
  })
  it('tells what was suggested for a source, and what the analyst confirmed of it', async () => {
    await library.do('updateSources', { ids: [source.id], fields: { confirm: true } })
    expect(await newest('source', source.id)).toEqual(['language confirmed: – → English'])
    await library.do('undo', {})
    expect(await newest('source', source.id)).toEqual(['language suggested: – → English'])
    await library.do('updateSourceCard', { id: source.id, card: { language: 'fr' } })
    expect(await newest('source', source.id)).toEqual(['language: English → French'])
  })
  it('tells of every field of a source in words', async () => {
    const { id: original } = await library.do('importPaste', { text: 'The first report\nOf it all.\n' })
    const annex = { name: 'annex.txt', bytes: new TextEncoder().encode('An annex\nOf it all.\n') }
    const [imported] = await library.do('importTexts', { files: [annex], attachedTo: original })
    expect(await newest('source', (imported as { source: Id }).source)).toContain('attached to: – → The first report')
    await library.do('updateSourceCard', {
      id: source.id,
      card: {
        updated: '2026-02-26',
        channel: 'by mail',
        accessLimits: 'the desk alone',
        quality: 'No track record.',
        reliabilityReason: 'New to us',
        copyOf: original,
      },
    })
    expect(await newest('source', source.id)).toEqual([
      'quality: – → No track record.',
      'channel: – → by mail',
      'limits of access: – → the desk alone',
      'another copy of: – → The first report',
      'updated: – → 26 February 2026',
      'reason for the reliability: – → New to us',
    ])
    await library.do('updateSourceCard', { id: source.id, card: { copyOf: null } })
    expect(await newest('source', source.id)).toEqual([
      'another copy of: The first report → –',
      'origin: – → a report of its own',
    ])
  })
  it('tells of a question: its words, answers and our view', async () => {
    const { id } = await library.do('addQuestion', { text: 'Agreed?' })
    await library.do('answerQuestion', { claims: [claim], question: id, answer: 'yes' })
    expect(await newest('question', id)).toEqual(['answers: – → both sides: yes'])
    const ourView = {
      sentence: 'They are likely to agree.',
      likelihood: 'likely',
      confidence: 'low' as const,
      confidenceReason: 'One report.',
      wouldChange: '',
      basis: [claim],
    }
    await library.do('judgeQuestion', { id, ourView })
    expect(await newest('question', id)).toEqual([
      'our view: – → They are likely to agree.',
      'likelihood: – → likely',
      'confidence: – → low',
      'reason for the confidence: – → One report.',
      'our view: – → rests on both sides',
    ])
    await library.do('judgeQuestion', { id, ourView: { ...ourView, sentence: 'They are likely to meet.', basis: [] } })
    const change = (await history('question', id))[0]!.change
    await library.do('restoreRecord', { type: 'question', id, change, when: 'before', parts: ['our view'] })
    expect((await library.do('listQuestions', {}))[0]!.ourView).toEqual(ourView)
    await library.do('updateQuestion', { id, text: 'Have they agreed?' })
    await library.do('addQuestion', { text: 'Agreed?' })
    expect(
      await library.refusal('restoreRecord', {
        type: 'question',
        id,
        change: await first('question', id),
        when: 'after',
      }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('“Agreed?”') })
  })
})
