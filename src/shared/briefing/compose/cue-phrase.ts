import { withoutEnd } from '../../text/trim-range.ts'
import { contains, type Range } from '../../text/range.ts'
import { baseForms, finiteForms, ingForms } from './reporting-verbs.ts'

/** The longest text between a cue and its content that is printed as part of the cue, in UTF-16 units. A longer gap is another thought. */
const longestGap = 80

const pronouns = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'which'])
const have = new Set(['has', 'have', 'had'])
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
])
const adverbs = new Set([
  'not',
  'never',
  'also',
  'too',
  'again',
  'once',
  'yet',
  'now',
  'then',
  'still',
  'even',
  'no',
  'longer',
  'only',
  'just',
  'so',
])
const inverting = new Set(['said', 'says', 'asked', 'asks', 'added', 'adds', 'replied', 'wrote'])

/**
 * The words of the source that lead into a claim's content, in a form that fits between the speaker's name and the content:
 * "said that", "rejected the notion that", "has reportedly refused".
 * They run up to the content without a gap. Hedges, auxiliaries and negations before the cue are included, because "refused" for
 * "has reportedly refused" would say more than the source does.
 * Null if the cue does not work as a predicate there: after or inside the content, a noun, a participle, "according to".
 */
export function cuePhrase(text: string, block: Range, cue: Range, content: Range): string | null {
  if (cue.end > content.start || !contains(block, cue)) return null
  const gap = text.slice(cue.end, content.start)
  if (gap.length > longestGap || /[.;!?:“”„"«»\n]\s*\S/u.test(gap)) return null
  const lead = text.slice(predicateStart(text, block, cue), content.start)
  const words = wordsOf(lead)
  while (words.length > 0 && pronouns.has(words[0]!.word)) words.shift()
  const first = words[0]
  const following = /^of\s/u.test(text.slice(content.start, content.start + 3)) ? ['of'] : []
  if (
    !first ||
    !isPredicate([...words.map(({ word }) => word), ...following]) ||
    isInverted(text.slice(cue.start, cue.end), gap)
  )
    return null
  return withoutEnd(lead.slice(first.at), /[\s,;:“”„"«‘'(–—-]/u) + (gap.includes(':') ? ':' : '')
}

/**
 * Whether a content that contains its own cue is a full sentence: "the US leader *backed* a proposal", not "a US *offer* of guarantees".
 */
export function isOwnPredicate(text: string, block: Range, cue: Range, content: Range): boolean {
  if (!contains(content, cue) || cue.start === content.start) return false
  return isPredicate(wordsOf(text.slice(predicateStart(text, block, cue), cue.end)).map(({ word }) => word))
}

/** Whether a cue that cannot be printed at least shows that a clause follows: "adding that". */
export function introducesClause(cue: string): boolean {
  return /\bthat$/iu.test(cue.trim())
}

function predicateStart(text: string, block: Range, cue: Range): number {
  let start = cue.start
  for (;;) {
    const before = /(?:^|[^\p{L}\p{N}’'])(?<word>[\p{L}’']+)\s+$/u.exec(text.slice(block.start, start))?.groups?.[
      'word'
    ]
    if (
      before === undefined ||
      !goesWithPredicate(before.toLowerCase(), text.slice(block.start, start), text.slice(start, block.end))
    )
      return start
    start = text.lastIndexOf(before, start - 1)
  }
}

/** Whether a word before the verb belongs to the predicate: a hedge, auxiliary or negation, or the verb of "declined to say". */
function goesWithPredicate(word: string, before: string, after: string): boolean {
  if (word === 'to') return isVerb(/(?<verb>\p{L}+)\s+to\s+$/iu.exec(before)?.groups?.['verb']?.toLowerCase() ?? '')
  return isModifier(word) || (isVerb(word) && /^to\s/iu.test(after))
}

function isModifier(word: string): boolean {
  return (
    have.has(word) ||
    be.has(word) ||
    modal.has(word) ||
    adverbs.has(word) ||
    /n[’']t$/u.test(word) ||
    (word.length > 4 && word.endsWith('ly'))
  )
}

function isVerb(word: string): boolean {
  return finiteForms.has(word) || baseForms.has(word)
}

function isPredicate(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !isModifier(word))
  const head = words[at]
  if (head === undefined) return false
  const before = words.slice(0, at)
  const helped = (helpers: ReadonlySet<string>) => before.some((word) => helpers.has(word.replace(/n[’']t$/u, '')))
  if (finiteForms.has(head)) return !(head.endsWith('s') && words[at + 1] === 'of')
  if (ingForms.has(head)) return helped(be)
  if (baseForms.has(head)) return helped(modal) || before.some((word) => /n[’']t$/u.test(word))
  return (helped(have) || helped(modal)) && !helped(be)
}

/**
 * Whether the subject stands after its verb: "said Witkoff", "said the envoy". Printed as it is, the subject would look like the object.
 */
function isInverted(cue: string, gap: string): boolean {
  return (
    inverting.has(cue.trim().toLowerCase()) &&
    /^\s+(?:\p{Lu}|the\s|a\s|an\s|his\s|her\s|its\s|their\s)/u.test(gap) &&
    /[,—–]/u.test(gap)
  )
}

function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map((match) => ({ word: match[0].toLowerCase(), at: match.index }))
}
