import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBlocks } from '#shared/text/blocks.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { formatOfParser } from '#shared/imports/formats.ts'
import { loadReaders, type Readers } from './readers.ts'
import { readText } from './read-text.ts'

let readers: Readers
beforeAll(async () => {
  readers = await loadReaders()
})

function read(name: string, text: string) {
  const result = readText(name, new TextEncoder().encode(text), { readers })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const blocksOf = (name: string, text: string) => {
  const { text: written, blocks } = read(name, text)
  return blocks.map(({ type, speaker, time, start, end }) =>
    [type, speaker, time, written.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

describe('an article', () => {
  const folder = 'resources/samples'
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    'has the blocks that its lines have, with no turns: %s',
    (name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      const { blocks, parser, card, text: written } = read(name, text)
      expect([parser, card, written]).toEqual(['plain-text/3', {}, canonicalText(text)])
      expect(blocks).toEqual(findBlocks(canonicalText(text)))
    },
  )
  it('is no transcript for two lines that begin with a name', () => {
    expect(
      blocksOf(
        'a.txt',
        'Orsa talks\nVirtaus: both sides agree.\nA third of the harvest is lost, farmers say.\nNorvolt: no comment.\nThe talks go on.',
      ),
    ).toEqual([
      'title | Orsa talks',
      'paragraph | Virtaus: both sides agree.',
      'paragraph | A third of the harvest is lost, farmers say.',
      'paragraph | Norvolt: no comment.',
      'paragraph | The talks go on.',
    ])
  })
})

describe('a transcript', () => {
  it('in plain text has turns with their speakers and times', () => {
    expect(
      blocksOf(
        'a.txt',
        'Press conference in Halden\n[00:12] Virtaus: Both capitals have agreed.\n[00:31] Reporter: When?\n[00:40] Virtaus: Before the summer.',
      ),
    ).toEqual([
      'title | Press conference in Halden',
      'speaker-turn | Virtaus | 12 | Virtaus: Both capitals have agreed.',
      'speaker-turn | Reporter | 31 | Reporter: When?',
      'speaker-turn | Virtaus | 40 | Virtaus: Before the summer.',
    ])
  })
  it('in Markdown has them too, with the looks of its words', () => {
    const markdown =
      '# Press conference\n\n**Virtaus:** Both *capitals* have agreed.\n\n**Reporter:** When?\n\n**Virtaus:** Soon.'
    expect(blocksOf('a.md', markdown)).toEqual([
      'title | Press conference',
      'speaker-turn | Virtaus | Virtaus: Both capitals have agreed.',
      'speaker-turn | Reporter | Reporter: When?',
      'speaker-turn | Virtaus | Virtaus: Soon.',
    ])
    expect(read('a.md', markdown).styles.map(({ style }) => style)).toEqual(['bold', 'italic', 'bold', 'bold'])
  })
})

describe('a file', () => {
  it.each([
    ['a.md', '# Title\n\n- One', 'markdown/1', 'markdown'],
    ['a.markdown', '# Title', 'markdown/1', 'markdown'],
    ['a.md', 'Ministers near deal\nKarvia said so.', 'plain-text/3', 'markdown'],
    ['a.txt', '# Title\n\n- One', 'plain-text/3', 'text'],
    ['', '# Title', 'plain-text/3', 'text'],
    ['notes', '---\ntitle: A\n---\nText.', 'plain-text/3', 'text'],
  ])('called “%s” that says %j is read by %s, and is of the format %s', (name, text, parser, format) => {
    expect(read(name, text).parser).toBe(parser)
    expect(formatOfParser(parser, name)).toBe(format)
  })
  it('gives its head to the card, and the rest is its text', () => {
    expect(read('a.md', '\uFEFF---\r\ntitle: Orsa\r\n---\r\n\r\n# Costs\r\n\r\n52 million.')).toMatchObject({
      text: 'Costs\n52 million.',
      card: { title: 'Orsa' },
    })
    expect(read('a.txt', '---\nauthor: Ana Roth\n---\nCosts\n52 million.')).toMatchObject({
      text: 'Costs\n52 million.',
      card: { author: 'Ana Roth' },
    })
  })
  it('without a name is text from its first sign', () => {
    expect(read('', '---\ntitle: A\n---\nText.').text).toBe('---\ntitle: A\n---\nText.')
  })
})
