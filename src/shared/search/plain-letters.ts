const ascii = /^[\0-\x7f]*$/u
const signs = /[‘’‚‛ʼ＇′‹›“”„‟«»″＂‐-―−]/gu
const singleQuotes = '‘’‚‛ʼ＇′‹›'
const doubleQuotes = '“”„‟«»″＂'

/**
 * Accents and vowel points, which people leave out when they type, and characters without any look (soft hyphens, joiners, direction
 * marks). The marks of Indic scripts, Thai and Japanese are letters of their own and stay.
 */
const leftOut =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}])\p{M}|\p{Default_Ignorable_Code_Point}/gu

/**
 * Folds a text for comparison with what was typed: case, accents, and whether quotation marks, apostrophes, dashes, ligatures and wide
 * letters are typographic or plain make no difference. White space stays. The length may change.
 */
export function plainLetters(text: string): string {
  // Most texts are ASCII but for their quotation marks; these take a tenth of the time of removing accents.
  const plain = ascii.test(text) ? text : text.replace(signs, plainSign)
  if (ascii.test(plain)) return plain.toLowerCase()
  return plain.normalize('NFKD').replace(leftOut, '').normalize('NFC').toLowerCase().replace(/[ßς]/gu, plainLetter)
}

function plainSign(sign: string): string {
  return singleQuotes.includes(sign) ? "'" : doubleQuotes.includes(sign) ? '"' : '-'
}

function plainLetter(letter: string): string {
  return letter === 'ß' ? 'ss' : 'σ'
}
