import type { Range } from '../../../text/range.ts'
import { sentenceAt } from '../../../text/units.ts'
import { baseForms, baseOf, finiteForms, ingForms } from './verbs.ts'

/**
 * What a cue is in its sentence, with the words that belong to it (“has reportedly refused”).
 * - `predicate`: it can follow the speaker's name as it is: “said”, “was quoted as saying”, “would not say”
 * - `participle`: it can do so in the past tense: “adding”, “denying”
 * - `prefix`: the speaker follows it: “according to”
 * - `other`: a noun (“in a warning that”), a passive (“was welcomed by”), a participle bound to other words (“of hiding behind”)
 */
export type CuePhrase = {
  readonly shape: 'predicate' | 'participle' | 'prefix' | 'other'
  readonly range: Range
  /** The verb itself, in lower case; empty if there is none. */
  readonly verb: string
}

const pronouns = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'which', 'that'])
const have = new Set(['has', 'have', 'had', 'having'])
const be = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being'])
const modal = new Set([
  'did',
  'do',
  'does',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'to',
  'cannot',
])
const adverbs = new Set(
  'not never also too again once yet now then still even no longer only just so later first always often ever already soon neither either both'.split(
    ' ',
  ),
)
/** Verbs that are also nouns: “they offer peace”, “an offer of peace”. */
const nouns = new Set(
  `answer appeal ban blame boast brand call caution challenge claim comment counter credit demand dispute doubt echo estimate express fault
  favor favour fear float forecast guarantee highlight hint hope joke judge label mention note object offer order outline plan pledge point
  praise press promise protest question quip rank rate reason release remark reply report request rule scorn second share shout show signal
  state stress support suspect tend term tweet value veto voice vote vow whisper wish wonder worry`.split(/\s+/u),
)
/** Verbs whose past form after a comma is said of the one who is asked: “Bell, asked whether …, refused to say”. */
const askedOf = new Set(
  'accused asked challenged criticised criticized grilled pressed questioned quizzed quoted told urged warned'.split(
    ' ',
  ),
)
export const preposition =
  /(?:^|\s)(?:of|by|without|from|after|before|for|in|against|about|into|despite|than|with|on)\s+$/iu
const article = /(?:^|\s)(?:an?|the|this|these|his|her|its|their|our|my|whose|another|any|no|every)\s+$/iu
const articleAndWords =
  /(?:^|\s)(?:an?|the|this|his|her|its|their|our|my|another|any|no|\p{L}+[’']s)\s+(?:[\p{L}-]+\s+){0,2}$/u
const possessive = /(?:\p{L}[’']s|s[’'])\s+$/u
const prefix = /^(?:according to|in the (?:words|view|eyes|opinion|account|judgement|judgment) of)$/iu
/** Verbs that their subject may follow: “said Witkoff”. */
export const inverting = new Set(['said', 'says', 'asked', 'asks', 'added', 'adds', 'replied', 'wrote'])

/** How far back the words before a cue are read, in UTF-16 units, so that a block without any stop is not read again for each word. */
const reach = 300

/** The words of a block before a place. */
export function beforeOf(text: string, block: Range, at: number): string {
  return text.slice(Math.max(block.start, at - reach), at)
}

/** Says what a cue is in its block, and takes hedges, auxiliaries and negations before it along, because “refused” alone could say more. */
export function cuePhraseOf(text: string, block: Range, cue: Range): CuePhrase {
  if (prefix.test(text.slice(cue.start, cue.end).trim())) return { shape: 'prefix', range: cue, verb: '' }
  const start = predicateStart(text, block, cue)
  const words = wordsOf(text.slice(start, cue.end))
  let bare = 0
  while (bare < words.length - 1 && pronouns.has(words[bare]!.word)) bare++
  const first = /^(?:I|we)$/iu.test(words[bare - 1]?.word ?? '') ? bare - 1 : bare
  const own = /\b(?:I|[Ww]e)\s+$/u.exec(beforeOf(text, block, start + (words[bare]?.at ?? 0)))?.[0] ?? ''
  // “I say”: “Ruiz say” is no English, and “I said” is.
  const isOwn = own !== '' && isPresent(words[bare]?.word ?? '')
  const range = {
    start: start + (words[isOwn ? first : bare]?.at ?? 0) - (isOwn && first === bare ? own.length : 0),
    end: endOfCue(text, start, words, bare, cue),
  }
  const following = wordsOf(text.slice(range.end, Math.min(block.end, range.end + 40))).slice(0, 2)
  const tokens = words.slice(bare).filter(({ at }) => start + at < range.end)
  const at = tokens.findIndex(({ word }) => !isModifier(word))
  const verb = tokens[at]?.word ?? ''
  const next = (tokens[at + 1] ?? following[0])?.word ?? ''
  const before = beforeOf(text, block, range.start)
  return {
    shape:
      isOwn || isNoAssertion(text, block, range.start) || isAsked(text, block, range, verb, bare > 0)
        ? 'other'
        : shapeOf(
            (at < 0 ? tokens : tokens.slice(0, at)).map(({ word }) => word),
            verb,
            next,
            before,
            bare > 0,
          ),
    range,
    verb,
  }
}

/** Words before a verb by which its clause says of nobody, or not for certain, that they did it. */
const unasserting =
  /(?:^|\s)(?:neither|nor|none|nobody|no one|if|unless|whether)\s|^(?:that\s+)?(?:no|few|hardly any)\s|^(?:did|does|do|will|would|can|could|should|has|have|had)\s/iu

/**
 * Whether a verb, taken out of its clause, would say what the source does not: “could neither confirm nor *deny*”, “failed to *say*”,
 * “Neither Ruiz nor Berg *would say*”, “If Ruiz *says*”, “Did Ruiz *say*”. Such a clause is printed whole.
 */
export function isNoAssertion(text: string, block: Range, verb: number): boolean {
  return (
    /(?:^|\s)to\s+$/iu.test(beforeOf(text, block, verb)) ||
    unasserting.test(text.slice(clauseStart(text, block, verb), verb))
  )
}

/** Where the clause begins that a place is in: after the mark before it. */
export function clauseStart(text: string, block: Range, at: number): number {
  const before = beforeOf(text, block, at)
  const last = [...before.matchAll(/[,;:.!?]["”’]?\s+|[—“”"]/gu)].at(-1)
  return at - before.length + (last ? last.index + last[0].length : 0)
}

/** Whether a verb changes with “he” or “she”: “say”, “have”, “am”, not “said” or “would”. */
function isPresent(word: string): boolean {
  return /^(?:have|am|are|do|don[’']t|haven[’']t)$/u.test(word) || (baseForms.has(word) && !finiteForms.has(word))
}

/** Whether others ask, not the speaker: “Torvik, asked about the letter, left”; but “the minister, Agnes Bell, told reporters”. */
function isAsked(text: string, block: Range, range: Range, verb: string, hasPronoun: boolean): boolean {
  if (hasPronoun || !text.slice(range.start, range.end).toLowerCase().startsWith(verb) || !askedOf.has(verb))
    return false
  const sentence = sentenceAt(text, block, range.start) ?? block
  const before = text.slice(sentence.start, range.start)
  if (before.trim() === '') return true
  if (!/,\s+$/u.test(before)) return false
  const after = [...text.slice(range.end, sentence.end).matchAll(/,\s+(?:\p{L}+ly\s+)?(?<word>\p{L}+)/gu)]
  if (after.some((match) => finiteForms.has(match.groups?.['word'] ?? ''))) return true
  return !/,[^,]{1,60},\s+$/u.test(before) && !/\b(?:too|also|however|meanwhile),\s+$/u.test(before)
}

function shapeOf(
  helpers: readonly string[],
  verb: string,
  next: string,
  before: string,
  hasPronoun: boolean,
): CuePhrase['shape'] {
  const helped = (by: ReadonlySet<string>) => helpers.some((word) => by.has(word.replace(/n[’']t$/u, '')))
  const negated = helpers.some((word) => /n[’']t$/u.test(word))
  const byModal = helped(modal) || negated
  const isPast = verb.length > 4 && verb.endsWith('ed')
  // “would” alone, before “sign the lease”.
  if (verb === '') return byModal || helped(have) ? 'predicate' : 'other'
  if (next === 'by') return 'other'
  if (!hasPronoun && helpers.length === 0 && (article.test(before) || possessive.test(before))) return 'other'
  if (helped(be)) {
    if (ingForms.has(verb) || verb.endsWith('ing')) return 'predicate'
    // A passive of which the speaker is the subject: “was quoted as saying”, “is said to have”.
    if (finiteForms.has(verb) || isPast)
      return /^(?:as|to)$/u.test(next) || (verb === 'drawn' && next === 'on') ? 'predicate' : 'other'
    return baseForms.has(verb) ? 'other' : 'predicate'
  }
  if (ingForms.has(verb)) {
    const isBound = preposition.test(before) || articleAndWords.test(before) || helpers.some((word) => word === 'not')
    return isBound ? 'other' : 'participle'
  }
  if (finiteForms.has(verb) && !(baseForms.has(verb) && helpers.length === 0 && nouns.has(verb))) {
    return isNoun(verb, next, before) ? 'other' : 'predicate'
  }
  if (baseForms.has(verb)) {
    if (byModal) return 'predicate'
    if (!nouns.has(verb)) return 'predicate'
    if (/^(?:themselves|it|them|him|her|us)$/u.test(next)) return 'predicate'
    const isOfSeveral = /(?:\b(?:they|we|you|and|but|or|who)|\band \p{L}+|[^s’'\s]s|,)\s+$/u.test(before)
    return isOfSeveral && !/^(?:of|by|under|for)$/u.test(next) ? 'predicate' : 'other'
  }
  if (helped(have) || byModal) return 'predicate'
  return isPast ? 'predicate' : 'other'
}

/** Whether a form in -s is the plural of a noun: “met with doubts from Ruiz”, “its offers of peace”. */
function isNoun(verb: string, next: string, before: string): boolean {
  if (!verb.endsWith('s') || !nouns.has(baseOf(verb))) return false
  return preposition.test(before) || /^(?:of|from|by|about|over)$/u.test(next)
}

/** The end of a cue without a subject behind its verb: “said she”, “said Torvik”. The speaker is printed before. */
function endOfCue(
  text: string,
  start: number,
  words: readonly { readonly word: string; readonly at: number }[],
  bare: number,
  cue: Range,
): number {
  const verb = words.slice(bare).find(({ word }) => finiteForms.has(word) || baseForms.has(word))
  if (!verb || !inverting.has(verb.word)) return cue.end
  const end = start + verb.at + verb.word.length
  const rest = text.slice(end, cue.end)
  if (/^\s+(?:he|she|they|I|we|it)$/u.test(rest)) return end
  return verb.word !== 'asked' && /^(?:\s+(?:the|an?|\p{Lu}[\p{L}.’'-]*))+$/u.test(rest) ? end : cue.end
}

/** Whether the subject stands after its verb: “said Witkoff, who”, “said the envoy,”. Printed so, it would look like the object. */
export function isInverted(gap: string): boolean {
  return /^\s+(?:\p{Lu}|the\s|an?\s|his\s|her\s|its\s|their\s)/u.test(gap) && /[,—–]/u.test(gap)
}

/** Where a predicate begins: with its auxiliaries, adverbs and negations. Looks no further back than `reach`. */
export function predicateStart(text: string, block: Range, cue: Range): number {
  let start = cue.start
  for (;;) {
    const before = beforeOf(text, block, start)
    const word = /(?:^|[^\p{L}\p{N}’'])(?<word>[\p{L}’']+)\s+$/u.exec(before)?.groups?.['word']
    if (word === undefined || !goesWithPredicate(word.toLowerCase(), before, text.slice(start, start + 4))) return start
    start = text.lastIndexOf(word, start - 1)
  }
}

/** Whether a word before the verb belongs to the predicate: a hedge, auxiliary or negation, or the verb of “declined to say”. */
function goesWithPredicate(word: string, before: string, after: string): boolean {
  if (word === 'to') return isVerb(/(?<verb>\p{L}+)\s+to\s+$/iu.exec(before)?.groups?.['verb']?.toLowerCase() ?? '')
  if (word === 'as') return /\b(?:quoted|cited|reported|described)\s+as\s+$/iu.test(before)
  return isModifier(word) || (isVerb(word) && /^(?:to|as)\s/iu.test(after))
}

function isModifier(word: string): boolean {
  return (
    have.has(word) ||
    be.has(word) ||
    modal.has(word) ||
    adverbs.has(word) ||
    /n[’']t$/u.test(word) ||
    (word.length > 4 && word.endsWith('ly') && !finiteForms.has(word) && !baseForms.has(word))
  )
}

function isVerb(word: string): boolean {
  return finiteForms.has(word) || baseForms.has(word)
}

function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map((match) => ({ word: match[0].toLowerCase(), at: match.index }))
}
