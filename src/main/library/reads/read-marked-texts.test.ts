import { describe, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import { readingPlaceKey } from '#shared/sources/reading-place.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

// Two blocks of ten letters each.
const text = 'Abcdefghi.\nKlmnopqrs.\n'

let library: TestLibrary
let source: { id: Id; revision: Id }

eachLibrary(async (opened) => {
  library = opened
  source = await library.do('importPaste', { text })
})

const claim = (...content: { start: number; end: number }[]) =>
  library.do('addClaim', {
    revision: source.revision,
    content,
    proposed: [],
    fields: { kind: 'statement', form: 'paraphrase' },
  })
const share = async () => (await library.do('readMarkedTexts', { ids: [source.id] }))[0]?.share

describe('how much of a text is marked', () => {
  it('is the part that the words of its claims cover, each character once', async () => {
    expect(await share()).toBeUndefined()
    await claim({ start: 0, end: 4 })
    expect(await share()).toBe(0.2)
    await claim({ start: 2, end: 6 }, { start: 11, end: 12 })
    expect(await share()).toBe(0.35)
    await claim({ start: 3, end: 5 })
    expect(await share()).toBe(0.35)
    expect(await library.do('listMarkedTexts', {})).toEqual([{ id: source.id, share: 0.35 }])
  })
  it('is all of it at most, though lines break between the blocks', async () => {
    await claim({ start: 0, end: 21 })
    expect(await share()).toBe(1)
  })
  it('counts no mentions, no cues, and no claims that are deleted', async () => {
    await library.do('addMention', {
      revision: source.revision,
      range: { start: 0, end: 5 },
      who: { name: 'Abcde', kind: 'person' },
    })
    expect(await share()).toBeUndefined()
    const { id } = await claim({ start: 0, end: 10 })
    await library.do('deleteClaim', { id })
    expect(await share()).toBeUndefined()
    await library.do('undo', {})
    expect(await share()).toBe(0.5)
  })
  it('is told when the words of a claim move', async () => {
    const { id } = await claim({ start: 0, end: 4 })
    const [view] = await library.do('readClaims', { ids: [id] })
    library.changes.length = 0
    await library.do('moveAnchor', { anchor: view!.anchors[0]!.id, range: { start: 0, end: 10 } })
    expect(library.changes[0]!.affected).toContainEqual({ type: 'marked-text', id: source.id })
    expect(await share()).toBe(0.5)
  })
})

describe('where reading was left', () => {
  const keep = (place: object) =>
    library.do('keepUiState', { key: readingPlaceKey(source.id), value: JSON.stringify(place) })
  const read = () => library.do('readPlace', { id: source.id })

  it('is the paragraph of the caret, or the one at the top if that is further on', async () => {
    await keep({ top: 0, below: 0, caret: 14 })
    expect(await read()).toBe('¶2')
    await keep({ top: 11, below: 3, caret: 0 })
    expect(await read()).toBe('¶2')
  })
  it.each([
    ['before it is opened', null],
    ['at its beginning', { top: 0, below: 0, caret: 0 }],
    ['if what is kept cannot be read', { top: 'x' }],
  ])('is nothing %s', async (_, place) => {
    if (place) await keep(place)
    expect(await read()).toBeNull()
  })
})
