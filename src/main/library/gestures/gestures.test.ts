import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const text = [
  'Witkoff on the talks',
  'US envoy Steve Witkoff said that Trump and Putin had settled on “robust security guarantees” for Ukraine.',
  'Mr Witkoff said so on CNN.',
  '',
].join('\n')

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`)
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

function rangeOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

async function imported() {
  return library.do('importPaste', { text })
}

async function marked() {
  const source = await imported()
  const { actor } = await library.do('addMention', {
    revision: source.revision,
    range: rangeOf('Steve Witkoff'),
    who: { name: 'Steve Witkoff', kind: 'person' },
  })
  const { id } = await library.do('addClaim', {
    revision: source.revision,
    content: [rangeOf('Trump and Putin had settled on “robust security guarantees” for Ukraine')],
    fields: {
      kind: 'statement',
      form: 'mixed',
      speakers: [actor],
      cue: rangeOf('said that'),
      gloss: 'They agreed',
      tags: ['guarantees'],
      memo: 'check',
      occasion: 'CNN',
      credibility: 2,
    },
    proposed: ['speakers', 'kind', 'form', 'cue'],
  })
  return { source, actor, claim: id }
}

describe('sources', () => {
  it('are imported with title, counts and the hash of their bytes', async () => {
    const { already, ...source } = await imported()
    expect(already).toBe(false)
    expect(source).toMatchObject({
      title: 'Witkoff on the talks',
      fileName: '',
      encoding: 'utf-8',
      encodingGuessed: false,
      paragraphs: 2,
      claims: 0,
      words: 27,
    })
    expect(source.byteLength).toBe(new TextEncoder().encode(text).length)
    expect(await library.do('listSources', {})).toEqual([source])
  })
  it('are read as text with numbered blocks', async () => {
    const source = await imported()
    const read = await library.do('readSource', { id: source.id })
    expect(read.text).toBe(text)
    expect(read.blocks.map(({ type, number }) => [type, number])).toEqual([
      ['title', null],
      ['paragraph', 1],
      ['paragraph', 2],
    ])
  })
  it('keep what is filled in on their card', async () => {
    const source = await imported()
    await library.do('updateSourceCard', {
      id: source.id,
      card: { publisher: 'Newsroom', reliability: 'B', marking: 'TLP:AMBER' },
    })
    expect((await library.do('listSources', {}))[0]).toMatchObject({
      publisher: 'Newsroom',
      reliability: 'B',
      marking: 'TLP:AMBER',
      title: 'Witkoff on the talks',
    })
  })
  it('renumber their paragraphs when a block changes its type', async () => {
    const { source, claim } = await marked()
    const { blocks } = await library.do('readSource', { id: source.id })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.where).toBe('¶1')
    await library.do('setBlockType', { id: blocks[0]!.id, type: 'paragraph' })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.where).toBe('¶2')
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'claim', id: claim })
  })
  it('take everything marked in them along when they are deleted, and bring it back', async () => {
    const { source } = await marked()
    const before = await everything()
    await library.do('deleteSource', { id: source.id })
    expect(await library.do('listSources', {})).toEqual([])
    expect(await library.do('listClaims', {})).toEqual([])
    await library.do('undo', {})
    expect(await everything()).toEqual(before)
  })
})

describe('mentions', () => {
  it('make a new actor and its mention in one gesture', async () => {
    const source = await imported()
    const { mention, actor } = await library.do('addMention', {
      revision: source.revision,
      range: rangeOf('Steve Witkoff'),
      who: { name: 'Steve Witkoff', kind: 'person' },
    })
    expect(await library.do('listActors', {})).toMatchObject([
      { id: actor, name: 'Steve Witkoff', kind: 'person', mentions: 1, claims: 0, aliases: [] },
    ])
    expect(await library.do('listMentions', { source: source.id })).toMatchObject([
      { id: mention, actor, ...rangeOf('Steve Witkoff') },
    ])
    await library.do('undo', {})
    expect(await library.do('listActors', {})).toEqual([])
  })
  it('teach an alias, and take it along when they go', async () => {
    const { source, actor } = await marked()
    const { mention } = await library.do('addMention', {
      revision: source.revision,
      range: rangeOf('Mr Witkoff'),
      who: { actor },
    })
    expect((await library.do('readActors', { ids: [actor] }))[0]!.aliases).toEqual(['Mr Witkoff'])
    await library.do('deleteMention', { id: mention })
    expect((await library.do('readActors', { ids: [actor] }))[0]!.aliases).toEqual([])
  })
  it('are refused outside the text, inside a character and over nothing', async () => {
    const source = await library.do('importPaste', { text: 'A 😀 B.\n\n\nC.' })
    for (const range of [
      { start: 0, end: 99 },
      { start: 3, end: 4 },
      { start: 2, end: 3 },
      { start: 1, end: 2 },
    ]) {
      const refused = await library.refusal('addMention', {
        revision: source.revision,
        range,
        who: { name: 'X', kind: 'person' },
      })
      expect(refused.code).toBe('bad-input')
    }
    expect(await library.do('listActors', {})).toEqual([])
  })
})

describe('claims', () => {
  it('are read as their card shows them', async () => {
    const { source, actor, claim } = await marked()
    const [view] = await library.do('readClaims', { ids: [claim] })
    expect(view).toMatchObject({
      source: source.id,
      speakers: [actor],
      speakersUnclear: false,
      kind: 'statement',
      form: 'mixed',
      gloss: 'They agreed',
      tags: ['guarantees'],
      memo: 'check',
      occasion: { label: 'CNN' },
      credibility: 2,
      status: 'open',
      where: '¶1',
    })
    expect(view!.anchors.map(({ role, exact }) => [role, exact])).toEqual([
      ['content', 'Trump and Putin had settled on “robust security guarantees” for Ukraine'],
      ['cue', 'said that'],
    ])
    expect(new Set(view!.proposed)).toEqual(new Set(['speakers', 'kind', 'form', 'cue']))
  })
  it('touch their source and their speakers, whose counts change', async () => {
    const { source, actor, claim } = await marked()
    const affected = library.changes.at(-1)!.affected
    expect(affected).toEqual(
      expect.arrayContaining([
        { type: 'claim', id: claim },
        { type: 'source', id: source.id },
        { type: 'actor', id: actor },
      ]),
    )
  })
  it('confirm what a person sets by hand, and nothing else', async () => {
    const { claim } = await marked()
    await library.do('updateClaim', { id: claim, fields: { kind: 'prediction', gloss: 'new' } })
    const [view] = await library.do('readClaims', { ids: [claim] })
    expect(view).toMatchObject({ kind: 'prediction', gloss: 'new' })
    expect(new Set(view!.proposed)).toEqual(new Set(['speakers', 'form', 'cue']))
  })
  it('are confirmed together in one gesture', async () => {
    const { claim, source } = await marked()
    const { id: settled } = await library.do('addClaim', {
      revision: source.revision,
      content: [rangeOf('so on CNN')],
      fields: { kind: 'statement', form: 'paraphrase' },
      proposed: [],
    })
    await library.do('confirmClaims', { ids: [claim, settled] })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.proposed).toEqual([])
    expect(await library.do('undo', {})).toEqual({ label: 'Confirm a claim' })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.proposed).toHaveLength(4)
  })
  it('share an occasion of one label and a tag of one name', async () => {
    const { source } = await marked()
    await library.do('addClaim', {
      revision: source.revision,
      content: [rangeOf('so on CNN')],
      fields: { kind: 'statement', form: 'paraphrase', occasion: 'CNN', tags: ['guarantees', 'new'] },
      proposed: [],
    })
    expect(await library.do('listOccasions', {})).toHaveLength(1)
    expect(await library.do('listTags', {})).toEqual(['guarantees', 'new'])
  })
  it('lose a speaker, a tag, the cue, the memo and the occasion', async () => {
    const { claim } = await marked()
    await library.do('updateClaim', {
      id: claim,
      fields: { speakers: [], tags: [], cue: null, memo: '', occasion: '' },
    })
    const [view] = await library.do('readClaims', { ids: [claim] })
    expect(view).toMatchObject({ speakers: [], tags: [], memo: '', occasion: null })
    expect(view!.anchors.map((anchor) => anchor.role)).toEqual(['content'])
  })
  it('need words, except that somebody won’t say', async () => {
    const source = await imported()
    const claim = { revision: source.revision, content: [], proposed: [] }
    expect((await library.refusal('addClaim', { ...claim, fields: { kind: 'statement', form: 'direct' } })).code).toBe(
      'bad-input',
    )
    expect(
      (await library.do('addClaim', { ...claim, fields: { kind: 'no-comment', form: 'paraphrase' } })).id,
    ).toBeTruthy()
  })
  it('take the quote of a moved boundary anew from the text', async () => {
    const { claim } = await marked()
    const [view] = await library.do('readClaims', { ids: [claim] })
    await library.do('moveAnchor', { anchor: view!.anchors[0]!.id, range: rangeOf('“robust security guarantees”') })
    expect((await library.do('readClaims', { ids: [claim] }))[0]!.anchors[0]!.exact).toBe(
      '“robust security guarantees”',
    )
  })
  it('take all that is theirs along when they are deleted', async () => {
    const { claim } = await marked()
    await library.do('deleteClaim', { id: claim })
    const db = openDatabase(library.path, { readOnly: true })
    for (const table of ['anchor', 'tagged', 'memo', 'field_state']) {
      expect(db.all(`SELECT 1 FROM ${table} WHERE owner=?`, claim).length, table).toBeGreaterThan(0)
      expect(db.all(`SELECT 1 FROM ${table} WHERE owner=? AND deleted_at IS NULL`, claim), table).toEqual([])
    }
    expect(db.all('SELECT 1 FROM claim_speaker WHERE claim=? AND deleted_at IS NULL', claim)).toEqual([])
    db.close()
  })
  it('keep their speaker from being deleted', async () => {
    const { actor } = await marked()
    const refused = await library.refusal('deleteActor', { id: actor })
    expect(refused).toEqual({
      code: 'conflict',
      message: '“Steve Witkoff” is the speaker of a claim, so it was not deleted; give it another speaker first.',
    })
  })
})

describe('briefings', () => {
  it('start with a paragraph to type into, and none is there at first', async () => {
    expect(await library.do('listBriefings', {})).toEqual([])
    const { id } = await library.do('addBriefing', {})
    const briefing = await library.do('readBriefing', { id })
    expect(briefing).toMatchObject({ title: 'Untitled briefing', marking: null })
    expect(briefing.date).toMatch(/^\d{4}-\d\d-\d\d$/u)
    expect(briefing.blocks.map(({ section, body }) => [section, body])).toEqual([
      ['lead', { type: 'paragraph', children: [] }],
      ['unknown', { type: 'paragraph', children: [] }],
    ])
  })
  it('keep what is written, with its judgements and citations', async () => {
    const { claim } = await marked()
    const { id } = await library.do('addBriefing', { title: 'Note' })
    const judgement = {
      id: newId(),
      likelihood: 'likely',
      confidence: 'high' as const,
      confidenceReason: 'Two sources.',
      wouldChange: '',
    }
    const block = {
      id: newId(),
      section: 'judgements' as const,
      order: 'a0',
      body: {
        type: 'judgement' as const,
        judgement: judgement.id,
        children: [
          { type: 'text' as const, text: 'It is likely', format: 0 },
          { type: 'citation' as const, claim },
        ],
      },
    }
    const said = { id: newId(), section: 'said' as const, order: 'a0', body: { type: 'said' as const, claim } }
    await library.do('writeBriefing', {
      id,
      label: 'Insert evidence',
      put: [block, said],
      remove: [],
      judgements: [judgement],
    })
    const briefing = await library.do('readBriefing', { id })
    expect(briefing.blocks).toContainEqual(block)
    expect(briefing.blocks).toContainEqual(said)
    expect(briefing.judgements).toEqual([judgement])
    expect(await library.do('listCitedClaims', {})).toEqual([claim])
    await library.do('writeBriefing', { id, label: 'Delete', put: [], remove: [block.id, said.id], judgements: [] })
    expect((await library.do('readBriefing', { id })).judgements).toEqual([])
    expect(await library.do('listCitedClaims', {})).toEqual([])
    expect(await library.do('undo', {})).toEqual({ label: 'Delete' })
    expect(await library.do('readBriefing', { id })).toEqual(briefing)
  })
})

describe('the case', () => {
  it('gets a marking, and loses it again by undo', async () => {
    const marking = async () => (await library.do('getLibrary', {})).case.marking
    expect(await marking()).toBeNull()
    await library.do('setCaseMarking', { marking: 'TLP:AMBER' })
    expect(await marking()).toBe('TLP:AMBER')
    expect((await library.do('undo', {}))?.label).toBe('Mark the case')
    expect(await marking()).toBeNull()
  })
})

describe('undo', () => {
  it('takes back every gesture and does it again, across restarts', async () => {
    const { claim } = await marked()
    await library.do('updateClaim', { id: claim, fields: { gloss: 'x', tags: ['y'] } })
    await library.do('renameCase', { name: 'Alaska' })
    const end = await everything()
    await reopen()
    let steps = 0
    while (await library.do('undo', {})) steps++
    expect(steps).toBe(5)
    expect(await library.do('listSources', {})).toEqual([])
    expect((await library.do('getLibrary', {})).case.name).toBe('Untitled case')
    await reopen()
    while (await library.do('redo', {})) steps--
    expect(steps).toBe(0)
    expect(await everything()).toEqual(end)
  })
  it('says what it would take back', async () => {
    await imported()
    await library.do('renameCase', { name: 'Alaska' })
    await library.do('undo', {})
    expect(await library.do('getLibrary', {})).toMatchObject({ undo: 'Import a source', redo: 'Rename the case' })
    expect(library.changes.at(-1)).toMatchObject({ origin: 'undo', undo: 'Import a source', redo: 'Rename the case' })
  })
  it('leaves no step for a gesture that changed nothing', async () => {
    const source = await imported()
    await library.do('updateSourceCard', { id: source.id, card: { title: source.title } })
    expect((await library.do('getLibrary', {})).undo).toBe('Import a source')
  })
})

describe('places', () => {
  it('are kept outside history', async () => {
    await library.do('keepUiState', { key: 'reader', value: '12' })
    await reopen()
    expect(await library.do('getUiState', { key: 'reader' })).toBe('12')
    expect(await library.do('getUiState', { key: 'other' })).toBeNull()
    expect(await library.do('undo', {})).toBeNull()
  })
})

async function reopen(): Promise<void> {
  await library.close()
  library = await openTestLibrary(library.path)
}

async function everything() {
  const sources = await library.do('listSources', {})
  return {
    sources,
    actors: await library.do('listActors', {}),
    claims: await library.do('listClaims', {}),
    case: (await library.do('getLibrary', {})).case,
    mentions: await Promise.all(sources.map(({ id }) => library.do('listMentions', { source: id }))),
    briefings: await library.do('listBriefings', {}),
  }
}
