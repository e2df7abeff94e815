import { describe, expect, it, test } from 'vitest'
import { checkNote } from './check-note.ts'
import { claimFor, judgementOf, noteWith, paragraphOf, sourceOf, type ClaimParts } from './fixtures.ts'
import type { BlockToCheck, CitedSource, NoteToCheck, QuestionToCheck } from './note-to-check.ts'

const said = (id: string, claim: string): BlockToCheck => ({ id, kind: 'said', runs: [], judgement: null, said: claim })

function noteFor(
  blocks: readonly BlockToCheck[],
  claim: ClaimParts = {},
  source: Partial<CitedSource> = {},
  parts: Partial<NoteToCheck> = {},
) {
  const claims = [claimFor('a', claim), claimFor('b'), claimFor('c')]
  return noteWith(blocks, {
    claims: new Map(claims.map((one) => [one.id, one])),
    sources: new Map(claims.map((one) => [one.source, sourceOf(one.source, one.id === 'a' ? source : {})])),
    ...parts,
  })
}
const find = (...of: Parameters<typeof noteFor>) => checkNote(noteFor(...of))
const codes = (...of: Parameters<typeof noteFor>) => find(...of).map(({ code }) => code)
const p = (text: string) => [paragraphOf('p', text)]

describe.each([
  ['E1', 'refuted', 'was refuted', 'This has been refuted.', 'The story that the dam broke is false. {a}'],
  ['E2', 'retracted', 'was retracted', 'This has since been retracted.', 'The paper took its story back. {a}'],
  ['E3', 'superseded', 'was superseded', 'This has since been superseded.', 'An earlier count had nine dead. {a}'],
] as const)('%s, a claim that is %s', (code, status, title, ready, saying) => {
  it('is found with its sentence, and what to say is offered', () => {
    const [found, ...others] = find(p('It rains. The dam broke. {a} So they say.'), { status })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      code,
      title: `[1 ¶1a] ${title}`,
      claim: 'a',
      place: { kind: 'block', block: 'p', range: { start: 10, end: 24 } },
      fixes: [{ kind: 'replace', range: { start: 24, end: 24 }, text: ` ${ready}` }],
    })
  })

  it('is not found where the sentence says so', () => {
    expect(codes(p(saying), { status })).toEqual([])
  })

  it('is found in each sentence that cites it, and for no other claim', () => {
    expect(codes(p('The dam broke. {a} The gate held. {a} It rained. {b}'), { status })).toEqual([code, code])
  })

  it('is not found where its words are inserted, since its status is printed there', () => {
    expect(codes([said('s', 'a')], { status })).toEqual([])
  })
})

describe('E4, a low rating', () => {
  test.each<[ClaimParts, Partial<CitedSource>, string]>([
    [{}, { reliability: 'D' }, '[1 ¶1a] is rated D (not usually reliable)'],
    [{}, { reliability: 'E' }, '[1 ¶1a] is rated E (unreliable)'],
    [{ credibility: 4 }, {}, '[1 ¶1a] is rated 4 (doubtful)'],
    [{ credibility: 5 }, { reliability: 'D' }, '[1 ¶1a] is rated D (not usually reliable), 5 (improbable)'],
  ])('%j, %j', (claim, source, title) => {
    const [found] = find(p('The dam broke. {a}'), claim, source)
    expect(found).toMatchObject({ code: 'E4', title, fixes: [{ text: ' The reliability of this source is low.' }] })
    expect(found!.detail).toContain('how reliable')
  })

  test.each<[ClaimParts, Partial<CitedSource>]>([
    [{ credibility: 6 }, {}],
    [{ credibility: null }, { reliability: 'F' }],
    [{ credibility: 6 }, { reliability: 'F' }],
  ])('that only means that it cannot be judged is worded so: %j, %j', (claim, source) => {
    const [found] = find(p('The dam broke. {a}'), claim, source)
    expect(found!.detail).toContain('cannot be judged')
    expect(found!.fixes).toMatchObject([{ text: ' The reliability of this source cannot be judged.' }])
  })

  test.each<[ClaimParts, Partial<CitedSource>]>([
    [{ credibility: 3 }, { reliability: 'C' }],
    [{ credibility: null }, { reliability: null }],
  ])('is none: %j, %j', (claim, source) => {
    expect(codes(p('The dam broke. {a}'), claim, source)).toEqual([])
  })

  it('may be told in the sentence, or in the reason of a confidence', () => {
    expect(codes(p('An unreliable source has it that the dam broke. {a}'), { credibility: 4 })).toEqual([])
    const judged = judgementOf('j', 'A flood is likely. {a}{b}', { reason: 'One source is not very reliable.' })
    expect(codes([judged], { credibility: 4 })).toEqual([])
  })
})

describe('E5, a contested question', () => {
  const question: QuestionToCheck = {
    id: 'q',
    text: 'Did the dam break?',
    isContested: true,
    answers: [{ claims: ['a'] }, { claims: ['b'] }, { claims: ['z'] }],
  }
  const asked = (
    blocks: readonly BlockToCheck[],
    parts: Partial<QuestionToCheck> = {},
    shows: readonly string[] = [],
  ) => {
    const note = noteFor(blocks, {}, {}, { questions: [{ ...question, ...parts }] })
    return checkNote({ ...note, sections: [...note.sections, { kind: 'differ', blocks: [], shows }] })
  }

  it('is found where one answer only is cited', () => {
    expect(asked(p('It rains. The dam broke. {a}'))).toMatchObject([
      {
        code: 'E5',
        title: 'Contested, and not mentioned: Did the dam break?',
        claim: 'a',
        place: { block: 'p', range: { start: 10, end: 24 } },
        fixes: [{ range: { start: 24, end: 24 }, text: ' Accounts differ on this.' }],
      },
    ])
  })

  it('is found once, whatever number of times it is cited', () => {
    expect(asked(p('The dam broke. {a} The dam broke. {a}'))).toHaveLength(1)
  })

  it.each([
    ['both sides are cited', 'The dam broke. {a} It held. {b}', {}, []],
    ['it is not contested', 'The dam broke. {a}', { isContested: false }, []],
    ['a computed section shows it', 'The dam broke. {a}', {}, ['q']],
    ['no answer is cited', 'It rains. {c}', {}, []],
    ['the sentence says so', 'The dam broke, which is disputed. {a}', {}, []],
    ['another sentence that cites it says so', 'The dam broke. {a} Accounts differ. {a}', {}, []],
  ])('is not found where %s', (_, text, parts, shows) => {
    expect(asked(p(text), parts, shows)).toEqual([])
  })

  it('is found where the claim’s words are inserted, and can be mentioned nowhere there', () => {
    expect(asked([said('s', 'a')])).toMatchObject([{ code: 'E5', place: { block: 's', range: null }, fixes: [] }])
  })
})

describe('E6 to E9, cited claims', () => {
  it('E6: one that is not confirmed is found once, where it is cited first', () => {
    const found = find([...p('The dam broke. {a} Again. {a}'), said('s', 'a')], { isConfirmed: false })
    expect(found).toMatchObject([
      {
        code: 'E6',
        key: 'E6 a',
        title: '[1 ¶1a] is not confirmed',
        place: { block: 'p', range: { start: 0, end: 14 } },
        fixes: [{ kind: 'confirm', claim: 'a' }],
      },
    ])
  })

  it('E7: one that is inserted twice is found at each but the first', () => {
    const found = find([said('1', 'a'), said('2', 'a'), said('3', 'b'), said('4', 'a'), ...p('It broke. {a}')])
    expect(found).toMatchObject([
      {
        code: 'E7',
        title: '[1 ¶1a] is inserted twice',
        place: { block: '2', range: null },
        fixes: [{ kind: 'delete-block', block: '2' }],
      },
      { code: 'E7', place: { block: '4' } },
    ])
    expect(new Set(found.map(({ key }) => key)).size).toBe(2)
  })

  it('E8: one that was deleted is found, and nothing else of it', () => {
    expect(find(p('The dam broke. {z}'))).toMatchObject([{ code: 'E8', claim: 'z', title: 'A cited claim is gone' }])
  })

  it('E9: one that a link supersedes is found while it is open', () => {
    const supersededBy = { claim: 'b', label: '[2 ¶1a]' }
    expect(find(p('The dam broke. {a}'), { supersededBy })).toMatchObject([
      {
        code: 'E9',
        title: '[1 ¶1a] is superseded by [2 ¶1a], and still open',
        fixes: [{ kind: 'supersede', claim: 'a', by: 'b' }],
      },
    ])
    expect(codes(p('The dam broke. {a}'), { supersededBy, status: 'superseded' })).toEqual(['E3'])
  })

  it('is found for a citation with no sentence around it', () => {
    expect(find([...p('{a}'), paragraphOf('q', 'It rains.')], { isConfirmed: false })).toMatchObject([
      { code: 'E6', place: { block: 'p', range: null } },
    ])
  })
})
