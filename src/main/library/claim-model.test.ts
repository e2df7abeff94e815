import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import { claimKinds } from '#shared/model/enums.ts'
import { newId, type Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from './test-library.ts'

/** Everything a claim can say, on the sample that the acceptance cases speak of. */
const text = readFileSync(new URL('../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let revision: Id
let source: Id

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`)
  ;({ revision, id: source } = await library.do('importPaste', { text }))
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

function at(words: string, nth = 1): Range {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}

type Fields = Input<'updateClaim'>['fields']

const actor = async (name: string, kind: Input<'addActor'>['kind'] = 'person') => (await library.do('addActor', { name, kind })).id
const claim = async (words: string, fields: Partial<Input<'addClaim'>['fields']> = {}) =>
  (await library.do('addClaim', { revision, content: [at(words)], fields: { kind: 'statement', form: 'paraphrase', ...fields }, proposed: [] })).id
const edit = (id: Id, fields: Fields) => library.do('updateClaim', { id, fields })
const refusal = async (id: Id, fields: Fields) => (await library.refusal('updateClaim', { id, fields })).message
const view = async (id: Id) => (await library.do('readClaims', { ids: [id] }))[0]!
const wordsOf = (anchors: readonly { readonly exact: string }[]) => anchors.map(({ exact }) => exact)
const lastTouched = () => library.changes.at(-1)!.touched.filter(({ type }) => type === 'claim').map(({ id }) => id)
const undoLabel = () => library.changes.at(-1)!.undo

describe('the chain of who reports a claim', () => {
  it('is kept outermost first, to any depth, with someone not named, words and hedges', async () => {
    const reporters = await Promise.all(Array.from({ length: 18 }, (_, i) => actor(`Reporter ${i}`)))
    const id = await claim('to give up the Donbas', {
      chain: [
        ...reporters.map((reporter) => ({ actor: reporter, words: null, hedge: [] })),
        { actor: null, words: null, hedge: [at('reportedly')] },
        { actor: await actor('A source', 'unnamed'), words: at('a source briefed on a phone call with Trump'), hedge: [] },
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
    const id = await claim('to give up the Donbas', { chain: [{ actor: first, words: null, hedge: [at('reportedly')] }] })
    const [link] = (await view(id)).chain
    await edit(id, { chain: [{ actor: second, words: null, hedge: [] }, { actor: first, words: null, hedge: [at('reportedly')] }] })
    expect((await view(id)).chain[1]).toEqual(link)
  })
  it('loses a link with its words and hedges, and gets them back', async () => {
    const id = await claim('to give up the Donbas', { chain: [{ actor: null, words: at('has reportedly refused'), hedge: [at('reportedly')] }] })
    const before = await view(id)
    await edit(id, { chain: [] })
    expect((await view(id)).chain).toEqual([])
    expect((await library.do('verifyLibrary', {})).anchors).toBe(1)
    expect(await library.do('undo', {})).toEqual({ label: 'Say who reports a claim' })
    expect(await view(id)).toEqual(before)
    await library.do('redo', {})
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
    const said = '“Steve Witkoff” is the speaker and cannot report it as well, so nothing was changed; take one of the two out.'
    expect(await refusal(await claim('to give up the Donbas', { speakers: [witkoff] }), { chain })).toBe(said)
    expect(await refusal(await claim('to give up the Donbas', { chain }), { speakers: [witkoff] })).toBe(said)
    expect((await library.refusal('addClaim', { revision, content: [at('Donbas')], fields: { kind: 'statement', form: 'paraphrase', speakers: [witkoff], chain }, proposed: [] })).message).toBe(said)
  })
  it('names a merged actor as the one it is now, and its links stay the same', async () => {
    const [steve, witkoff, other] = [await actor('Steve'), await actor('Steve Witkoff'), await actor('Other')]
    const id = await claim('to give up the Donbas', { chain: [{ actor: steve, words: null, hedge: [at('reportedly')] }] })
    const [link] = (await view(id)).chain
    await library.do('mergeActors', { actor: steve, into: witkoff })
    await edit(id, { chain: [{ actor: other, words: null, hedge: [] }, { actor: witkoff, words: null, hedge: [at('reportedly')] }] })
    expect((await view(id)).chain[1]).toEqual({ ...link, actor: witkoff })
    expect(await refusal(id, { speakers: [witkoff] })).toMatch(/is the speaker and cannot report it as well/u)
  })
  it('keeps two actors from being merged where it would become a circle', async () => {
    const [steve, witkoff, third] = [await actor('Steve'), await actor('Steve Witkoff'), await actor('Third')]
    const id = await claim('to give up the Donbas', { speakers: [steve], chain: [{ actor: witkoff, words: null, hedge: [] }, { actor: third, words: null, hedge: [] }] })
    for (const [one, into] of [[steve, witkoff], [witkoff, steve], [third, witkoff]] as const) {
      expect((await library.refusal('mergeActors', { actor: one, into })).message).toMatch(/stand in one claim as who says it and who reports it, so they were not merged/u)
    }
    await edit(id, { chain: [] })
    await library.do('mergeActors', { actor: steve, into: witkoff })
    expect((await view(id)).speakers).toEqual([witkoff])
  })
  it('has someone not named as often as the text has them', async () => {
    const nobody = { actor: null, words: null, hedge: [] }
    expect((await view(await claim('to give up the Donbas', { chain: [nobody, nobody] }))).chain).toHaveLength(2)
  })
  it('names only actors that are there', async () => {
    expect(await refusal(await claim('to give up the Donbas'), { chain: [{ actor: newId(), words: null, hedge: [] }] })).toBe('This actor is not in the library any more, so nothing was changed.')
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
    const id = await claim('Russia would take all of Donetsk and Lugansk', { condition: [{ spans: [at(condition)], gloss: 'the front freezes' }, { spans: [], gloss: 'as long as it holds' }] })
    expect((await view(id)).condition.map(({ gloss, anchors }) => [gloss, ...wordsOf(anchors)])).toEqual([['the front freezes', condition], ['as long as it holds']])
    await edit(id, { condition: [] })
    expect((await view(id)).condition).toEqual([])
    await library.do('undo', {})
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
    expect(lastTouched()).toEqual(expect.arrayContaining([offer, welcome]))
    await library.do('undo', {})
    expect((await view(offer)).aboutMe).toEqual([])
    expect(lastTouched()).toContain(offer)
  })
  it('is an idea, made with it in one gesture, which speaks for nobody and is no claim', async () => {
    const id = await claim('Zelensky rejected the notion', { about: [{ content: [at('Russia could be a guarantor')], gloss: 'Russia guarantees it' }] })
    const [idea] = await library.do('listIdeas', {})
    expect(idea).toMatchObject({ source, revision, gloss: 'Russia guarantees it', claims: [id] })
    expect((await view(id)).about).toEqual([{ of: 'idea', idea: idea!.id, revision, gloss: 'Russia guarantees it', anchors: idea!.anchors }])
    expect(wordsOf(idea!.anchors)).toEqual(['Russia could be a guarantor'])
    expect(await library.do('listClaims', {})).toHaveLength(1)
    await library.do('undo', {})
    expect(await library.do('listIdeas', {})).toEqual([])
  })
  it('may be shared, and one that nobody is about any more goes', async () => {
    const id = await claim('Zelensky rejected the notion', { about: [{ content: [at('Russia could be a guarantor')], gloss: '' }] })
    const idea = (await library.do('listIdeas', {}))[0]!.id
    const other = await claim('he said', { about: [{ idea }, { claim: id }] })
    await library.do('updateIdea', { id: idea, gloss: 'a guarantor', content: [at('could be a guarantor')] })
    expect(lastTouched().toSorted()).toEqual([id, other])
    expect((await view(other)).about).toMatchObject([{ of: 'idea', gloss: 'a guarantor', anchors: [{ exact: 'could be a guarantor' }] }, { of: 'claim' }])
    await library.do('deleteClaim', { id })
    expect((await view(other)).about).toMatchObject([{ of: 'idea' }])
    await edit(other, { about: [] })
    expect(await library.do('listIdeas', {})).toEqual([])
    expect((await library.do('verifyLibrary', {})).anchors).toBe(1)
    await library.do('undo', {})
    await library.do('undo', {})
    expect((await library.do('listIdeas', {}))[0]!.claims).toEqual([id, other])
  })
  it('goes with a claim that is deleted, with its idea, and comes back', async () => {
    const offer = await claim('a US offer of security guarantees for Kyiv')
    const id = await claim('Zelensky rejected the notion', { about: [{ content: [at('Russia could be a guarantor')], gloss: '' }, { claim: offer }] })
    const before = await library.do('listClaims', {})
    await library.do('deleteClaim', { id })
    expect([await library.do('listIdeas', {}), (await view(offer)).aboutMe]).toEqual([[], []])
    await library.do('undo', {})
    expect(await library.do('listClaims', {})).toEqual(before)
    await library.do('deleteClaim', { id: offer })
    expect((await view(id)).about).toMatchObject([{ of: 'idea' }])
  })
  it('never goes in a circle, over any number of claims', async () => {
    const first = await claim('to give up the Donbas')
    const second = await claim('the US offer', { about: [{ claim: first }] })
    const third = await claim('he said', { about: [{ claim: second }] })
    expect(await refusal(first, { about: [{ claim: first }] })).toBe('A claim cannot be about itself, so nothing was changed; choose another claim or an idea.')
    const circle = 'That claim is about this one, so this one cannot be about it: it would go in a circle, and nothing was changed.'
    for (const about of [second, third]) expect(await refusal(first, { about: [{ claim: about }] })).toBe(circle)
    await edit(second, { about: [] })
    await edit(first, { about: [{ claim: third }] })
    expect(await refusal(second, { about: [{ claim: first }] })).toBe(circle)
  })
  it('names only claims and ideas that are there', async () => {
    const id = await claim('to give up the Donbas')
    expect(await refusal(id, { about: [{ claim: newId() }] })).toBe('This claim is not in the library any more, so nothing was changed.')
    expect(await refusal(id, { about: [{ idea: newId() }] })).toBe('This idea is not in the library any more, so nothing was changed.')
  })
})

describe('dates', () => {
  it('are kept as EDTF with the words shown and their place', async () => {
    const id = await claim('A group of European leaders will travel', {
      aboutDate: { edtf: '2025-08-18', words: 'Monday', span: at('on Monday') }, saidDate: { edtf: '../2025-08-17', words: 'by 17 August', span: null },
    })
    const { aboutDate, saidDate, anchors } = await view(id)
    expect(aboutDate).toMatchObject({ edtf: '2025-08-18', words: 'Monday', anchor: { exact: 'on Monday', role: 'date' } })
    expect(saidDate).toEqual({ edtf: '../2025-08-17', words: 'by 17 August', anchor: null })
    expect(anchors.map(({ role }) => role)).toEqual(['content'])
    await edit(id, { aboutDate: null })
    expect((await view(id)).aboutDate).toBeNull()
    expect(undoLabel()).toBe('Date what a claim is about')
  })
  it('may be words that name no day', async () => {
    expect((await view(await claim('to give up the Donbas', { aboutDate: { edtf: '', words: 'before long', span: null } }))).aboutDate).toEqual({ edtf: '', words: 'before long', anchor: null })
  })
  it.each([
    ['aboutDate', { aboutDate: { edtf: '2025-02-30', words: '', span: null } }],
    ['saidDate', { saidDate: { edtf: '2025-02-30', words: '', span: null } }],
    ['statusDate', { status: 'refuted', statusDate: '2025-02-30' }],
    ['occasion', { occasion: { label: 'CNN interview', date: { edtf: '2025-02-30', words: '' } } }],
  ] satisfies [string, Fields][])('%s: a date that does not exist is refused', async (_, fields) => {
    const id = await claim('to give up the Donbas')
    const before = await library.do('listClaims', {})
    expect(await refusal(id, { gloss: 'lost', ...fields })).toBe('“2025-02-30” is not a date that exists, so nothing was changed; write it as 2025-08-18, 2025-08 or 2025.')
    expect([await library.do('listClaims', {}), await library.do('listOccasions', {})]).toEqual([before, []])
  })
})

describe('occasions', () => {
  it('are shared by their label, listed with their claims and the newest of these', async () => {
    const first = await claim('to give up the Donbas', { occasion: 'CNN interview' })
    const second = await claim('he said', { occasion: { label: 'CNN interview', channel: 'CNN', date: { edtf: '../2025-08-17', words: 'by 17 August' } } })
    expect(await library.do('listOccasions', {})).toMatchObject([
      { label: 'CNN interview', place: '', channel: 'CNN', addressee: '', date: { edtf: '../2025-08-17', words: 'by 17 August' }, claims: 2, lastUsed: second },
    ])
    expect(lastTouched()).toEqual(expect.arrayContaining([first, second]))
    expect((await view(first)).occasion).toEqual((await view(second)).occasion)
  })
  it('keep what they know when a claim names them with other details', async () => {
    const id = await claim('to give up the Donbas', { occasion: { label: 'Talks', place: 'Brussels' } })
    await claim('he said', { occasion: { label: 'Talks', place: 'Alaska', channel: 'press conference' } })
    expect((await view(id)).occasion).toMatchObject({ place: 'Brussels', channel: 'press conference' })
  })
  it('are edited for all their claims at once', async () => {
    const [first, second] = [await claim('to give up the Donbas', { occasion: 'Talks' }), await claim('he said', { occasion: 'Talks' })]
    const { id } = (await view(first)).occasion!
    await library.do('updateOccasion', { id, fields: { label: 'Talks in Brussels', place: 'Brussels', date: { edtf: '2025-08', words: '' }, addressee: 'the press' } })
    expect((await view(second)).occasion).toEqual({ id, label: 'Talks in Brussels', place: 'Brussels', date: { edtf: '2025-08', words: '' }, channel: '', addressee: 'the press' })
    expect(lastTouched().toSorted()).toEqual([first, second])
    expect(await library.do('undo', {})).toEqual({ label: 'Edit an occasion' })
    expect((await view(second)).occasion!.label).toBe('Talks')
  })
  it('do not take the label of another', async () => {
    const id = (await view(await claim('to give up the Donbas', { occasion: 'One' }))).occasion!.id
    await claim('he said', { occasion: 'Two' })
    expect((await library.refusal('updateOccasion', { id, fields: { label: 'Two' } })).message).toBe(
      'There is another occasion “Two”, so nothing was changed; give its claims that one, or write another label.',
    )
    await library.do('updateOccasion', { id, fields: { label: 'One', place: 'Halden' } })
  })
})

describe('links between claims', () => {
  it.each([
    ['same-as', 'both', 'both'], ['supersedes', 'from', 'to'], ['replies-to', 'from', 'to'], ['reason-for', 'from', 'to'],
  ] as const)('%s stands on both cards', async (type, here, there) => {
    const [first, second] = [await claim('to give up the Donbas'), await claim('he said')]
    const { id } = await library.do('linkClaims', { claim: first, type, other: second })
    expect((await view(first)).relations).toEqual([{ id, type, direction: here, claim: second }])
    expect((await view(second)).relations).toEqual([{ id, type, direction: there, claim: first }])
    expect(lastTouched().toSorted()).toEqual([first, second])
    expect(await library.do('linkClaims', { claim: first, type, other: second })).toEqual({ id })
    await library.do('unlinkClaims', { id })
    expect((await view(second)).relations).toEqual([])
    await library.do('undo', {})
    await library.do('deleteClaim', { id: first })
    expect((await view(second)).relations).toEqual([])
    expect(lastTouched()).toContain(second)
    await library.do('undo', {})
    expect((await view(second)).relations).toHaveLength(1)
  })
  it('same as is one link, whichever way it is said', async () => {
    const [first, second] = [await claim('to give up the Donbas'), await claim('he said')]
    const { id } = await library.do('linkClaims', { claim: first, type: 'same-as', other: second })
    expect(await library.do('linkClaims', { claim: second, type: 'same-as', other: first })).toEqual({ id })
  })
  it.each(['supersedes', 'replies-to', 'reason-for'] as const)('%s goes one way, and never in a circle', async (type) => {
    const [first, second, third] = [await claim('to give up the Donbas'), await claim('he said'), await claim('the US offer')]
    await library.do('linkClaims', { claim: first, type, other: second })
    await library.do('linkClaims', { claim: second, type, other: third })
    for (const from of [second, third]) {
      expect((await library.refusal('linkClaims', { claim: from, type, other: first })).message).toBe(
        `“${type.replace('-', ' ')}” leads from that claim to this one already, so nothing was changed: it would go in a circle.`,
      )
    }
    expect((await view(first)).relations).toHaveLength(1)
  })
  it('are between two claims', async () => {
    const id = await claim('to give up the Donbas')
    expect((await library.refusal('linkClaims', { claim: id, type: 'same-as', other: id })).message).toBe('A claim cannot be linked to itself, so nothing was changed; choose another claim.')
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
    expect((await view(id)).anchors.map(({ id: anchor, exact }) => [anchor, exact])).toEqual([[after[0]!.id, 'a peace deal']])
    expect(await library.do('undo', {})).toEqual({ label: 'Change the words of a claim' })
    expect((await view(id)).anchors).toEqual(after)
  })
  it('are found by search as they are now', async () => {
    const id = await claim('Trump’s turn towards a peace deal')
    await edit(id, { content: [at('territorial “concessions”')] })
    const found = async (query: string) => (await library.do('search', { query })).some((hit) => hit.id === id)
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
    expect(await view(id)).toMatchObject({ status: 'refuted', statusDate: '2025-08', statusReason: 'He said otherwise' })
    expect(undoLabel()).toBe('Mark a claim as refuted')
    await edit(id, { status: 'open' })
    expect(await view(id)).toMatchObject({ status: 'open', statusDate: '', statusReason: '' })
    await edit(id, { status: 'superseded' })
    expect(await view(id)).toMatchObject({ status: 'superseded', statusDate: '', statusReason: '' })
  })
  it('knows a translated gloss, and a marking of the scheme', async () => {
    const id = await claim('to give up the Donbas', { gloss: 'den Donbass aufzugeben', glossTranslated: true, marking: 'TLP:AMBER' })
    expect(await view(id)).toMatchObject({ glossTranslated: true, marking: 'TLP:AMBER' })
    expect(await refusal(id, { marking: 'TLP:PURPLE' })).toBe('“TLP:PURPLE” is not a marking of the scheme in use, so nothing was changed.')
    await edit(id, { marking: null, glossTranslated: false })
    expect(await view(id)).toMatchObject({ glossTranslated: false, marking: null })
  })
  it('has every part that a rule filled in as proposed, until that part is set by hand', async () => {
    const proposed = ['chain', 'hedge', 'condition', 'about', 'aboutDate', 'saidDate', 'occasion'] as const
    const { id } = await library.do('addClaim', { revision, content: [at('to give up the Donbas')], fields: { kind: 'statement', form: 'paraphrase' }, proposed: [...proposed] })
    const values: Required<Pick<Fields, (typeof proposed)[number]>> = { chain: [], hedge: [], condition: [], about: [], aboutDate: null, saidDate: null, occasion: '' }
    for (const [i, field] of proposed.entries()) {
      await edit(id, { [field]: values[field] })
      expect((await view(id)).proposed.toSorted()).toEqual(proposed.slice(i + 1).toSorted())
    }
  })
  it('is saved whole in one gesture, and taken back in one', async () => {
    const [witkoff, other] = [await actor('Steve Witkoff'), await claim('the US offer')]
    const id = await claim('to give up the Donbas')
    const before = await library.do('listClaims', {})
    await edit(id, {
      speakers: [witkoff], kind: 'refusal', cue: at('has reportedly refused'), chain: [{ actor: null, words: null, hedge: [at('reportedly')] }], hedge: [at('The Ukrainian')],
      condition: [{ spans: [at('in exchange for')], gloss: '' }], about: [{ claim: other }, { content: [at('the Donbas')], gloss: '' }],
      aboutDate: { edtf: '2025-08-18', words: 'Monday', span: at('Monday') }, saidDate: { edtf: '2025', words: '', span: null }, occasion: { label: 'Talks', place: 'Alaska' },
      status: 'retracted', statusReason: 'x', marking: 'TLP:RED', gloss: 'no', glossTranslated: true, tags: ['territory'], memo: 'look', credibility: 3,
    })
    expect(undoLabel()).toBe('Edit a claim')
    const after = await library.do('listClaims', {})
    await library.do('undo', {})
    expect(await library.do('listClaims', {})).toEqual(before)
    await library.do('redo', {})
    expect(await library.do('listClaims', {})).toEqual(after)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('goes with its source, all of it, and comes back', async () => {
    const first = await claim('the US offer', { chain: [{ actor: null, words: at('he said'), hedge: [at('reportedly')] }], condition: [{ spans: [at('in exchange for')], gloss: '' }], hedge: [at('among')] })
    const second = await claim('to give up the Donbas', { about: [{ claim: first }, { content: [at('the Donbas')], gloss: 'idea' }], aboutDate: { edtf: '2025', words: '', span: at('Monday') } })
    await library.do('linkClaims', { claim: first, type: 'reason-for', other: second })
    const before = [await library.do('listClaims', {}), await library.do('listIdeas', {}), await library.do('verifyLibrary', {})]
    await library.do('deleteSource', { id: source })
    expect([await library.do('listClaims', {}), await library.do('listIdeas', {})]).toEqual([[], []])
    await library.do('undo', {})
    expect([await library.do('listClaims', {}), await library.do('listIdeas', {}), await library.do('verifyLibrary', {})]).toEqual(before)
    await library.do('eraseSource', { id: source, typed: (await library.do('listSources', {}))[0]!.title })
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    expect([await library.do('listClaims', {}), await library.do('listIdeas', {})]).toEqual([[], []])
  })
})
