/**
 * Phrases by which nobody is made to believe or to report something, as `phrase-pattern.ts` reads them. This is data: add to it freely, each with a
 * labelled sentence.
 */
const { raw } = String

const have = raw`(?:is|are|was|were|has been|have been)`

/** Beliefs that nobody holds. A citation does not mend them: it stays open whether we or the source believe it. */
export const nobodysBelief: readonly string[] = [
  raw`it (?:is|was|has been) (?:\w+ly )?(?:believed|thought|felt|feared|understood|assumed|suspected|held|rumou?red|hoped|presumed)(?! (?:by|up|in|at|on|out|for|over)\b)`,
  raw`${have} (?:(?:\w+ly|still|now|also|long) )?(?:believed|thought|felt|feared|understood|assumed|suspected|rumou?red|reputed|presumed|tipped) to`,
  raw`it (?:would )?(?:seems?|appears?)(?: (?:that|as if|as though))?`,
  raw`it (?:is|was) (?:common knowledge|an open secret|no secret)`,
  raw`as (?:is|everyone|everybody) (?:well )?know[ns]|every(?:one|body) knows|conventional wisdom|the (?:general|widespread|prevailing) (?:feeling|view|belief|assumption|mood) (?:is|was|holds)`,
]

const crowd =
  'sources|observers|insiders|analysts|experts|commentators|critics|officials|pundits|specialists|opponents|sceptics|skeptics|traders|diplomats|watchers|locals|people|rumou?rs|reports'
const kind =
  'some|many|most|several|various|certain|unnamed|anonymous|informed|well-placed|well-informed|local|foreign|western|eastern|senior|independent|security|diplomatic|industry|market|government|press|media|news|unconfirmed|intelligence|military|medical|other|leading|a number of|a few|legal|political|business|usually reliable|persistent|recent|early'
const number = 'some|many|most|several|various|certain|a few|a number of'

/** Reports that name nobody, unless the sentence cites a claim, by which a reader finds out who. */
export const nobodysReport: readonly string[] = [
  raw`it (?:is|was|has been) (?:\w+ly )?(?:said|reported|alleged|claimed|expected|argued|suggested|estimated|considered)(?! (?:by|in|on|at)\b)`,
  raw`${have} (?:(?:\w+ly|still|now|also) )?(?:said|reported|alleged|claimed|expected|estimated|considered|deemed|held) to`,
  raw`(?:is|are|was|were) (?:widely|generally|commonly|often|largely|increasingly) (?:seen|regarded|viewed|considered|held|expected|accepted|known|tipped) (?:as|to)`,
  'reportedly|allegedly|supposedly|purportedly|apparently|seemingly|arguably|reputedly|rumou?redly|by (?:some|most|many|all|several) accounts',
  raw`rumou?rs? (?:has|have|had) it|word (?:has it|is|on the street|(?:in|on|at|around|from) [^,;.]{1,40}? is)|(?:one hears|the story (?:goes|is))|rumou?rs? (?:that|of|persist|circulate|swirl|abound|suggest)|speculation (?:is rife|that|abounds|about|has it)|the talk (?:is|of the)`,
  raw`there (?:is|are|was|were|has been|have been) (?:\w+ )?(?:reports?|rumou?rs?|talk|suggestions?|claims?|speculation|allegations?|whispers?|hints?) (?:that|of|about)`,
  raw`according to (?:(?:${kind}) )*(?:${crowd}|many|some|most)\b(?! (?:of|at|in|from|for) (?:the|\p{Lu}))`,
]

/** Who speaks in "sources suggest", "some fans claim", without "of …" or a name. */
export const speakingCrowd = raw`(?:(?:${kind}) )*(?:${crowd})(?: (?:close to|familiar with|near|in|on|within) (?:[^\s,;.]+ ){0,4}?[^\s,;.]+)?|(?:${number}) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:s|men|women|people|folk)|some|many|others|most`

/** A bare plural: "Residents say". Only with a verb in the present, which no surname that ends in s has. */
export const speakingPlural = raw`[\p{L}-]+(?:s|men|women|people|folk) (?:say|claim|argue|believe|fear|suspect|allege|complain|insist|maintain|suggest)`

export const crowdVerb = raw`(?:say|said|suggest|suggested|believe|believed|think|thought|argue|argued|claim|claimed|expect|expected|fear|feared|hold|held|maintain|indicate|indicated|hint|speak|spoke|talk|see|saw|warn|warned|doubt|feel|felt|suspect|note|point|allege|alleged|estimate|have (?:said|suggested|argued|claimed|warned|hinted)|will tell you|would (?:say|argue))`
