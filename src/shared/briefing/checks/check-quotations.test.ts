import { describe, expect, it, test } from 'vitest'
import { checkNote } from './check-note.ts'
import { claimFor, noteWith, paragraphOf, sourceOf } from './fixtures.ts'
import type { BlockToCheck, NoteToCheck } from './note-to-check.ts'

const words = 'The gate held. He told me ‘go’ and I haven’t been back - not once - since. It was the old, rusty gate.'

function noteFor(
  blocks: readonly BlockToCheck[],
  quotes: readonly string[] = [words],
  parts: Partial<NoteToCheck> = {},
) {
  const claims = new Map([
    ['a', claimFor('a', { quotes })],
    ['b', claimFor('b', { quotes: ['The dam broke.'] })],
  ])
  const sources = new Map([
    ['source a', sourceOf('source a', { name: 'Flood of 2031' })],
    ['source b', sourceOf('source b', { text: 'It rained for\nnine days. The dam broke.' })],
  ])
  return noteWith(blocks, { claims, sources, ...parts })
}
const find = (text: string, quotes?: readonly string[]) =>
  checkNote(noteFor([paragraphOf('p', text), paragraphOf('q', 'It broke. {b}')], quotes)).filter(
    ({ code }) => code === 'W3',
  )

describe('words in quotation marks', () => {
  it.each([
    'He says “the gate held”. {a}',
    'He says "The gate held." {a}',
    "He says 'the gate held'. {a}",
    '“The gate held,” he says. {a}',
    "He says “He told me “go” and I haven't been back”. {a}",
    'He says “I haven’t been back — not once — since”. {a}',
    'He says “the gate … was the old, rusty gate”. {a}',
    'He says “the gate ... rusty gate”. {a}',
    'He says “[it] held. He told me”. {a}',
    'He says “[h]eld”. {a}',
    'He says “the gat[e] … rusty gate”. {a}',
    'He says “he … back”. {a}',
    'He says “I haven’t been back [to the dam] since”. {a}'.replace(' since', ''),
    'He says “I  haven’t\nbeen back”. {a}',
    'She says “nine days”. {b}',
    'The report “Flood of 2031” says so. {a}',
    'The word “likely” is not in it. {a}',
    'The confidence is “high”. {a}',
    'The mark “–” is none. {a}',
    'He says so: “The gate held. He told me ‘go’ and I haven’t been back.” {a}',
    'The captain’s and the crews’ cabins were empty. {a}',
    'Somebody says “the dam broke”.',
  ])('stand in a source: %j', (text) => {
    expect(find(text)).toEqual([])
  })

  it.each([
    'He says “the gate broke”. {a}',
    'He says “gate held. He told m”. {a}',
    'He says “ate held”. {a}',
    'He says “rusty … held”. {a}',
    'He says “gate … hel”. {a}',
    'He says “[the] ate held”. {a}',
    'He says “the gate [never] broke”. {a}',
    'The “gate pact” lapsed. {a}',
    'The “gate pact” lapsed.',
  ])('stand in none: %j', (text) => {
    expect(find(text)).toHaveLength(1)
  })

  it('are found with their marks, which can be taken away', () => {
    const [found] = find('It rains. He says “the gate broke”. {a}')
    expect(found).toMatchObject({
      title: 'No cited source has the words “the gate broke”',
      place: { kind: 'block', block: 'p', range: { start: 18, end: 34 } },
      claim: null,
      fixes: [
        { kind: 'replace', range: { start: 18, end: 34 }, text: 'the gate broke', label: 'Remove the quotation marks' },
      ],
    })
  })

  it('that stand in a source cited elsewhere only are named with it', () => {
    const [found] = find('He says “the dam broke”. {a} It rains.')
    expect(found).toMatchObject({
      title: '“the dam broke” stands in [1 ¶1b], which is not cited here',
      claim: 'b',
      fixes: [{ kind: 'cite', block: 'p', at: 24, claim: 'b', label: 'Cite [1 ¶1b]' }, { kind: 'replace' }],
    })
  })

  it('are named with the first claim whose slices have them, before one of a source that has them elsewhere', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) =>
      claimFor(id, {
        source: id === 'd' ? 'source b' : `source ${id}`,
        quotes: id === 'a' ? [] : [`slice of ${id === 'b' ? 'b' : 'others'}`],
      }),
    )
    const note = noteFor(
      [
        paragraphOf('p', 'He says “slice of others”. {a} He says “nine days”. {a}'),
        paragraphOf('q', 'It broke. {b}{c}{d}'),
      ],
      [],
      {
        claims: new Map(claims.map((claim) => [claim.id, claim])),
      },
    )
    expect(checkNote(note).map(({ claim }) => claim)).toEqual(['c', 'b'])
  })

  it('are found beside an inserted slice too', () => {
    const before: BlockToCheck = {
      ...paragraphOf('p', ''),
      runs: [
        { kind: 'slice', claim: 'a', text: 'The gate held.' },
        { kind: 'text', text: ' He says “the gate broke”.' },
      ],
    }
    const behind: BlockToCheck = {
      ...paragraphOf('q', ''),
      runs: [
        { kind: 'text', text: 'He says “the gate broke”. ' },
        { kind: 'slice', claim: 'a', text: 'The gate held.' },
      ],
    }
    expect(checkNote(noteFor([before, behind])).map(({ code }) => code)).toEqual(['W3', 'W3'])
  })

  it('are shortened in the title where they are long', () => {
    const [found] = find(`He says “${'never '.repeat(30)}”. {a}`)
    expect(found!.title.length).toBeLessThan(110)
    expect(found!.title).toContain('…')
  })

  it('are cut between words in the title', () => {
    expect(find(`He says “${'a'.repeat(56)} bcd efg”. {a}`)[0]!.title).toBe(
      `No cited source has the words “${'a'.repeat(56)}…”`,
    )
    expect(find(`He says “${'a'.repeat(60)}”. {a}`)[0]!.title).toBe(`No cited source has the words “${'a'.repeat(60)}”`)
  })

  it('of a deleted claim stand in no source', () => {
    expect(find('He says “the gate held”. {z}')).toHaveLength(1)
  })

  it('that are never closed are let be', () => {
    expect(find('He says “the gate broke. {a}')).toEqual([])
  })
})

describe('a block quotation', () => {
  const quote = (runs: BlockToCheck['runs']): BlockToCheck => ({ ...paragraphOf('p', ''), kind: 'quote', runs })

  test.each<[string, BlockToCheck['runs'], number]>([
    [
      'words of its source',
      [
        { kind: 'text', text: 'The gate held.' },
        { kind: 'citation', claim: 'a' },
      ],
      0,
    ],
    [
      'other words',
      [
        { kind: 'text', text: 'The gate broke.' },
        { kind: 'citation', claim: 'a' },
      ],
      1,
    ],
    ['an inserted slice', [{ kind: 'slice', claim: 'a', text: 'whatever it says' }], 0],
  ])('of %s', (_, runs, times) => {
    const note = noteFor([quote(runs)])
    expect(checkNote(note).filter(({ code }) => code === 'W3')).toHaveLength(times)
  })
})

test('an inserted slice in quotation marks is the source’s own', () => {
  const block: BlockToCheck = {
    ...paragraphOf('p', ''),
    runs: [
      { kind: 'text', text: 'He says “' },
      { kind: 'slice', claim: 'a', text: 'could be likely, some say' },
      { kind: 'text', text: '”.' },
    ],
  }
  expect(checkNote(noteFor([block], ['something else'], {}))).toEqual([])
})
