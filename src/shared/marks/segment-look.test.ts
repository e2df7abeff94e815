import { expect, test } from 'vitest'
import type { ClaimMark, MentionMark, ReaderMark } from './reader-mark.ts'
import { lookOf } from './segment-look.ts'

const actor = (id: string, start: number, end: number, fields: Partial<MentionMark> = {}): MentionMark => ({
  role: 'mention',
  id,
  record: id,
  actor: id,
  kind: 'person',
  first: false,
  start,
  end,
  ...fields,
})
const content = (id: string, start: number, end: number, fields: Partial<ClaimMark> = {}): ClaimMark => ({
  role: 'content',
  id,
  record: id,
  status: 'open',
  proposed: false,
  start,
  end,
  ...fields,
})
const look = (start: number, end: number, ...marks: readonly ReaderMark[]) => lookOf({ start, end, marks })
const classes = (...args: Parameters<typeof look>) => look(...args).classes.split(' ')

test.each([
  ['a person', look(0, 4, actor('a', 0, 4)), 'actor mention-start mention-end', ''],
  ['a place', look(0, 4, actor('a', 0, 4, { kind: 'place' })), 'place mention-start mention-end', ''],
  [
    'a place that means a state',
    look(0, 4, actor('a', 0, 4, { kind: 'place', means: { actor: 'b', kind: 'state' } })),
    'actor mention-start mention-end',
    '→S',
  ],
  [
    'the first mention of a state',
    look(0, 4, actor('a', 0, 4, { kind: 'state', first: true })),
    'actor mention-start mention-end',
    'S',
  ],
  ['the start of a first mention', look(0, 4, actor('a', 0, 9, { first: true })), 'actor mention-start', ''],
  ['an open claim', look(0, 4, content('c', 0, 9)), 'line line-open', ''],
  ['the end of a refuted claim', look(5, 9, content('c', 0, 9, { status: 'refuted' })), 'line line-refuted', '✕'],
  ['a superseded claim', look(0, 4, content('c', 0, 9, { status: 'superseded' })), 'line line-withdrawn', ''],
  ['a corroborated claim', look(0, 4, content('c', 0, 9, { status: 'corroborated' })), 'line line-corroborated', ''],
  ['a contested claim', look(0, 4, content('c', 0, 9, { status: 'contested' })), 'line line-contested', ''],
  ['a hedge', look(0, 4, content('h', 0, 4, { role: 'hedge' })), 'hedge', ''],
  ['the end of a condition', look(5, 9, content('k', 0, 9, { role: 'condition' })), 'condition condition-end', ''],
  [
    'an idea, which has no line under it',
    look(0, 4, { role: 'idea', id: 'i', record: 'i', start: 0, end: 4 }),
    'idea idea-start idea-end',
    '',
  ],
  ['nothing', look(0, 4), '', ''],
])('shows %s', (_name, { classes: worn, sign }, expected, expectedSign) => {
  expect({ worn, sign }).toEqual({ worn: expected, sign: expectedSign })
})

test('shows a place inside an actor as a deeper wash, with both letters where both end', () => {
  const shown = look(4, 8, actor('a', 0, 8, { first: true }), actor('b', 4, 8, { kind: 'place', first: true }))
  expect(shown.classes.split(' ')).toEqual(expect.arrayContaining(['actor', 'deep']))
  expect(shown.sign).toBe('PL')
})

test('keeps overlapping claims apart: the innermost underlined, the next ruled, more a line above', () => {
  const inner = content('in', 4, 8, { status: 'retracted' })
  const outer = content('out', 0, 20, { status: 'refuted' })
  expect(classes(4, 8, outer, inner)).toEqual(['line', 'line-withdrawn', 'rule', 'rule-refuted'])
  expect(classes(4, 8, outer, inner, content('third', 2, 10))).toContain('over')
})

test('shows identical claims as two', () => {
  expect(classes(0, 4, content('a', 0, 4), content('b', 0, 4))).toEqual(['line', 'line-open', 'rule', 'rule-open'])
})

test('closes the dashed outline of a proposal at its ends only', () => {
  const proposed = content('c', 0, 9, { proposed: true })
  expect(classes(0, 4, proposed)).toEqual(['line', 'line-open', 'proposed', 'proposed-start'])
  expect(classes(4, 9, proposed)).toEqual(['line', 'line-open', 'proposed', 'proposed-end'])
})

test('puts notes on places in brackets, with a sign behind each kind', () => {
  const memo: ReaderMark = { role: 'memo', id: 'm', record: 'm', start: 0, end: 8 }
  const tag: ReaderMark = { role: 'tag', id: 't', record: 't', start: 4, end: 8 }
  expect(look(0, 4, memo)).toEqual({ classes: 'note note-start', sign: '' })
  expect(look(4, 8, memo, tag)).toEqual({ classes: 'note note-start note-end', sign: '*#' })
})

test.each(['corroborated', 'contested'] as const)('shows a %s claim by its line', (status) => {
  expect(look(0, 4, content('c', 0, 9, { status })).classes).toBe(`line line-${status}`)
})
