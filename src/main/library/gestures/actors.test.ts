import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import { newId } from '#shared/model/id.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const samples = join(import.meta.dirname, '../../../../resources/samples')
const read = (name: string) => readFileSync(join(samples, name), 'utf8')

let library: TestLibrary

eachLibrary((opened) => {
  library = opened
})

async function importSample(name: string) {
  const text = read(name)
  const { revision, id } = await library.do('importPaste', { text })
  const rangeOf = (words: string, nth = 1) => {
    let start = -1
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`“${words}” is not in ${name}`)
    return { start, end: start + words.length }
  }
  const mark = async (words: string, who: Input<'addMention'>['who'], nth = 1) =>
    library.do('addMention', { revision, range: rangeOf(words, nth), who })
  return { text, revision, id, rangeOf, mark }
}

const actorOf = async (id: string) => (await library.do('readActors', { ids: [id] }))[0]
const card = (id: string) => library.do('readActorCard', { id })

describe('an office that a text names', () => {
  it('is offered until it is on the card, with what it is of if that is an actor', async () => {
    const { mark } = await importSample('orsa-dam-1.txt')
    const { actor } = await mark('Ines Dolca', { name: 'Ines Dolca', kind: 'person' })
    const offers = () => library.do('readOfficeOffers', { id: actor })
    expect(await offers()).toEqual([{ title: 'Prime minister', organisation: null }])
    const karvia = (await mark('Karvia', { name: 'Karvia', kind: 'state' })).actor
    expect(await offers()).toEqual([{ title: 'Prime minister', organisation: karvia }])
    expect((await card(actor)).offices).toEqual([])
    await library.do('addOffice', { actor, title: 'Prime minister', organisation: karvia, from: '', to: '' })
    expect(await offers()).toEqual([])
    await library.do('undo', {})
    expect(await offers()).toHaveLength(1)
    // Of two actors with one name, none is meant for certain.
    await library.do('addActor', { name: 'Karvia', kind: 'organisation' })
    expect(await offers()).toEqual([{ title: 'Prime minister', organisation: null }])
    expect(await library.do('readOfficeOffers', { id: karvia })).toEqual([])
  })
})

describe('aliases', () => {
  it('that were unlearned are not learned from the same words again', async () => {
    const { mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('Steve Witkoff', { name: 'Steve Witkoff', kind: 'person' })
    await mark('Witkoff', { actor }, 2)
    const [alias] = (await card(actor)).aliases
    expect(alias).toMatchObject({ text: 'Witkoff', learned: true, speaker: null })
    await library.do('removeAlias', { id: alias!.id })
    await mark('Witkoff', { actor }, 1)
    expect(await card(actor)).toMatchObject({ aliases: [], unlearned: [{ id: alias!.id, text: 'Witkoff' }] })
    expect((await actorOf(actor))!.aliases).toEqual([])
    expect(await library.do('search', { query: 'Witkoff' })).toContainEqual(
      expect.objectContaining({ type: 'actor', id: actor }),
    )
    await library.do('addAlias', { actor, text: 'witkoff', speaker: null })
    expect(await card(actor)).toMatchObject({ aliases: [{ text: 'witkoff', learned: false }], unlearned: [] })
    await library.do('undo', {})
    await library.do('undo', {})
    await library.do('undo', {})
    expect((await card(actor)).aliases).toMatchObject([{ text: 'Witkoff', learned: true }])
  })
  it('are learned once from many mentions at once', async () => {
    const { revision, rangeOf, mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    await library.do('addMentions', {
      who: { actor },
      places: [2, 3, 4].map((nth) => ({ revision, range: rangeOf('Trump', nth) })),
    })
    expect((await card(actor)).aliases.map(({ text }) => text)).toEqual(['Trump'])
  })
  it('are found by a search only while they are aliases', async () => {
    const { mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('Moscow', { name: 'Russia', kind: 'state' })
    const actors = async () =>
      (await library.do('search', { query: 'Moscow' })).filter(({ type }) => type === 'actor').map(({ id }) => id)
    expect(await actors()).toEqual([actor])
    await library.do('removeAlias', { id: (await card(actor)).aliases[0]!.id })
    expect(await actors()).toEqual([])
  })
  it('are never learned from a role or a pronoun', async () => {
    const { mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    await mark('the US leader', { actor })
    await mark('him', { actor })
    expect((await actorOf(actor))!.aliases).toEqual([])
    expect(
      (await library.do('listMentions', { source: (await library.do('listSources', {}))[0]!.id })).map(
        ({ words }) => words,
      ),
    ).toEqual(['name', 'role', 'pronoun'])
  })
  it('keep who calls the actor so', async () => {
    const { mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('A group of European leaders', { name: 'European leaders', kind: 'group' })
    const { id } = await library.do('addAlias', { actor, text: 'coalition of the willing', speaker: actor })
    expect((await card(actor)).aliases).toEqual([
      { id, text: 'coalition of the willing', learned: false, speaker: actor },
    ])
    await library.do('updateAlias', { id, text: 'Coalition of the Willing', speaker: null })
    expect((await card(actor)).aliases).toEqual([
      { id, text: 'Coalition of the Willing', learned: false, speaker: null },
    ])
    expect(
      (await library.refusal('addAlias', { actor, text: 'coalition of the willing', speaker: null })).message,
    ).toBe('“coalition of the willing” is an alias of “European leaders” already, so nothing was changed.')
  })
})

describe('a sweep', () => {
  it('of “US” leaves “RUSSIA” alone, and “the US leader” unticked', async () => {
    const { id: source, mark, text } = await importSample('washington-talks.txt')
    const { actor } = await mark('US', { name: 'United States', kind: 'state' })
    const { actor: trump } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    const { mention } = await mark('the US leader', { actor: trump })
    const sweep = await library.do('sweepActor', { actor, words: [], source })
    expect(sweep).toMatchObject({ names: ['United States', 'US'], marked: 1, more: 0 })
    expect(
      sweep.candidates.map(({ start, inside }) => [text.slice(start, start + 10).replace('\n', ' '), inside]),
    ).toEqual([
      ['US leader ', { actor: trump, mention }],
      ['US offer, ', null],
      ['US leader ', null],
    ])
    expect(sweep.candidates.every(({ exact }) => exact === 'US')).toBe(true)
  })
  it('of “Trump” finds “Trump’s”, and marks all in one step', async () => {
    const { id: source, mark, text } = await importSample('washington-talks.txt')
    const { actor } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    await mark('Trump', { actor }, 2)
    const { candidates, marked } = await library.do('sweepActor', { actor, words: [], source })
    expect(marked).toBe(2)
    expect(candidates.map(({ exact }) => exact)).toEqual(Array.from({ length: 6 }, () => 'Trump'))
    expect(candidates.find(({ suffix }) => suffix.startsWith('’s'))).toMatchObject({
      where: '¶4',
      inside: null,
      start: text.indexOf('Trump’s'),
    })
    const { mentions } = await library.do('addMentions', {
      who: { actor },
      places: candidates.map(({ revision, start, end }) => ({ revision, range: { start, end } })),
    })
    expect(mentions).toHaveLength(6)
    expect(library.changes.at(-1)!.undo).toBe('Mark 6 mentions of Donald Trump')
    expect((await actorOf(actor))!.mentions).toBe(8)
    expect(await library.do('sweepActor', { actor, words: [], source })).toMatchObject({ candidates: [], marked: 8 })
    await library.do('undo', {})
    expect((await actorOf(actor))!.mentions).toBe(2)
  })
  it('of a person named in full finds the surname, with the office before it, and leaves what may be another’s unticked', async () => {
    const text = 'Luz Anaya came. President Anaya spoke. Anaya left. Teresa Anaya stayed.'
    const { revision, id: source } = await library.do('importPaste', { text })
    const { actor } = await library.do('addMention', {
      revision,
      range: { start: 0, end: 9 },
      who: { name: 'Luz Anaya', kind: 'person' },
    })
    const sweep = () => library.do('sweepActor', { actor, words: [], source })
    const found = async () =>
      (await sweep()).candidates.map(({ exact, unsure, inside }) => [exact, unsure, inside?.actor])
    expect(await found()).toEqual([
      ['President Anaya', false, undefined],
      ['Anaya', false, undefined],
      ['Anaya', true, undefined],
    ])
    expect((await sweep()).names).toEqual(['Luz Anaya', 'Anaya'])
    const { id: bo } = await library.do('addActor', { name: 'Bo Anaya', kind: 'person' })
    expect((await found()).map(([, , other]) => other)).toEqual([bo, bo, bo])
    await library.do('undo', {})
    const { id: alias } = await library.do('addAlias', { actor, text: 'Anaya', speaker: null })
    await library.do('removeAlias', { id: alias })
    expect((await sweep()).names).toEqual(['Luz Anaya'])
  })
  it('walks all sources of the case, and begins with words alone', async () => {
    await importSample('orsa-dam-1.txt')
    await importSample('orsa-dam-2.txt')
    const { candidates } = await library.do('sweepActor', { actor: null, words: ['Norvolt'], source: null })
    expect(new Set(candidates.map(({ source }) => source)).size).toBe(2)
    expect(candidates).toHaveLength(3)
    const { actor } = await library.do('addMentions', {
      who: { name: 'Norvolt', kind: 'organisation' },
      places: candidates.map(({ revision, start, end }) => ({ revision, range: { start, end } })),
    })
    expect(await actorOf(actor)).toMatchObject({
      name: 'Norvolt',
      mentions: 3,
      aliases: [],
      sources: [...new Set(candidates.map(({ source }) => source))].sort(),
    })
  })
  it('marks all or none', async () => {
    const { revision, rangeOf, text } = await importSample('orsa-dam-2.txt')
    const places = [
      { revision, range: rangeOf('Karvia') },
      { revision, range: { start: text.length, end: text.length + 6 } },
    ]
    expect((await library.refusal('addMentions', { who: { name: 'Karvia', kind: 'state' }, places })).code).toBe(
      'bad-input',
    )
    expect(await library.do('listActors', {})).toEqual([])
  })
})

describe('someone not named', () => {
  it('is a new actor each time, and is joint with another in a claim', async () => {
    const dam = await importSample('orsa-dam-2.txt')
    const who = {
      name: 'officials in both capitals',
      kind: 'unnamed',
      howMany: 'several',
      accessBasis: 'took part in the talks',
    } as const
    const { actor: first } = await dam.mark('officials in both capitals', who)
    const { id: second } = await library.do('addActor', { ...who, howMany: '' })
    expect(second).not.toBe(first)
    expect(await actorOf(first)).toMatchObject({
      kind: 'unnamed',
      howMany: 'several',
      accessBasis: 'took part in the talks',
    })
    const { id: claim } = await library.do('addClaim', {
      revision: dam.revision,
      content: [dam.rangeOf('Halden or Port Lisse will host a third round')],
      proposed: [],
      fields: { kind: 'prediction', form: 'paraphrase', speakers: [first, second] },
    })
    expect((await library.do('readClaims', { ids: [claim] }))[0]).toMatchObject({
      speakers: [first, second],
      speakersUnclear: false,
    })
    expect(await library.do('listDuplicates', {})).toEqual([])
    expect((await library.refusal('mergeActors', { actor: first, into: second })).message).toBe(
      '“officials in both capitals” and “officials in both capitals” are not named, so nothing says that they are the same, and they were not merged; say that you mean it.',
    )
    await library.do('mergeActors', { actor: first, into: second, evenUnnamed: true })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.speakers).toEqual([second])
  })
})

describe('a document', () => {
  const facts = { documentAuthor: 'Lena Brandt', documentDate: '2025-03', seenBy: 'the Selby Courier' }

  it('speaks like a person, with its author, its date and who has seen it', async () => {
    const dam = await importSample('orsa-dam-2.txt')
    const { id } = await library.do('addActor', { name: 'the March memo', kind: 'document' })
    await library.do('updateActor', { id, ...facts })
    expect(await actorOf(id)).toMatchObject({ name: 'the March memo', kind: 'document', ...facts })
    const { id: claim } = await library.do('addClaim', {
      revision: dam.revision,
      content: [dam.rangeOf('Halden or Port Lisse will host a third round')],
      proposed: [],
      fields: { kind: 'prediction', form: 'paraphrase', speakers: [id] },
    })
    expect((await library.do('readClaims', { ids: [claim] }))[0]).toMatchObject({ speakers: [id] })
    for (const query of ['Brandt', 'Courier'])
      expect((await library.do('search', { query })).map((hit) => hit.id)).toContain(id)
    await library.do('undo', {})
    await library.do('undo', {})
    expect(await actorOf(id)).toMatchObject({ documentAuthor: '', documentDate: '', seenBy: '' })
    expect(await library.do('search', { query: 'Brandt' })).toEqual([])
  })

  it('is refused a date that does not exist, and a merge says what it would lose', async () => {
    const { id } = await library.do('addActor', { name: 'the memo', kind: 'document' })
    const { id: other } = await library.do('addActor', { name: 'the March memo', kind: 'document' })
    expect((await library.refusal('updateActor', { id, documentDate: '2025-02-30' })).code).toBe('bad-input')
    await library.do('updateActor', { id, ...facts })
    expect((await library.do('previewMerge', { actor: id, into: other })).lost).toEqual([
      { field: 'documentAuthor', value: 'Lena Brandt' },
      { field: 'documentDate', value: '2025-03' },
      { field: 'seenBy', value: 'the Selby Courier' },
    ])
  })
})

describe('metonyms', () => {
  it('keep both readings, and are in doubt until somebody decides', async () => {
    const { mark, rangeOf, id: source } = await importSample('washington-talks.txt')
    const { id: russia } = await library.do('addActor', { name: 'Russia', kind: 'state' })
    const { mention, actor: moscow } = await mark('Moscow', { name: 'Moscow', kind: 'place' })
    const { mention: brussels } = await mark('Brussels', { name: 'Brussels', kind: 'place' })
    const { mention: again } = await mark('Moscow', { actor: moscow }, 2)
    expect((await library.do('listDoubtfulReadings', {})).map(({ id }) => id)).toEqual([mention, again])
    await library.do('setReading', { mentions: [mention], reading: russia })
    expect(library.changes.at(-1)).toMatchObject({
      undo: 'Read a mention as Russia',
      affected: expect.arrayContaining([{ type: 'mention', id: mention }]),
    })
    await library.do('setReading', { mentions: [again], reading: null })
    expect(await library.do('listDoubtfulReadings', {})).toEqual([])
    const views = await library.do('listMentions', { source })
    expect(views.map(({ id, actor, reading }) => [id, actor, reading])).toEqual([
      [brussels, expect.any(String), null],
      [mention, moscow, russia],
      [again, moscow, null],
    ])
    expect(views.find(({ id }) => id === mention)).toMatchObject(rangeOf('Moscow'))
    expect((await library.refusal('setReading', { mentions: [mention], reading: moscow })).code).toBe('bad-input')
    await library.do('setReading', { mentions: [mention], reading: null })
    expect((await library.do('readMentions', { ids: [mention] }))[0]!.reading).toBeNull()
    await library.do('undo', {})
    expect((await library.do('readMentions', { ids: [mention] }))[0]!.reading).toBe(russia)
    expect(await library.do('listDoubtfulReadings', {})).toEqual([])
    await library.do('deleteActor', { id: russia })
    expect((await library.do('readMentions', { ids: [mention] }))[0]!.reading).toBeNull()
  })
})

describe('a card', () => {
  it('shows offices, groups, identifiers, and who is a member', async () => {
    const { revision, rangeOf, mark } = await importSample('washington-talks.txt')
    const { actor: macron } = await mark('Emmanuel Macron', { name: 'Emmanuel Macron', kind: 'person' })
    const { actor: group } = await mark('A group of European leaders', { name: 'European leaders', kind: 'group' })
    const { id: allies } = await library.do('addActor', { name: 'Allies', kind: 'group' })
    const { id: france } = await library.do('addActor', { name: 'France', kind: 'state' })
    const { id: claim } = await library.do('addClaim', {
      revision,
      content: [rangeOf('French President Emmanuel Macron and German Chancellor Friedrich Merz are among them')],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase', speakers: [group] },
    })
    const { id: joint } = await library.do('addClaim', {
      revision,
      content: [rangeOf('Of a three-way summit')],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase', speakers: [group, macron] },
    })
    const { id: office } = await library.do('addOffice', {
      actor: macron,
      title: 'President',
      organisation: france,
      from: '2017-05-14',
      to: '',
    })
    const { id: member } = await library.do('addMember', {
      actor: macron,
      partOf: group,
      from: '2025-03',
      to: '',
      claim,
    })
    await library.do('addMember', { actor: group, partOf: allies, from: '', to: '', claim: null })
    await library.do('addExternalId', { actor: france, scheme: 'ISO 3166', value: 'fr' })
    await library.do('updateActor', {
      id: macron,
      reliability: 'B',
      tags: ['principals'],
      memo: 'ask',
      marking: 'TLP:AMBER',
    })

    expect(await actorOf(macron)).toMatchObject({
      office: 'President of France',
      groups: [group],
      tags: ['principals'],
      reliability: 'B',
      marking: 'TLP:AMBER',
      memo: 'ask',
    })
    expect(await card(macron)).toMatchObject({
      offices: [{ id: office, title: 'President', organisation: france, from: '2017-05-14', to: '' }],
      memberOf: [{ id: member, actor: group, from: '2025-03', to: '', claim }],
      members: [],
      claims: [joint],
      groupClaims: [{ claim, group }],
      claimsAbout: [claim],
    })
    expect(await card(group)).toMatchObject({
      claims: [claim, joint],
      groupClaims: [],
      members: [{ id: member, actor: macron }],
      memberOf: [{ actor: allies }],
    })
    expect((await card(allies)).groupClaims).toEqual([])
    expect((await card(france)).externalIds).toMatchObject([{ scheme: 'iso-3166', value: 'FR' }])
    await library.do('updateActor', { id: france, name: 'République française' })
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'actor', id: macron })
    await library.do('deleteClaim', { id: claim })
    expect((await card(macron)).memberOf).toMatchObject([{ claim: null }])
  })
  it.each([
    [
      'a group inside itself',
      async (a: string, b: string) => {
        await library.do('addMember', { actor: a, partOf: b, from: '', to: '', claim: null })
        return library.refusal('addMember', { actor: b, partOf: a, from: '', to: '', claim: null })
      },
    ],
    [
      'a day that does not exist',
      async (a: string) =>
        library.refusal('addOffice', { actor: a, title: 'Mayor', organisation: null, from: '2025-02-30', to: '' }),
    ],
    [
      'an end before its start',
      async (a: string, b: string) =>
        library.refusal('addMember', { actor: a, partOf: b, from: '2025', to: '2024', claim: null }),
    ],
    [
      'an identifier of the wrong form',
      async (a: string) => library.refusal('addExternalId', { actor: a, scheme: 'wikidata', value: '12' }),
    ],
    [
      'someone who is gone',
      async (a: string) => library.refusal('addMember', { actor: a, partOf: newId(), from: '', to: '', claim: null }),
    ],
  ])('refuses %s with one sentence, and changes nothing', async (_what, gesture) => {
    const { id: a } = await library.do('addActor', { name: 'Group A', kind: 'group' })
    const { id: b } = await library.do('addActor', { name: 'Group B', kind: 'group' })
    const refused = await gesture(a, b)
    expect(refused.message).toMatch(/^[^.]*(?:\d\.[^.]*)*nothing was changed[^.]*\.$/u)
    expect((await card(a)).offices).toEqual([])
    expect((await card(b)).memberOf).toEqual([])
  })
  it('lists claims about the actor, by others, through words or through what they are about', async () => {
    const { revision, rangeOf, mark } = await importSample('washington-talks.txt')
    const { actor: putin } = await mark('Putin', { name: 'Vladimir Putin', kind: 'person' }, 3)
    await mark('Putin', { actor: putin }, 2)
    const { actor: trump } = await mark('Trump', { name: 'Donald Trump', kind: 'person' }, 2)
    const claimOf = async (words: string, speakers: string[], about: Input<'addClaim'>['fields']['about'] = []) =>
      (
        await library.do('addClaim', {
          revision,
          content: [rangeOf(words)],
          fields: { kind: 'statement', form: 'paraphrase', speakers, about },
          proposed: [],
        })
      ).id
    const proposal = await claimOf('Russia would take all of Donetsk and Lugansk', [putin])
    const backing = await claimOf('backed a proposal', [trump], [{ claim: proposal }])
    const named = await claimOf('Putin will not give any security guarantees', [])
    const own = await claimOf('Trump and Putin had settled on', [putin])
    expect((await card(putin)).claimsAbout).toEqual([backing, named])
    expect((await card(putin)).claims).toEqual([proposal, own])
    expect(await card(trump)).toMatchObject({ claims: [backing], claimsAbout: [] })
    expect(await library.do('countClaimsAbout', {})).toEqual([{ actor: putin, claims: 2 }])
    expect(await library.do('listClaimsAbout', {})).toEqual([
      { claim: backing, actors: [putin] },
      { claim: named, actors: [putin] },
    ])
  })
  it('pages through mentions in context', async () => {
    const { mark, id: source } = await importSample('washington-talks.txt')
    const { actor } = await mark('Zelensky', { name: 'Volodymyr Zelensky', kind: 'person' }, 1)
    await mark('Zelensky', { actor }, 3)
    await mark('Zelensky', { actor }, 2)
    const { total, mentions } = await library.do('listActorMentions', { actor, offset: 1, limit: 1 })
    expect(total).toBe(3)
    expect(mentions).toMatchObject([
      {
        actor,
        source,
        exact: 'Zelensky',
        words: 'name',
        where: '¶1',
        suffix: expect.stringMatching(/^ to Washington/u),
      },
    ])
  })
  it('is refused deletion while it speaks or reports', async () => {
    const { revision, rangeOf, mark } = await importSample('washington-talks.txt')
    const { actor } = await mark('a source briefed on a phone call with Trump', {
      name: 'a source briefed on a phone call',
      kind: 'unnamed',
    })
    const { id } = await library.do('addClaim', {
      revision,
      content: [rangeOf('the US leader backed')],
      proposed: [],
      fields: { kind: 'statement', form: 'paraphrase', speakers: [], chain: [{ actor, words: null, hedge: [] }] },
    })
    expect((await library.refusal('deleteActor', { id: actor })).message).toBe(
      '“a source briefed on a phone call” reports a claim, so it was not deleted; take it out of the chain of it first.',
    )
    expect((await card(actor)).claimsReported).toEqual([id])
  })
})
