import { expect, it } from 'vitest'
import type { HistoryLine } from '../../history/history-view.ts'
import { whatBecame, type SinceRead } from './what-became.ts'

const line = (part: string, before: string | null, after: string | null, name = part): HistoryLine => ({
  part,
  name,
  before,
  after,
})
const nothing: SinceRead = { claim: [], source: [], stood: 'open', stands: 'open' }

it.each<[string, Partial<SinceRead>, string[]]>([
  ['nothing changed', {}, []],
  [
    'its words',
    { claim: [line('words', 'the quay is safe', 'the quay was safe')] },
    ['changed words: the quay is safe → the quay was safe'],
  ],
  [
    'one speaker in the place of another',
    { claim: [line('speakers', 'Ilse Varga', null), line('speakers', null, 'Emil Okafor')] },
    ['changed speakers: Ilse Varga → Emil Okafor'],
  ],
  ['a hedge more', { claim: [line('hedges', null, 'reportedly')] }, ['changed hedges: null → reportedly']],
  [
    'words marked again as they were',
    { claim: [line('words', 'the quay', null), line('words', null, 'the quay')] },
    [],
  ],
  ['the status set by hand', { claim: [line('status', 'open', 'refuted')] }, ['status status: open → refuted']],
  [
    'only the reason of a status',
    { claim: [line('status_reason', null, 'The diver showed it.'), line('status_date', null, '2027')] },
    [],
  ],
  ['a rating of the report', { claim: [line('credibility', null, '3')] }, ['rating report: not rated → possibly true']],
  [
    'a rating of the source',
    { source: [line('reliability', 'B', 'D')] },
    ['rating source: usually reliable → not usually reliable'],
  ],
  ['anything else of the source', { source: [line('title', 'a', 'b'), line('tags', null, 'x')] }, []],
  ['a contested question', { stands: 'contested' }, ['contested status: not contested → contested']],
  [
    'a corroborated claim, contested now',
    { stood: 'corroborated', stands: 'contested' },
    ['contested status: corroborated → contested'],
  ],
  ['contested as it was', { stood: 'contested', stands: 'contested' }, []],
  ['contested, and nobody knows since when', { stood: '', stands: 'contested' }, []],
  ['no longer contested', { stood: 'contested', stands: 'open' }, []],
  [
    'labels, links, and what was confirmed',
    { claim: ['tags', 'memo', 'links', 'confirmed', 'marking'].map((part) => line(part, 'a', 'b')) },
    [],
  ],
  ['an answer or a gloss more', { claim: [line('answers', null, 'Safe? yes'), line('gloss', null, 'It holds.')] }, []],
  ['another answer', { claim: [line('answers', 'Safe? yes', 'Safe? no')] }, ['changed answers: Safe? yes → Safe? no']],
])('tells of a cited claim: %s', (_, since, told) => {
  expect(
    whatBecame({ ...nothing, ...since }).map(
      ({ kind, name, before, after }) => `${kind} ${name}: ${before} → ${after}`,
    ),
  ).toEqual(told)
})
