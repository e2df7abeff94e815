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
  /** The words before the content, as far as they matter. */
  readonly before: string
  /** Whether those who sign a joint statement tell what they will do. */
  readonly announces: boolean
  /** Whether the speaker speaks for an organisation: “a spokesman for Pexal said the company would …”. */
  readonly speaksFor: boolean
}

/** A kind, and whether the rules are sure of it. One that they are not sure of is a statement and is not filled in. */
export type FoundKind = { readonly kind: ClaimKind; readonly isSure: boolean }

/**
 * The kind of a claim. The cue tells it, except where its content shows something else (“warned … against”); if the cue only shows that
 * something was said, the kind is read from the content. What no rule tells is a statement, and sure only where its words tell what is or
 * was, without a modal, a negation or a word that weighs.
 */
export function kindOf(input: KindInput): FoundKind {
  const { cueKind, cueWords, content, form, negated } = input
  if (cueKind === null) return input.announces ? sure('commitment') : inOwnVoice(content)
  if (negated) {
    const isSilence = cueKind === 'no-comment' || withheld.test(cueWords)
    return { kind: isSilence ? 'no-comment' : 'statement', isSure: isSilence }
  }
  if (cueKind !== 'statement') return corrected(cueKind, input)
  const told =
    (form === 'direct' ? directKind(content) : null) ??
    saidKind(input) ??
    (form === 'direct' ? null : reportedKind(input))
  if (told) return sure(told)
  return judging.test(content) ? sure('evaluation') : plain(content, input)
}

/** What the source tells in its own words, or what nobody is found to say. */
function inOwnVoice(content: string): FoundKind {
  return unanswerable.test(content) ? sure('no-comment') : plain(content)
}

const modalBefore =
  /\b(?:will|would|shall|could|can|cannot|may|might|must|should|not|never|no|to)\s+(?:\p{L}+ly\s+)?$|n[’']t\s+$/iu
/** “announced | a ban” may decide it; what somebody “spoke of” may be weighed by its adjectives. */
const vague = /\b(?:sp(?:eak|oke)|announc|declar|unveil)/iu
const hasVerb = /\b(?:is|are|was|were|has|have|had)\b/iu

function plain(
  content: string,
  { before, cueWords }: Pick<KindInput, 'before' | 'cueWords'> = { before: '', cueWords: '' },
): FoundKind {
  return {
    kind: 'statement',
    isSure:
      !doubtful.test(content.replaceAll(/\bMay\b/gu, '')) &&
      !modalBefore.test(before) &&
      (!vague.test(cueWords) || hasVerb.test(content)),
  }
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

function sure(kind: ClaimKind): FoundKind {
  return { kind, isSure: true }
}

/** A cue whose content shows another kind than the verb alone. */
function corrected(kind: ClaimKind, { cueWords, content }: KindInput): FoundKind {
  switch (kind) {
    case 'refusal':
      return sure(silence.test(content) ? 'no-comment' : 'refusal')
    case 'question': {
      const isAsked = questionWord.test(content) || content.includes('?')
      const isRequest = /\bthat$/iu.test(cueWords) || toDoSomething.test(content)
      return sure(!isAsked && isRequest ? 'demand' : 'question')
    }
    // “pressed the firm to explain | why it waited”
    case 'demand':
      // “ordered the villages to be cleared”: whoever may order it decides it.
      if (/\border/iu.test(cueWords) && /\bto be \p{L}+(?:ed|n|t)\b/iu.test(content)) return sure('decision')
      if (/\bplead/iu.test(cueWords) && /\bguilty\b/iu.test(content))
        return sure(/\bnot\b/iu.test(content) ? 'denial' : 'statement')
      return sure(questionWord.test(content) ? 'question' : 'demand')
    case 'prediction':
      return sure(/\bwarn|\bcaution/iu.test(cueWords) && against.test(content) ? 'demand' : 'prediction')
    case 'proposal':
      return suggested(cueWords, content)
    case 'evaluation':
      return /\b(?:reject|dismiss)/iu.test(cueWords)
        ? rejected(/\bthat$/u.test(cueWords) ? cueWords : content)
        : sure('evaluation')
    default:
      return sure(kind)
  }
}

const pastForm =
  /\b(?:had|was|were|did|would|could|might|\p{L}{2,}ed|met|sent|made|took|came|went|said|told|held|got|left|found|gave|began|knew|paid|stood|kept|lost|won)\b/iu

/**
 * “suggested that”: what should be done has its verb in the base form, also behind a past (“suggested that they wait”); what is thought to be
 * so goes into the past with it. Behind “suggests that” only a modal or “be” tells.
 */
function suggested(cueWords: string, content: string): FoundKind {
  if (!/\bsuggest\p{L}*\b[^.;]*\bthat$/iu.test(cueWords) || subjunctive.test(content)) return sure('proposal')
  if (pastForm.test(content)) return sure('statement')
  const isPast = /\bsuggested\b/iu.test(cueWords)
  return { kind: isPast ? 'proposal' : 'statement', isSure: isPast }
}

const toldBefore =
  /\b(?:figures?|claims?|allegations?|accusations?|charges?|reports?|versions?|assertions?|account|rumou?rs?|insinuations?|suggestions?)\b(?!\s+(?:for|to)\b)/iu
const offeredBefore = /\b(?:offers?|invitations?|requests?|demands?|ultimatums?|calls?|appeals?)\b/iu

/** Who rejects a claim denies it, and who rejects an offer refuses it. */
function rejected(content: string): FoundKind {
  const head = content.replace(/\bthat$/u, '').split(/\b(?:that|which|of|by|from)\b/u)[0]!
  if (toldBefore.test(head)) return sure('denial')
  return sure(offeredBefore.test(head) ? 'refusal' : 'evaluation')
}

/** A modal, a negation, a comparison or a condition: words that may do more than tell what is so. */
const doubtful =
  /\b(?:will|would|could|may|might|should|must|can|cannot|shall|not|never|no|nobody|nothing|none|neither|without|too|than|more|less|most|least|best|worst|enough|if|unless|only|yes|confident|possible|possibly|likely|certain|sure)\b|n[’']t\b|[’']ll\b|^(?:this|that|these|those) (?:is|was|are|were)\b/iu
const unanswerable =
  /\b(?:cannot|can not|can[’']t|will not|won[’']t) be (?:answered|commented|discussed|disclosed|confirmed)\b/iu
/** “does not comment on it”, “did not negotiate through the press”: a refusal to speak that is reported. */
const silenced =
  /\b(?:does|do|did|would|will|could|can)(?:\s+not|n[’']t|\s+never)\s+(?:publicly\s+)?(?:comment|discuss|speculate|elaborate|respond|negotiate (?:through|in) the (?:press|media|public)|talk about|go into|answer|disclose|be drawn)\b|\bcannot (?:comment|discuss|speculate|elaborate|disclose)\b|\bno comment\b|\bnothing (?:further |more )?to (?:say|add)\b/iu
/** “declared the vote void”: saying it makes it so. */
const voiding =
  /\b(?:void|invalid|null|illegal|closed|open|adjourned|independent|a (?:state of )?(?:emergency|disaster|holiday))[”’"']?$/iu

/** Kinds that a verb of saying shows with its content, in or outside of quotation marks. */
function saidKind({ cueWords, content }: KindInput): ClaimKind | null {
  if (silenced.test(content) || unanswerable.test(content)) return 'no-comment'
  if (/\bdeclar/iu.test(cueWords) && voiding.test(content)) return 'decision'
  // “told the crew to wait”
  if (
    /\b(?:told|tells?|telling|advis|remind|warn)/iu.test(cueWords) &&
    /^(?:\p{L}+\s+){0,3}to\s(?!have\b)\p{Ll}/u.test(content) &&
    !pastForm.test(content.split(' to ')[0]!)
  )
    return 'demand'
  if (denying.test(content)) return 'denial'
  return generic.test(content) ? 'evaluation' : null
}

/** “That is a lie”, “she had done nothing wrong”, “not guilty”: what denies by its words. */
const denying =
  /^(?:(?:that|this|it|all (?:of )?(?:that|this)|these (?:claims|allegations|reports)|the (?:claims?|allegations?|accusations?|reports?|story))(?:[’']s|\s+(?:is|are|was|were))\s+(?:\p{L}+ly\s+|just\s+|all\s+)?(?:not true|untrue|false|a lie|lies|nonsense|fabricated|invented|an invention|baseless|groundless|unfounded))\b|\b(?:done|did|do) nothing (?:wrong|illegal|improper|unlawful)\b|^not guilty\b|\bno truth\b/iu

/** “You do not spend money on trust”, “one cannot build on that”: what anybody should do weighs it. */
const generic = /^(?:you|one)\s+(?:do(?:es)?\s+not|don[’']t|doesn[’']t|cannot|can[’']t|can|should|must)\b/iu

const future = /^if\b|\b(?:will|won[’']t|shall|is going to|are going to)\b|[’']ll\b/iu
const firstPerson =
  /\b(?:I|[Ww]e)(?:[’']ll|\s+(?:will|won[’']t|shall|intend to|(?:can\s+)?(?:guarantee|promise|pledge|vow)))\b|\b(?:I|[Ww]e)(?:\s+(?:am|are|stand|remain)|[’'](?:m|re))\s+(?:(?:still|also|now)\s+)?(?:ready|prepared|willing) to\b/u
const refusing =
  /\b(?:I|we)(?:\s+(?:(?:will|shall|would)\s+(?:not|never|\p{L}+ no)|won[’']t|refuse|(?:am|are) not going to)|[’'](?:m|re) not going to|[’']ll (?:not|never))\b/iu
const demanding =
  /^let(?:[’']s| us)\b|\b(?:I|we) (?:want|demand|need)\b|\b(?:must|should|ought to|have to|has to|needs? to)\b(?! have\b)/iu
const proposing = /\b(?:I|we) (?:therefore |hereby |would |now )?(?:propose|recommend|suggest)\b/iu
const silent =
  /\bno comment\b|\b(?:I|we)(?:[’'](?:m|re)| am| are|[’']ll| will)? (?:not|never) (?:going to )?(?:comment|discuss|speculate|elaborate|talk about|go into)\b|\b(?:I|we) (?:won[’']t|can[’']t|cannot) (?:comment|discuss|speculate|elaborate|talk about|go into)\b|\b(?:I|we)(?: will|[’']ll| would| am)? (?:not|never) (?:going to )?(?:tell|say|repeat|reveal|disclose)\b/iu

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
  if (future.test(content)) return willBeDone.test(content) ? null : 'prediction'
  return demanding.test(content) ? 'demand' : null
}

/** “Every report will be looked at”: whether that is foreseen or promised cannot be told. */
const willBeDone = /^(?!.*\bif\b)[^,;]*\bwill be (?:\p{L}+ly )?\p{L}+(?:ed|en|t)\b/iu

const bodies =
  'company|firm|operator|manufacturer|supplier|bank|board|club|government|ministry|office|agency|authority|council|committee|commission|union|party|group|service|department|university|forum|league|organisation|organization|alliance|bloc|fund|institute|airline'
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
/** “would be held”, “would not be affected before March”: what is to happen to something, by nobody’s promise. */
const wouldBe =
  /^(?!(?:he|she|it|they|we|I)\b)[^,;]{1,80}?\b(?:will|would)\s+(?:(?:not|never|\p{L}+ly)\s+){0,2}(?:be|last|continue|reach|rise|fall|grow|exceed|arrive|happen|open|close|end|begin|start|cost|collapse)\b(?! (?:right|wrong|a mistake)\b)/iu
const couldBe =
  /\bcould\s+(?:\p{L}+ly\s+)?(?:push|lead|cause|force|trigger|take|mean|cost|reach|rise|fall|drop|collapse|last|bring|exceed|double|spread|hit)\b/u
const willHappen = /\b(?:will|would|may|might|going to)\b/iu
const guessing = /\b(?:estimat|expect|believ|reckon|calculat|assum|think|thought|fear)/iu

/** The kind of words that are told in the source’s own. */
function reportedKind({ content, cueWords, speaksFor }: KindInput): ClaimKind | null {
  if (selfPledge.test(content) || bodyReady.test(content)) return 'commitment'
  if (speaksFor && bodyPledge.test(content)) return 'commitment'
  if (mustDo.test(content)) return 'demand'
  if (
    likely.test(content) ||
    wouldBe.test(content) ||
    couldBe.test(content) ||
    (guessing.test(cueWords) && willHappen.test(content))
  )
    return 'prediction'
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
  '(?:deeply|gravely|extremely|profoundly|very|quite|rather) \\p{L}+(?:ed|ing)',
  '(?:worried|concerned|alarmed|shocked|appalled|horrified|saddened|grateful|optimistic|proud|pleased|ashamed|disgusted|frustrated)',
  '(?:grave|unprecedented|remarkable|extraordinary|excellent|fantastic|courageous|cowardly|cynical|hypocritical|ridiculous|cruel|inhuman)',
  '(?:intolerable|unforgivable|lamentable|regrettable|promising|hopeless|useless|meaningless|foolish|stupid|naive|orderly|misguided|unjust)',
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
