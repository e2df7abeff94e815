import { describe, expect, it } from 'vitest'
import { withoutHead } from './read-head.ts'

const body = 'Ministers near deal\n\nKarvia said so.\n'
const cardOf = (yaml: string) => withoutHead(`---\n${yaml}\n---\n\n${body}`, 'markdown')

describe('front matter', () => {
  it('fills the card and is no text', () => {
    expect(
      cardOf(
        `title: "Orsa dam: the deal"\nauthors:\n  - Ana Roth\n  - name: Piet Aram\n    mail: x@y.example\ndate: 2026-03-03T10:00:00+01:00\nmodified: 4 March 2026\nsite: Northern Courier\ncanonical: https://courier.example/orsa\nlang: de_AT\nplace: Halden\ntags: [dam, water]`,
      ),
    ).toEqual({
      text: body,
      card: {
        title: 'Orsa dam: the deal',
        author: 'Ana Roth, Piet Aram',
        published: '2026-03-03',
        updated: '2026-03-04',
        publisher: 'Northern Courier',
        link: 'https://courier.example/orsa',
        language: 'de-AT',
        place: 'Halden',
      },
    })
  })
  it.each([
    ['an author alone', 'author: Ana Roth', { author: 'Ana Roth' }],
    ['an author with a name of its own', 'author:\n  name: Ana Roth', { author: 'Ana Roth' }],
    ['a day first', 'date: 26.02.2026', { published: '2026-02-26' }],
    ['a month by its name', 'date: "Mar. 3, 2026"', { published: '2026-03-03' }],
    ['a language by its name', 'language: German', { language: 'de' }],
    ['an address as a source', 'source: https://a.example/b', { link: 'https://a.example/b' }],
    [
      'a colon that YAML does not allow',
      'title: Orsa: the deal\nauthor: Ana Roth\ntags:\n  - dam',
      { title: 'Orsa: the deal', author: 'Ana Roth' },
    ],
    [
      'other ways to write a key',
      'Last-Modified: 2026-03-03\nsite_name: Wire',
      { updated: '2026-03-03', publisher: 'Wire' },
    ],
  ])('is read with %s', (_what, yaml, card) => {
    expect(cardOf(yaml)).toEqual({ text: body, card })
  })
  it.each([
    ['no year', 'date: 3 March'],
    ['either of two days', 'date: 02/03/2026'],
    ['a day that is none', 'date: 2026-02-30'],
    ['no language', 'lang: klingonese'],
    ['no address', 'url: javascript:alert(1)'],
    ['nothing', 'title:\nauthor: ""'],
    ['a record', 'title: { a: b }'],
  ])('says nothing for the card with %s', (_what, yaml) => {
    expect(cardOf(yaml)).toEqual({ text: body, card: {} })
  })
  it('may close with dots, and stand in plain text', () => {
    expect(withoutHead(`---\ntitle: A\n...\n${body}`, 'text')).toEqual({ text: body, card: { title: 'A' } })
  })
  it('does not grow by what refers to itself, and is then read line by line', () => {
    const text = `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\n${body}`
    expect(withoutHead(text, 'markdown')).toEqual({ text: body, card: { title: '[*b, *b]' } })
  })
  it.each([
    ['a rule above a text', `---\n\n${body}\n---\nMore.`],
    ['no second rule', `---\ntitle: A\n\n${body}`],
    ['a list', `---\n- one\n- two\n---\n${body}`],
    ['lists without end', `---\n${'['.repeat(15_000)}\n---\n${body}`],
    ['words before it', `\n---\ntitle: A\n---\n${body}`],
    ['nothing after it', '---\ntitle: A\n---\n'],
  ])('is not there with %s', (_what, text) => {
    expect(withoutHead(text, 'markdown')).toEqual({ text, card: {} })
  })
})

describe('lines above a plain text', () => {
  const head =
    'Title: Ministers near deal\nByline: By Ana Roth\nDate: March 3, 2026\nSection: World\nPublisher: Northern Courier\n'

  it('fill the card and are no text, other keys with them', () => {
    expect(withoutHead(`${head}\n${body}`, 'text')).toEqual({
      text: body,
      card: {
        title: 'Ministers near deal',
        author: 'Ana Roth',
        published: '2026-03-03',
        publisher: 'Northern Courier',
      },
    })
  })
  it('are text in Markdown', () => {
    expect(withoutHead(`${head}\n${body}`, 'markdown').text).toBe(`${head}\n${body}`)
  })
  it.each([
    ['of which two name what a card has', 'Title: A\nAuthor: B\nMood: good\n\nText.'],
    ['of which three name the same', 'By: A\nAuthor: B\nByline: C\n\nText.'],
    ['of which three say nothing', 'Title:\nAuthor:\nDate:\n\nText.'],
    ['among which one names nothing', 'Title: A\nAuthor: B\nand others\nDate: 2026-03-03\n\nText.'],
    ['of a conversation', 'Virtaus: Title?\nDolca: The date is set.\nAram: Source?\n\nVirtaus: Yes.'],
    ['without a text below', 'Title: A\nAuthor: B\nDate: 2026-03-03\n'],
    ['that stand below the first words', 'Orsa\n\nTitle: A\nAuthor: B\nDate: 2026-03-03\n\nText.'],
  ])('are text, %s', (_what, text) => {
    expect(withoutHead(text, 'text')).toEqual({ text, card: {} })
  })
})
