import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eld } from 'eld/extrasmall'
import { findBlocks } from '../text/blocks.ts'
import { orsaInLanguages } from '../text/orsa-in-languages.ts'
import { withLanguages } from './find-languages.ts'
import type { ReadFile } from './import-source.ts'

const detect = (text: string): string | null => {
  const found = eld.detect(text)
  return found.language !== '' && found.isReliable() ? found.language : null
}

function read(text: string, parts: Partial<ReadFile> = {}): ReadFile {
  return {
    parser: 'plain-text/3',
    text,
    blocks: findBlocks(text),
    styles: [],
    pages: [],
    asideFrom: null,
    card: {},
    remarks: [],
    encoding: 'utf-8',
    guessed: false,
    sha256: '',
    textSha256: '',
    fileName: '',
    ...parts,
  }
}
const inLanguage = (tag: string) => orsaInLanguages[tag]!.join('\n')
/** The language of a text, and those of its blocks that are in another one, with their place. */
function languagesOf(text: string, parts: Partial<ReadFile> = {}) {
  const { card, blocks } = withLanguages(read(text, parts), detect)
  return [card.language, blocks.flatMap(({ lang }, i) => (lang === undefined ? [] : [`${i} ${lang}`]))]
}

describe('the language of a text', () => {
  it.each(Object.keys(orsaInLanguages))('is told where it is in one alone: %s', (tag) => {
    expect(languagesOf(inLanguage(tag))).toEqual([tag.split('-')[0], []])
  })
  it('is the one that the file names', () => {
    expect(languagesOf(inLanguage('de'), { card: { language: 'de-AT' } })).toEqual(['de-AT', []])
  })
  it('is told of one sentence, and of a few words not', () => {
    expect(languagesOf(orsaInLanguages['fr']![0]!)).toEqual(['fr', []])
    expect(languagesOf('Ministers near deal')).toEqual([undefined, []])
    expect(languagesOf(`Norvolt\n${'12 40 365 8\n'.repeat(40)}`)).toEqual([undefined, []])
  })
  it('is that of most of it, however it begins', () => {
    const text = `${inLanguage('fr').slice(0, 1000)}\n${inLanguage('en')}\n${inLanguage('en')}`
    const [language, others] = languagesOf(text)
    expect(language).toBe('en')
    expect(others).toEqual(['0 fr', '1 fr', '2 fr', '3 fr', '4 fr', '5 fr'])
  })
  it('is not that of what the reader hides at first', () => {
    const text = `${orsaInLanguages['de']![0]}\n${inLanguage('en')}`
    expect(languagesOf(text, { asideFrom: text.indexOf('\n') + 1 })[0]).toBe('de')
  })
})

describe('a block in another language', () => {
  const english = orsaInLanguages['en']!
  it('is told among others', () => {
    const blocks = [
      ...english.slice(0, 3),
      orsaInLanguages['ru']![2],
      english[3],
      orsaInLanguages['de']![1],
      ...english,
    ]
    expect(languagesOf(blocks.join('\n'))).toEqual(['en', ['3 ru', '5 de']])
  })
  it('is told where the file names the language of the text', () => {
    expect(languagesOf(`${english.join('\n')}\n${orsaInLanguages['fr']![0]}`, { card: { language: 'en-GB' } })).toEqual(
      ['en-GB', ['6 fr']],
    )
  })
  it.each([
    ['is short', 'Он сказал нет.'],
    [
      'is a list of addresses',
      'Straße 12 80331 München 089 123456 78 Platz 4 10115 Berlin 030 9876543 21 Weg 7 50667 Köln 0221 5544',
    ],
    [
      'has names of another language in it',
      'The mediator Łucja Wałęsa-Żółtowska and the envoy Jürgen Großmüller met in Bystřice pod Hostýnem.',
    ],
  ])('is not one that %s', (_what, block) => {
    expect(languagesOf([...english, block, ...english].join('\n'))).toEqual(['en', []])
  })
  it('is not one in a language that is nearly the same', () => {
    const blocks = [...orsaInLanguages['cs']!, ...orsaInLanguages['sk']!.slice(0, 2)]
    expect(languagesOf(blocks.join('\n'))).toEqual(['cs', []])
  })
})

it('asks the detector about few blocks of a text', () => {
  let asked = 0
  const text = readFileSync('resources/samples/washington-talks.txt', 'utf8')
  withLanguages(read(text), (words) => {
    asked++
    return detect(words)
  })
  expect(asked).toBeLessThan(5)
})
