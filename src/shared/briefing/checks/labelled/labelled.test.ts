import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure } from './measure.ts'
import { readSentences } from './read-sentences.ts'

const read = (name: string) => readSentences(readFileSync(join(import.meta.dirname, name), 'utf8'))

describe.each(['sentences-1.txt', 'sentences-2.txt'])('%s', (name) => {
  const sentences = read(name)

  it('has at least 150 sentences, of which about half are faulty', () => {
    const faulty = sentences.filter(({ codes }) => codes.length > 0).length
    expect(sentences.length).toBeGreaterThanOrEqual(150)
    expect(faulty / sentences.length).toBeGreaterThan(0.4)
    expect(faulty / sentences.length).toBeLessThan(0.6)
  })

  it.each(measure(sentences))(
    '$code: precision 0.95 and recall 0.9 at least',
    ({ precision, recall, wrong, missed }) => {
      const lines = [...wrong.map(({ text }) => `wrong: ${text}`), ...missed.map(({ text }) => `missed: ${text}`)]
      expect(precision, lines.join('\n')).toBeGreaterThanOrEqual(0.95)
      expect(recall, lines.join('\n')).toBeGreaterThanOrEqual(0.9)
    },
  )
})

const together = ['sentences-1.txt', 'sentences-2.txt', 'sentences-3.txt'].flatMap(read)

it.each(measure(together))('all files, $code: precision 0.95 and recall 0.9 at least', ({ precision, recall }) => {
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

describe('a file of sentences', () => {
  it.each([
    ['no text', 'ok | T'],
    ['a code that no check has', 'L9 | T | It rains.'],
    ['an unknown place', 'ok | X | It rains.'],
    ['an unknown attribute', 'ok | T | It rains. {a}\n  a: colour=red'],
    ['an unknown status', 'ok | T | It rains. {a}\n  a: status=gone'],
  ])('with %s is refused with its line', (_, file) => {
    expect(() => readSentences(file)).toThrow(/^Line 1:/u)
  })

  it('says what each claim is', () => {
    const [sentence] = readSentences(
      [
        'E8 | J very likely/low "One report." | It rains {a}, it pours {b}. {c}',
        '  a: gone',
        '  b: kind=denial form=direct cue=would_not_say status=refuted rating=D4 origin=7 marked=TLP:RED unconfirmed contested=c nodate nopublisher = One. / Two = three.',
      ].join('\n'),
    )
    const { claims, sources, questions, sections } = sentence!.note
    expect([...claims.keys()]).toEqual(['b', 'c'])
    expect(claims.get('b')).toMatchObject({
      kind: 'denial',
      form: 'direct',
      cue: 'would not say',
      status: 'refuted',
      credibility: 4,
      origin: '7',
      isConfirmed: false,
      quotes: ['One.', 'Two = three.'],
    })
    expect(sources.get('source b')).toMatchObject({
      reliability: 'D',
      marking: 'TLP:RED',
      published: '',
      publisher: '',
    })
    expect(questions).toMatchObject([{ isContested: true, answers: [{ claims: ['b'] }, { claims: ['c'] }] }])
    expect(sections[1]!.blocks[0]!.judgement).toMatchObject({
      likelihood: 'very likely',
      confidence: 'low',
      reason: 'One report.',
    })
  })

  it('measures what is found against the labels', () => {
    const sentences = readSentences(
      [
        'W2 | T | Reportedly it rains.',
        'ok | T | Allegedly it snows.',
        'W2 | T | It rains.',
        'ok | T | It snows.',
      ].join('\n'),
    )
    const hedges = measure(sentences).find(({ code }) => code === 'W2')!
    expect(hedges).toMatchObject({ right: 1, precision: 0.5, recall: 0.5 })
    expect(hedges.wrong.map(({ line }) => line)).toEqual([2])
    expect(hedges.missed.map(({ line }) => line)).toEqual([3])
  })
})
