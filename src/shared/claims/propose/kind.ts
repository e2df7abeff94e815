import type { ClaimForm, ClaimKind } from '../../model/enums.ts'
import { verbForms } from './cue-forms.ts'
import { particles } from './cue-lexicon.ts'

/** What the kind of a claim is read from. */
export type KindInput = {
  /** The kind that the cue suggests; null without a cue. */
  readonly cueKind: ClaimKind | null
  /** The words of the cue; empty without one. */
  readonly cueWords: string
  /** Whether the cue says that it was not said: “has not denied”. */
  readonly negated: boolean
  readonly content: string
  readonly form: ClaimForm
  /** Whether the speaker speaks for an organisation: “a spokesman for Pexal said the company would …”. */
  readonly speaksFor: boolean
}

/**
 * The kind of a claim. The cue tells it, except where its content shows something else (“warned … against”); if the cue only shows that
 * something was said, the kind is read from the content. What no rule tells is a statement.
 */
export function kindOf(input: KindInput): ClaimKind {
  const { cueKind, cueWords, content, form, negated } = input
  if (cueKind === null) return 'statement'
  if (negated) return cueKind === 'no-comment' || withheld.test(cueWords) ? 'no-comment' : 'statement'
  if (cueKind !== 'statement') return corrected(cueKind, input)
  const told = form === 'direct' ? directKind(content) : reportedKind(input)
  return told ?? (judging.test(content) ? 'evaluation' : 'statement')
}

/** “did not explain”, “has not confirmed”: what was not told. “did not deny” says neither. */
const withheld = /\b(?:say|said|explain|confirm|disclose|reveal|specify|elaborate|comment|respond|repl|answer)/iu
const questionWord = /^(?:whether|if|why|who|what|how|when|where|which)\b/iu
/** What is refused in a no-comment: “declined to discuss personnel”. */
const silence =
  /^(?:to )?(?:comment|discuss|elaborate|answer|say|talk|reveal|disclose|confirm|be (?:named|quoted|drawn))\b/iu
const toDoSomething = /^(?:to|[^,.;?]{1,60}\sto)\s(?!know\b)[“‘"']?\p{Ll}/u
const against = /^(?:[^,.;]{1,60}\s)?(?:against|not to)\s/u
/** A verb in its base form after “that”: what is suggested is to be done. */
const subjunctive = /\b(?:should|ought to|must)\b|(?<!\b(?:to|will|would|can|could|may|might|shall)\s)\bbe\b/iu

/** A cue whose content shows another kind than the verb alone. */
function corrected(kind: ClaimKind, { cueWords, content }: KindInput): ClaimKind {
  if (kind === 'refusal' && silence.test(content)) return 'no-comment'
  if (kind === 'question' && !questionWord.test(content) && !content.includes('?') && toDoSomething.test(content))
    return 'demand'
  // “pressed the firm to explain | why it waited”
  if (kind === 'demand' && questionWord.test(content)) return 'question'
  if (kind === 'prediction' && /\bwarn/iu.test(cueWords) && against.test(content)) return 'demand'
  if (kind === 'proposal' && /\bsuggest\p{L}* that$/iu.test(cueWords) && !subjunctive.test(content)) return 'statement'
  return kind
}

const future = /^if\b|\b(?:will|won[’']t|shall|is going to|are going to)\b|[’']ll\b/iu
const firstPerson =
  /\b(?:I|[Ww]e)(?:[’']ll|\s+(?:will|won[’']t|shall|intend to|(?:can\s+)?(?:guarantee|promise|pledge|vow)))\b|\b(?:I|[Ww]e)(?:\s+(?:am|are|stand|remain)|[’'](?:m|re))\s+(?:(?:still|also|now)\s+)?(?:ready|prepared|willing) to\b/u
const refusing =
  /\b(?:I|we)(?:\s+(?:(?:will|shall)\s+(?:not|never)|won[’']t|refuse|(?:am|are) not going to)|[’'](?:m|re) not going to|[’']ll (?:not|never))\b/iu
const demanding =
  /^let(?:[’']s| us)\b|\b(?:I|we) (?:want|demand|need)\b|\b(?:must|should|ought to|have to|has to|needs? to)\b(?! have\b)/iu
const proposing = /\b(?:I|we) (?:therefore |hereby |would |now )?(?:propose|recommend|suggest)\b/iu
const silent =
  /\bno comment\b|\b(?:I|we)(?:[’'](?:m|re)| am| are|[’']ll| will)? (?:not|never) (?:going to )?(?:comment|discuss|speculate|elaborate|talk about|go into)\b|\b(?:I|we) (?:won[’']t|can[’']t|cannot) (?:comment|discuss|speculate|elaborate|talk about|go into)\b/iu

/** “We therefore recommend …”: saying it is doing it. */
const performing =
  /^(?:(?:And|But|So|Today|Now)\b,? )?(?:I|[Ww]e)\s+(?:(?:have|also|therefore|strongly|still|now|hereby|again|do)\s+)*(\p{L}+)(?:\s+(\p{L}+))?/u

function performedKind(content: string): ClaimKind | null {
  const [before = '', verb = '', next = ''] = performing.exec(content) ?? []
  const form = verbForms.get(verb)
  // “We promised nothing” tells of the past.
  const isNow = form?.inflection === 'base' || /\bhave\b/u.test(before)
  if (!form || form.kind === 'statement' || !isNow) return null
  const particle = particles.find(({ lemma, after }) => lemma === form.lemma && after === next)
  const kind = particle?.kind ?? form.kind
  // “I ask you to leave”, “we call it off”
  if (kind === 'question') return 'demand'
  return form.lemma === 'call' && !particle ? null : kind
}

/** The kind of words that are quoted in full. */
function directKind(content: string): ClaimKind | null {
  if (content.trimEnd().endsWith('?')) return 'question'
  if (silent.test(content)) return 'no-comment'
  const performed = performedKind(content)
  if (performed) return performed
  if (proposing.test(content)) return 'proposal'
  if (refusing.test(content)) return 'refusal'
  if (firstPerson.test(content)) return 'commitment'
  if (future.test(content)) return 'prediction'
  return demanding.test(content) ? 'demand' : null
}

const bodies =
  'company|firm|operator|manufacturer|supplier|bank|board|club|government|ministry|office|agency|authority|council|committee|commission|union|party|group|service|department|university'
const doesSomething = String.raw`\b(?:would|will)\b(?!\s+(?:not|never|have|be|need|face|lose|miss)\b)`
const isReady = String.raw`\b(?:is|are|was|were|stands?|stood|remains?|remained)\s+(?:ready|prepared|willing)\s+to\b`
const selfPledge = new RegExp(
  String.raw`^(?:he|she|it|they|his|her|its|their)\b[^,;]*?(?:${doesSomething}|${isReady})`,
  'iu',
)
const bodyPledge = new RegExp(
  String.raw`^(?:the|his|her|its|their|our)\s+(?:\p{L}+\s+){0,2}?(?:${bodies})\s+${doesSomething}`,
  'iu',
)
const bodyReady = new RegExp(
  String.raw`^(?:the|his|her|its|their|our)\s+(?:\p{L}+\s+){0,2}?(?:${bodies})\s+${isReady}`,
  'iu',
)
const mustDo = /\b(?:must|should|ought to)\b(?! have\b)/iu
const likely =
  /\b(?:un)?likely to\b|\bexpect(?:s|ed)? to\b|\bon course (?:for|to)\b|\bbound to\b|\bcannot\b[^.;]*\bbefore (?:\d{4}|next)\b|\bwould (?:force|mean|lead to|cause|cost|ruin|destroy|trigger|undermine)\b/iu
const willHappen = /\b(?:will|would|could|may|might|going to)\b/iu
const guessing = /\b(?:estimat|expect|believ|reckon|calculat|assum|think|thought|fear)/iu

/** The kind of words that are told in the source’s own. */
function reportedKind({ content, cueWords, speaksFor }: KindInput): ClaimKind | null {
  if (selfPledge.test(content) || bodyReady.test(content)) return 'commitment'
  if (speaksFor && bodyPledge.test(content)) return 'commitment'
  if (mustDo.test(content)) return 'demand'
  if (likely.test(content) || (guessing.test(cueWords) && willHappen.test(content))) return 'prediction'
  return null
}

const judgements = [
  'no sign',
  "should(?:n[’']t| not)? have",
  'too \\p{L}+',
  'matter(?:s|ed)? (?:more|less|most)',
  '(?:more|most|less|very|so) (?:likely|serious|late)',
  '(?:un|in)?(?:acceptable|adequate)',
  '(?:un)?(?:important|fair|wise|reasonable|justified)',
  'dangerous',
  'absurd',
  'illegal',
  'wrong',
  'right thing',
  'mistake',
  'disaster',
  'disastrous',
  'historic',
  'great',
  'good',
  'bad',
  'terrible',
  'shameful',
  'disgrace(?:ful)?',
  'outrageous',
  'reckless',
  'irresponsible',
  'premature',
  'pointless',
  'encouraging',
  'worrying',
  'disappoint(?:ing|ed)',
  'friendly',
  'constructive',
  'productive',
  'fruitful',
  'insult(?:ing)?',
  'failure',
  'success',
  'scandal',
  'ploy',
  'gift',
]
const judging = new RegExp(`\\b(?:${judgements.join('|')})\\b`, 'iu')
