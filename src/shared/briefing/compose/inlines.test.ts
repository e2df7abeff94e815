import { firstSections } from '../sections.ts'
import { expect, test } from 'vitest'
import type { BriefingView } from '../briefing-view.ts'
import { blocksOf } from './citations.ts'
import { hasText, printInlines } from './inlines.ts'
import type { Inline } from '../rich-text.ts'
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

test.each<[string, readonly (string | 1 | 2)[], readonly string[]]>([
  ['a stop behind a citation', ['It is near', 1, '. It may fail.'], ['It is near.', '[1]', ' It may fail.']],
  ['a stop behind several', ['It is near', 1, 2, '.'], ['It is near.', '[1]', '[2]']],
  ['a stop on both sides', ['It is near.', 1, '.'], ['It is near.', '[1]']],
  ['a citation within a sentence', ['It is', 1, ' near.'], ['It is', '[1]', ' near.']],
  ['no words before the citation', [1, '. It is near.'], ['[1]', '. It is near.']],
])('the full stop stands once, and before the citation: %s', (_what, parts, printed) => {
  const inlines = parts.map((part): Inline =>
    typeof part === 'string' ? { type: 'text', text: part, format: 0 } : { type: 'citation', claim: `${part}` },
  )
  const runs = printInlines(inlines, {
    cite: (claim) => ({ kind: 'citation', label: `[${claim}]`, target: null }),
    nextFootnote: () => 0,
  })
  expect(runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'citation' ? run.label : ''))).toEqual(
    printed,
  )
})

test('the blocks of a section are in their order, whatever order they were read in', () => {
  const block = (order: string, section = 'lead') => ({ order, section })
  const blocks = ['a2', 'a0', 'a3', 'a1'].map((order) => block(order))
  const briefing = { sections: firstSections, blocks: [...blocks, block('a0', 'said')] } as unknown as BriefingView
  expect(blocksOf(briefing, 'lead').map(({ order }) => order)).toEqual(['a0', 'a1', 'a2', 'a3'])
})
