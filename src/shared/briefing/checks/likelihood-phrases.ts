/**
 * Phrases that state a likelihood in words that the scale does not have, as `phrase-pattern.ts` reads them. This is data: add to it freely, each
 * with a labelled sentence.
 */
const { raw } = String

/** What stands before “likely” and makes it another word than that of the scale. */
export const degrees = raw`highly|most|quite|rather|fairly|pretty|extremely|increasingly|reasonably|somewhat|hardly|scarcely|exceedingly|more than|not|not very|not at all|all too|overwhelmingly|strongly|far from|by no means|less`

const amount = raw`little|no|good|fair|slim|small|real|strong|outside|decent|even|high|low|reasonable|every|some|fighting|better than even|less than even|fifty-fifty|sporting|serious|considerable|significant|greater|scant|slender|faint|slight|not much of a|hardly any|growing|excellent|poor|realistic`
const number = raw`(?:\d+|[a-z]+ty)`
const percent = raw`(?:%|per ?cent)`
const be = raw`(?:is|are|was|were|be|remains?|seems?|looks?|appears?|becomes?|it's)(?: (?:\w+ly|quite|very|still|at least|just|well|now|all but|far from|almost|nearly|not|anything but|well-?nigh|next to|close to|as good as))?`

const modals = [
  raw`(?:could|might)(?:n't| not)?(?: (?:yet|still|easily|conceivably|just|even|well))*`,
  raw`may(?: (?:or may not|well|yet|not|still|even|also))*`,
]

const adverbs = [
  'perhaps|maybe|possibly|potentially|conceivably|presumably|plausibly|doubtless|undoubtedly|inevitably|surely|definitely|unquestionably|assuredly|indubitably|in all (?:likelihood|probability)|for sure|by all odds',
  raw`(?<!\b(?:almost|nearly)\s)certainly`,
  raw`(?:no|little|without(?: a)?|beyond(?: all| any)?|scarcely any|hardly any|in|in \w+) doubt`,
]

const adjectives = [
  // Not "as soon as possible", "possible to".
  raw`${be} (?:possible|conceivable|plausible|thinkable|imaginable|feasible|credible)(?! to\b)`,
  raw`${be} (?:doubtful|questionable|far-?fetched|fanciful|inevitable|unavoidable|inconceivable|unimaginable|unthinkable|uncertain|touch and go|impossible(?! to\b)|implausible)`,
  raw`(?:but|if|though|yet|albeit|however) (?:not )?(?:possible|impossible|inevitable|conceivable|plausible)(?! to\b)`,
  raw`(?<!\b(?:almost|nearly)\s)(?:bound|certain|sure|destined|guaranteed|doomed|fated) to(?! (?:secrecy|the|a)\b)`,
  raw`(?:virtually|practically|all but|as good as|fairly|quite|reasonably|near|absolutely|by no means|far from|not at all|more or less|a near)[ -]certain(?:ty|ly)?`,
  raw`(?:${degrees}) (?:un)?likely`,
  raw`(?:very|quite|most|fairly|extremely|rather|less|hardly|not|reasonably) (?:im)?probabl[ey]`,
  raw`(?:more likely than not|as likely as not)`,
]

const chances = [
  raw`(?:${amount}) chances?(?! to\b)`,
  raw`(?:a|the|any) chance (?:that|of)`,
  raw`chances? (?:are|is|that|look|looks)`,
  raw`stands? (?:a|an|no|little|every|some) (?:\w+ )?chance`,
  raw`there(?:'s| is) (?:a|an) (?:[\w-]+ ){0,3}chance`,
  raw`(?:the )?(?<!\bagainst (?:all )?the )odds (?:are|favou?r|of|that|on|against|suggest|look|lie|remain|still|have)`,
  raw`(?:long|short|good|better|poor|high) odds|odds-on`,
  raw`(?:slim|dim|bleak|poor|good|bright|fair|slight|little|strong|excellent) prospects?(?! to\b)`,
  raw`prospects? (?:of|for)[^.;,]{0,50}? (?:looks?|is|are|seems?|remains?|appears?) (?:\w+ )?(?:doubtful|dim|bleak|slim|poor|good|bright|fair|slight)`,
  raw`(?:real|realistic|distinct|strong|clear|serious|remote|slim|outside|theoretical|growing|live) possibilit(?:y|ies)`,
  raw`there(?:'s| is| remains| exists) (?:still )?(?:a|an|every|some|the|no) (?:\w+ )?possibility`,
  'possibility (?:that|remains)',
  raw`(?:is|are|looks?|seems?|appears?) (?:all |well )?(?:set|poised|on course|on track) to(?! ?\d)`,
  'there is no way',
  raw`(?:${amount}|great|substantial) (?:degree of )?(?:likelihood|probability)`,
  raw`(?:likelihood|probability|chances?|odds|risks?|danger)\b[^.;]{0,60}? (?:is|are|at|to be) (?:(?:about|around|roughly|some|over|under|well|near|nearly|up to|just|only) )*(?:high|low|slim|small|good|fair|real|considerable|negligible|remote but|even|better than|worse than|less than|more than|${number} ?(?:%|per ?cent|in\b))`,
  raw`${number}(?: ?(?:–|-|to) ?\d+)? ?${percent} (?:\w+ )?(?:chance|likelihood|probability|likely|unlikely|probable|certain|odds)`,
  raw`(?:one|two|three|four|five|nine|\d+)(?: chances?)? (?:in|out of|to) (?:one|two|three|four|five|ten|\d+) (?:chance|that|odds)`,
]

const idioms = [
  raw`(?:(?:can|could|do|does|would|should|may|must|will|is|are) not|cannot|(?:ca|do|does|would|could|is|are|wo|should)n't|(?:nobody|no one) (?:can|will|would))(?: (?:yet|entirely|altogether|wholly|to|be|completely|safely|quite))* (?:rul(?:e|ed) out|excluded?|discount(?:ed)?|dismiss(?:ed)?)`,
  raw`(?:not )?(?:\w+ )?out of the question|(?:not )?beyond the (?:bounds|realms?) of \w+`,
  raw`(?:would|should|will)(?:n't| not) (?:be )?(?:a )?(?:surprised?|astonish(?:ed|ing)?)|(?:no|little) surprise if|(?:only |just )?a (?:matter|question) of time|(?:hard|difficult|easy) to (?:imagine|see how|believe that)|can (?:safely )?be expected`,
  raw`(?:on|in) the cards|in the offing|toss-? ?up|coin[ -](?:flip|toss)|fifty[- ]fifty|50[-/:–]50|any(?:one|body)'s guess|hangs? in the balance|touch and go`,
  raw`a (?:safe|sure|good) bet|a long shot|a foregone conclusion|a (?:near |racing |dead )?certainty|a given`,
]

export const likelihoodPhrases: readonly string[] = [...modals, ...adverbs, ...idioms, ...chances, ...adjectives]
