import { describe, expect, it, test } from 'vitest'
import { likelihoodScale } from '../../standards/likelihood.ts'
import { scaleOf } from '../../standards/scale-file.ts'
import { deskScale } from '../../standards/scale-fixture.ts'
import { checkNote } from './check-note.ts'
import type { Finding } from './finding.ts'
import { claimFor, judgementOf, noteWith, paragraphOf } from './fixtures.ts'
import { offScaleIn, sameInRow, scaleTermsIn } from './likelihood-words.ts'
import type { BlockToCheck } from './note-to-check.ts'

const quoted = ['a', 'b'].map(
  (id) => [id, claimFor(id, { quotes: ['It could break', 'We are confident', 'likely'] })] as const,
)
const find = (...blocks: BlockToCheck[]): Finding[] =>
  checkNote(noteWith(blocks, { claims: new Map(quoted) }, 'judgements'))
const codes = (...blocks: BlockToCheck[]) => find(...blocks).map(({ code }) => code)
const j = (text: string, parts: Parameters<typeof judgementOf>[2] = {}) => judgementOf('j', `${text} {a}{b}`, parts)

describe('L1, words off the scale', () => {
  test('are found with their place', () => {
    const text = 'It rains. The dam could break. '
    const [found] = find(judgementOf('j', `${text}{a}{b}`))
    expect(found).toMatchObject({ code: 'L1', title: '“could” is not on the scale' })
    expect(found!.place).toEqual({ kind: 'block', block: 'j', range: { start: 18, end: 23 } })
  })

  test.each([
    ['The dam could break.', 'likely', 'will likely'],
    ['The dam may well break.', 'almost certain', 'will almost certainly'],
    ['The dam might break.', 'probable', 'will probably'],
    ['The dam is highly likely to break.', 'very likely', 'very likely'],
    ['The dam is highly likely to break.', null, 'very likely'],
  ])('%j, %s: can be mended to %j', (text, likelihood, instead) => {
    const [fix] = find(j(text, { likelihood })).find(({ code }) => code === 'L1')!.fixes
    expect(fix).toMatchObject({ kind: 'replace', text: instead, label: `Use “${instead}”` })
    const at = fix?.kind === 'replace' ? fix.range : { start: 0, end: 0 }
    expect(text.slice(at.start, at.end)).not.toBe('')
  })

  test.each([
    ['The dam is highly likely to break.', 'likely'],
    ['The dam could break.', 'unlikely'],
    ['The dam could not break.', 'likely'],
    ['The dam could have broken.', 'likely'],
    ['Perhaps the dam breaks.', 'likely'],
  ])('%j, %s: is left to the writer', (text, likelihood) => {
    expect(find(j(text, { likelihood })).find(({ code }) => code === 'L1')!.fixes).toEqual([])
  })

  it('are looked for in the bottom line, and in no other paragraph', () => {
    const paragraph = paragraphOf('p', 'The dam could break.')
    expect(checkNote(noteWith([paragraph], {}, 'lead')).map(({ code }) => code)).toEqual(['L1'])
    expect(checkNote(noteWith([paragraph], {}, 'why'))).toEqual([])
  })

  it('are left alone in a heading', () => {
    expect(
      checkNote(noteWith([{ ...paragraphOf('p', 'What could break'), kind: 'heading' }], {}, 'lead')).map(
        ({ code }) => code,
      ),
    ).toEqual([])
  })

  it.each([
    'The dam is likely to break, though the warden said that it could hold.',
    '“It could break,” the warden said; a breach is likely.',
    'A breach is likely, since crews could not reach the gate last week.',
    'A breach in May is likely.',
    'A breach is likely: under the lease, wardens may open the gate.',
    'The navy is likely to use its might.',
    'Answers are likely as soon as possible.',
    'A quarrel is likely, for the two are at odds.',
    'It is likely, and we know for sure who pays.',
  ])('not in %j', (text) => {
    expect(codes(j(text))).toEqual([])
  })

  it('gives the second of two equal words in a sentence a key of its own', () => {
    const keys = find(j('It could rain and it could snow.')).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    expect(keys[1]).toBe(`${keys[0]} 2`)
  })
})

describe('L2, two vocabularies', () => {
  it('is found across judgements, at those of the row that is used less', () => {
    const others = [
      judgementOf('1', 'A flood is likely. {a}{b}'),
      judgementOf('2', 'A breach is very likely. {a}{b}', { likelihood: 'very likely' }),
    ]
    const odd = judgementOf('3', 'A drought is improbable. {a}{b}', { likelihood: 'improbable' })
    const found = find(odd, ...others)
    expect(found.map(({ code }) => code)).toEqual(['L2'])
    expect(found[0]).toMatchObject({
      title: '“improbable” is from a second vocabulary',
      place: { block: '3', range: { start: 13, end: 23 } },
      fixes: [{ kind: 'replace', text: 'unlikely' }],
    })
    expect(found[0]!.detail).toContain('“likely”, “very likely”')
  })

  it('keeps the row of the first term where both are used alike', () => {
    const found = find(
      judgementOf('1', 'A flood is probable. {a}{b}', { likelihood: 'probable' }),
      judgementOf('2', 'A breach is likely. {a}{b}'),
    )
    expect(found.map(({ place }) => place.kind === 'block' && place.block)).toEqual(['2'])
  })

  it('is found where a term was chosen and not written', () => {
    const found = find(
      judgementOf('1', 'A flood is likely, very likely. {a}{b}'),
      judgementOf('2', 'A breach. {a}{b}', { likelihood: 'probable' }),
    )
    expect(found.find(({ code }) => code === 'L2')).toMatchObject({
      place: { block: '2', range: null },
      fixes: [{ kind: 'set-likelihood', judgement: 'judgement 2', term: 'likely' }],
    })
  })

  it('is found between the bottom line and the judgements, and names at most three of the others', () => {
    const terms = ['likely', 'unlikely', 'very likely', 'very unlikely']
    const judged = terms.map((likelihood, at) =>
      judgementOf(String(at), `A flood is ${likelihood}. {a}{b}`, { likelihood }),
    )
    const note = noteWith([paragraphOf('line', 'A drought is probable.')], { claims: new Map(quoted) }, 'lead')
    const found = checkNote({
      ...note,
      sections: [...note.sections, { kind: 'judgements', blocks: judged, shows: [] }],
    })
    expect(found).toMatchObject([{ code: 'L2', place: { block: 'line' } }])
    expect(found[0]!.detail).toContain('“likely”, “unlikely”, “very likely”.')
  })

  it('has a key that changes with the sentence, or where a term was only chosen with the term', () => {
    const key = (text: string, likelihood: string) =>
      find(
        judgementOf('1', 'A flood is likely, very likely. {a}{b}'),
        judgementOf('2', `${text} {a}{b}`, { likelihood }),
      ).find(({ code }) => code === 'L2')!.key
    expect(key('A breach is probable.', 'likely')).not.toBe(key('A break is probable.', 'likely'))
    expect(key('A breach.', 'probable')).toBe(key('A break.', 'probable'))
  })

  it('offers no word for an adverb', () => {
    const found = find(j('It will probably rain, and snow is likely, even very likely.'))
    expect(found).toMatchObject([{ code: 'L2', fixes: [] }])
  })

  it('compares no term that somebody else used', () => {
    expect(codes(j('A flood is likely, whatever happens. The warden says that a drought is probable.'))).toEqual([])
    expect(checkNote(noteWith([paragraphOf('p', 'A flood is likely, a drought probable.')]))).toEqual([])
  })
})

describe('L3, likelihood and confidence', () => {
  it.each([
    'We have high confidence that a flood is likely.',
    'A flood is likely (confidence: low).',
    'A flood is likely, and our confidence is low.',
    'A flood is likely, we say with confidence.',
    'A flood is likely; confidence in this judgement is moderate.',
    'We are confident that a flood is likely.',
  ])('are found in %j', (text) => {
    const [found, ...others] = find(j(text))
    expect(others).toEqual([])
    expect(found!.code).toBe('L3')
    const range = found!.place.kind === 'block' ? found!.place.range : null
    expect(text.slice(range!.start, range!.end)).toMatch(/confiden/u)
  })

  it.each([
    'A flood is likely. We have high confidence in this.',
    'A vote of no confidence is likely.',
    'A confidence vote is likely.',
    'It is likely that consumer confidence falls.',
    'It is likely that savers have little confidence in the bank.',
    'The mayor, confident of his case, is likely to appeal.',
    '“We are confident,” they said, and a flood is likely.',
  ])('are not found in %j', (text) => {
    expect(codes(j(text))).toEqual([])
  })

  it('are found with a word off the scale too', () => {
    expect(codes(j('We have high confidence that a flood could come.')).toSorted()).toEqual(['L1', 'L3'])
  })

  it('are found in any paragraph', () => {
    expect(
      checkNote(noteWith([paragraphOf('p', 'With high confidence, a flood is likely.')])).map(({ code }) => code),
    ).toEqual(['L3'])
  })
})

describe('L4 and L5, the likelihood that was chosen', () => {
  it('is to stand in the sentence, and is offered at its end', () => {
    const [found, ...others] = find(judgementOf('j', 'A flood will come. It rains. {a}{b}'))
    expect(others).toEqual([])
    expect(found).toMatchObject({
      code: 'L4',
      title: 'Judgement 1 does not say “likely”',
      place: { kind: 'block', block: 'j', range: null },
      fixes: [{ kind: 'replace', range: { start: 17, end: 17 }, text: ' (likely)', label: 'Add “(likely)”' }],
    })
  })

  it('is missed beside another fault of the sentence', () => {
    expect(codes(j('We have high confidence that a flood is very likely.')).toSorted()).toEqual(['L3', 'L4'])
  })

  it('counts in no longer term, and in no quotation', () => {
    expect(codes(j('A flood is very likely.'))).toEqual(['L4'])
    expect(codes(j('A flood is “likely”.'))).toEqual(['L4'])
    expect(codes(j('A flood is likely.'))).toEqual([])
    expect(codes(j('It will almost certainly rain.', { likelihood: 'almost certain' }))).toEqual([])
  })

  it('is asked for, and taken from the sentence if it has one term', () => {
    expect(find(j('A flood is very likely.', { likelihood: null }))).toMatchObject([
      {
        code: 'L5',
        title: 'Judgement 1 has no likelihood',
        fixes: [{ kind: 'set-likelihood', term: 'very likely', judgement: 'judgement j' }],
      },
    ])
    expect(find(j('A flood will come.', { likelihood: null }))).toMatchObject([{ code: 'L5', fixes: [] }])
    expect(find(j('A flood is likely, a drought unlikely.', { likelihood: null }))).toMatchObject([
      { code: 'L5', fixes: [] },
    ])
  })
})

describe('a note with a scale of the user’s', () => {
  const scale = scaleOf(deskScale)
  const found = (text: string, likelihood: string, parts: object = { scale }) =>
    checkNote({ ...noteWith([j(text, { likelihood })], { claims: new Map(quoted) }, 'judgements'), ...parts })

  it('marks the words that this scale does not have, those of ICD 203 too, and none that it has', () => {
    expect(offScaleIn('Rain is very likely, or highly likely; floods are remote in chance.', scale)).toMatchObject([
      { words: 'very likely', term: null },
      { words: 'remote', term: null },
    ])
    expect(offScaleIn('It may rain, with a realistic possibility of floods.', scale).map(({ words }) => words)).toEqual(
      ['may'],
    )
    expect(offScaleIn('It probably rains.', scale)).toEqual([])
  })
  it.each([
    ['A flood is conceivable.', []],
    ['A flood is still conceivable, though conceivable twice.', []],
    ['Rain is possible, if conceivable.', ['is possible']],
    ['A flood is not conceivable.', ['is not conceivable']],
    ['A flood is barely conceivable.', ['is barely conceivable']],
    ['It is more likely than not.', ['more likely than not']],
    ['It is very probable.', ['very probable']],
    ['It may still rain.', []],
    ['It may not rain.', ['may not']],
  ])('marks in %j only what says more than its own terms', (text, words) => {
    const own = [
      ['conceivable', 10],
      ['may', 30],
      ['probable', 60],
      ['likely', 80],
    ] as const
    const terms = own.map(([word, highest]) => ({ words: word, lowest: highest - 5, highest, synonyms: [] }))
    expect(offScaleIn(text, scaleOf({ ...deskScale, terms })).map((one) => one.words)).toEqual(words)
  })
  it('L6: keeps a chosen term of another scale, and says so', () => {
    expect(found('A flood is very likely.', 'very likely')).toMatchObject([
      { code: 'L6', title: 'Judgement 1: “very likely” is not on the scale', fixes: [] },
      { code: 'L1', title: '“very likely” is not on the scale', fixes: [] },
    ])
    expect(found('A flood is very likely.', 'very likely', {})).toEqual([])
  })
  it('L6: offers the term whose synonym it is', () => {
    expect(found('A flood is probable.', 'probable')).toMatchObject([
      { code: 'L6', fixes: [{ kind: 'set-likelihood', term: 'Likely' }] },
    ])
  })
  it('finds nothing where sentence and choice are on it', () => {
    expect(found('A flood is likely.', 'Likely')).toEqual([])
  })
  it('L7: says once that its scale cannot be read, and looks for no word of any', () => {
    const unreadable = { scale: scaleOf('unreadable') }
    expect(found('A flood is likely, and could come.', 'likely', unreadable)).toMatchObject([
      { code: 'L7', title: 'The likelihood scale of this note cannot be read', fixes: [] },
    ])
  })
  it('checks a block anew when the note takes another scale', () => {
    const memory = new Map()
    const note = noteWith(
      [j('A flood is highly likely.', { likelihood: null })],
      { claims: new Map(quoted) },
      'judgements',
    )
    const codesOf = (one: typeof note) => checkNote(one, memory).map(({ code }) => code)
    expect(codesOf(note)).toEqual(['L5', 'L1'])
    expect(codesOf({ ...note, scale })).toEqual(['L5'])
  })
})

test.each([
  ['There is a roughly even chance of rain.', []],
  ['There is almost no chance of rain.', []],
  ['The chance of rain is remote.', []],
  ['There is a fair chance of rain.', ['There is a fair chance']],
  ['The chance of rain is small.', ['The chance of']],
  ['It is more likely than not.', ['more likely than not']],
  ['It is almost certain to rain.', []],
  ['It is certain to rain.', ['certain to']],
  ['It rains against all the odds.', []],
  ['The odds are against it.', ['The odds are']],
  ['May it rain? It may.', ['May', 'may']],
  ['The might of the navy', []],
  ['They feared last year that it could rain.', ['could']],
  ['On 4 May 2031 it rained.', []],
])('words off the scale in %j', (text, words) => {
  expect(offScaleIn(text, likelihoodScale).map((one) => one.words)).toEqual(words)
})

test.each([
  ['A remote village is likely to flood.', ['likely']],
  ['The chance is remote.', ['remote']],
  ['Probable cause is unlikely.', ['unlikely']],
  ['It is highly likely.', []],
  ['It is not very likely.', []],
  ['It is very likely.', ['very likely']],
  ['It will probably rain.', ['probable']],
])('terms of the scale in %j', (text, terms) => {
  expect(scaleTermsIn(text, likelihoodScale).map(({ term }) => term)).toEqual(terms)
})

test('a term has the same place in the other row', () => {
  expect(sameInRow('likely', 1, likelihoodScale)).toBe('probable')
  expect(sameInRow('nearly certain', 0, likelihoodScale)).toBe('almost certain')
  expect(sameInRow('likely', 2, likelihoodScale)).toBeNull()
  expect(sameInRow('perhaps', 0, likelihoodScale)).toBeNull()
})
