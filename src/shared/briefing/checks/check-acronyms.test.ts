import { describe, expect, it, test } from 'vitest'
import { hasInitials } from './check-acronyms.ts'
import { checkNote } from './check-note.ts'
import { noteWith, paragraphOf } from './fixtures.ts'
import { knownAcronyms } from './known-acronyms.ts'
import type { BlockToCheck } from './note-to-check.ts'

const find = (...blocks: BlockToCheck[]) => checkNote(noteWith(blocks)).filter(({ code }) => code === 'W4')
const p = (text: string, id = 'p') => paragraphOf(id, text)

describe('W4, acronyms', () => {
  it('are found where they are used first', () => {
    expect(find(p('It rains.', '1'), p('So the SKV says. The SKV knows.', '2'), p('The SKV.', '3'))).toMatchObject([
      { title: '“SKV” is not spelled out', place: { block: '2', range: { start: 7, end: 10 } }, fixes: [] },
    ])
  })

  it('are found where their long form comes only later', () => {
    expect(find(p('The SKV says so.', '1'), p('The Sarn Canal Guard (SKV) says so.', '2'))).toMatchObject([
      { title: '“SKV” is spelled out only later', place: { block: '1' } },
    ])
  })

  it('can be spelled out by a name from the library', () => {
    const note = noteWith([p('The SKV’s men left.')], { longNames: new Map([['SKV', 'Sarn Canal Guard']]) })
    expect(checkNote(note)).toMatchObject([
      { code: 'W4', fixes: [{ kind: 'replace', range: { start: 4, end: 7 }, text: 'Sarn Canal Guard (SKV)' }] },
    ])
  })

  it.each([
    'The Sarn Canal Authority (SCA) left. The SCA is back.',
    'The Sarn canal authority (the “SCA”) left.',
    'The SCA (Sarn Canal Authority) left.',
    'The SCA, the Sarn Canal Authority, left.',
    'The Sarn Canal Authority, or SCA, left.',
    'The guard of the canal (SKV) left.',
    'The EU’s and the UN’s envoys left with NATO.',
    'Part IV and Part XII',
    'The U.S. left.',
    'A 3 MW plant',
    'Marked TLP:AMBER',
    '“The SKV left,” he said.',
    'He has an A and a B.',
    'FLOOD IN THE SARN VALLEY',
    'Write to SKV@canal.example.',
    'Boat SKV_7',
  ])('need nothing in %j', (text) => {
    expect(find(p(text))).toEqual([])
  })

  it.each([
    ['Two SKVs left.', 'SKV'],
    ['The S.K.V. left.', 'SKV'],
    ['The SK&V left.', 'SK&V'],
    ['COP-29 and SKV29 met.', 'COP'],
    ['The SCA (see the annex) left.', 'SCA'],
    ['The SCA, our old friend, left.', 'SCA'],
  ])('are found in %j', (text, name) => {
    expect(find(p(text))[0]!.title).toBe(`“${name}” is not spelled out`)
  })

  it('are let be in headings and block quotations', () => {
    expect(find({ ...p('The SKV'), kind: 'heading' }, { ...p('The SKV', 'q'), kind: 'quote' })).toEqual([])
  })
})

test.each([
  ['Sarn Canal Authority', 'SCA', true],
  ['authority for the canal at Sarn', 'SCA', false],
  ['Ministry of Foreign Affairs', 'MFA', true],
  ['Research and Development', 'R&D', true],
  ['see the annex', 'SCA', false],
  ['Canal Guard', 'CG', true],
  ['Sarncanalauthority', 'SCA', false],
  ['the basic council', 'ABC', false],
])('%j spells out %s: %s', (long, name, is) => {
  expect(hasInitials(long, name)).toBe(is)
})

test('the list of known ones has capitals only, and each is found as an acronym is written', () => {
  expect([...knownAcronyms].filter((name) => !/^\p{Lu}[\p{Lu}\d]+$/u.test(name))).toEqual([])
})
