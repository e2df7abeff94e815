import { describe, expect, it } from 'vitest'
import type { FirstText } from '#shared/sources/first-text.ts'
import { openSourceKey, readingPlaceKey } from '#shared/sources/reading-place.ts'
import { actor, at, claim, here, useSampleLibrary } from '../test-library/claim-test-library.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

type Block = FirstText['blocks'][number]
const wordsOf = ({ pieces }: Block) =>
  pieces
    .flat()
    .map(({ text }) => text)
    .join('')
const read = async () => {
  const first = await here.library.do('readFirstText', {})
  if (!first) throw new Error('There is no first text.')
  return first
}

const leave = (words: string, below = 0) =>
  here.library.do('keepUiState', {
    key: readingPlaceKey(here.source),
    value: JSON.stringify({ top: at(words).start, below, caret: at(words).start }),
  })
const open = (source: string) => here.library.do('keepUiState', { key: openSourceKey, value: source })
/** The run whose text is exactly these words. */
const look = async (words: string) =>
  (await read()).blocks.flatMap(({ pieces }) => pieces.flat()).find(({ text }) => text === words)

describe('the text that is open first', () => {
  useSampleLibrary()

  it('begins with its head, where its own title stands', async () => {
    const { title, below, blocks } = await read()
    expect({ title, below }).toEqual({ title: null, below: null })
    expect(blocks.slice(0, 2).map(({ type, number }) => ({ type, number }))).toEqual([
      { type: 'title', number: null },
      { type: 'paragraph', number: 1 },
    ])
    expect(wordsOf(blocks[0]!)).toBe('European leaders to stand with Zelensky in Washington')
  })

  it('begins where reading was left, with the number that the paragraph has there', async () => {
    await leave('Speaking in Brussels', -12.5)
    const { title, below, blocks } = await read()
    expect({ title, below }).toEqual({ title: null, below: -12.5 })
    expect(blocks[0]!.number).toBe(3)
    expect(wordsOf(blocks[0]!)).toMatch(/^Speaking in Brussels/u)
  })

  it('is the one that was left open, with its name where it has no title; the first one where that is gone', async () => {
    const { id } = await here.library.do('importPaste', {
      text: 'He said so, and nobody in the room wrote it down or asked him why he had.\n\nThen he left.',
    })
    await open(id)
    expect(await read()).toMatchObject({
      title: 'Untitled source',
      below: null,
      blocks: [{ number: 1 }, { number: 2 }],
    })
    expect(await here.library.do('readOpenSource', {})).toBe(id)
    await here.library.do('deleteSource', { id })
    expect(await here.library.do('readOpenSource', {})).toBe(here.source)
    expect(wordsOf((await read()).blocks[0]!)).toMatch(/^European leaders/u)
  })

  it('wears what is marked on it: names, claims, and what belongs to a claim made above', async () => {
    const zelensky = await actor('Volodymyr Zelensky')
    await here.library.do('addMention', {
      who: { actor: zelensky },
      revision: here.revision,
      range: at('Zelensky rejected'),
    })
    await claim('to give up the Donbas')
    await claim('European leaders', { hedge: [at('settled on')] })
    await claim('stand with', { chain: [{ actor: null, words: null, hedge: [at('BIG PROGRESS')] }] })
    await claim('in Washington', { condition: [{ spans: [at('truce')], gloss: '' }] })
    await claim('to stand', { about: [{ content: [at('a guarantor')], gloss: '' }] })
    await leave('Since Alaska')
    expect(await look('Zelensky rejected')).toMatchObject({ classes: 'actor mention-start mention-end', sign: 'P' })
    expect(await look('to give up the Donbas')).toMatchObject({ classes: 'line line-open' })
    expect(await look('settled on')).toMatchObject({ classes: 'hedge' })
    expect(await look('BIG PROGRESS')).toMatchObject({ classes: 'hedge' })
    expect(await look('a guarantor')).toMatchObject({ classes: 'idea idea-start idea-end' })
    expect(await look('truce')).toMatchObject({ classes: 'condition condition-start condition-end' })
  })

  it('signs no second mention of an actor whose first one is above what is in sight', async () => {
    const trump = await actor('Donald Trump')
    const second = at('Trump and Putin had settled')
    await here.library.do('addMention', { who: { actor: trump }, revision: here.revision, range: at('Donald Trump') })
    await here.library.do('addMention', {
      who: { actor: trump },
      revision: here.revision,
      range: { start: second.start, end: second.start + 'Trump'.length },
    })
    await leave('Since Alaska')
    expect(await look('Trump')).toMatchObject({ classes: 'actor mention-start mention-end', sign: '' })
  })

  it('is no more of a long text than a large screen shows, not even of one paragraph', async () => {
    const { id } = await here.library.do('importPaste', {
      text: `${'The envoy said that the talks would go on. '.repeat(2000)}\n\nThe end.`,
    })
    await open(id)
    const { blocks } = await read()
    expect(blocks.map((block) => wordsOf(block).length)).toEqual([10_000])
  })

  it('begins with its head where the kept place cannot be read', async () => {
    await here.library.do('keepUiState', { key: readingPlaceKey(here.source), value: '{"top":"far down"}' })
    expect((await read()).below).toBeNull()
  })
})

describe('an empty library', () => {
  let library: TestLibrary
  eachLibrary((opened) => {
    library = opened
  })

  it('has no text that is open first', async () => {
    expect(await library.do('readFirstText', {})).toBeNull()
    expect(await library.do('readOpenSource', {})).toBeNull()
  })
})
