/** Letters with a sign on them, so that what is not translated stands out. Their width is that of the plain ones. */
const signed: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aceginoprsuyzACEGINORSUYZ', (letter, i) => [letter, Array.from('áćéǵíńóṕŕśúýźÁĆÉǴÍŃÓŔŚÚÝŹ')[i]!]),
)

/** Right-to-left override, which makes Latin letters run as Arabic ones do, and its end. */
const [override, end] = ['\u202e', '\u202c']

/** How much longer a translation is: 40 % covers most of German, Finnish and Greek (IBM and Microsoft advise 30 to 40 % for sentences). */
const more = 0.4

/**
 * Words as they are in a made-up language, whose words are 40 % longer and run from right to left. What has no letter stays as it is, and so
 * do the spaces around it.
 */
export function longerWords(words: string): string {
  if (!/\p{L}/u.test(words)) return words
  const [, before, core, after] = /^(\s*)(.*?)(\s*)$/su.exec(words) as unknown as readonly [
    string,
    string,
    string,
    string,
  ]
  // What a word is too short to grow by is left to the next ones.
  let owed = 0
  const longer = core.replaceAll(/\p{L}+/gu, (word) => {
    owed += word.length * more
    const grown = Math.round(owed)
    owed -= grown
    return grow(word, grown)
  })
  return `${before}${override}${longer}${end}${after}`
}

/** The word with its letters signed, and as many of its vowels doubled as it is to grow by, or other letters if it has too few. */
function grow(word: string, by: number): string {
  const letters = [...word]
  const vowels = letters.flatMap((letter, i) => (/[aeiouy]/iu.test(letter) ? [i] : []))
  const others = letters.flatMap((_, i) => (vowels.includes(i) ? [] : [i]))
  const doubled = new Set([...vowels, ...others].slice(0, by))
  return letters
    .map((letter, i) => {
      const one = signed[letter] ?? letter
      return doubled.has(i) ? `${one}${one.toLowerCase()}` : one
    })
    .join('')
}
