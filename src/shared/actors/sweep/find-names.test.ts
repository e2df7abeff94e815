import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTimeOf } from '../../../../tools/cpu-time.ts'
import { createNameFinder } from './find-names.ts'

/** The text with each find between bars. */
function shown(text: string, names: readonly string[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of createNameFinder(names, [])(text)) {
    result += `${text.slice(at, start)}|${text.slice(start, end)}|`
    at = end
  }
  return result + text.slice(at)
}

describe('a name is found', () => {
  it.each([
    [
      'with a possessive, which it does not cover',
      ['Trump'],
      "Trump’s turn and Trump's tariffs",
      "|Trump|’s turn and |Trump|'s tariffs",
    ],
    ['with a contraction', ['Trump'], 'Trump’ll go', '|Trump|’ll go'],
    ['before a plural’s apostrophe', ['Jones'], 'the Jones’ house', 'the |Jones|’ house'],
    ['in a compound', ['US', 'Trump'], 'a US-led force, pro-Trump', 'a |US|-led force, pro-|Trump|'],
    ['in quotation marks and brackets', ['Trump'], '“Trump” (Trump) ‘Trump’', '“|Trump|” (|Trump|) ‘|Trump|’'],
    ['behind an elided article', ['Iran', 'Ucraina'], 'l’Iran, dell’Ucraina', 'l’|Iran|, dell’|Ucraina|'],
    ['in capitals, where it is long', ['Russia'], 'PROGRESS ON RUSSIA', 'PROGRESS ON |RUSSIA|'],
    [
      'with a capital at its start',
      ['coalition of the willing'],
      'Coalition of the willing',
      '|Coalition of the willing|',
    ],
    ['over a hard line break', ['Donald Trump'], 'Donald\nTrump', '|Donald\nTrump|'],
    ['decomposed', ['Zoë'], 'Zoe\u0308 said', '|Zoe\u0308| said'],
    ['composed', ['Zoe\u0308'], 'Zoë said', '|Zoë| said'],
    ['with the other apostrophe', ['O’Brien'], "O'Brien said", "|O'Brien| said"],
    ['with signs of a pattern in it', ['C++ (EU)'], 'C++ (EU) said', '|C++ (EU)| said'],
    ['with a hyphen', ['Al-Assad'], 'Al-Assad’s army, al-Assad', '|Al-Assad|’s army, al-Assad'],
    ['behind initials', ['Vance'], 'J.D.Vance', 'J.D.|Vance|'],
    ['in Arabic', ['بوتين'], 'قال بوتين إن', 'قال |بوتين| إن'],
    ['in Chinese, where words meet', ['北京'], '他说北京将继续', '他说|北京|将继续'],
    ['between emoji', ['Fox Fund'], '🦊Fox Fund🦊', '🦊|Fox Fund|🦊'],
    ['as the longest of several', ['Trump', 'Donald Trump'], 'Donald Trump and Trump', '|Donald Trump| and |Trump|'],
    ['as the longest of two that begin alike', ['US', 'US Steel'], 'US Steel said', '|US Steel| said'],
    ['as a shorter one, where the longest is not whole', ['US', 'US Steel'], 'US Steelworkers', '|US| Steelworkers'],
    ['with its dots', ['U.S.'], 'the U.S. said', 'the |U.S.| said'],
  ])('%s', (_how, names, text, found) => {
    expect(shown(text, names)).toBe(found)
  })
})

it('is found 100,000 times in a moment, though another name begins like it', () => {
  const find = createNameFinder(['a'], [{ text: 'a envoy', actor: 'x' }])
  const took = cpuTimeOf(() => expect(find('a '.repeat(100_000))).toHaveLength(100_000))
  expect(took).toBeLessThan(2000)
})

it('is found alone, whatever its letters and signs', () => {
  const letters = fc.constantFrom(...'Aé\u0301ßДж北たไทยعبא가अ'.normalize('NFC'), '𝒜', '\u200d', '\u200c')
  const signs = fc.constantFrom(...` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~–—’“”«»·、。\u00ad\u202e\ud800`)
  const names = fc
    .array(fc.oneof(letters, signs, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
    .map((parts) => `Ж${parts.join('')}ж`)
  fc.assert(
    fc.property(names, (name) => {
      const text = `said; ${name}; and`
      expect(createNameFinder([name], [{ text: name, actor: 'other' }])(text)).toContainEqual({
        start: 6,
        end: 6 + name.length,
        other: 'other',
        unsure: false,
      })
    }),
    { numRuns: 150 },
  )
})

describe('a name is not found', () => {
  it.each([
    ['inside a word', ['US'], 'RUSSIA, AUSTRIA, USA, USB, US2, US_x, bonUS'],
    ['before a combining mark', ['Zoe'], 'Zoe\u0308'],
    ['in another case, where it is short', ['US', 'IT', 'WHO'], 'told us it said who'],
    ['in capitals, where it is short', ['Ali', 'It'], 'ALI IT'],
    ['in small letters', ['Turkey', 'May'], 'the turkey may'],
    ['as an acronym spelled as a word', ['NATO'], 'Nato'],
    ['in a name with an apostrophe', ['Brien', 'O'], 'O’Brien'],
    ['before an apostrophe that is a letter', ['Sana'], 'Sana’a'],
    ['in an address', ['Trump'], 'Trump.com, www.Trump.org'],
    ['in Chinese, inside a word', ['京'], '北京'],
  ])('%s', (_where, names, text) => {
    expect(shown(text, names)).toBe(text)
  })
})

describe('a find says whose name it is too', () => {
  const find = createNameFinder(
    ['Washington', 'US'],
    [
      { text: 'Washington Post', actor: 'post' },
      { text: 'George Washington', actor: 'george' },
      { text: 'US', actor: 'other' },
      { text: 'Putin', actor: 'putin' },
    ],
  )
  it.each([
    ['in a longer name of another', 'The Washington Post said', ['post']],
    ['at the end of one', 'George Washington said', ['george']],
    ['where another has the same name', 'the US said', ['other']],
    ['not beside another', 'Washington and Putin', [null]],
    ['not where the longer name is no whole word', 'Washington Postscript', [null]],
  ])('%s', (_where, text, others) => {
    expect(find(text).map(({ other }) => other)).toEqual(others)
  })
})

describe('once an actor is named in full, the short name is found with the title before it', () => {
  /** The text with each sure find between bars, each unsure one between question marks. */
  const shownShort = (text: string) => {
    const find = createNameFinder(['Luz Anaya'], [{ text: 'Maria Lopez Anaya', actor: 'maria' }], 'Anaya')
    return find(text).map(({ start, end, unsure }) => `${text.slice(start, end)}${unsure ? '?' : ''}`)
  }
  it.each([
    ['alone', 'Luz Anaya left. Anaya’s car was late.', ['Luz Anaya', 'Anaya']],
    ['behind a title', 'Luz Anaya left. Mr. Anaya and Ms Anaya met.', ['Luz Anaya', 'Mr. Anaya', 'Ms Anaya']],
    ['behind an office', 'Luz Anaya left. President Anaya returned.', ['Luz Anaya', 'President Anaya']],
    [
      'behind an office of two words',
      'Luz Anaya left. Vice President Anaya spoke.',
      ['Luz Anaya', 'Vice President Anaya'],
    ],
    ['at the start of a sentence', 'Luz Anaya left. But Anaya returned.', ['Luz Anaya', 'Anaya']],
    ['behind another first name, unsure', 'Luz Anaya left. Teresa Anaya stayed.', ['Luz Anaya', 'Anaya?']],
    [
      'in a text that never names it in full, unsure',
      'Anaya left. President Anaya returned.',
      ['Anaya?', 'President Anaya?'],
    ],
    ['in a text that has the word, unsure', 'Luz Anaya left the anaya. Anaya returned.', ['Luz Anaya', 'Anaya?']],
  ])('%s', (_how, text, found) => {
    expect(shownShort(text)).toEqual(found)
  })
  it('which is a month, unsure', () => {
    const find = createNameFinder(['Ruth May'], [], 'May')
    expect(find('Ruth May left in May. Ms May returned.').map(({ unsure }) => unsure)).toEqual([false, true, false])
  })
  it('of an organisation', () => {
    const find = createNameFinder(['Rail Safety Agency'], [], 'RSA')
    expect(find('The Rail Safety Agency (RSA) met. The RSA left.').map(({ unsure }) => unsure)).toEqual([
      false,
      false,
      false,
    ])
  })
  it('and says whose it is too', () => {
    const find = createNameFinder(['Luz Anaya'], [{ text: 'Anaya', actor: 'bo', short: true }], 'Anaya')
    expect(find('Luz Anaya left. Anaya returned.').map(({ other }) => other)).toEqual([null, 'bo'])
    const given = createNameFinder(['Luz Anaya', 'Anaya'], [{ text: 'Anaya', actor: 'bo', short: true }], 'Anaya')
    expect(given('Luz Anaya left. Anaya returned.').map(({ other }) => other)).toEqual([null, null])
  })
})
