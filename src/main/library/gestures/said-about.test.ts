import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

/** "The leader is reportedly considering …": the source speaks, and the analyst names whom it is about. */
const text = 'The Holm Gazette said that Anders Vik is reportedly considering a sale.\nMr Vik was away, Lund said.\n'

let library: TestLibrary
let revision: string

eachLibrary(async (opened) => {
  library = opened
  revision = (await library.do('importPaste', { text })).revision
})

const add = async (name: string) => (await library.do('addActor', { name, kind: 'person' })).id
const claim = async (words: string, fields: { saidAbout?: string[]; speakers?: string[] }) => {
  const start = text.indexOf(words)
  const content = [{ start, end: start + words.length }]
  const kinds = { kind: 'statement', form: 'paraphrase' } as const
  return (await library.do('addClaim', { revision, content, fields: { ...kinds, ...fields }, proposed: [] })).id
}
const view = async (id: string) => (await library.do('readClaims', { ids: [id] }))[0]!
const card = (id: string) => library.do('readActorCard', { id })

describe('whom a claim is about', () => {
  it('is kept in order without making anyone speak, told by its name, and taken back', async () => {
    const [vik, lund] = [await add('Anders Vik'), await add('Lund')]
    const id = await claim('considering a sale', { saidAbout: [vik] })
    expect(await view(id)).toMatchObject({ speakers: [], saidAbout: [vik] })
    await library.do('updateClaim', { id, fields: { saidAbout: [lund, vik, lund] } })
    expect((await view(id)).saidAbout).toEqual([lund, vik])
    const [entry] = await library.do('readHistory', { type: 'claim', id })
    expect(entry).toMatchObject({
      label: 'Say whom a claim is about',
      lines: [{ name: 'said about', before: null, after: 'Lund' }],
    })
    await library.do('undo', {})
    expect((await view(id)).saidAbout).toEqual([vik])
    expect(
      (await library.refusal('updateClaim', { id, fields: { saidAbout: ['01900000-0000-7000-8000-000000000000'] } }))
        .code,
    ).toBe('not-found')
  })

  it('is restored with the rest of a claim as it was', async () => {
    const vik = await add('Anders Vik')
    const id = await claim('considering a sale', { saidAbout: [vik] })
    await library.do('updateClaim', { id, fields: { saidAbout: [] } })
    const [entry] = await library.do('readHistory', { type: 'claim', id })
    await library.do('restoreRecord', {
      type: 'claim',
      id,
      change: entry!.change,
      when: 'before',
      parts: ['said about'],
    })
    expect((await view(id)).saidAbout).toEqual([vik])
  })

  it('comes first of what is said about an actor, and counts among it', async () => {
    const vik = await add('Anders Vik')
    const start = text.indexOf('Mr Vik')
    await library.do('addMention', { revision, range: { start, end: start + 6 }, who: { actor: vik } })
    const [named, said] = [await claim('Mr Vik was away', {}), await claim('considering a sale', { saidAbout: [vik] })]
    expect((await card(vik)).claimsAbout).toEqual([said, named])
    expect((await card(vik)).claims).toEqual([])
    expect(await library.do('listClaimsAbout', {})).toEqual([
      { claim: named, actors: [vik] },
      { claim: said, actors: [vik] },
    ])
    expect(await library.do('countClaimsAbout', {})).toEqual([{ actor: vik, claims: 2 }])
  })

  it('keeps an actor from being deleted', async () => {
    const vik = await add('Anders Vik')
    await claim('considering a sale', { saidAbout: [vik] })
    expect((await library.refusal('deleteActor', { id: vik })).message).toBe(
      '“Anders Vik” is named under “Said about” in a claim, so it was not deleted; take it out of it first.',
    )
  })

  it('is one of two after a merge, told to all windows, and two again after it', async () => {
    const [vik, anders] = [await add('Vik'), await add('Anders Vik')]
    const id = await claim('considering a sale', { saidAbout: [vik, anders] })
    expect(await library.do('previewMerge', { actor: vik, into: anders })).toMatchObject({ claims: 0, saidAbout: 1 })
    await library.do('mergeActors', { actor: vik, into: anders })
    expect((await view(id)).saidAbout).toEqual([anders])
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'claim', id })
    await library.do('separateActor', { id: vik })
    expect((await view(id)).saidAbout).toEqual([vik, anders])
  })

  it('is part of what a briefing cites as it was: the citation was made from all that the log had until then', async () => {
    const vik = await add('Anders Vik')
    const id = await claim('considering a sale', {})
    await library.do('updateClaim', { id, fields: { saidAbout: [vik] } })
    const { id: briefing } = await library.do('addBriefing', { title: 'The sale' })
    const put = [{ id: newId(), section: 'said' as const, order: 'a0', body: { type: 'said' as const, claim: id } }]
    await library.do('writeBriefing', { id: briefing, label: 'Insert evidence', put, remove: [], judgements: [] })
    const db = openDatabase(library.path, { readOnly: true })
    const made = db.get('SELECT change.label FROM citation JOIN change ON change.id=made_from WHERE claim=?', id)
    db.close()
    expect(made).toEqual({ label: 'New briefing' })
  })

  it('goes along in a split where the claim was picked', async () => {
    const [vik, lund] = [await add('Vik'), await add('Lund')]
    const [moved, stays] = [
      await claim('considering a sale', { saidAbout: [vik] }),
      await claim('was away', { saidAbout: [vik], speakers: [lund] }),
    ]
    expect((await card(vik)).claimsSaidAbout).toEqual([moved, stays])
    const { actor } = await library.do('splitActor', {
      actor: vik,
      mentions: [],
      claims: [moved],
      to: { name: 'Anders Vik', kind: 'person' },
    })
    expect([(await view(moved)).saidAbout, (await view(stays)).saidAbout]).toEqual([[actor], [vik]])
    // Whoever reports a claim may still be told to be whom it is about.
    await library.do('updateClaim', { id: stays, fields: { chain: [{ actor, words: null, hedge: [] }] } })
    await library.do('splitActor', { actor: vik, mentions: [], claims: [stays], to: { actor } })
    expect((await view(stays)).saidAbout).toEqual([actor])
  })
})
