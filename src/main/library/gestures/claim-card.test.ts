import { beforeEach, describe, expect, it } from 'vitest'
import { claimKinds } from '#shared/model/enums.ts'
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
  type Fields,
} from '../test-library/claim-test-library.ts'

useSampleLibrary()

describe('dates', () => {
  it('are kept as EDTF with the words shown and their place', async () => {
    const id = await claim('A group of European leaders will travel', {
      aboutDate: { edtf: '2025-08-18', words: 'Monday', span: at('on Monday') },
      saidDate: { edtf: '../2025-08-17', words: 'by 17 August', span: null },
    })
    const { aboutDate, saidDate, anchors } = await view(id)
    expect(aboutDate).toMatchObject({
      edtf: '2025-08-18',
      words: 'Monday',
      anchor: { exact: 'on Monday', role: 'date' },
    })
    expect(saidDate).toEqual({ edtf: '../2025-08-17', words: 'by 17 August', anchor: null })
    expect(anchors.map(({ role }) => role)).toEqual(['content'])
    await edit(id, { aboutDate: null })
    expect((await view(id)).aboutDate).toBeNull()
    expect(undoLabel()).toBe('Date what a claim is about')
  })
  it('may be words that name no day', async () => {
    expect(
      (await view(await claim('to give up the Donbas', { aboutDate: { edtf: '', words: 'before long', span: null } })))
        .aboutDate,
    ).toEqual({ edtf: '', words: 'before long', anchor: null })
  })
  it.each([
    ['aboutDate', { aboutDate: { edtf: '2025-02-30', words: '', span: null } }],
    ['saidDate', { saidDate: { edtf: '2025-02-30', words: '', span: null } }],
    ['statusDate', { status: 'refuted', statusDate: '2025-02-30' }],
    ['occasion', { occasion: { label: 'CNN interview', date: { edtf: '2025-02-30', words: '' } } }],
  ] satisfies [string, Fields][])('%s: a date that does not exist is refused', async (_, fields) => {
    const id = await claim('to give up the Donbas')
    const before = await here.library.do('listClaims', {})
    expect(await refusal(id, { gloss: 'lost', ...fields })).toBe(
      '“2025-02-30” is not a date that exists, so nothing was changed; write it as 2025-08-18, 2025-08 or 2025.',
    )
    expect([await here.library.do('listClaims', {}), await here.library.do('listOccasions', {})]).toEqual([before, []])
  })
})

describe('occasions', () => {
  it('are shared by their label, listed with their claims and the newest of these', async () => {
    const first = await claim('to give up the Donbas', { occasion: 'CNN interview' })
    const second = await claim('he said', {
      occasion: { label: 'CNN interview', channel: 'CNN', date: { edtf: '../2025-08-17', words: 'by 17 August' } },
    })
    expect(await here.library.do('listOccasions', {})).toMatchObject([
      {
        label: 'CNN interview',
        place: '',
        channel: 'CNN',
        addressee: '',
        date: { edtf: '../2025-08-17', words: 'by 17 August' },
        claims: 2,
        lastUsed: second,
      },
    ])
    expect(lastAffected()).toEqual(expect.arrayContaining([first, second]))
    expect((await view(first)).occasion).toEqual((await view(second)).occasion)
  })
  it('keep what they know when a claim names them with other details', async () => {
    const id = await claim('to give up the Donbas', { occasion: { label: 'Talks', place: 'Brussels' } })
    await claim('he said', { occasion: { label: 'Talks', place: 'Alaska', channel: 'press conference' } })
    expect((await view(id)).occasion).toMatchObject({ place: 'Brussels', channel: 'press conference' })
  })
  it('are edited for all their claims at once', async () => {
    const [first, second] = [
      await claim('to give up the Donbas', { occasion: 'Talks' }),
      await claim('he said', { occasion: 'Talks' }),
    ]
    const { id } = (await view(first)).occasion!
    await here.library.do('updateOccasion', {
      id,
      fields: {
        label: 'Talks in Brussels',
        place: 'Brussels',
        date: { edtf: '2025-08', words: '' },
        addressee: 'the press',
      },
    })
    expect((await view(second)).occasion).toEqual({
      id,
      label: 'Talks in Brussels',
      place: 'Brussels',
      date: { edtf: '2025-08', words: '' },
      channel: '',
      addressee: 'the press',
      withdrawn: null,
    })
    expect(lastAffected().toSorted()).toEqual([first, second])
    expect(await here.library.do('undo', {})).toEqual({ label: 'Edit an occasion' })
    expect((await view(second)).occasion!.label).toBe('Talks')
  })
  it('are withdrawn, with the day and by whom, and their claims still count', async () => {
    const [first, second] = [
      await claim('to give up the Donbas', { occasion: { label: 'Post', withdrawn: { date: '', by: '' } } }),
      await claim('he said', { occasion: 'Post' }),
    ]
    const { id, withdrawn } = (await view(second)).occasion!
    expect(withdrawn).toEqual({ date: '', by: '' })
    await here.library.do('updateOccasion', { id, fields: { withdrawn: { date: '2025-08-20', by: 'the envoy ' } } })
    expect((await view(first)).occasion!.withdrawn).toEqual({ date: '2025-08-20', by: 'the envoy' })
    const [entry] = await here.library.do('readHistory', { type: 'occasion', id })
    expect(entry!.lines).toEqual([
      expect.objectContaining({ name: 'withdrawn on', after: '2025-08-20' }),
      expect.objectContaining({ name: 'withdrawn by', after: 'the envoy' }),
    ])
    await here.library.do('updateOccasion', { id, fields: { withdrawn: { by: 'his office' } } })
    await here.library.do('updateOccasion', { id, fields: { withdrawn: { date: '2025-08' } } })
    expect((await view(first)).occasion!.withdrawn).toEqual({ date: '2025-08', by: 'his office' })
    await here.library.do('undo', {})
    await here.library.do('undo', {})
    // A claim that shares it does not say who withdrew it.
    await claim('he said', { occasion: { label: 'Post', withdrawn: { date: '2025', by: 'somebody else' } } })
    expect((await view(first)).occasion!.withdrawn).toEqual({ date: '2025-08-20', by: 'the envoy' })
    expect(
      (await here.library.refusal('updateOccasion', { id, fields: { withdrawn: { date: '2025-02-30', by: '' } } }))
        .code,
    ).toBe('bad-input')
    await here.library.do('updateOccasion', { id, fields: { withdrawn: null } })
    expect((await view(first)).occasion!.withdrawn).toBeNull()
    await here.library.do('undo', {})
    expect((await view(first)).occasion!.withdrawn).toEqual({ date: '2025-08-20', by: 'the envoy' })
  })
  it('do not take the label of another', async () => {
    const id = (await view(await claim('to give up the Donbas', { occasion: 'One' }))).occasion!.id
    await claim('he said', { occasion: 'Two' })
    expect((await here.library.refusal('updateOccasion', { id, fields: { label: 'Two' } })).message).toBe(
      'There is another occasion “Two”, so nothing was changed; give its claims that one, or write another label.',
    )
    await here.library.do('updateOccasion', { id, fields: { label: 'One', place: 'Halden' } })
  })
})

describe('a quotation in translation, and what it may be about', () => {
  it('keeps its language and whose translation it is', async () => {
    const id = await claim('to give up the Donbas', { form: 'direct', originalLanguage: 'Russian' })
    expect(await view(id)).toMatchObject({ originalLanguage: 'Russian', translatedBy: '' })
    await edit(id, { translatedBy: ' the embassy ' })
    expect(await view(id)).toMatchObject({ originalLanguage: 'Russian', translatedBy: 'the embassy' })
    await here.library.do('undo', {})
    await edit(id, { originalLanguage: '' })
    expect(await view(id)).toMatchObject({ originalLanguage: '', translatedBy: '' })
  })
  it('is about one of two, unclear which, which confirms what was proposed', async () => {
    const [first, second] = [await claim('to give up the Donbas'), await claim('he said')]
    const { id } = await here.library.do('addClaim', {
      revision: (await view(first)).revision,
      content: [at('on Monday')],
      fields: { kind: 'evaluation', form: 'paraphrase', about: [{ claim: first }, { claim: second }] },
      proposed: ['about'],
    })
    await edit(id, { aboutUnclear: true })
    expect(await view(id)).toMatchObject({ aboutUnclear: true, proposed: [] })
  })
})

describe('links between claims', () => {
  it.each([
    ['same-as', 'both', 'both'],
    ['supersedes', 'from', 'to'],
    ['replies-to', 'from', 'to'],
    ['reason-for', 'from', 'to'],
  ] as const)('%s stands on both cards', async (type, onTheOne, onTheOther) => {
    const [first, second] = [await claim('to give up the Donbas'), await claim('he said')]
    const { id } = await here.library.do('linkClaims', { claim: first, type, other: second })
    expect((await view(first)).relations).toEqual([{ id, type, direction: onTheOne, claim: second }])
    expect((await view(second)).relations).toEqual([{ id, type, direction: onTheOther, claim: first }])
    expect(lastAffected().toSorted()).toEqual([first, second])
    expect(await here.library.do('linkClaims', { claim: first, type, other: second })).toEqual({ id })
    await here.library.do('unlinkClaims', { id })
    expect((await view(second)).relations).toEqual([])
    await here.library.do('undo', {})
    await here.library.do('deleteClaim', { id: first })
    expect((await view(second)).relations).toEqual([])
    expect(lastAffected()).toContain(second)
    await here.library.do('undo', {})
    expect((await view(second)).relations).toHaveLength(1)
  })
  it('same as is one link, whichever way it is said', async () => {
    const [first, second] = [await claim('to give up the Donbas'), await claim('he said')]
    const { id } = await here.library.do('linkClaims', { claim: first, type: 'same-as', other: second })
    expect(await here.library.do('linkClaims', { claim: second, type: 'same-as', other: first })).toEqual({ id })
  })
  it.each(['supersedes', 'replies-to', 'reason-for'] as const)(
    '%s goes one way, and never in a circle',
    async (type) => {
      const [first, second, third] = [
        await claim('to give up the Donbas'),
        await claim('he said'),
        await claim('the US offer'),
      ]
      await here.library.do('linkClaims', { claim: first, type, other: second })
      await here.library.do('linkClaims', { claim: second, type, other: third })
      for (const from of [second, third]) {
        expect((await here.library.refusal('linkClaims', { claim: from, type, other: first })).message).toBe(
          `“${type.replace('-', ' ')}” leads from that claim to this one already, so nothing was changed: it would go in a circle.`,
        )
      }
      expect((await view(first)).relations).toHaveLength(1)
    },
  )
  it('are between two claims', async () => {
    const id = await claim('to give up the Donbas')
    expect((await here.library.refusal('linkClaims', { claim: id, type: 'same-as', other: id })).message).toBe(
      'A claim cannot be linked to itself, so nothing was changed; choose another claim.',
    )
    const deleted = await claim('he said')
    await here.library.do('deleteClaim', { id: deleted })
    for (const [one, other] of [
      [id, deleted],
      [deleted, id],
    ] as const)
      expect((await here.library.refusal('linkClaims', { claim: one, type: 'same-as', other })).code).toBe('not-found')
    expect((await view(id)).relations).toEqual([])
  })
})

describe('a claim that another supersedes', () => {
  const statusOf = async (id: string) => {
    const { status, statusReason } = await view(id)
    return [status, statusReason]
  }
  const supersede = async (newer: string, older: string) =>
    (await here.library.do('linkClaims', { claim: newer, type: 'supersedes', other: older })).id
  const by = 'Superseded by “to give up the Donbas”'
  let newer: string
  let older: string
  beforeEach(async () => {
    newer = await claim('to give up the Donbas')
    older = await claim('he said')
  })

  it('is superseded from then on, with the words of the newer one as the reason, in one gesture', async () => {
    await supersede(newer, older)
    expect(await statusOf(older)).toEqual(['superseded', by])
    expect(await statusOf(newer)).toEqual(['open', ''])
    await here.library.do('undo', {})
    expect(await statusOf(older)).toEqual(['open', ''])
    expect((await view(older)).relations).toEqual([])
    await here.library.do('redo', {})
    expect(await statusOf(older)).toEqual(['superseded', by])
  })
  it.each([
    ['the link is taken off', (id: string) => here.library.do('unlinkClaims', { id })],
    ['the newer claim is deleted', () => here.library.do('deleteClaim', { id: newer })],
  ])('is open again when %s, and superseded after one undo', async (_, end) => {
    await end(await supersede(newer, older))
    expect(await statusOf(older)).toEqual(['open', ''])
    await here.library.do('undo', {})
    expect(await statusOf(older)).toEqual(['superseded', by])
    expect((await view(older)).relations).toHaveLength(1)
  })
  it('stays superseded while another claim supersedes it', async () => {
    const newest = await claim('the US offer')
    const links = [await supersede(newer, older), await supersede(newest, older)]
    await here.library.do('unlinkClaims', { id: links[0]! })
    expect((await statusOf(older))[0]).toBe('superseded')
    await here.library.do('unlinkClaims', { id: links[1]! })
    expect((await statusOf(older))[0]).toBe('open')
  })
  it.each(['refuted', 'retracted'] as const)('keeps the status that was set by hand before: %s', async (status) => {
    await edit(older, { status, statusReason: 'on record' })
    const link = await supersede(newer, older)
    expect(await statusOf(older)).toEqual([status, 'on record'])
    await here.library.do('unlinkClaims', { id: link })
    expect(await statusOf(older)).toEqual([status, 'on record'])
  })
  it('keeps the status that was set by hand since', async () => {
    const link = await supersede(newer, older)
    await edit(older, { status: 'refuted' })
    await here.library.do('unlinkClaims', { id: link })
    expect((await statusOf(older))[0]).toBe('refuted')
  })
  it('may be deleted together with the newer one', async () => {
    await supersede(newer, older)
    await here.library.do('deleteClaims', { ids: [newer, older] })
    await here.library.do('undo', {})
    expect((await statusOf(older))[0]).toBe('superseded')
  })
  it('is not changed by the other kinds of link', async () => {
    await here.library.do('linkClaims', { claim: newer, type: 'replies-to', other: older })
    expect((await statusOf(older))[0]).toBe('open')
  })
})

describe('the words of a saved claim', () => {
  it('are added, removed and moved in one gesture; what moves or stays is the same anchor', async () => {
    const id = await claim('Trump’s turn towards a peace deal')
    const [before] = (await view(id)).anchors
    await edit(id, { content: [at('a line that Putin has held'), at('Trump’s turn towards a peace deal')] })
    const after = (await view(id)).anchors
    expect(wordsOf(after)).toEqual(['a line that Putin has held', 'Trump’s turn towards a peace deal'])
    expect(after[1]!.id).toBe(before!.id)
    await edit(id, { content: [at('a peace deal')] })
    expect((await view(id)).anchors.map(({ id: anchor, exact }) => [anchor, exact])).toEqual([
      [after[0]!.id, 'a peace deal'],
    ])
    expect(await here.library.do('undo', {})).toEqual({ label: 'Change the words of a claim' })
    expect((await view(id)).anchors).toEqual(after)
  })
  it('are found by search as they are now', async () => {
    const id = await claim('Trump’s turn towards a peace deal')
    await edit(id, { content: [at('territorial “concessions”')] })
    const found = async (query: string) => (await here.library.do('search', { query })).some((hit) => hit.id === id)
    expect([await found('concessions'), await found('peace deal')]).toEqual([true, false])
  })
  it('are none only where somebody won’t say', async () => {
    const id = await claim('to give up the Donbas')
    const none = 'A claim needs the words it rests on, so nothing was marked; select them first.'
    expect(await refusal(id, { content: [] })).toBe(none)
    await edit(id, { kind: 'no-comment', content: [] })
    expect((await view(id)).anchors).toEqual([])
    expect(await refusal(id, { kind: 'statement' })).toBe(none)
  })
})

describe('the rest of the card', () => {
  it.each(claimKinds)('%s is kept as it is', async (kind) => {
    expect((await view(await claim('to give up the Donbas', { kind }))).kind).toBe(kind)
  })
  it('status is set by hand, with a date and a reason that are not required, and both go when it is open again', async () => {
    const id = await claim('to give up the Donbas')
    await edit(id, { status: 'refuted', statusDate: '2025-08', statusReason: 'He said otherwise' })
    expect(await view(id)).toMatchObject({
      status: 'refuted',
      statusDate: '2025-08',
      statusReason: 'He said otherwise',
    })
    expect(undoLabel()).toBe('Mark a claim as refuted')
    await edit(id, { status: 'open' })
    expect(await view(id)).toMatchObject({ status: 'open', statusDate: '', statusReason: '' })
    await edit(id, { status: 'superseded' })
    expect(await view(id)).toMatchObject({ status: 'superseded', statusDate: '', statusReason: '' })
  })
  it('knows a translated gloss, and a marking of the scheme', async () => {
    const id = await claim('to give up the Donbas', {
      gloss: 'den Donbass aufzugeben',
      glossTranslated: true,
      marking: 'TLP:AMBER',
    })
    expect(await view(id)).toMatchObject({ glossTranslated: true, marking: 'TLP:AMBER' })
    expect(await refusal(id, { marking: 'TLP:PURPLE' })).toBe(
      '“TLP:PURPLE” is not a marking of the scheme in use, so nothing was changed.',
    )
    await edit(id, { marking: null, glossTranslated: false })
    expect(await view(id)).toMatchObject({ glossTranslated: false, marking: null })
  })
  it('has every part that a rule filled in as proposed, until that part is set by hand', async () => {
    const proposed = ['chain', 'hedge', 'condition', 'about', 'aboutDate', 'saidDate', 'occasion'] as const
    const { id } = await here.library.do('addClaim', {
      revision: here.revision,
      content: [at('to give up the Donbas')],
      fields: { kind: 'statement', form: 'paraphrase' },
      proposed: [...proposed],
    })
    const values: Required<Pick<Fields, (typeof proposed)[number]>> = {
      chain: [],
      hedge: [],
      condition: [],
      about: [],
      aboutDate: null,
      saidDate: null,
      occasion: '',
    }
    for (const [i, field] of proposed.entries()) {
      await edit(id, { [field]: values[field] })
      expect((await view(id)).proposed.toSorted()).toEqual(proposed.slice(i + 1).toSorted())
    }
  })
  it('is saved whole in one gesture, and taken back in one', async () => {
    const [witkoff, other] = [await actor('Steve Witkoff'), await claim('the US offer')]
    const id = await claim('to give up the Donbas')
    const before = await here.library.do('listClaims', {})
    await edit(id, {
      speakers: [witkoff],
      kind: 'refusal',
      cue: at('has reportedly refused'),
      chain: [{ actor: null, words: null, hedge: [at('reportedly')] }],
      hedge: [at('The Ukrainian')],
      condition: [{ spans: [at('in exchange for')], gloss: '' }],
      about: [{ claim: other }, { content: [at('the Donbas')], gloss: '' }],
      aboutDate: { edtf: '2025-08-18', words: 'Monday', span: at('Monday') },
      saidDate: { edtf: '2025', words: '', span: null },
      occasion: { label: 'Talks', place: 'Alaska' },
      status: 'retracted',
      statusReason: 'x',
      marking: 'TLP:RED',
      gloss: 'no',
      glossTranslated: true,
      tags: ['territory'],
      memo: 'look',
      credibility: 3,
    })
    expect(undoLabel()).toBe('Edit a claim')
    const after = await here.library.do('listClaims', {})
    await here.library.do('undo', {})
    expect(await here.library.do('listClaims', {})).toEqual(before)
    await here.library.do('redo', {})
    expect(await here.library.do('listClaims', {})).toEqual(after)
    expect((await here.library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('goes with its source, all of it, and comes back', async () => {
    const first = await claim('the US offer', {
      chain: [{ actor: null, words: at('he said'), hedge: [at('reportedly')] }],
      condition: [{ spans: [at('in exchange for')], gloss: '' }],
      hedge: [at('among')],
    })
    const second = await claim('to give up the Donbas', {
      about: [{ claim: first }, { content: [at('the Donbas')], gloss: 'idea' }],
      aboutDate: { edtf: '2025', words: '', span: at('Monday') },
    })
    await here.library.do('linkClaims', { claim: first, type: 'reason-for', other: second })
    const before = [
      await here.library.do('listClaims', {}),
      await here.library.do('listIdeas', {}),
      await here.library.do('verifyLibrary', {}),
    ]
    await here.library.do('deleteSource', { id: here.source })
    expect([await here.library.do('listClaims', {}), await here.library.do('listIdeas', {})]).toEqual([[], []])
    await here.library.do('undo', {})
    expect([
      await here.library.do('listClaims', {}),
      await here.library.do('listIdeas', {}),
      await here.library.do('verifyLibrary', {}),
    ]).toEqual(before)
    await here.library.do('eraseSource', {
      id: here.source,
      typed: (await here.library.do('listSources', {}))[0]!.title,
    })
    expect((await here.library.do('verifyLibrary', {})).problems).toEqual([])
    expect([await here.library.do('listClaims', {}), await here.library.do('listIdeas', {})]).toEqual([[], []])
  })
})

it('the words of a claim come before its cue, in their order, whichever was chosen first', async () => {
  const id = await claim('to give up the Donbas', { cue: at('has reportedly refused') })
  await edit(id, { cue: null, content: [at('to give up the Donbas')] })
  await edit(id, { cue: at('has reportedly refused') })
  await edit(id, { content: [at('to give up the Donbas'), at('he said')] })
  const { anchors } = await view(id)
  expect(anchors.map(({ role, ord }) => [role, ord])).toEqual([
    ['content', 0],
    ['content', 1],
    ['cue', 0],
  ])
})
