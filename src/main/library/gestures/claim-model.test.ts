import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import {
  actor,
  at,
  claim,
  edit,
  here,
  lastAffected,
  refusal,
  undoLabel,
  useSampleLibrary,
  view,
  wordsOf,
} from '../test-library/claim-test-library.ts'
import { openDatabase } from '../sqlite/sqlite.ts'

useSampleLibrary()

function liveRows(table: string): number {
  const db = openDatabase(here.library.path, { readOnly: true })
  const rows = db.all(`SELECT 1 FROM "${table}" WHERE deleted_at IS NULL`).length
  db.close()
  return rows
}

describe('the chain of who reports a claim', () => {
  it('is kept outermost first, to any depth, with someone not named, words and hedges', async () => {
    const reporters = await Promise.all(Array.from({ length: 18 }, (_, i) => actor(`Reporter ${i}`)))
    const id = await claim('to give up the Donbas', {
      chain: [
        ...reporters.map((reporter) => ({ actor: reporter, words: null, hedge: [] })),
        { actor: null, words: null, hedge: [at('reportedly')] },
        {
          actor: await actor('A source', 'unnamed'),
          words: at('a source briefed on a phone call with Trump'),
          hedge: [],
        },
      ],
    })
    const { chain, hedge } = await view(id)
    expect(chain.map((link) => link.actor).slice(0, 19)).toEqual([...reporters, null])
    expect(wordsOf(chain[18]!.hedge)).toEqual(['reportedly'])
    expect(chain[19]!.words!.exact).toBe('a source briefed on a phone call with Trump')
    expect(hedge).toEqual([])
  })
  it('keeps a link, with its hedge, when another comes before it', async () => {
    const [first, second] = [await actor('First'), await actor('Second')]
    const id = await claim('to give up the Donbas', {
      chain: [{ actor: first, words: null, hedge: [at('reportedly')] }],
    })
    const [link] = (await view(id)).chain
    await edit(id, {
      chain: [
        { actor: second, words: null, hedge: [] },
        { actor: first, words: null, hedge: [at('reportedly')] },
      ],
    })
    expect((await view(id)).chain[1]).toEqual(link)
  })
  it('loses a link with its words and hedges, and gets them back', async () => {
    const id = await claim('to give up the Donbas', {
      chain: [{ actor: null, words: at('has reportedly refused'), hedge: [at('reportedly')] }],
    })
    const before = await view(id)
    await edit(id, { chain: [] })
    expect((await view(id)).chain).toEqual([])
    expect((await here.library.do('verifyLibrary', {})).anchors).toBe(1)
    expect(liveRows('hedge')).toBe(0)
    expect(await here.library.do('undo', {})).toEqual({ label: 'Say who reports a claim' })
    expect(await view(id)).toEqual(before)
    await here.library.do('redo', {})
    expect((await view(id)).chain).toEqual([])
  })
  it('is no circle: nobody stands in it twice', async () => {
    const [witkoff, id] = [await actor('Steve Witkoff'), await claim('to give up the Donbas')]
    const link = { actor: witkoff, words: null, hedge: [] }
    expect(await refusal(id, { chain: [link, { actor: null, words: null, hedge: [] }, link] })).toBe(
      '“Steve Witkoff” stands in the chain twice, which would be a circle, so nothing was changed; each reporter stands in it once.',
    )
    expect((await view(id)).chain).toEqual([])
  })
  it('is no circle: the speaker does not report what they say, whichever of the two is set last', async () => {
    const witkoff = await actor('Steve Witkoff')
    const chain = [{ actor: witkoff, words: null, hedge: [] }]
    const said =
      '“Steve Witkoff” is the speaker and cannot report it as well, so nothing was changed; take one of the two out.'
    expect(await refusal(await claim('to give up the Donbas', { speakers: [witkoff] }), { chain })).toBe(said)
    expect(await refusal(await claim('to give up the Donbas', { chain }), { speakers: [witkoff] })).toBe(said)
    expect(
      (
        await here.library.refusal('addClaim', {
          revision: here.revision,
          content: [at('Donbas')],
          fields: { kind: 'statement', form: 'paraphrase', speakers: [witkoff], chain },
          proposed: [],
        })
      ).message,
    ).toBe(said)
  })
  it('names a merged actor as the one it is now, and its links stay the same', async () => {
    const [steve, witkoff, other] = [await actor('Steve'), await actor('Steve Witkoff'), await actor('Other')]
    const id = await claim('to give up the Donbas', {
      chain: [{ actor: steve, words: null, hedge: [at('reportedly')] }],
    })
    const [link] = (await view(id)).chain
    await here.library.do('mergeActors', { actor: steve, into: witkoff })
    await edit(id, {
      chain: [
        { actor: other, words: null, hedge: [] },
        { actor: witkoff, words: null, hedge: [at('reportedly')] },
      ],
    })
    expect((await view(id)).chain[1]).toEqual({ ...link, actor: witkoff })
    expect(await refusal(id, { speakers: [witkoff] })).toMatch(/is the speaker and cannot report it as well/u)
  })
  it('keeps two actors from being merged where it would become a circle', async () => {
    const [steve, witkoff, third] = [await actor('Steve'), await actor('Steve Witkoff'), await actor('Third')]
    const id = await claim('to give up the Donbas', {
      speakers: [steve],
      chain: [
        { actor: witkoff, words: null, hedge: [] },
        { actor: third, words: null, hedge: [] },
      ],
    })
    for (const [one, into] of [
      [steve, witkoff],
      [witkoff, steve],
      [third, witkoff],
    ] as const) {
      expect((await here.library.refusal('mergeActors', { actor: one, into })).message).toMatch(
        /stand in one claim as who says it and who reports it, so they were not merged/u,
      )
    }
    await edit(id, { chain: [] })
    await here.library.do('mergeActors', { actor: steve, into: witkoff })
    expect((await view(id)).speakers).toEqual([witkoff])
  })
  it('keeps a claim from being given to one who reports it', async () => {
    const [steve, witkoff] = [await actor('Steve'), await actor('Steve Witkoff')]
    const id = await claim('to give up the Donbas', {
      speakers: [steve],
      chain: [{ actor: witkoff, words: null, hedge: [] }],
    })
    expect(
      (await here.library.refusal('splitActor', { actor: steve, mentions: [], claims: [id], to: { actor: witkoff } }))
        .message,
    ).toBe(
      '“Steve Witkoff” reports one of these claims and cannot be its speaker as well, so nothing was changed; take it out of the chain first.',
    )
    expect((await view(id)).speakers).toEqual([steve])
  })
  it('has someone not named as often as the text has them', async () => {
    const nobody = { actor: null, words: null, hedge: [] }
    expect((await view(await claim('to give up the Donbas', { chain: [nobody, nobody] }))).chain).toHaveLength(2)
  })
  it('names only actors that are there', async () => {
    expect(
      await refusal(await claim('to give up the Donbas'), { chain: [{ actor: newId(), words: null, hedge: [] }] }),
    ).toBe('This actor is not in the library any more, so nothing was changed.')
  })
})

describe('hedges and conditions', () => {
  it('of the claim itself stand in the order of the text, and one that moves is the same', async () => {
    const id = await claim('to give up the Donbas', { hedge: [at('reportedly'), at('among')] })
    const before = await view(id)
    expect(wordsOf(before.hedge)).toEqual(['among', 'reportedly'])
    await edit(id, { hedge: [at('has reportedly'), at('among')] })
    const after = await view(id)
    expect(wordsOf(after.hedge)).toEqual(['among', 'has reportedly'])
    expect(after.hedge.map(({ id: anchor }) => anchor)).toEqual(before.hedge.map(({ id: anchor }) => anchor))
    expect(undoLabel()).toBe('Mark a hedge')
  })
  it('keep the spans of each condition and its words in ours', async () => {
    const condition = 'in exchange for freezing the front line in Kherson and Zaporizhzhia'
    const id = await claim('Russia would take all of Donetsk and Lugansk', {
      condition: [
        { spans: [at(condition)], gloss: 'the front freezes' },
        { spans: [], gloss: 'as long as it holds' },
      ],
    })
    expect((await view(id)).condition.map(({ gloss, anchors }) => [gloss, ...wordsOf(anchors)])).toEqual([
      ['the front freezes', condition],
      ['as long as it holds'],
    ])
    await edit(id, { condition: [] })
    expect((await view(id)).condition).toEqual([])
    await here.library.do('undo', {})
    expect((await view(id)).condition).toHaveLength(2)
  })
  it('are nothing without words', async () => {
    expect(await refusal(await claim('to give up the Donbas'), { condition: [{ spans: [], gloss: ' ' }] })).toBe(
      'A condition needs its words, so nothing was changed; select them or write it in your own.',
    )
  })
})

describe('what a claim is about', () => {
  it('is a claim, and both cards say so', async () => {
    const offer = await claim('a US offer of security guarantees for Kyiv')
    const welcome = await claim('the US offer', { about: [{ claim: offer }] })
    expect((await view(welcome)).about).toEqual([{ of: 'claim', claim: offer }])
    expect((await view(offer)).aboutMe).toEqual([welcome])
    expect(lastAffected()).toEqual(expect.arrayContaining([offer, welcome]))
    await here.library.do('undo', {})
    expect((await view(offer)).aboutMe).toEqual([])
    expect(lastAffected()).toContain(offer)
  })
  it('is an idea, made with it in one gesture, which speaks for nobody and is no claim', async () => {
    const id = await claim('Zelensky rejected the notion', {
      about: [{ content: [at('Russia could be a guarantor')], gloss: 'Russia guarantees it' }],
    })
    const [idea] = await here.library.do('listIdeas', {})
    expect(idea).toMatchObject({
      source: here.source,
      revision: here.revision,
      gloss: 'Russia guarantees it',
      claims: [id],
    })
    expect((await view(id)).about).toEqual([
      { of: 'idea', idea: idea!.id, revision: here.revision, gloss: 'Russia guarantees it', anchors: idea!.anchors },
    ])
    expect(wordsOf(idea!.anchors)).toEqual(['Russia could be a guarantor'])
    expect(await here.library.do('listClaims', {})).toHaveLength(1)
    await here.library.do('undo', {})
    expect(await here.library.do('listIdeas', {})).toEqual([])
  })
  it('may be shared, and one that nobody is about any more goes', async () => {
    const id = await claim('Zelensky rejected the notion', {
      about: [{ content: [at('Russia could be a guarantor')], gloss: '' }],
    })
    const idea = (await here.library.do('listIdeas', {}))[0]!.id
    const other = await claim('he said', { about: [{ idea }, { claim: id }] })
    await here.library.do('updateIdea', { id: idea, gloss: 'a guarantor', content: [at('could be a guarantor')] })
    expect(lastAffected().toSorted()).toEqual([id, other])
    expect((await view(other)).about).toMatchObject([
      { of: 'idea', gloss: 'a guarantor', anchors: [{ exact: 'could be a guarantor' }] },
      { of: 'claim' },
    ])
    await here.library.do('deleteClaim', { id })
    expect((await view(other)).about).toMatchObject([{ of: 'idea' }])
    await edit(other, { about: [] })
    expect(await here.library.do('listIdeas', {})).toEqual([])
    expect((await here.library.do('verifyLibrary', {})).anchors).toBe(1)
    await here.library.do('undo', {})
    await here.library.do('undo', {})
    expect((await here.library.do('listIdeas', {}))[0]!.claims).toEqual([id, other])
  })
  it('goes with a claim that is deleted, with its idea, and comes back', async () => {
    const offer = await claim('a US offer of security guarantees for Kyiv')
    const id = await claim('Zelensky rejected the notion', {
      about: [{ content: [at('Russia could be a guarantor')], gloss: '' }, { claim: offer }],
    })
    const before = await here.library.do('listClaims', {})
    await here.library.do('deleteClaim', { id })
    expect([await here.library.do('listIdeas', {}), (await view(offer)).aboutMe]).toEqual([[], []])
    await here.library.do('undo', {})
    expect(await here.library.do('listClaims', {})).toEqual(before)
    await here.library.do('deleteClaim', { id: offer })
    expect((await view(id)).about).toMatchObject([{ of: 'idea' }])
  })
  it('never goes in a circle, over any number of claims', async () => {
    const first = await claim('to give up the Donbas')
    const second = await claim('the US offer', { about: [{ claim: first }] })
    const third = await claim('he said', { about: [{ claim: second }] })
    expect(await refusal(first, { about: [{ claim: first }] })).toBe(
      'A claim cannot be about itself, so nothing was changed; choose another claim or an idea.',
    )
    const circle =
      'That claim is about this one, so this one cannot be about it: it would go in a circle, and nothing was changed.'
    for (const about of [second, third]) expect(await refusal(first, { about: [{ claim: about }] })).toBe(circle)
    await edit(second, { about: [] })
    await edit(first, { about: [{ claim: third }] })
    expect(await refusal(second, { about: [{ claim: first }] })).toBe(circle)
  })
  it('names only claims and ideas that are there', async () => {
    const id = await claim('to give up the Donbas')
    expect(await refusal(id, { about: [{ claim: newId() }] })).toBe(
      'This claim is not in the library any more, so nothing was changed.',
    )
    expect(await refusal(id, { about: [{ idea: newId() }] })).toBe(
      'This idea is not in the library any more, so nothing was changed.',
    )
  })
})
