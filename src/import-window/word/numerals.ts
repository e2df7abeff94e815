/**
 * Writes a number as a document numbers its items. `format` is the name that Office Open XML has for it (ECMA-376, 17.18.59 ST_NumberFormat).
 * Null for a format that is not known here: no number is better than a wrong one.
 */
export function numeral(value: number, format: string): string | null {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerRoman':
      return roman(value)?.toLowerCase() ?? null
    case 'upperRoman':
      return roman(value)
    case 'lowerLetter':
      return repeatedLetter(value, latin)
    case 'upperLetter':
      return repeatedLetter(value, latin)?.toUpperCase() ?? null
    case 'russianLower':
      return repeatedLetter(value, russian)
    case 'russianUpper':
      return repeatedLetter(value, russian)?.toUpperCase() ?? null
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'decimalFullWidth':
      return String(value).replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : null
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'none':
      return ''
    default:
      return null
  }
}

const latin = 'abcdefghijklmnopqrstuvwxyz'
/** Word leaves out ё, й, ъ, ы and ь. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** a to z, then aa, bb, cc. Word repeats the letter; it does not count on as the columns of a table do. */
function repeatedLetter(value: number, letters: string): string | null {
  // A number with hundreds of letters is no number any more.
  if (value < 1 || value > letters.length * 30) return null
  const letter = letters[(value - 1) % letters.length] ?? ''
  return letter.repeat(Math.ceil(value / letters.length))
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null
  let left = value
  let written = ''
  for (const [part, letters] of romanParts) {
    while (left >= part) {
      written += letters
      left -= part
    }
  }
  return written
}

function ordinalEnding(value: number): string {
  const last = value % 100
  if (last >= 11 && last <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

const chineseDigits = '零一二三四五六七八九'

/** Up to 99, where all East Asian countings agree. */
function chinese(value: number): string | null {
  if (value < 1 || value > 99) return null
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${chineseDigits[tens] ?? ''}十`
  return ten + (ones === 0 ? '' : (chineseDigits[ones] ?? ''))
}

/** The signs that stand for bullets in the fonts of symbols, as the text of any font has them. */
const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\uF0B7': '•',
    '\uF0A7': '▪',
    '\uF0D8': '➢',
    '\uF0FC': '✓',
    '\uF076': '❖',
    '\uF0A8': '◻',
    '\uF06F': '□',
    '\uF06E': '■',
    '\uF0E0': '→',
    '\uF02D': '–',
    '\u00B7': '•',
    o: '◦',
    '§': '▪',
  }),
)

/** A bullet as it is printed: fonts of symbols have theirs at code points that mean nothing, or something else, elsewhere. */
export function bullet(written: string): string {
  const sign = written.trim()
  const known = symbols.get(sign)
  if (known !== undefined) return known
  return sign === '' || /^\p{Co}/u.test(sign) ? '•' : sign.slice(0, 8)
}

/** a to z, then aa, ab, ac, as the columns of a table are counted. */
export function columnLetters(value: number): string | null {
  if (value < 1 || value > 18_278) return null
  let written = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26))
    written = `${latin[(left - 1) % 26] ?? ''}${written}`
  return written
}
