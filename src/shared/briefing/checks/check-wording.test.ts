import { describe, expect, it, test } from 'vitest'
import { attributedRanges, attributionsIn } from './attribution.ts'
import { checkNote } from './check-note.ts'
import { claimFor, noteWith, paragraphOf, type ClaimParts } from './fixtures.ts'

function find(text: string, claim: ClaimParts = {}, code = 'W1') {
  const claims = new Map([
    ['a', claimFor('a', claim)],
    ['b', claimFor('b')],
  ])
  return checkNote(noteWith([paragraphOf('p', text)], { claims })).filter((one) => one.code === code)
}
const words = (text: string, claim: ClaimParts = {}, code = 'W1') =>
  find(text, claim, code).map(({ place }) => {
    const plain = text.replaceAll(/\s?\{[a-z]\}/gu, '')
    return place.kind === 'block' && place.range ? plain.slice(place.range.start, place.range.end) : ''
  })

describe('W1, inference worded as what was said', () => {
  test.each([
    ['The board clearly signals a sale. {a}', 'clearly signals'],
    ['It rains. In effect, the board told him to go. {a}', 'In effect, the board told'],
    ['She was really saying no. {a}', 'was really saying'],
    ['His silence on the sale proves the point. {a}', 'silence on the sale proves'],
    ['The board said it was late, implying that it had known. {a}', 'implying'],
    ['The board said it was late – a clear sign that it had known. {a}', 'a clear sign that'],
    ['The board said it was late, which shows a split. {a}', 'which shows'],
  ])('%j', (text, found) => {
    expect(words(text)).toEqual([found])
    expect(find(text)[0]).toMatchObject({ claim: 'a', title: `“${found}” is our reading, not what was said` })
  })

  it.each([
    'The letter clearly signals a sale.',
    'In our view the letter clearly signals a sale. {a}',
    'The letter, we think, clearly signals a sale. {a}',
    '“It clearly signals a sale,” she said. {a}',
    'The gate was late, implying a second fault. {a}',
    'The gate is clearly marked. {a}',
    'The report shows that it rained. {a}',
  ])('not in %j', (text) => {
    expect(words(text)).toEqual([])
  })

  it('is found once a sentence', () => {
    expect(words('The letter clearly signals a sale, which shows a split. {a}')).toHaveLength(1)
  })

  test.each<[string, ClaimParts, string[]]>([
    ['He promised to pay. {a}', { kind: 'statement' }, ['promised']],
    ['He promised to pay. {a}', { kind: 'commitment' }, []],
    ['He promised to pay. {a}', { kind: 'statement', cue: 'he promises' }, []],
    ['He promised to pay. {a}', { kind: 'statement', quotes: ['a promise to pay'] }, []],
    ['He would not promise to pay. {a}', { kind: 'statement' }, []],
    ['He denied it. {a}', { kind: 'statement' }, ['denied']],
    ['He denied it. {a}', { kind: 'denial' }, []],
    ['The board decided to sell. {a}', { kind: 'proposal' }, ['decided']],
    ['The board decided who plays. {a}', { kind: 'proposal' }, []],
    ['He admitted the fault. {a}', { cue: 'said' }, ['admitted']],
    ['He admitted the fault. {a}', { cue: 'conceded' }, []],
    ['He admitted the fault. {a}', { cue: null }, []],
    ['He confirmed the sale. {a}', { kind: 'no-comment' }, ['confirmed']],
    ['He said nothing. {a}', { kind: 'no-comment' }, []],
    ['He did not confirm the sale. {a}', { kind: 'no-comment' }, []],
    ['He neither confirmed nor denied the sale. {a}', { kind: 'no-comment' }, []],
    ['He said that it rains. {a}', { kind: 'question' }, ['said']],
    ['He asked whether it rains. {a}', { kind: 'question' }, []],
    ['We promised to pay. {a}', { kind: 'statement' }, []],
    ['He was promised money. {a}', { kind: 'statement' }, []],
    ['The man who promised money left. {a}', { kind: 'statement' }, []],
    ['He promised rain, she denied it. {a}{b}', { kind: 'statement' }, []],
    ['He promised rain. {a}{b}', { kind: 'commitment' }, []],
    ['He promised rain. {a}{b}', { kind: 'prediction' }, ['promised']],
    ['He promised rain, then pledged snow. {a}', { kind: 'prediction' }, ['promised']],
  ])('%j of %j', (text, claim, found) => {
    expect(words(text, claim)).toEqual(found)
  })

  it.each([
    ['promised', 'commitment'],
    ['pledged', 'commitment'],
    ['vowed', 'commitment'],
    ['swore', 'commitment'],
    ['guaranteed', 'commitment'],
    ['threatened', 'prediction'],
    ['decided', 'decision'],
    ['resolved', 'commitment'],
    ['demanded', 'demand'],
    ['denied', 'refusal'],
  ] as const)('%s needs a claim of kind %s', (verb, kind) => {
    expect(words(`He ${verb} to go. {a}`, { kind: 'statement' })).toEqual([verb])
    expect(words(`He ${verb} to go. {a}`, { kind })).toEqual([])
  })

  it.each([
    ['admitted', 'owned up'],
    ['conceded', 'acknowledged'],
    ['acknowledged', 'recognised'],
    ['confessed', 'admitted'],
    ['confirmed', 'verified'],
    ['revealed', 'disclosed'],
    ['disclosed', 'divulged'],
    ['boasted', 'bragged'],
  ])('%s needs a cue such as %s', (verb, cue) => {
    expect(words(`He ${verb} the fault. {a}`, { cue: 'said' })).toEqual([verb])
    expect(words(`He ${verb} the fault. {a}`, { cue })).toEqual([])
  })

  it('takes “implied” for a reading, unless the source has the word', () => {
    expect(words('He implied a fault. {a}')).toEqual(['implied'])
    expect(words('He implied a fault. {a}', { cue: 'implied' })).toEqual([])
  })

  test.each<[string, readonly string[], string[]]>([
    ['He said that a flood is likely. {a}', ['It rains.'], ['likely']],
    ['He said that a flood is likely. {a}', ['A flood is probable.'], []],
    ['He said that a flood is likely. {a}', [], []],
    ['According to him, a flood is likely. {a}', ['It rains.'], ['likely']],
    ['A flood is likely, the warden said. {a}', ['It rains.'], ['likely']],
    ['A flood is likely. {a}', ['It rains.'], []],
    ['He said that a flood is likely, a drought very likely. {a}', ['It rains.'], ['likely']],
    ['In our view he said that a flood is likely. {a}', ['It rains.'], []],
    ['He said that it rains; we judge that a flood is likely. {a}', ['It rains.'], []],
  ])('a likelihood that nobody stated: %j', (text, quotes, found) => {
    expect(words(text, { quotes })).toEqual(found)
  })
})

describe('W2, vague hedges', () => {
  test.each([
    ['It is believed that he left.', 'It is believed'],
    ['He is thought to have left.', 'is thought to'],
    ['He reportedly left.', 'reportedly'],
    ['It rains, and sources suggest that he left.', 'sources suggest'],
    ['Some say that he left.', 'Some say'],
    ['Two boats, some fishermen claim, were lost.', 'some fishermen claim'],
    ['According to unnamed officials, he left.', 'According to unnamed officials'],
    ['Sources close to the board say that he left.', 'Sources close to the board say'],
    ['There are rumours of a sale.', 'There are rumours of'],
    ['Residents say that he left.', 'Residents say'],
    ['It rains, but the story goes that he left.', 'the story goes'],
    ['Word on the quay is that he left.', 'Word on the quay is'],
    ['He is widely seen as a fool.', 'is widely seen as'],
  ])('%j', (text, found) => {
    expect(words(text, {}, 'W2')).toEqual([found])
  })

  test.each([
    ['He reportedly left. {a}', []],
    ['Some say that he left. {a}', []],
    ['He is thought to have left. {a}', ['is thought to']],
    ['It is believed that he left. {a}', ['It is believed']],
    ['Board officials said that he left.', []],
    ['The sources of the river dried up.', []],
    ['Jones said that he left.', []],
    ['The residents of Dorva say that he left.', []],
    ['He said that some say he left.', []],
    ['“Some say he left,” she wrote.', []],
    ['It is not known who left.', []],
    ['According to officials of the board, he left.', []],
  ])('%j: %j', (text, found) => {
    expect(words(text, {}, 'W2')).toEqual(found)
  })
})

test.each([
  ['The warden said it rained.', ['said']],
  ['The warden did not say.', ['say']],
  ['THE WARDEN SAID SO.', ['SAID']],
  ['We said so.', []],
  ['He was told so.', []],
  ['The wardens say so.', ['say']],
  ['The report says so.', ['says']],
  ['A report came.', []],
  ['He will say so.', []],
  ['Saying so helps.', []],
  ['Whatever he promised, it rained.', []],
])('saying verbs in %j', (text, found) => {
  expect(attributionsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})

test.each([
  ['The warden said that it rained.', [' that it rained.']],
  ['The warden said that it rained; it did.', [' that it rained']],
  ['The warden said that it rained, but we doubt it.', [' that it rained']],
  ['It rained, the warden said.', ['It rained']],
  ['It rained; it snowed, the warden said.', ['; it snowed']],
  ['According to him, it rained.', ['According to him, it rained.']],
  ['It rained.', []],
])('what is reported in %j', (text, found) => {
  expect(attributedRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})
