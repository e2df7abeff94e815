/**
 * How likely a text is in a language, as a natural logarithm: the sum over its characters of how usual each is, less what is odd about how
 * they stand together. It is compared between readings of the same bytes, so only differences mean something; a wide character stands for
 * two bytes, and has the probability of both.
 */

/** A text, counted: how often each character is in it (small letters for capitals), and how odd their order is. */
type Counted = { readonly counts: ReadonlyMap<string, number>; readonly oddness: number }

/** The shares of characters that are in the list of no language. */
const share = {
  space: 0.15,
  ascii: 0.01,
  /** Quotation marks, dashes and the like. */
  punctuation: 1e-3,
  widePunctuation: 0.01,
  symbol: 1e-4,
  /** A letter that the language does not use, but a name in it may. */
  foreignLetter: 1e-5,
  /** One of the thousands of characters that are not among the usual ones. */
  wideLetter: 6e-5,
  /** Box drawing, signs of their own for accents, control characters. */
  strange: 1e-6,
} as const

/** What each oddness costs. A reading that has one of them in every word is a wrong one. */
const cost = {
  /** A capital after a small letter: Russian in another Cyrillic encoding is full of them. */
  capitalWithin: 7,
  capital: 2,
  capitalAfterCapital: 0.7,
  /** A letter beyond ASCII that is a word by itself: a capital, or one of another script than the words before it. */
  loneLetter: 4,
  /** Letters of two scripts in one word. */
  mixedWord: 6,
  /** A word of another script than the one before it. */
  otherScript: 2,
  /** "Wa³êsa". */
  symbolWithin: 6,
  /** "£ódŸ", "¹est". */
  symbolBefore: 3,
} as const

const usual = /[“”„‚‘’«»‹›–—…·•§°€№\u00A0\u00AD]/u
const wideUsual = /[，。、；：？！「」『』（）《》〈〉・〜ー　]/u
const mayStandWithin = /[’‘'·–—\u00AD\u00A0\u200C]/u
const scripts = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  thai: /\p{Script=Thai}/u,
  east: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
  korean: /\p{Script=Hangul}/u,
} as const
type Script = keyof typeof scripts | 'none'

type Kind = { readonly isLetter: boolean; readonly isCapital: boolean; readonly small: string; readonly script: Script }
const kinds = new Map<string, Kind>()

function kindOf(character: string): Kind {
  const known = kinds.get(character)
  if (known) return known
  const isLetter = /[\p{L}\p{M}]/u.test(character)
  const small = character.toLowerCase()
  const found = isLetter ? Object.entries(scripts).find(([, script]) => script.test(character)) : undefined
  const kind: Kind = {
    isLetter,
    isCapital: isLetter && small !== character,
    small,
    script: (found?.[0] as Script | undefined) ?? 'none',
  }
  kinds.set(character, kind)
  return kind
}

/** Counts a text. A character that stands three times in a row is no word, and counts for nothing. */
export function countCharacters(text: string): Counted {
  const counts = new Map<string, number>()
  let oddness = 0
  let lastScript: Script = 'none'
  const characters = [...text]
  const kindAt = characters.map(kindOf)
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!
    if (character === characters[i - 1] && character === characters[i - 2]) continue
    const { isLetter, isCapital, small, script } = kindAt[i]!
    counts.set(small, (counts.get(small) ?? 0) + 1)
    const before = kindAt[i - 1]
    const isBeyond = character > '\u007F'
    if (isLetter) {
      const isBeyondHere = isBeyond || (characters[i - 1] ?? '') > '\u007F'
      if (isCapital && before?.isCapital) oddness += cost.capitalAfterCapital
      else if (isCapital) oddness += before?.isLetter && isBeyondHere ? cost.capitalWithin : cost.capital
      const isAlone = isBeyond && !before?.isLetter && !kindAt[i + 1]?.isLetter
      const isOther = lastScript !== 'none' && lastScript !== script
      if (isAlone && (isOther || (isCapital && script === 'latin'))) oddness += cost.loneLetter
      if (before?.isLetter && before.script !== script) oddness += cost.mixedWord
      else if (!before?.isLetter && isOther) oddness += cost.otherScript
      lastScript = script
    } else if (isBeyond && kindAt[i + 1]?.isLetter && !mayStandWithin.test(character)) {
      const isWide = isWideScript(kindAt[i + 1]!.script) || (before && isWideScript(before.script))
      if (before?.isLetter && !isWide) oddness += cost.symbolWithin
      else if (!usual.test(character) && !wideUsual.test(character)) oddness += cost.symbolBefore
    }
  }
  return { counts, oddness }
}

function isWideScript(script: Script): boolean {
  return script === 'east' || script === 'korean' || script === 'thai'
}

/** How fast letters get rarer: each is so much rarer than the one before it in its language's list. */
const decay = { alphabet: 0.12, characters: 0.012 } as const
/** Longer lists are of characters, not of letters. */
const longestAlphabet = 60
/** The share of a text that the listed characters of a language make up. */
const listedShare = { alphabet: 0.8, characters: 0.55 } as const

/** The logarithms of how usual the listed letters of a language are. */
export function modelOf(letters: string, foreign: string): ReadonlyMap<string, number> {
  const listed = [...new Set(letters)]
  const kind = listed.length > longestAlphabet ? 'characters' : 'alphabet'
  const weights = listed.map((_, rank) => Math.exp(-decay[kind] * rank))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const model = new Map(listed.map((letter, i) => [letter, Math.log((weights[i]! / total) * listedShare[kind])]))
  if (listed[0]! > '\u02FF')
    for (const [letter, log] of modelOf(foreign, '')) if (!model.has(letter)) model.set(letter, log)
  return model
}

/** How likely a counted text is in a language. */
export function likelihood({ counts, oddness }: Counted, model: ReadonlyMap<string, number>): number {
  let sum = -oddness
  for (const [character, count] of counts) sum += count * (model.get(character) ?? unlisted(character))
  return sum
}

const unlistedLogs = new Map<string, number>()

function unlisted(character: string): number {
  const known = unlistedLogs.get(character)
  if (known !== undefined) return known
  const log = Math.log(shareOf(character))
  unlistedLogs.set(character, log)
  return log
}

function shareOf(character: string): number {
  if (/[ \t\r\n]/u.test(character)) return share.space
  if (/[a-z]/u.test(character)) return share.symbol
  if (character < '\u0020') return share.strange
  if (character < '\u007F') return share.ascii
  if (usual.test(character)) return share.punctuation
  if (wideUsual.test(character)) return share.widePunctuation
  const { isLetter, script } = kindOf(character)
  if (isLetter && (script === 'east' || script === 'korean')) return share.wideLetter
  if (isLetter) return share.foreignLetter
  return /[£¥©®™±×²³¹½¼¾µ¿¡ºª†‡‰′″→]/u.test(character) ? share.symbol : share.strange
}
