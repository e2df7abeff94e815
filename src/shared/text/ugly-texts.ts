/** A text that nobody writes but somebody may open: a description, and its full length in characters. */
export type UglyText = {
  readonly name: string
  readonly make: (length: number) => string
  readonly length: number
}

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** Letters that do not repeat, so that no layout comes from a cache. The same at each run. */
function noise(alphabet: string, length: number): string {
  let seed = 1
  const parts: string[] = []
  for (let i = 0; i < length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    parts.push(alphabet[Math.floor(seed / 65_536) % alphabet.length]!)
  }
  return parts.join('')
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const base64 = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${letters}0123456789+/`
const sentence = 'The envoy said that the talks in Halden would go on, and that nobody had left them. '

/**
 * Texts with no place to break a line, with far too many such places, or with characters that overlap others, reverse their direction or
 * close markup.
 */
export const uglyTexts: readonly UglyText[] = [
  { name: 'one run of letters', make: (length) => noise(letters, length), length: 400_000 },
  { name: 'one run of letters, as long as a text may be', make: (length) => noise(letters, length), length: 5_000_000 },
  { name: 'one line of sentences', make: repeated(sentence), length: 5_000_000 },
  { name: 'Base64 in one line', make: (length) => noise(base64, length), length: 2_000_000 },
  {
    name: 'JSON in one line',
    make: (length) =>
      Array.from({ length: Math.ceil(length / 40) }, (_, i) => `{"id":${i},"name":"n${i}","to":[1,2,3]}`).join(','),
    length: 1_000_000,
  },
  { name: 'combining marks on one letter', make: (length) => `a${'\u0301'.repeat(length)} said so.`, length: 100_000 },
  { name: 'combining marks on every letter', make: repeated('e\u0301\u0302\u0303\u0323 '), length: 500_000 },
  { name: 'one emoji joined to itself', make: repeated('\u{1f469}\u200d'), length: 100_000 },
  { name: 'families of emoji', make: repeated('\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'), length: 200_000 },
  { name: 'Thai without spaces', make: repeated('กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทยและผู้แทนกล่าวว่า'), length: 400_000 },
  { name: 'Chinese without stops', make: repeated('北京方面表示双方将继续谈判并且没有人离开会场'), length: 400_000 },
  { name: 'Arabic in one run', make: repeated('المبعوثقالإنالمحادثاتستستمر'), length: 200_000 },
  { name: 'line and paragraph separators', make: repeated(`${sentence}\u2028${sentence}\u2029`), length: 500_000 },
  { name: 'form feeds and vertical tabs', make: repeated(`${sentence}\f${sentence}\v`), length: 500_000 },
  {
    name: 'a million empty lines',
    make: (length) => `A first line.\n${'\n'.repeat(length)}A last line.`,
    length: 1_000_000,
  },
  { name: 'lines of one letter, as many as a text may have', make: repeated('a\n'), length: 100_000 },
  { name: 'lines of one sentence', make: repeated(`${sentence.trim()}\n`), length: 4_000_000 },
  { name: 'overrides of direction, never closed', make: repeated('abc \u202e said \u2067 no \u202b'), length: 200_000 },
  {
    name: 'isolates inside one another',
    make: (length) => `${'\u2067a'.repeat(length / 4)}${'\u2069b'.repeat(length / 4)}`,
    length: 200_000,
  },
  {
    name: 'zero-width characters',
    make: (length) => `a${'\u200b\u200c\u2060\ufeff'.repeat(length / 4)}b said so.`,
    length: 400_000,
  },
  { name: 'soft hyphens', make: repeated('a\u00ad'), length: 400_000 },
  { name: 'spaces alone between two words', make: (length) => `said${' '.repeat(length)}so.`, length: 1_000_000 },
  { name: 'no-break spaces between words', make: repeated('said\u00a0'), length: 400_000 },
  { name: 'tabs', make: (length) => `said${'\t'.repeat(length)}so.`, length: 400_000 },
  { name: 'quotation marks that are never closed', make: repeated('“'), length: 200_000 },
  { name: 'full stops', make: repeated('.'), length: 400_000 },
  { name: 'one-letter words', make: repeated('a '), length: 1_000_000 },
  {
    name: 'Zalgo',
    make: (length) =>
      Array.from({ length: length / 40 }, (_, i) => `${letters[i % 26]}${'\u0316\u0321\u0334\u0353'.repeat(9)}`).join(
        '',
      ),
    length: 200_000,
  },
]
