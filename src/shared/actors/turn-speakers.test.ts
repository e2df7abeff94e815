import { describe, expect, it, test } from 'vitest'
import { kindOfSpeaker, turnSpeakers, type NamedActor } from './turn-speakers.ts'

/** A text of one turn a line, whose speaker is what stands before the colon. */
function transcript(...lines: readonly string[]) {
  const text = lines.join('\n')
  let start = 0
  const blocks = lines.map((line) => {
    const block = { start, end: start + line.length, speaker: line.split(':')[0]! }
    start = block.end + 1
    return block
  })
  return { text, blocks }
}
const lena: NamedActor = { id: 'lena', kind: 'person', names: ['Lena Virtaus', 'Ms Virtaus'] }
const places = (
  lines: readonly string[],
  actors: readonly NamedActor[],
  marks: Parameters<typeof turnSpeakers>[3] = [],
) => {
  const { text, blocks } = transcript(...lines)
  return turnSpeakers(text, blocks, actors, marks).map(({ places: all, ...speaker }) => ({
    ...speaker,
    places: all.map(({ start, end }) => `${start} ${text.slice(start, end)}`),
  }))
}

describe('who speaks turns', () => {
  it('is listed in the order in which they begin to, with the places of their names', () => {
    expect(places(['Lena Virtaus: Both.', 'Ines Dolca: No.', 'Lena Virtaus: Yes.'], [lena])).toEqual([
      { name: 'Lena Virtaus', actor: 'lena', kind: 'person', isUnclear: false, turns: 2, places: ['0 Lena Virtaus', '36 Lena Virtaus'] }, // prettier-ignore
      { name: 'Ines Dolca', actor: null, kind: 'person', isUnclear: false, turns: 1, places: ['20 Ines Dolca'] },
    ])
  })
  it.each([
    ['an alias', 'Ms Virtaus', 'lena'],
    ['capitals', 'LENA VIRTAUS', 'lena'],
    ['a part of a name', 'Virtaus', null],
  ])('by %s: %s', (_, name, actor) => expect(places([`${name}: Both.`], [lena])[0]).toMatchObject({ actor }))

  it('is one, in capitals or not', () => {
    expect(places(['INES DOLCA: No.', 'Ines Dolca: No.'], [])).toMatchObject([{ name: 'Ines Dolca', turns: 2 }])
  })
  it('is nobody for certain if several actors have the name', () => {
    const other = { ...lena, id: 'other' }
    expect(places(['Lena Virtaus: Both.'], [lena, other])).toMatchObject([{ actor: null, isUnclear: true, places: [] }])
  })
  it('is no unnamed actor of the same name, who is of another source', () => {
    const q: NamedActor = { id: 'q', kind: 'unnamed', names: ['Q'] }
    expect(places(['Q: Who pays?'], [q])).toMatchObject([{ actor: null, kind: 'unnamed' }])
  })
  it('is whom another turn of that name is marked as, and no turn is marked twice', () => {
    const q: NamedActor = { id: 'q', kind: 'unnamed', names: ['A reporter'] }
    const mark = { range: { start: 0, end: 1 }, actor: 'q' }
    expect(places(['Q: Who pays?', 'Q: When?'], [q], [mark])).toMatchObject([
      { actor: 'q', turns: 2, places: ['13 Q'] },
    ])
  })
  it('is not marked where part of the name is', () => {
    const mark = { range: { start: 5, end: 12 }, actor: 'lena' }
    expect(places(['Lena Virtaus: Both.'], [lena], [mark])).toMatchObject([{ turns: 1, places: [] }])
  })
  it('is nobody in a block that does not begin with the name', () => {
    expect(turnSpeakers('Both capitals.', [{ start: 0, end: 14, speaker: 'Lena' }, { start: 0, end: 4 }], [], [])).toEqual([]) // prettier-ignore
  })
})

test.each([
  ['Ines Dolca', 'person'],
  ['Ms DOLCA', 'person'],
  ['President Dolca', 'person'],
  ['多尔卡', 'person'],
  ['Ana Q', 'person'],
  ['Q', 'unnamed'],
  ['A', 'unnamed'],
  ['Speaker 1', 'unnamed'],
  ['SPEAKER B', 'unnamed'],
  ['Unidentified Male', 'unnamed'],
  ['Interviewer', 'unnamed'],
  ['Host', 'unnamed'],
  ['Question (Halden Post)', 'unnamed'],
  ['The President', 'role'],
  ['PRIME MINISTER', 'role'],
  ['Spokesperson', 'role'],
  ['Minister of Water (Ms Dolca)', 'role'],
] as const)('“%s” before a turn is a %s', (name, kind) => expect(kindOfSpeaker(name)).toBe(kind))
