import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { occasionCalled } from '../../claims/fixtures.ts'
import { answers, claimForms, claimKinds } from '../../model/enums.ts'
import { newId } from '../../model/id.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { quotationsIn } from '../../text/quotations.ts'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '../compose/fixtures.ts'
import type { BlockRecords } from './block-records.ts'
import { blocks, type ComputedKind } from './blocks.ts'
import { questionOf, recordsOf } from './fixtures.ts'
import { keldRecords } from './sample.ts'

/**
 * What holds for every block over random records: no quotation that no source has, no condition, hedge or reporter that is left out, and
 * no words of anybody that become markup.
 */

/** Sentences with what can be marked in them: words, and words with quotation marks of the source. */
const sentences = [
  ['Mara Lund said that ', 'the toll rises', ' ', 'if the bridge is mended', '.'],
  ['Apparently', ', ', 'the lock “stays shut until autumn”', ', Ulf Ekman told reporters.'],
  ['“', 'We have seen no draft', ',” said Ines Vane, ', 'provided the court agrees', '.'],
  ['It was ', 'reportedly', ' ', 'a “fair and final” offer', ', Karvia’s envoy added.'],
  [
    'Officials called the plan ',
    'a long detour round a short canal that nobody had asked for and fewer would pay for',
    '.',
  ],
] as const
const qualifying = ['if the bridge is mended', 'provided the court agrees', 'Apparently', 'reportedly']

const sources = ['Harbour Post', 'Radio Karvia'].map((publisher, i) => {
  const text = sourceTextOf(sentences.map((parts) => parts.join('')).join('\n'))
  return { text, view: sourceViewOf(text, { publisher, title: `Report ${i + 1}` }) }
})
const states = [actorOf('Karvia', 'state'), actorOf('Belmarch', 'state')]
const people = ['Mara Lund', 'Ulf Ekman', 'Ines Vane'].map((name, i) => ({
  ...actorOf(name),
  office: 'Envoy',
  countsFor: states[i]?.id ?? null,
}))
const aide = actorOf('An aide who was on the call', 'unnamed')
const actors = [...states, ...people, aide]

function anchorOf(source: SourceText, role: ClaimAnchor['role'], words: string): ClaimAnchor {
  const start = source.text.indexOf(words)
  return { id: newId(), role, ord: 0, start, end: start + words.length, exact: words, state: 'anchored' }
}

const words = sentences.flatMap((parts) =>
  parts.filter((part) => part.length > 8 && !/ (?:told|said|added)|^Mara|^Officials/u.test(part)),
)
const questions = ['Does the toll rise?', 'Is the lock shut?', 'Who pays?'].map((text) => questionOf(text))

const claimArbitrary = fc
  .record({
    source: fc.constantFrom(...sources),
    words: fc.constantFrom(...words.filter((part) => !qualifying.includes(part))),
    form: fc.constantFrom(...claimForms),
    kind: fc.constantFrom(...claimKinds),
    cue: fc.constantFrom(undefined, 'said', 'told', 'added', 'called'),
    speakers: fc.subarray([...people, aide], { maxLength: 2 }),
    unclear: fc.boolean(),
    chain: fc.subarray<ActorView | null>([aide, people[0]!, null], { maxLength: 2 }),
    condition: fc.constantFrom('', 'if the bridge is mended', 'provided the court agrees', 'ours'),
    hedge: fc.constantFrom('', 'Apparently', 'reportedly'),
    gloss: fc.constantFrom('', 'a higher toll', 'nothing before autumn'),
    answers: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...questions), fc.constantFrom(...answers, { named: '40 million' })),
      {
        selector: ([{ id }]) => id,
        maxLength: 2,
      },
    ),
    aboutDate: fc.constantFrom('', '2027-06-30', '../2027-07', '2026-01-01'),
    saidDate: fc.constantFrom('', '2027-05-01', '2027-04'),
    proposed: fc.subarray(['speakers', 'cue'] as const),
    status: fc.constantFrom('open', 'open', 'open', 'retracted'),
  })
  .map(
    ({
      source,
      words: quote,
      unclear,
      chain,
      condition,
      hedge,
      cue,
      answers: given,
      aboutDate,
      saidDate,
      speakers,
      ...rest
    }): ClaimView => {
      const date = (edtf: string) => (edtf === '' ? null : { edtf, words: '', anchor: null })
      return claimOf(source.text, {
        ...rest,
        quotes: [quote],
        ...(cue === undefined ? {} : { cue }),
        speakers: speakers.map(({ id }) => id),
        speakersUnclear: unclear,
        chain: chain.map((actor) => ({ id: newId(), actor: actor?.id ?? null, words: null, hedge: [] })),
        condition:
          condition === ''
            ? []
            : [
                {
                  id: newId(),
                  gloss: condition === 'ours' ? 'once it is mended' : '',
                  anchors: condition === 'ours' ? [] : [anchorOf(source.text, 'condition', condition)],
                },
              ],
        hedge: hedge === '' ? [] : [anchorOf(source.text, 'hedge', hedge)],
        answers: given.map(([{ id }, answer]) => ({ question: id, answer })),
        aboutDate: date(aboutDate),
        saidDate: date(saidDate),
      })
    },
  )
const legend = { scale: null, confidence: [], reliability: [], credibility: [], notes: [] }
const recordsArbitrary = fc.array(claimArbitrary, { maxLength: 8 }).map((claims): BlockRecords => {
  const cited = claims.map(({ id }) => id)
  const before = { date: '2027-05-01', claims: [], contested: [], judgements: [] }
  const records = recordsOf({ date: '2027-05-13', sources, actors, claims, questions })
  return {
    ...records,
    note: { cited: [...records.claims.values()], mentions: [], legend, hasParagraphs: false },
    last: { before, cited, judgements: [], changeOf: () => '' },
    work: { cited, unread: [], changes: [] },
  }
})

const kinds = Object.keys(blocks) as ComputedKind[]

/** Kinds that only name a claim by its citation, and say nothing of what it says. */
const namesOnly: readonly ComputedKind[] = ['sources', 'actors', 'legend']

const optionsOf: Partial<Record<ComputedKind, readonly object[]>> = {
  positions: [{}, { words: 'source' }, { rows: 'actors', words: 'none' }],
  'said-by': [{}, { by: 'speaker', setAside: true }],
  chronology: [{}, { list: true }],
}

/** The words of a block as a reader has them, names of its pictures among them. */
function readerText(markup: string): string {
  return markup
    .replaceAll(/ aria-label="([^"]*)"[^>]*>/gu, '> $1 ')
    .replaceAll(/<[^>]*>/gu, (tag) => (/^<\/?(?:i|b|span|a|bdi)\b/u.test(tag) ? '' : '\n'))
    .replaceAll(/&#(\d+);/gu, (_sign, code: string) => String.fromCodePoint(Number(code)))
}

function each(check: (text: string, kind: ComputedKind, cited: readonly ClaimView[]) => void) {
  fc.assert(
    fc.property(recordsArbitrary, (records) => {
      for (const kind of kinds) {
        for (const options of optionsOf[kind] ?? [{}]) {
          const cited = blocks[kind].cites(records, options).map((id) => records.claims.get(id)!)
          check(readerText(blocks[kind].print(records, options).join('\n')), kind, cited)
        }
      }
    }),
    { numRuns: 60 },
  )
}

describe('blocks of random records', () => {
  const quoted = sources.flatMap(({ text }) =>
    text.blocks.flatMap((block) =>
      quotationsIn(text.text, block).map(({ inner }) => text.text.slice(inner.start, inner.end).replace(/,$/u, '')),
    ),
  )

  it('have quotation marks only where a source has them, around its exact words', () => {
    each((text) => {
      for (const [, inner = ''] of text.matchAll(/“([^”]*)”/gu)) {
        const exact = inner.replace(/^… /u, '').replace(/ …$/u, '')
        expect(
          quoted.some((one) => one.includes(exact)),
          inner,
        ).toBe(true)
      }
      expect(text.replaceAll(/“[^”]*”/gu, '')).not.toMatch(/["“”„«»]/u)
    })
  })

  it('leave out no condition, no hedge and nobody who reports', () => {
    each((text, kind, cited) => {
      if (namesOnly.includes(kind)) return
      const plain = text.toLowerCase()
      for (const claim of cited) {
        for (const { actor } of claim.chain) {
          const name = actor === null ? 'someone not named' : actors.find(({ id }) => id === actor)!.name
          expect(plain, kind).toContain(name.toLowerCase())
        }
        // Who does not say gives no answer that a condition or a hedge could bear on.
        if (kind === 'unknown' || (kind === 'open-work' && claim.proposed.length === 0)) continue
        for (const { gloss, anchors } of claim.condition)
          expect(plain, kind).toContain(anchors[0]?.exact.toLowerCase() ?? gloss)
        for (const { exact } of claim.hedge) expect(plain, kind).toContain(exact.toLowerCase())
      }
    })
  })

  it('name every speaker of what they cite', () => {
    each((text, _kind, cited) => {
      for (const id of cited.flatMap(({ speakers }) => speakers)) {
        const actor = actors.find((one) => one.id === id)!
        expect(text.toLowerCase()).toContain(actor.name.split(' ').at(-1)!.toLowerCase())
      }
    })
  })
})

describe('script payloads in every field of the records', () => {
  it('never yield an element or an attribute', () => {
    const shapes = (records: BlockRecords) =>
      kinds.flatMap((kind) =>
        [
          ...blocks[kind]
            .print(records, {})
            .join('')
            .matchAll(/<[^>]*>?/gu),
        ].map(([tag]) => tag.replaceAll(/"[^"]*"/gu, '""')),
      )
    const ours = new Set([...shapes(poisoned('x')), ...shapes(keldRecords)])
    expect(ours.size).toBeGreaterThan(30)
    for (const payload of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'><svg onload=alert(1)>",
      '</p></td>',
      '<!--',
    ]) {
      const printed = shapes(poisoned(`x${payload}`))
      expect(printed.length).toBeGreaterThan(100)
      expect(
        printed.filter((tag) => !ours.has(tag)),
        payload,
      ).toEqual([])
    }
  })
})

/** Records with one text in every field that a person or a source can fill. */
function poisoned(word: string): BlockRecords {
  const text = sourceTextOf(`${word} said that ${word} goes.`)
  const anchor = { ...anchorOf(text, 'condition', word), exact: word }
  const named: readonly QuestionView[] = ['a', 'b', 'c', 'd'].map(() =>
    questionOf(word, word, {
      ourView: {
        sentence: word,
        likelihood: null,
        confidence: 'low',
        confidenceReason: word,
        wouldChange: word,
        basis: [],
      },
    }),
  )
  const someone = [
    actorOf(word, 'state'),
    { ...actorOf(word), office: word },
    { ...actorOf(word, 'unnamed'), accessBasis: word },
  ]
  const full = (i: number, given: ClaimView['answers']): ClaimView => ({
    ...claimOf(text, { quotes: [word], cue: 'said that', speakers: [someone[i]!.id] }),
    gloss: word,
    proposed: ['cue'],
    memo: word,
    tags: [word],
    condition: [{ id: newId(), gloss: word, anchors: [anchor] }],
    hedge: [{ ...anchor, role: 'hedge' }],
    chain: [{ id: newId(), actor: someone[2]!.id, words: null, hedge: [anchor] }],
    occasion: { ...occasionCalled(newId(), word), place: word, channel: word, addressee: word },
    aboutDate: { edtf: '2027-06-30', words: word, anchor: null },
    saidDate: { edtf: '2027-05-01', words: word, anchor: null },
    originalLanguage: word,
    translatedBy: word,
    answers: given,
  })
  const on = (i: number, answer: ClaimView['answers'][number]['answer']) => [{ question: named[i]!.id, answer }]
  const records = recordsOf({
    date: '2027-05-13',
    sources: [{ text, view: sourceViewOf(text, { title: word, publisher: word, quality: word, author: word }) }],
    actors: someone,
    claims: [
      full(0, on(0, 'yes')),
      full(1, on(0, 'no')),
      full(2, on(1, { named: word })),
      full(1, on(1, { named: `${word} 2` })),
      full(0, on(2, 'does-not-say')),
    ],
    questions: named,
    judgements: [{ number: 1, question: null, wouldChange: word }],
  })
  const cited = [...records.claims.keys()]
  const sign = { sign: word, label: word, meaning: word }
  return {
    ...records,
    note: {
      cited: [...records.claims.values()],
      mentions: [],
      legend: { scale: null, confidence: [sign], reliability: [sign], credibility: [sign], notes: [word] },
      hasParagraphs: true,
    },
    last: {
      before: {
        date: word,
        claims: [],
        contested: [named[1]!.id],
        judgements: [{ id: word, likelihood: word, confidence: null }],
      },
      cited,
      judgements: [{ id: word, number: 1, likelihood: `${word} 2`, confidence: 'low' }],
      changeOf: () => word,
    },
    work: {
      cited,
      unread: [{ title: word, firstWords: '', fileName: '' }],
      changes: [{ label: word, day: word, analyst: word }],
    },
  }
}
