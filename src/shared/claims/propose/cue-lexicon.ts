import type { ClaimKind } from '../../model/enums.ts'

/**
 * The words which show that something was said, each with the kind of claim it suggests. This is data; add to it freely.
 * `statement` means that the kind is read from the content. Verbs are lemmas; `irregular` has the forms that rules cannot build.
 * English only: in other languages no cue is found, and the source itself is proposed as the speaker.
 */
export const verbLemmas: Readonly<Record<ClaimKind, string>> = {
  statement:
    'say state tell add reaffirm underscore highlight confess announce declare report reveal note remark repeat reiterate write post tweet explain claim assert maintain ' +
    'argue insist acknowledge admit concede confirm disclose recall recount mention stress emphasise emphasize underline indicate ' +
    'signal testify relay inform comment observe contend allege affirm reply respond answer speak estimate conclude think believe know ' +
    'apologise apologize clarify elaborate counter retort quip joke boast hint imply suspect advise notify cite concur complain ' +
    'assure attest avow divulge insinuate opine posit profess reassure reckon remind restate surmise theorise theorize summarise summarize confide ' +
    'brief outline detail reason calculate assess assume guess submit venture stipulate certify reflect muse document record establish ' +
    'find discover learn show hear understand realise realize recognise recognize demonstrate',
  evaluation:
    'welcome back support endorse describe praise hail applaud criticise criticize condemn denounce reject dismiss oppose call label brand ' +
    'blame accuse deplore regret lament doubt question fear favour favor approve mock ridicule lambast slam decry express consider ' +
    'deem view accept credit laud defend worry rebuke protest object resent respect celebrate commend regard echo embrace charge bemoan congratulate thank salute cheer deride scorn chide admonish reproach reprimand castigate chastise berate scold fault attribute ascribe disapprove disagree bristle',
  prediction: 'predict expect forecast warn foresee anticipate caution hope envisage envision foretell project',
  proposal: 'propose suggest recommend float moot',
  commitment: 'promise pledge vow offer undertake guarantee commit agree swear volunteer threaten intend plan aim',
  denial: 'deny contradict rebut disavow dispute refute repudiate disclaim',
  question: 'ask wonder inquire enquire query',
  demand:
    'demand urge request require order press appeal beg implore want plead exhort invite encourage instruct command entreat petition forbid prohibit',
  refusal: 'refuse decline balk rebuff spurn',
  decision: 'decide rule resolve approve authorise authorize ban veto',
  'no-comment': '',
}

/** Forms that rules would build wrongly: past, participle if different, -ing or -s form. Ending and order tell them apart. */
export const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  speak: 'spoke spoken',
  swear: 'swore sworn',
  foresee: 'foresaw foreseen',
  foretell: 'foretold',
  forbid: 'forbade forbidden forbidding',
  submit: 'submitted submitting',
  undertake: 'undertook undertaken',
  think: 'thought',
  find: 'found',
  show: 'showed shown',
  hear: 'heard',
  understand: 'understood',
  know: 'knew known',
  forecast: 'forecast',
  commit: 'committed committing',
  admit: 'admitted admitting',
  beg: 'begged begging',
  regret: 'regretted regretting',
  slam: 'slammed slamming',
  ban: 'banned banning',
  label: 'labelled labelling labeled labeling',
  signal: 'signalled signalling signaled signaling',
  rebut: 'rebutted rebutting',
  deem: 'deemed deeming',
  credit: 'credited crediting',
  veto: 'vetoed vetoes',
}

/** Verbs that express something with a noun: “expressed *serious concern at*” is one cue, with the words between. */
export const expressing = new Set('express expresses expressed expressing voice voices voiced voicing'.split(' '))

/** What is expressed, with the kind that it suggests. */
export const expressed: ReadonlyMap<string, ClaimKind> = new Map(
  Object.entries({
    evaluation:
      'concern concerns regret regrets support appreciation gratitude thanks condolences sympathy solidarity satisfaction dissatisfaction ' +
      'doubt doubts hope confidence alarm anger outrage disappointment interest opposition reservations dismay optimism scepticism ' +
      'skepticism frustration surprise conviction belief fear fears unease',
    commitment: 'readiness willingness commitment determination',
  } satisfies Partial<Record<ClaimKind, string>>).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, ClaimKind] => [word, kind as ClaimKind]),
  ),
)
/** What leads from it to the matter. */
export const expressedParticles = new Set('at about over for to in that with on'.split(' '))

/** Verbs whose base and -s forms are usually nouns ("security guarantees"). They are cues only directly after their subject. */
export const alsoNouns = new Set(
  (
    'report claim note remark post tweet mention stress signal comment answer reply estimate back support praise call label brand blame regret ' +
    'doubt question fear favour favor ridicule view accept credit forecast hope caution float promise pledge vow offer guarantee demand urge ' +
    'request order press appeal decline rule resolve ban veto volunteer state dispute joke object worry protest respect brief project query command petition fault cheer salute moot document record detail outline guess venture reason plan aim'
  ).split(' '),
)

/** Verbs of knowing. They are cues only before “that”: “found that”, not “found a way”. */
export const onlyWithThat = new Set(
  'find discover learn show hear understand realise realize recognise recognize demonstrate brief outline detail reason calculate assess assume guess submit venture stipulate certify reflect muse document record establish project know'.split(
    ' ',
  ),
)

/** Words that belong to the cue if they follow a verb, with the kind they suggest if it differs from the verb's. */
export const particles: readonly { readonly lemma: string; readonly after: string; readonly kind?: ClaimKind }[] = [
  { lemma: 'call', after: 'for', kind: 'demand' },
  { lemma: 'call', after: 'on', kind: 'demand' },
  { lemma: 'call', after: 'upon', kind: 'demand' },
  { lemma: 'call', after: 'themselves', kind: 'statement' },
  { lemma: 'call', after: 'itself', kind: 'statement' },
  { lemma: 'call', after: 'himself', kind: 'statement' },
  { lemma: 'call', after: 'herself', kind: 'statement' },
  { lemma: 'ask', after: 'for', kind: 'demand' },
  { lemma: 'press', after: 'for' },
  { lemma: 'apologise', after: 'for' },
  { lemma: 'apologize', after: 'for' },
  { lemma: 'complain', after: 'of' },
  { lemma: 'complain', after: 'about' },
  { lemma: 'object', after: 'to' },
  { lemma: 'worry', after: 'about' },
  { lemma: 'protest', after: 'against' },
  { lemma: 'boast', after: 'of' },
  { lemma: 'hint', after: 'at' },
  { lemma: 'appeal', after: 'for' },
  { lemma: 'speak', after: 'of' },
  { lemma: 'speak', after: 'about' },
  { lemma: 'warn', after: 'of' },
  { lemma: 'warn', after: 'against', kind: 'demand' },
  { lemma: 'advise', after: 'against', kind: 'demand' },
  { lemma: 'insist', after: 'on', kind: 'demand' },
  { lemma: 'agree', after: 'on' },
  { lemma: 'agree', after: 'that', kind: 'statement' },
  { lemma: 'agree', after: 'with', kind: 'evaluation' },
  { lemma: 'think', after: 'of' },
  { lemma: 'describe', after: 'as' },
  { lemma: 'dismiss', after: 'as' },
  { lemma: 'condemn', after: 'as' },
  { lemma: 'denounce', after: 'as' },
  { lemma: 'view', after: 'as' },
]

/** What may follow a refusal to speak and belongs to the cue: “did not reply *to a request for comment*”. */
export const silenceTails = [
  'for comment',
  'further',
  'to the press|media|reporters',
  'to … for comment',
  'to questions|messages|calls|emails|requests|inquiries|enquiries',
  'to … questions|messages|calls|emails|requests|inquiries|enquiries',
  'questions|messages|calls|emails|requests',
]

/**
 * Verbs that are cues only together with these words. A gap stands for any one to eight words. With `figure`, a number follows: “puts the cost
 * at 40 million”, not “puts pressure on him at the talks”.
 */
export const verbPhrases: readonly {
  readonly words: string
  readonly kind: ClaimKind
  readonly figure?: true
}[] = [
  {
    words:
      'declined|declines|declining|refused|refuses|refusing to comment|elaborate|say|confirm|discuss|specify|identify|name|answer|disclose|reveal|explain|clarify|speculate',
    kind: 'no-comment',
  },
  {
    words: 'declined|declines|declining|refused|refuses|refusing to be drawn|interviewed|quoted|named',
    kind: 'no-comment',
  },
  { words: 'would|will not be drawn on|into|about', kind: 'no-comment' },
  { words: "wouldn't|won't be drawn on|into|about", kind: 'no-comment' },
  { words: 'would|will not discuss|disclose|reveal|confirm|specify|identify|speculate', kind: 'no-comment' },
  { words: "wouldn't|won't discuss|disclose|reveal|confirm|specify|identify|speculate", kind: 'no-comment' },
  { words: 'could|can not be reached', kind: 'no-comment' },
  { words: 'has|have|had yet to comment|respond|reply|answer', kind: 'no-comment' },
  { words: 'left|leaves|leaving … unanswered', kind: 'no-comment' },
  { words: 'left|leaves|leaving without speaking|commenting|answering', kind: 'no-comment' },
  { words: 'did|does|do not associate itself|himself|herself|themselves with', kind: 'refusal' },
  {
    words: 'disassociated|dissociated|disassociates|dissociates itself|himself|herself|themselves from',
    kind: 'refusal',
  },
  { words: 'did|does|do not share', kind: 'denial' },
  {
    words:
      'maintained|maintains|maintain|reiterated|reiterates|reiterate|restated|reaffirmed his|her|its|their position|view that',
    kind: 'statement',
  },
  { words: 'would|will not comment|say|elaborate|answer', kind: 'no-comment' },
  { words: "wouldn't|won't comment|say|elaborate|answer", kind: 'no-comment' },
  { words: 'did|does|do not respond|reply|answer|comment|elaborate', kind: 'no-comment' },
  { words: "didn't|doesn't|don't respond|reply|answer|comment|elaborate", kind: 'no-comment' },
  { words: 'has|have|had not responded|replied|answered|commented', kind: 'no-comment' },
  { words: 'did not return … messages|calls|emails', kind: 'no-comment' },
  { words: 'had|has|have no comment', kind: 'no-comment' },
  { words: 'made|makes no comment', kind: 'no-comment' },
  { words: 'neither confirm|confirmed|confirms nor deny|denied|denies', kind: 'no-comment' },
  {
    words:
      'gave|gives|give|giving|offered|offers no account|explanation|reason|reasons|answer|comment|details|detail|indication|timeline|date|figure|figures|timetable of|for|about|on',
    kind: 'no-comment',
  },
  {
    words:
      'gave|gives|give|giving|offered|offers no account|explanation|reason|reasons|answer|comment|details|indication|timeline|date|figures',
    kind: 'no-comment',
  },
  { words: 'put|puts|putting … at', kind: 'statement', figure: true },
  { words: 'ruled|rules|ruling out', kind: 'refusal' },
  { words: 'turned|turns down', kind: 'refusal' },
  { words: 'put|puts it', kind: 'statement' },
  { words: 'wanted|wants|want to know', kind: 'question' },
  { words: 'has|have|had not said', kind: 'no-comment' },
  { words: 'made|makes|making clear', kind: 'statement' },
  { words: 'took|takes|take note of', kind: 'statement' },
  { words: 'stand|stands|stood ready to', kind: 'commitment' },
  { words: 'pointed|points|pointing out', kind: 'statement' },
  { words: 'advocated|advocates|advocating for', kind: 'demand' },
  { words: 'pushed|pushes|pushing for', kind: 'demand' },
  { words: 'voted|votes|voting to', kind: 'decision' },
  { words: 'laid|lays|laying out', kind: 'proposal' },
  { words: 'put|puts|putting forward', kind: 'proposal' },
  { words: 'hit|hits|lashed|lashes out at', kind: 'evaluation' },
  { words: 'spoke|speaks|came|comes out against', kind: 'evaluation' },
  { words: 'cast|casts doubt on', kind: 'evaluation' },
  { words: 'took|takes issue with', kind: 'evaluation' },
  { words: 'raised|raises the question of', kind: 'question' },
  { words: 'reserved|reserves|reserve the right to', kind: 'commitment' },
  { words: 'gave|gives his|her|its|their word that', kind: 'commitment' },
  { words: 'gave|gives|giving assurances', kind: 'commitment' },
]

/** Nouns for something said. Their speaker is their possessor or author ("a US offer", "Putin’s plan", "a proposal by Putin"). */
export const nouns: ReadonlyMap<string, ClaimKind> = new Map(
  Object.entries<ClaimKind>({
    offer: 'commitment',
    promise: 'commitment',
    pledge: 'commitment',
    commitment: 'commitment',
    assurance: 'commitment',
    vow: 'commitment',
    proposal: 'proposal',
    plan: 'proposal',
    suggestion: 'proposal',
    initiative: 'proposal',
    idea: 'proposal',
    notion: 'statement',
    claim: 'statement',
    statement: 'statement',
    assertion: 'statement',
    allegation: 'statement',
    remark: 'statement',
    announcement: 'statement',
    report: 'statement',
    account: 'statement',
    words: 'statement',
    view: 'evaluation',
    opinion: 'evaluation',
    criticism: 'evaluation',
    support: 'evaluation',
    demand: 'demand',
    call: 'demand',
    request: 'demand',
    ultimatum: 'demand',
    refusal: 'refusal',
    rejection: 'refusal',
    denial: 'denial',
    warning: 'prediction',
    prediction: 'prediction',
    forecast: 'prediction',
    decision: 'decision',
    question: 'question',
    threat: 'commitment',
    warnings: 'prediction',
    belief: 'evaluation',
    conclusion: 'evaluation',
    finding: 'statement',
    argument: 'statement',
    hope: 'evaluation',
  }),
)

/** Verbs that can stand after or inside what they report: “…,” she said; …, officials warned. */
export const parenthetical: ReadonlySet<string> = new Set(
  (
    'say state tell add announce declare report reveal note remark repeat write post tweet explain claim argue insist acknowledge admit concede ' +
    'confirm recall stress predict warn suggest ask reply respond answer promise vow pledge conclude observe comment contend estimate believe think ' +
    'rule allege testify complain hint signal emphasise emphasize urge muse maintain reckon reason assert affirm caution fear hope joke quip retort counter ' +
    'assure advise indicate disclose clarify protest plead beg lament boast agree inform relay speculate reiterate wonder demand reassure'
  ).split(' '),
)
