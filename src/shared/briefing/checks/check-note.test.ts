import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { checkNote, readAhead, type CheckMemory } from './check-note.ts'
import { checkCodes, findingKey, hashOf, withoutIgnored, type Finding } from './finding.ts'
import { claimFor, judgementOf, noteWith, paragraphOf, sourceOf } from './fixtures.ts'
import { readSentences } from './labelled/read-sentences.ts'
import type { BlockToCheck, NoteToCheck, RunToCheck } from './note-to-check.ts'
import { checkNames } from './strings.ts'

const p = paragraphOf
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code)

describe('a note', () => {
  it('is told in reading order: head, text, sources', () => {
    const note = noteWith(
      [p('1', 'The SKV reportedly left.'), p('2', 'He said “no”. {a}'), judgementOf('3', 'A flood could come. {a}{b}')],
      {
        masthead: [{ field: 'date', value: '' }],
        sources: new Map([
          ['source a', sourceOf('source a', { publisher: '' })],
          ['source b', sourceOf('source b', { marking: 'TLP:RED' })],
        ]),
      },
    )
    expect(codes(checkNote(note))).toEqual(['M1', 'M3', 'W4', 'W2', 'W3', 'L1', 'S1'])
  })

  it('has a key for each finding, and no two alike', () => {
    const blocks = ['1', '2'].map((id) => p(id, 'He reportedly, reportedly left, and said “no”. {z}'))
    const keys = checkNote(noteWith(blocks)).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(2)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps the key of a finding while its sentence is the same', () => {
    const key = (text: string) => checkNote(noteWith([p('1', text)])).map((one) => one.key)
    const [before] = key('It rains. He reportedly left.')
    expect(key('It snows now, and pours. He  reportedly left.')).toEqual([before])
    expect(key('It rains. He reportedly stayed.')).not.toEqual([before])
  })
})

describe('what was found before', () => {
  const note = noteWith([p('1', 'He reportedly left.'), p('2', 'The dam broke. {a}')])
  const withBlock = (block: BlockToCheck): NoteToCheck => ({
    ...note,
    sections: note.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((one) => (one.id === block.id ? block : one)),
    })),
  })

  it('is kept for blocks that are the same objects', () => {
    const memory: CheckMemory = new Map()
    checkNote(note, memory)
    const kept = new Map([...memory].map(([id, { checked }]) => [id, checked]))
    checkNote(withBlock(p('2', 'The dam held. {a}')), memory)
    expect(memory.get('1')!.checked).toBe(kept.get('1'))
    expect(memory.get('2')!.checked).not.toBe(kept.get('2'))
  })

  it.each<[string, (from: NoteToCheck) => NoteToCheck, string[]]>([
    ['a block', () => withBlock(p('2', 'The dam broke, some say.')), ['W2', 'W2']],
    [
      'a claim',
      (from) => ({ ...from, claims: new Map([...from.claims, ['a', claimFor('a', { status: 'refuted' })]]) }),
      ['W2', 'E1'],
    ],
    [
      'a source',
      (from) => ({
        ...from,
        sources: new Map([...from.sources, ['source a', sourceOf('source a', { reliability: 'E' })]]),
      }),
      ['W2', 'E4'],
    ],
    ['a claim that is gone', (from) => ({ ...from, claims: new Map() }), ['W2', 'E8']],
    [
      'the section',
      (from) => ({
        ...from,
        sections: from.sections.map((one) => (one.kind === 'text' ? { ...one, kind: 'why' } : one)),
      }),
      ['W2'],
    ],
  ])('is read anew where %s changed', (_, change, found) => {
    const memory: CheckMemory = new Map()
    checkNote(note, memory)
    const changed = change(note)
    expect(codes(checkNote(changed, memory))).toEqual(found)
    expect(checkNote(changed, memory)).toEqual(checkNote(changed))
  })

  it('reads a judgement anew where what it is based on changed', () => {
    const judged = noteWith([judgementOf('j', 'A flood is likely. {a}', { basis: ['b'] })])
    const memory: CheckMemory = new Map()
    expect(checkNote(judged, memory)).toEqual([])
    const same = new Map([...judged.claims, ['b', claimFor('b', { origin: 'origin a' })] as const])
    expect(codes(checkNote({ ...judged, claims: same }, memory))).toEqual(['J3'])
  })

  it('is forgotten with its block', () => {
    const memory: CheckMemory = new Map()
    checkNote(note, memory)
    checkNote(noteWith([]), memory)
    expect([...memory.keys()]).toEqual(['lead'])
  })

  it('can be read ahead, a few blocks at a time', () => {
    const memory: CheckMemory = new Map()
    let left = 2
    expect(readAhead(note, memory, () => left-- === 0)).toBe(false)
    expect([...memory.keys()]).toEqual(['lead', '1'])
    expect(readAhead(note, memory, () => false)).toBe(true)
    const kept = memory.get('2')!.checked
    expect(checkNote(note, memory)).toEqual(checkNote(note))
    expect(memory.get('2')!.checked).toBe(kept)
  })

  it('depends on the section of a block', () => {
    const memory: CheckMemory = new Map()
    const could = p('1', 'A flood could come.')
    expect(codes(checkNote(noteWith([could], {}, 'text'), memory))).toEqual([])
    expect(codes(checkNote(noteWith([could], {}, 'lead'), memory))).toEqual(['L1'])
  })
})

describe('what a person ignored', () => {
  const findings = checkNote(
    noteWith([p('1', 'He reportedly left. {z}')], {
      claims: new Map([['z', claimFor('z', { isConfirmed: false, status: 'refuted' })]]),
    }),
  )

  it('is told apart by its key', () => {
    const key = findings.find(({ code }) => code === 'E1')!.key
    const { open, ignored } = withoutIgnored(findings, new Set([key]))
    expect(codes(ignored)).toEqual(['E1'])
    expect(codes(open)).toEqual(['E6'])
  })

  it('is never what stops an export', () => {
    const { open, ignored } = withoutIgnored(findings, new Set(findings.map(({ key }) => key)))
    expect(codes(open)).toEqual(['E6'])
    expect(codes(ignored)).toEqual(['E1'])
  })
})

test('keys say code, place, and what was found in which words', () => {
  expect(findingKey('W2', 'b1', 'He  left.', 'Left')).toBe(`W2 b1 ${hashOf('He left.')} left`)
  expect(findingKey('J2', 'b1')).toBe('J2 b1')
  expect(hashOf('He left.')).not.toBe(hashOf('He left!'))
  expect(hashOf('ab')).not.toBe(hashOf('ba'))
  // Kept in libraries, so it must stay what it is.
  expect(hashOf('He left.')).toBe('vabx1gh7z4')
})

/** The runs with a range replaced by a text, as the composer does it. */
function replaced(
  runs: readonly RunToCheck[],
  { start, end }: { start: number; end: number },
  text: string,
): RunToCheck[] {
  let at = 0
  let isDone = false
  const changed = runs.flatMap((run): RunToCheck[] => {
    if (run.kind !== 'text') return [run]
    const from = at
    at += run.text.length
    if (isDone || start < from || start > at) return [run]
    isDone = true
    return [{ kind: 'text', text: run.text.slice(0, start - from) + text + run.text.slice(Math.min(end, at) - from) }]
  })
  return isDone ? changed : [...changed, { kind: 'text', text }]
}

describe.each(['1', '2'])('fixes, on all labelled sentences %s', (file) => {
  const sentences = readSentences(readFileSync(join(import.meta.dirname, `labelled/sentences-${file}.txt`), 'utf8'))
  const mended = sentences.flatMap(({ text, note }) =>
    checkNote(note).flatMap((finding) =>
      finding.fixes.flatMap((fix) => (fix.kind === 'replace' ? [{ text, note, finding, fix }] : [])),
    ),
  )

  it('are there for many', () => {
    expect(mended.length).toBeGreaterThan(20)
  })

  it.each(mended)('$finding.code, $fix.label: $text', ({ note, finding, fix }) => {
    const after = checkNote({
      ...note,
      sections: note.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.id === fix.block ? { ...block, runs: replaced(block.runs, fix.range, fix.text) } : block,
        ),
      })),
    })
    const times = (all: readonly Finding[]) => all.filter(({ code }) => code === finding.code).length
    expect(times(after)).toBe(times(checkNote(note)) - 1)
  })
})

test('every check has a name, and every code is used once', () => {
  expect(Object.keys(checkNames)).toEqual([...checkCodes])
  expect(new Set(checkCodes).size).toBe(checkCodes.length)
})
