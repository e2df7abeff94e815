import { describe, expect, it, test } from 'vitest'
import { checkNote } from './check-note.ts'
import { claimFor, judgementOf, noteOf, noteWith, paragraphOf, sourceOf } from './fixtures.ts'
import type { CitedSource, NoteToCheck } from './note-to-check.ts'

const codes = (note: NoteToCheck) => checkNote(note).map(({ code }) => code)
const cites = (parts: Partial<CitedSource>, note: Partial<NoteToCheck> = {}) =>
  noteWith([paragraphOf('p', 'It rains. {a}{b}')], {
    sources: new Map([
      ['source a', sourceOf('source a', parts)],
      ['source b', sourceOf('source b')],
    ]),
    ...note,
  })

describe('M1, the masthead', () => {
  it('names each empty field, in their order', () => {
    const masthead = [
      { field: 'title', value: ' ' },
      { field: 'date', value: '2031-05-04' },
      { field: 'preparedFor', value: '' },
    ] as const
    expect(checkNote(noteWith([], { masthead }))).toMatchObject([
      { code: 'M1', title: 'The title is empty', place: { kind: 'field', field: 'title' } },
      { code: 'M1', title: '“For” is empty', place: { kind: 'field', field: 'preparedFor' } },
    ])
  })
})

describe('M2, the bottom line', () => {
  const section = (kind: string, text: string) => ({ kind, blocks: [paragraphOf(kind, text)], shows: [] })

  it('is missed where its section is empty or gone', () => {
    expect(checkNote(noteOf({ sections: [section('lead', ' …'), section('text', 'It rains.')] }))).toMatchObject([
      { code: 'M2', place: { kind: 'section', section: 'lead' } },
    ])
    expect(codes(noteOf({ sections: [section('why', 'It rains.')] }))).toEqual(['M2'])
    expect(
      codes(
        noteOf({ sections: [{ kind: 'judgements', blocks: [judgementOf('j', 'A flood is likely. {a}')], shows: [] }] }),
      ),
    ).toContain('M2')
  })

  it('is not missed in a note that has none, such as speaking points', () => {
    expect(codes(noteOf({ sections: [section('text', 'It rains.')] }))).toEqual([])
  })

  it('is not missed by somebody who has not begun', () => {
    const empty = noteOf({
      masthead: [{ field: 'title', value: '' }],
      sections: [section('lead', ''), section('text', ' ')],
    })
    expect(codes(empty)).toEqual([])
  })
})

describe('M3, the marking', () => {
  test.each([
    ['TLP:GREEN', 'TLP:AMBER', ['M3']],
    ['TLP:GREEN', 'TLP:RED', ['M3']],
    [null, 'TLP:GREEN', ['M3']],
    ['a label of nobody', 'TLP:GREEN', ['M3']],
    [null, 'TLP:CLEAR', []],
    [null, 'TLP:WHITE', []],
    ['TLP:GREEN', 'TLP:GREEN', []],
    ['TLP:AMBER+STRICT', 'TLP:AMBER', []],
    ['TLP:AMBER', 'TLP:AMBER+STRICT', ['M3']],
    ['TLP:GREEN', null, []],
  ])('%s citing %s', (marking, of, found) => {
    expect(codes(cites({ marking: of }, { marking }))).toEqual(found)
  })

  it('names the strictest and whose it is, and offers it', () => {
    expect(checkNote(cites({ marking: 'TLP:RED', name: 'Cable' }))).toMatchObject([
      {
        title: 'The note is marked TLP:GREEN, and cites a source under TLP:RED',
        detail: 'The stricter marking is that of “Cable”.',
        place: { kind: 'field', field: 'marking' },
        fixes: [{ kind: 'set-marking', marking: 'TLP:RED', label: 'Mark it TLP:RED' }],
      },
    ])
    expect(checkNote(cites({ marking: 'TLP:GREEN' }, { marking: null }))[0]!.title).toBe(
      'The note has no marking, and cites a source under TLP:GREEN',
    )
  })

  it('counts the sources of what a judgement is based on', () => {
    const sources = new Map([['source a', sourceOf('source a', { marking: 'TLP:RED' })]])
    const judged = judgementOf('j', 'A flood is likely. {b}', { basis: ['a'] })
    expect(codes(noteWith([judged], { sources }))).toEqual(['M3'])
  })

  it('counts no source that is not cited', () => {
    const sources = new Map([['source d', sourceOf('source d', { marking: 'TLP:RED' })]])
    expect(codes(noteWith([paragraphOf('p', 'It rains. {a}')], { sources }))).toEqual([])
  })
})

describe('S1, the card of a source', () => {
  test.each([
    [{ publisher: ' ' }, '“Ferry news” has no publisher'],
    [{ published: '' }, '“Ferry news” has no date'],
    [{ publisher: '', published: '' }, '“Ferry news” has no publisher and no date'],
  ])('%j', (card, title) => {
    expect(checkNote(cites({ name: 'Ferry news', ...card }))).toMatchObject([
      { code: 'S1', title, place: { kind: 'source', source: 'source a' } },
    ])
  })

  it('is asked about again when something else is missing', () => {
    const keys = [{ publisher: '' }, { published: '' }, { publisher: '', published: '' }].map(
      (card) => checkNote(cites(card))[0]!.key,
    )
    expect(new Set(keys).size).toBe(3)
  })

  it('is looked at once, whatever number of its claims are cited', () => {
    const claims = new Map(['a', 'b'].map((id) => [id, claimFor(id, { source: 'source a' })]))
    expect(codes(cites({ publisher: '' }, { claims }))).toEqual(['S1'])
  })
})
