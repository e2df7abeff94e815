import { describe, expect, it } from 'vitest'
import { createTextBuilder, type Run } from './text-builder.ts'

const bold = { style: 'bold' } as const
const link = (href: string) => ({ style: 'link', href }) as const

/** The text, and the words of each styled range, of paragraphs that consist of these runs. */
function built(...paragraphs: readonly (readonly Run[])[]) {
  const builder = createTextBuilder()
  for (const runs of paragraphs) builder.add({ type: 'paragraph' }, runs)
  const { text, blocks, styles } = builder.built()
  return {
    text,
    blocks: blocks.map(({ start, end }) => text.slice(start, end)),
    styles: styles.map(({ start, end, style }) => `${style}: ${text.slice(start, end)}`),
  }
}

describe('the text of a parsed file', () => {
  it('has one line break between blocks, and the blocks without it', () => {
    expect(built([{ text: 'One' }], [{ text: 'Two' }])).toMatchObject({ text: 'One\nTwo', blocks: ['One', 'Two'] })
  })

  it.each([
    ['a space', [{ text: '  One\n' }, { text: ' two ' }], 'One\ntwo'],
    ['between runs only once', [{ text: 'One ' }, { text: ' two' }], 'One two'],
    ['tabs of cells stay', [{ text: '\tOne\tTwo\t' }], '\tOne\tTwo\t'],
    ['a run of nothing but spaces separates', [{ text: 'One' }, { text: ' \r ' }, { text: 'two' }], 'One two'],
    ['a no-break space stays', [{ text: '40\u00A0million ' }], '40\u00A0million'],
    ['spaces at a break go', [{ text: 'One  \n' }, { text: '  two' }], 'One\ntwo'],
  ])('white space is collapsed: %s', (_what, runs, text) => expect(built(runs).text).toBe(text))

  it('leaves out blocks without words', () => {
    expect(built([{ text: ' \t\n' }], [{ text: 'One' }], [])).toMatchObject({ text: 'One', blocks: ['One'] })
  })

  it('keeps the ranges of looks and links, joined where they touch', () => {
    const runs = [
      { text: 'A ' },
      { text: 'bold ', styles: [bold] },
      { text: 'link', styles: [bold, link('https://a.example/')] },
      { text: ' end' },
    ]
    expect(built([{ text: 'Before' }], runs).styles).toEqual(['bold: bold link', 'link: link'])
  })

  it('keeps two links that touch apart', () => {
    const runs = [
      { text: 'one', styles: [link('https://a.example/')] },
      { text: 'two', styles: [link('https://b.example/')] },
    ]
    expect(built(runs).styles).toEqual(['link: one', 'link: two'])
  })

  it('are added in time that grows with their number', () => {
    const runs = Array.from({ length: 100_000 }, (_, i) => ({
      text: `${i} `,
      styles: [link(`https://a.example/${i}`)],
    }))
    const started = performance.now()
    expect(built(runs).styles).toHaveLength(100_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
