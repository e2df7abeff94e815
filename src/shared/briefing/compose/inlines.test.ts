import { expect, test } from 'vitest'
import type { BriefingView } from '../briefing-view.ts'
import { blocksOf } from './citations.ts'
import { hasText } from './inlines.ts'
import type { PrintedRun } from './printed-briefing.ts'

const words = (text: string) => ({ kind: 'text', text, bold: false, italic: false }) as PrintedRun
const pause = { kind: 'break' } as PrintedRun

test.each<[string, readonly PrintedRun[], boolean]>([
  ['no runs', [], false],
  ['blank words and a line break', [words('  '), pause], false],
  ['words', [pause, words(' a ')], true],
  ['a citation alone', [words(' '), { kind: 'citation' } as PrintedRun], true],
])('there is something to print in %s: %s', (_what, runs, expected) => {
  expect(hasText(runs)).toBe(expected)
})

test('the blocks of a section are in their order, whatever order they were read in', () => {
  const block = (order: string, section = 'lead') => ({ order, section })
  const blocks = ['a2', 'a0', 'a3', 'a1'].map((order) => block(order))
  const briefing = { blocks: [...blocks, block('a0', 'said')] } as unknown as BriefingView
  expect(blocksOf(briefing, 'lead').map(({ order }) => order)).toEqual(['a0', 'a1', 'a2', 'a3'])
})
