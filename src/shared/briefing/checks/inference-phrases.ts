/**
 * Phrases by which a conclusion is worded as a report, as `phrase-pattern.ts` reads them. This is data: add to it freely, each with a labelled
 * sentence.
 */
const { raw } = String

const adverb =
  'clearly|plainly|obviously|evidently|unmistakab?ly|effectively|tacitly|implicitly|essentially|basically|unwittingly|inadvertently|indirectly|virtually|practically|as good as|all but|in effect|in so many words|by implication|de facto|in all but name|unambiguously|undeniably|to all intents(?: and purposes)?|in essence|between the lines|no doubt|undoubtedly|certainly|thereby|thus'
const saying = raw`(?:signal|show|mean|want|admit|conced|confirm|acknowledg|threaten|promis|reveal|indicat|accept|reject|den[iy]|suggest|impl[iy]|betray|announc|abandon|pledg|ask|call|conceal|confess|declar|rul|blam|accus|recogni[sz]|offer|agree|warn|commit|tell|endors|invit|hint|point|say|stat|demand)[a-z]*|told|said|meant|shown|gave in|gives? (?:in|up)|giving (?:in|up)|back(?:ed|s)? (?:down|away)|climb(?:ed|s) down`
const utterance =
  '(?:remarks?|words?|statement|speech|silence|refusal|answers?|reply|replies|tone|comments?|message|wording|phrase|choice of words|letter|absence|body language|hesitation|evasions?|omission|non-answer|shrug|smile|visit|gesture)'
const proves = raw`(?:prove[sd]?|betray(?:s|ed)?|signal(?:s|led|ed)?|leaves? no doubt|left no doubt|amount(?:s|ed)? to|means?|meant|show(?:s|ed) that|demonstrate[sd]?|speaks? volumes|(?:makes?|made) (?:it )?(?:plain|clear|obvious)|impl(?:y|ies|ied)|gives? away|gave away)`

/** What is read out of words, said of whoever said them. */
export const dressedPhrases: readonly string[] = [
  // "clearly signals", "in effect, the canton told".
  raw`(?:${adverb}),? (?:(?!(?:marked|labelled|legible|visible)\b)[^\s,;.]+ ){0,3}?(?:${saying})`,
  raw`(?:${saying}) (?:in effect|by implication|in all but name|between the lines|as much|in so many words)`,
  // "was really saying", "what he meant".
  raw`(?:is|was|are|were) (?:really|actually|in fact|in truth) (?:saying|telling|asking|announcing|admitting|threatening|conceding|offering|demanding|accusing)`,
  raw`really (?:means?|meant|wants?|wanted|said|says|thinks?)|what (?:\w+ ){1,3}(?:means?|meant|wanted to say|intended to say)|meant to say|read(?:ing)? between the lines`,
  // "her remarks prove".
  raw`${utterance} (?:[^\s,;.]+ ){0,6}?${proves}`,
]

/** What is hung on a report in front of it, after a comma: "…, implying that". */
export const hungOnPhrases: readonly string[] = [
  raw`(?:(?:thus|thereby|apparently|effectively|clearly|in effect|and (?:thus|thereby|so)) )?(?:implying|suggesting|signall?ing|indicating|proving|hinting|meaning|betraying|tacitly \w+ing|making (?:it )?(?:clear|plain|obvious)|leaving no doubt)`,
  raw`(?:which|this|that) (?:(?:\w+ly|can only) )?(?:means?|implies|suggests?|shows?|signals?|proves?|indicates?|confirms|amounts to|betrays)`,
  raw`(?:in (?:what (?:is|was)|an? (?:apparent|clear)) )?(?:an? )?(?:(?:clear|sure|obvious|apparent|unmistakable|tacit|strong) )?(?:sign|signal|hint|indication|proof|admission|evidence|acknowledgement) (?:that|of)`,
]
