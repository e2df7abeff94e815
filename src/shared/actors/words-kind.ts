/** What the words of a mention are: a name, a role ("the US leader", "officials") or a pronoun. */
export const wordsKinds = ['name', 'role', 'pronoun'] as const
export type WordsKind = (typeof wordsKinds)[number]

/** Words that refer to someone named before. They are never learned as a name. */
const pronouns = new Set([
  'i',
  'me',
  'my',
  'mine',
  'myself',
  'you',
  'your',
  'yours',
  'he',
  'him',
  'his',
  'himself',
  'she',
  'her',
  'hers',
  'herself',
  'it',
  'its',
  'itself',
  'we',
  'us',
  'our',
  'ours',
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
  'who',
  'whom',
  'whose',
  'this',
  'that',
  'these',
  'those',
  'one',
  'both',
  'others',
])

/** Determiners. A noun after one of them means somebody in this text and may mean somebody else in the next. */
const determiner =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|some|several|many|both|another|two|three|four|five)\s/iu

/** Where a phrase continues after its head noun: "officials in both capitals", "a source briefed on a call". */
const furtherWords =
  /,|\s(?:of|in|on|for|from|at|with|without|to|by|below|above|near|who|which|that|briefed|close)(?=\s)/iu

/** A pronoun with further words is a description, even if these contain a name: "Those joining the talks", "these who left". */
const describedPronoun =
  /^(?:[Tt]hose|[Tt]hese|[Tt]hey|[Aa]nyone|[Ee]veryone|[Ss]omeone|[Ss]omebody|[Oo]thers|[Aa]ll)\s(?!\p{Lu})/u

/** Titles of office that can stand alone with a capital: "the President" is a role, but "President Trump" is a name. */
const offices = new Set([
  'president',
  'minister',
  'chancellor',
  'king',
  'queen',
  'pope',
  'premier',
  'secretary',
  'secretary-general',
  'general',
  'governor',
  'mayor',
  'ambassador',
  'envoy',
  'chairman',
  'chairwoman',
  'chair',
  'commissioner',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'prince',
  'emperor',
  'senator',
  'speaker',
])

/**
 * Whether words are a name, a role or a pronoun. Decided by the words alone, without context.
 * A phrase is a role if its last noun has no capital ("the Kremlin leader") or is an office ("the President"). Words in scripts without
 * capitals count as names.
 */
export function kindOfWords(words: string): WordsKind {
  const plain = words.replace(/\s+/gu, ' ').trim()
  // "US" and "WHO" are names; "Us" and "who" are not.
  const acronym = plain.length > 1 && plain === plain.toUpperCase()
  if (!acronym && pronouns.has(plain.toLowerCase())) return 'pronoun'
  if (describedPronoun.test(plain)) return 'role'
  const head = headOf(plain)
  const lower = /\p{Ll}/u.test(head) && !/\p{Lu}|\p{Lt}/u.test(head)
  return lower || offices.has(head.toLowerCase()) ? 'role' : 'name'
}

/** Whether words begin with an article or another determiner. Such a phrase is a description, even if a person gave it as a name. */
export function hasDeterminer(words: string): boolean {
  return determiner.test(words)
}

function headOf(phrase: string): string {
  const end = phrase.search(furtherWords)
  return (end > 0 ? phrase.slice(0, end) : phrase).trim().split(' ').at(-1) ?? ''
}
