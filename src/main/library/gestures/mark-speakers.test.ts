import { describe, expect, it } from 'vitest'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import type { Id } from '#shared/model/id.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const lines = [
  'Lena Virtaus: Both capitals have accepted the schedule.',
  'Ines Dolca: There is no schedule.',
  'Q: Who pays for the gates?',
  'Lena Virtaus: Both of them pay.',
  'Ines Dolca: Nobody pays.',
]

let library: TestLibrary
let source: Id
let lena: Id

eachLibrary(async (opened) => {
  library = opened
  const builder = createTextBuilder()
  for (const line of lines) builder.add({ type: 'speaker-turn', speaker: line.split(':')[0]! }, [{ text: line }])
  const parsed = {
    parser: 'subtitles/1',
    ...builder.built(),
    pages: [],
    asideFrom: null,
    card: {},
    remarks: [],
    attachments: [],
  }
  lena = (await library.do('addActor', { name: 'Lena Virtaus', kind: 'person' })).id
  source = (await library.do('importParsed', { name: 'talks.vtt', bytes: new Uint8Array([1]), parsed })).id
  await library.do('updateSourceCard', { id: source, card: { title: 'Talks in Port Lisse', published: '2026-03-06' } })
})

const speakers = () => library.do('readTurnSpeakers', { id: source })
const mark = () => library.do('markSpeakers', { id: source })
const marks = async () => {
  const actors = new Map((await library.do('listActors', {})).map((actor) => [actor.id, actor]))
  const { text } = await library.do('readSource', { id: source })
  return (await library.do('listMentions', { source })).map(({ start, end, actor }) => [
    start,
    text.slice(start, end),
    actors.get(actor)!.name,
    actors.get(actor)!.kind,
  ])
}

it('lists who speaks the turns of a source', async () => {
  const [first, ...others] = await speakers()
  expect(first).toEqual({ name: 'Lena Virtaus', actor: lena, kind: 'person', isUnclear: false, turns: 2, toMark: 2 })
  expect(others.map(({ name, actor, kind, turns }) => [name, actor, kind, turns])).toEqual([
    ['Ines Dolca', null, 'person', 2],
    ['Q', null, 'unnamed', 1],
  ])
  const plain = await library.do('importPaste', { text: 'The gates stay shut.' })
  expect(await library.do('readTurnSpeakers', { id: plain.id })).toEqual([])
})

describe('marking the speakers', () => {
  it('marks each turn’s name as the actor of that name, or as a new one', async () => {
    expect(await mark()).toEqual({ speakers: 3, turns: 5 })
    const at = (line: number) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1)
    expect((await marks()).toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [at(0), 'Lena Virtaus', 'Lena Virtaus', 'person'],
      [at(1), 'Ines Dolca', 'Ines Dolca', 'person'],
      [at(2), 'Q', 'Q', 'unnamed'],
      [at(3), 'Lena Virtaus', 'Lena Virtaus', 'person'],
      [at(4), 'Ines Dolca', 'Ines Dolca', 'person'],
    ])
    expect((await library.do('listActors', {})).map(({ name }) => name).toSorted()).toEqual(['Ines Dolca', 'Lena Virtaus', 'Q']) // prettier-ignore
    expect((await speakers()).map(({ toMark }) => toMark)).toEqual([0, 0, 0])
  })
  it('is one change, which undo takes back with its actors', async () => {
    await mark()
    expect(await library.do('undo', {})).toEqual({ label: 'Mark the speakers' })
    expect(await marks()).toEqual([])
    expect((await library.do('listActors', {})).map(({ name }) => name)).toEqual(['Lena Virtaus'])
    await library.do('redo', {})
    expect(await marks()).toHaveLength(5)
  })
  it('changes nothing the second time', async () => {
    await mark()
    expect(await mark()).toEqual({ speakers: 0, turns: 0 })
    expect(await library.do('undo', {})).toEqual({ label: 'Mark the speakers' })
    expect(await marks()).toEqual([])
  })
  it('takes up what was unmarked since, with the same actors', async () => {
    await mark()
    const [first, second] = await library.do('listMentions', { source })
    await library.do('deleteMention', { id: second!.id })
    expect(await mark()).toEqual({ speakers: 1, turns: 1 })
    expect(await library.do('listActors', {})).toHaveLength(3)
    expect((await marks())[0]).toEqual([first!.start, 'Lena Virtaus', 'Lena Virtaus', 'person'])
  })
  it('follows a merged actor to the one that it was merged into, by any of their names', async () => {
    const other = await library.do('addActor', { name: 'The mediator', kind: 'person' })
    await library.do('mergeActors', { actor: lena, into: other.id })
    expect((await speakers())[0]).toMatchObject({ actor: other.id, isUnclear: false })
  })
  it('leaves a name that several actors have', async () => {
    await library.do('addActor', { name: 'Lena Virtaus', kind: 'person' })
    expect(await mark()).toEqual({ speakers: 2, turns: 3 })
    expect((await marks()).map(([, words]) => words)).not.toContain('Lena Virtaus')
  })
  it('makes the recording an occasion with the title and day of the source, which claims of that label share', async () => {
    await mark()
    const { revision, text } = await library.do('readSource', { id: source })
    const start = text.indexOf('Nobody pays')
    const { id } = await library.do('addClaim', {
      revision,
      content: [{ start, end: start + 'Nobody pays'.length }],
      proposed: ['occasion'],
      fields: { kind: 'statement', form: 'direct', occasion: 'Talks in Port Lisse' },
    })
    const [claim] = await library.do('readClaims', { ids: [id] })
    expect(claim!.occasion).toMatchObject({
      label: 'Talks in Port Lisse',
      date: { edtf: '2026-03-06', words: '6 March 2026' },
    })
  })
})
