import { describe, expect, it, test } from 'vitest'
import { checkNote } from './check-note.ts'
import { claimFor, judgementOf, noteWith, paragraphOf } from './fixtures.ts'
import type { BlockToCheck, CitedClaim } from './note-to-check.ts'

const sameOrigin = ['a', 'b', 'c'].map((id): [string, CitedClaim] => [id, claimFor(id, { origin: 'one' })])
const find = (blocks: readonly BlockToCheck[], claims?: readonly [string, CitedClaim][]) =>
  checkNote(noteWith(blocks, claims ? { claims: new Map(claims) } : {}, 'judgements'))
const codes = (...of: Parameters<typeof find>) => find(...of).map(({ code }) => code)

test('nothing is found in a sound judgement', () => {
  expect(codes([judgementOf('j', 'A flood is likely. {a}{b}')])).toEqual([])
})

describe('J1, a judgement without a citation', () => {
  it('is found, and not where it is based on claims that stand beside it', () => {
    expect(find([judgementOf('j', 'A flood is likely.')])).toMatchObject([
      { code: 'J1', title: 'Judgement 1 cites nothing', place: { block: 'j', range: null } },
    ])
    expect(codes([judgementOf('j', 'A flood is likely.', { basis: ['a', 'b'] })])).toEqual([])
  })
})

describe('J2, a judgement without a confidence', () => {
  it('is found once, whatever its sentence says', () => {
    expect(find([judgementOf('j', 'A flood is likely. {a}{b}', { confidence: null })])).toMatchObject([
      { code: 'J2', title: 'Judgement 1 has no confidence' },
    ])
  })
})

describe('J3, one origin', () => {
  it('is found for one claim, and for several of one origin', () => {
    const [one] = find([judgementOf('j', 'A flood is likely. {a}')])
    expect(one).toMatchObject({ code: 'J3', claim: 'a', title: 'Judgement 1 is based on one origin' })
    expect(one!.detail).toContain('a single claim')
    const [three] = find([judgementOf('j', 'A flood is likely. {a}{b}', { basis: ['c'] })], sameOrigin)
    expect(three!.code).toBe('J3')
    expect(three!.detail).toContain('3 claims come from one origin')
  })

  it('offers to say so, behind the sentence', () => {
    const [found] = find([judgementOf('j', 'A flood is likely. {a}')])
    expect(found!.fixes).toEqual([
      {
        kind: 'replace',
        label: 'Add “This rests on one report, which is not independently confirmed.”',
        block: 'j',
        range: { start: 18, end: 18 },
        text: ' This rests on one report, which is not independently confirmed.',
      },
    ])
    const said = `A flood is likely. ${found!.fixes[0]!.kind === 'replace' ? found!.fixes[0]!.text : ''} {a}`
    expect(codes([judgementOf('j', said)])).toEqual([])
  })

  it.each([
    'A flood is likely, on a single report. {a}',
    'A flood is likely; only the warden says so. {a}',
    'A flood is likely. Nobody has confirmed it. {a}',
    'A flood is likely, but there is no second account. {a}',
    'A flood is likely, though this is uncorroborated. {a}',
  ])('is not found where the judgement says so: %j', (text) => {
    expect(codes([judgementOf('j', text)])).toEqual([])
  })

  it('is not found where the reason of its confidence says so', () => {
    expect(codes([judgementOf('j', 'A flood is likely. {a}', { reason: 'Only one source.' })])).toEqual([])
  })

  it('is found where one of several things is spoken of', () => {
    expect(codes([judgementOf('j', 'A flood of one of the reports’ towns is likely. {a}')])).toEqual(['J3'])
  })

  it('counts no claim that was deleted, and says nothing of a paragraph', () => {
    expect(codes([judgementOf('j', 'A flood is likely. {a}{z}')])).toEqual(['J3', 'E8'])
    expect(codes([paragraphOf('p', 'A flood came. {a}')])).toEqual([])
  })
})

describe('J4, an empty judgement', () => {
  const empty = judgementOf('e', '', { number: 2, likelihood: null, confidence: null })

  it('is found among others, and can be deleted', () => {
    expect(find([judgementOf('j', 'A flood is likely. {a}{b}'), empty])).toMatchObject([
      { code: 'J4', title: 'Judgement 2 is empty', fixes: [{ kind: 'delete-block', block: 'e' }] },
    ])
  })

  it('is left alone where it is the only one', () => {
    expect(codes([empty])).toEqual([])
  })

  it.each<[string, Partial<NonNullable<BlockToCheck['judgement']>>, string[]]>([
    ['a likelihood', { likelihood: 'likely' }, ['J1', 'J2']],
    ['a confidence', { confidence: 'low' }, ['J1']],
  ])('is none once it has %s', (_, parts, found) => {
    const begun = judgementOf('e', '', { likelihood: null, confidence: null, ...parts })
    expect(codes([judgementOf('j', 'A flood is likely. {a}{b}'), begun])).toEqual(found)
  })
})
