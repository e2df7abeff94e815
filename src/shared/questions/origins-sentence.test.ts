import { describe, expect, it } from 'vitest'
import type { GivenAnswer } from './answer-schema.ts'
import type { Origin } from './origin-schema.ts'
import { originsCount, originsSentence, type AnswerVoices, type ReportOrigin } from './origins-sentence.ts'
import { answerStatuses, isOneSided, voicesOfOneSide, type Reading } from './status.ts'

const at = (occasion: string): Origin => ({ kind: 'occasion', occasion })
const from = (source: string): Origin => ({ kind: 'source', source })
const via = (source: string, reporter: string): Origin => ({ kind: 'reporter', source, reporter })
const unnamed = (source: string): Origin => ({ kind: 'not-named', source })

/** A report: its origin, its source, its speakers, and their sides. */
type Sketch = readonly [origin: Origin, source: string, speakers: string, sides?: string]

/** The sentence for one answer, whose status is computed by the rule itself. */
function sentence(
  reports: readonly Sketch[],
  voices: Partial<AnswerVoices> & { readonly label?: string; readonly answer?: GivenAnswer } = {},
): string {
  const readings = reports.map(([origin, , speakers, sides = speakers], i): Reading => ({
    claim: `claim-${i}`,
    question: 'q',
    answer: voices.answer ?? 'yes',
    origin,
    speakers: speakers.split(' '),
    sides: sides.split(' '),
    counts: true,
  }))
  const [status] = answerStatuses(readings)
  const column = { ...status!, oneSide: isOneSided(status!) ? voicesOfOneSide(readings) : [] }
  return originsSentence(
    column,
    reports.map(([origin, source]): ReportOrigin => ({ origin, source, occasion: voices.label ?? '' })),
    { office: '', own: false, unclear: false, ...voices },
  )
}

describe('one origin', () => {
  it.each([
    ['Press conference in Halden, 3 March', 'two reports of one press conference'],
    ['CNN interview, by 17 August', 'two reports of one occasion'],
    ['Interview with Newsroom', 'two reports of one interview'],
    ['Briefing room, Halden', 'two reports of one occasion'],
    ['', 'two reports of one occasion'],
  ])('is told by its sort: %s', (label, expected) => {
    expect(
      sentence(
        [
          [at('a'), 'daily', 'v'],
          [at('a'), 'post', 'v'],
        ],
        { label },
      ),
    ).toBe(expected)
  })
  it('has passages where one source has several claims of it', () => {
    expect(
      sentence(
        [
          [at('a'), 'post', 'd'],
          [at('a'), 'post', 'd'],
        ],
        { label: 'Speech in parliament' },
      ),
    ).toBe('one speech, two passages')
    expect(
      sentence([
        [at('a'), 'post', 'd'],
        [at('a'), 'post', 'd'],
        [at('a'), 'daily', 'd'],
      ]),
    ).toBe('one occasion, three passages in two reports')
  })
  it('is one report where the occasion is not known, and copies of it add none', () => {
    expect(
      sentence([
        [from('post'), 'post', 'd'],
        [from('post'), 'post', 'm'],
      ]),
    ).toBe('one report, two passages')
    expect(
      sentence([
        [from('post'), 'post', 'd'],
        [from('post'), 'reprint', 'd'],
      ]),
    ).toBe('two copies of one report')
    expect(
      sentence([
        [from('post'), 'post', 'd'],
        [from('post'), 'post', 'd'],
        [from('post'), 'reprint', 'd'],
      ]),
    ).toBe('three passages in two copies of one report')
  })
  it('is the innermost reporter where there is one', () => {
    expect(
      sentence([
        [via('post', 'r'), 'post', 'd'],
        [via('post', 'r'), 'post', 'm'],
      ]),
    ).toBe('one reporter, two passages')
    expect(
      sentence([
        [unnamed('post'), 'post', 'd'],
        [unnamed('post'), 'post', 'm'],
      ]),
    ).toBe('one source that names no reporter, two passages')
  })
})

describe('one report is told by who speaks', () => {
  it.each([
    ['', 'one speaker, one report'],
    ['Finance minister', 'one minister, one report'],
    ['Water minister of Ostmark', 'one minister, one report'],
    ['Prime minister of Karvia', 'one prime minister, one report'],
    ['Mediator', 'one mediator, one report'],
    ['Former finance minister', 'one speaker, one report'],
    ['Deputy minister', 'one speaker, one report'],
    ['Adviser to the president', 'one speaker, one report'],
    ['President’s adviser', 'one speaker, one report'],
  ])('%s', (office, expected) => expect(sentence([[from('post'), 'post', 'm']], { office })).toBe(expected))
  it('also where it is the source, where several speak, and where it is unclear who of them', () => {
    expect(sentence([[from('post'), 'post', 'post']], { own: true })).toBe('one publisher in its own voice, one report')
    expect(sentence([[unnamed('post'), 'post', 'post']], { own: true })).toBe('one unnamed reporter, one report')
    expect(sentence([[via('post', 'r'), 'post', 'post']], { own: true })).toBe('one reporter, one report')
    expect(sentence([[at('a'), 'post', 'd m']])).toBe('two speakers, one report')
    expect(sentence([[at('a'), 'post', 'd m']], { unclear: true })).toBe('up to two speakers, one report')
  })
})

describe('several origins', () => {
  it('of one speaker count as one side', () => {
    expect(
      sentence([
        [at('a'), 'post', 'd'],
        [at('b'), 'daily', 'd'],
      ]),
    ).toBe('one speaker, two occasions; counts as one side')
  })
  it('of speakers of one side do too', () => {
    expect(
      sentence([
        [at('a'), 'post', 'd', 'karvia'],
        [at('b'), 'daily', 'm', 'karvia'],
      ]),
    ).toBe('two speakers, two occasions; counts as one side')
  })
  it('are told by their kinds, and are independent where the rule says so', () => {
    expect(
      sentence([
        [at('a'), 'post', 'd'],
        [from('daily'), 'daily', 'm'],
      ]),
    ).toBe('two speakers, one occasion and one report; independent of each other')
    expect(
      sentence([
        [at('a'), 'post', 'd'],
        [via('post', 'r'), 'post', 'd'],
        [unnamed('daily'), 'daily', 'm'],
      ]),
    ).toBe('two speakers, one occasion, one reporter and one unnamed reporter; at least two are independent')
  })
  it('with a speaker in common are not', () => {
    expect(
      sentence([
        [at('a'), 'post', 'd m'],
        [at('b'), 'daily', 'm v'],
      ]),
    ).toBe('three speakers, two occasions; not independent of each other')
  })
  it('that do not say are only counted', () => {
    expect(
      sentence(
        [
          [at('a'), 'post', 'd'],
          [at('b'), 'daily', 'm'],
        ],
        { answer: 'does-not-say' },
      ),
    ).toBe('two speakers, two occasions')
  })
})

it('says that nothing counts where all was refuted or withdrawn', () => {
  const none = { answer: 'yes' as const, origins: 0, speakers: 0, corroborated: false, oneSide: [] }
  expect(originsSentence(none, [], { office: '', own: false, unclear: false })).toBe('no report that counts')
})

it('counts origins, and says where one speaker is behind several', () => {
  expect(originsCount({ origins: 1, speakers: 1 })).toBe('1 origin')
  expect(originsCount({ origins: 2, speakers: 1 })).toBe('2 origins, one speaker')
  expect(originsCount({ origins: 2, speakers: 2 })).toBe('2 origins')
})
