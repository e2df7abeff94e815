import { expect, test } from 'vitest'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'
import { speakerCandidates } from './candidates.ts'

const mark = (actor: string, start: number, end: number, kind: 'person' | 'place' = 'person'): ReaderMark => ({
  role: 'mention',
  id: `${actor}${start}`,
  record: actor,
  actor,
  kind,
  first: false,
  start,
  end,
})

test('offers the nearest before the farther, those inside the words last, places never, each once', () => {
  const marks = [
    mark('inside', 52, 55),
    mark('far', 0, 5),
    mark('near', 40, 48),
    mark('near', 10, 15),
    mark('alaska', 30, 35, 'place'),
  ]
  expect(speakerCandidates(marks, { start: 50, end: 80 })).toEqual(['near', 'far', 'inside'])
})

test('offers whom a place means, where it means somebody', () => {
  const moscow: ReaderMark = {
    ...mark('moscow', 40, 46, 'place'),
    means: { actor: 'russia', kind: 'state' },
  } as ReaderMark
  expect(speakerCandidates([moscow, mark('alaska', 30, 35, 'place')], { start: 50, end: 80 })).toEqual(['russia'])
})
