import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTimeOf } from '../../../../tools/cpu-time.ts'
import { uglyTexts } from '../../text/ugly-texts.ts'
import { checkBlock } from './check-block.ts'
import { checkNote } from './check-note.ts'
import type { Finding } from './finding.ts'
import { claimFor, judgementOf, noteWith, paragraphOf, sourceOf } from './fixtures.ts'
import type { BlockToCheck, NoteToCheck, RunToCheck } from './note-to-check.ts'
import { readBlock } from './read-block.ts'

const textOf = ({ runs }: BlockToCheck) =>
  runs.map((run) => (run.kind === 'citation' ? '' : run.kind === 'break' ? '\n' : run.text)).join('')

/** Words that rules look for among those that they do not, in several scripts. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...'could|might|May|perhaps|likely|very likely|probable|remote|chance of|cannot be ruled out|we are confident|high confidence|reportedly|some say|sources suggest|it is believed|The warden said|said that|promised|clearly signals|, implying that|according to|SKV|(SKV)|EU|U.S.|Mr.|“|”|‘|’|"|\'|«|»|[|]|…|. |? |; |, |\n|  |p. 4|¶4f|70 per cent|ist wahrscheinlich|أعلن الوزير|הודיע|財務省は発表した。|「はい」|👩‍👩‍👧 |é|\u{301}|\u{200f}|\u{d83d}|\u{fffc}|-|–'.split(
      '|',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
)
const words = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '))
const run: fc.Arbitrary<RunToCheck> = fc.oneof(
  { weight: 5, arbitrary: words.map((text): RunToCheck => ({ kind: 'text', text })) },
  fc.constantFrom('a', 'b', 'z').map((claim): RunToCheck => ({ kind: 'citation', claim })),
  fc.constant<RunToCheck>({ kind: 'break' }),
  words.map((text): RunToCheck => ({ kind: 'slice', claim: 'a', text })),
)
const blocks = fc.array(
  fc
    .tuple(
      fc.array(run, { maxLength: 5 }),
      fc.constantFrom('paragraph', 'heading', 'list-item', 'quote', 'footnote', 'judgement'),
    )
    .map(([runs, kind]) => ({ runs, kind })),
  { maxLength: 4 },
)
const notes = fc
  .tuple(blocks, words, fc.constantFrom('lead', 'text', 'judgements'))
  .map(([drawn, quote, section]): NoteToCheck => {
    const claims = [
      claimFor('a', { quotes: [quote], kind: 'prediction', cue: 'said' }),
      claimFor('b', { status: 'refuted', isConfirmed: false }),
    ]
    return noteWith(
      drawn.map(({ runs, kind }, at): BlockToCheck => {
        const id = `block ${at}`
        return kind === 'judgement'
          ? { ...judgementOf(id, ''), runs }
          : { ...paragraphOf(id, ''), kind: kind as 'paragraph', runs }
      }),
      {
        claims: new Map(claims.map((claim) => [claim.id, claim])),
        sources: new Map([['source b', sourceOf('source b', { reliability: 'E', text: quote, marking: 'TLP:RED' })]]),
        questions: [
          { id: 'q', text: 'Was it so?', isContested: true, answers: [{ claims: ['a'] }, { claims: ['c'] }] },
        ],
      },
      section,
    )
  })

/** Every range of a finding and of its fixes lies in the text of its block. */
function expectInside(findings: readonly Finding[], note: NoteToCheck): void {
  const lengths = new Map(
    note.sections.flatMap((section) => section.blocks.map((block) => [block.id, textOf(block).length])),
  )
  for (const { place, fixes } of findings) {
    const ranges = [
      ...(place.kind === 'block' && place.range ? [{ block: place.block, ...place.range }] : []),
      ...fixes.flatMap((fix) => (fix.kind === 'replace' ? [{ block: fix.block, ...fix.range }] : [])),
      ...fixes.flatMap((fix) => (fix.kind === 'cite' ? [{ block: fix.block, start: fix.at, end: fix.at }] : [])),
    ]
    for (const { block, start, end } of ranges) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(lengths.get(block)!)
    }
  }
}

describe('any note', () => {
  it('is checked without an error, with every range inside its text and every key once', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const findings = checkNote(note)
        expectInside(findings, note)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        for (const { title, detail } of findings) expect(`${title}${detail}`).not.toMatch(/undefined|\[object/u)
      }),
      { numRuns: 400 },
    )
  })

  it('has the same findings with what was kept of another one', () => {
    fc.assert(
      fc.property(notes, notes, (one, other) => {
        const memory = new Map()
        checkNote(one, memory)
        const mixed = { ...one, sections: other.sections, claims: other.claims }
        expect(checkNote(mixed, memory)).toEqual(checkNote(mixed))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps its text, taken-out words and sentences in step', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const read = readBlock({ runs })
        expect(read.own.length).toBe(read.text.length)
        let at = 0
        for (const { start, end, text, own } of read.sentences) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text).toBe(read.text.slice(start, end))
          expect(own.length).toBe(Math.min(text.length, 5_000))
          at = end
        }
        const cited = new Set(read.sentences.flatMap((sentence) => sentence.cited))
        if (read.sentences.length > 0) expect([...cited].toSorted()).toEqual(read.cited.toSorted())
      }),
      { numRuns: 200 },
    )
  })
})

describe('one very long line', () => {
  const million = 1_000_000
  const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

  it.each([
    ...uglyTexts.map(({ name, make }) => [name, make, 50_000] as const),
    ['sentences', repeated('The warden said that the gate could break, and “it may”. '), million],
    ['words of likelihood', repeated('it could perhaps be likely '), million],
    ['hedges', repeated('some say that reportedly '), million],
    ['spaces', repeated(' '), million],
    ['open quotation marks', repeated('“a '), million],
    ['initials', repeated('A. '), million],
    ['acronyms in brackets', repeated('a (SKV) '), million],
    ['attributions', repeated('the wardens said that he promised, '), million],
    ['stops', repeated('. '), million],
    ['no spaces', repeated('x'), million],
  ] as const)('of %s is checked in bounded time', (_, make, length) => {
    const text = make(length)
    const block = {
      ...judgementOf('block', ''),
      runs: [
        { kind: 'text', text },
        { kind: 'citation', claim: 'a' },
      ],
    } as const
    const note = noteWith([block])
    // Half a second here; a pattern or loop that goes over the line again at each word takes minutes.
    const took = cpuTimeOf(() => expectInside(checkBlock(block, 'judgements', note).findings, note))
    expect(took).toBeLessThan(10_000)
  })
})
