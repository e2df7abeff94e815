/**
 * English verbs that report what somebody says, in the forms that can stand before the reported words.
 * A cue that is none of these is printed with the source's own words around it. A verb missing here only makes the wording plainer; a
 * noun wrongly listed as a verb would make bad English.
 */
const regular = `
  accept accuse acknowledge add admit advise advocate affirm agree allege allow announce answer anticipate apologise apologize appeal
  applaud approve argue ask assert assess assure attack attest back ban believe blame block boast brand call caution celebrate challenge
  characterise characterize claim clarify comment commit compare complain concede conclude concur condemn confess confirm congratulate
  consider contend contradict counter credit criticise criticize decide declare decline decry deem defend demand denounce deny deplore
  depict describe disclose dismiss disown dispute doubt dub echo elaborate emphasise emphasize encourage endorse envisage estimate exclaim
  expect explain express favour favor fear flag float fault forecast guarantee hail highlight hint hope imply indicate inform insist
  instruct intend invite joke judge label lament like liken list maintain mention mock muse note object observe offer oppose order outline
  pledge plan point portray post praise predict press proclaim promise propose protest publish question quip raise rank rate ratify reaffirm
  reason reassure recall recognise recognize recommend refer refuse refute regret reiterate reject release remark remember remind repeat
  reply report request resolve respond retort retract reveal rule salute scorn second share shout sign signal slam specify state stress
  submit suggest support suspect term testify thank threaten trust tweet underline underscore unveil urge value veto voice
  vote vow want warn welcome whisper wish wonder worry`
  .trim()
  .split(/\s+/u)

/** Base, third person, past, and the participle if it differs. */
const irregular =
  `say says said|tell tells told|think thinks thought|hold holds held|know knows knew known|write writes wrote written|see sees saw seen
  give gives gave given|make makes made|put puts put|let lets let|swear swears swore sworn|foresee foresees foresaw foreseen
  speak speaks spoke spoken|find finds found|feel feels felt|mean means meant|set sets set|lay lays laid|take takes took taken
  forbid forbids forbade forbidden|seek seeks sought|undertake undertakes undertook undertaken|withdraw withdraws withdrew withdrawn
  cast casts cast|plead pleads pleaded|draw draws drew drawn|rebut rebuts rebutted|stand stands stood|show shows showed shown|leave leaves left|go goes went gone`.split(
    /[|\n]\s*/u,
  )

/** Regular verbs that double their last letter before -ed and -ing. */
const doubling = new Set([
  'admit',
  'ban',
  'commit',
  'concur',
  'label',
  'plan',
  'quip',
  'refer',
  'signal',
  'slam',
  'submit',
])

type Verb = { readonly base: string; readonly finite: readonly string[]; readonly past: string; readonly ing: string }

const verbs: readonly Verb[] = [
  ...regular.map((base): Verb => ({ base, finite: [present(base), past(base)], past: past(base), ing: ing(base) })),
  ...irregular.map((forms): Verb => {
    const [base = '', ...finite] = forms.split(' ')
    return { base, finite, past: finite[1] ?? base, ing: ing(base) }
  }),
]

/** "say", "reject": predicates after "did" or "to", or of several speakers. */
export const baseForms: ReadonlySet<string> = new Set(verbs.map(({ base }) => base))
/** Forms that are predicates without an auxiliary: "said", "rejects". */
export const finiteForms: ReadonlySet<string> = new Set(verbs.flatMap(({ finite }) => finite))
/** "saying", "rejecting": predicates after "is" or "was". */
export const ingForms: ReadonlySet<string> = new Set(verbs.map(({ ing: form }) => form))
/** "denied" of "denying". */
export const pastOf: ReadonlyMap<string, string> = new Map(verbs.map(({ ing: form, past: tense }) => [form, tense]))
const bases: ReadonlyMap<string, string> = new Map(
  verbs.flatMap(({ base, finite, ing: form }) => [base, ...finite, form].map((word): [string, string] => [word, base])),
)

/** "deny" of "denied"; '' for a word that is none of these verbs. */
export function baseOf(word: string): string {
  return bases.get(word) ?? ''
}

/** Verbs before "that" and a clause: "said that". */
const withClause = new Set(
  `acknowledge add admit affirm agree allege announce answer argue assert assure believe boast caution claim clarify comment complain concede
  conclude confess confirm contend counter declare deny disclose doubt emphasise emphasize estimate exclaim expect explain fear forecast
  guarantee hint hope imply indicate inform insist joke judge lament maintain mention mean note object observe pledge predict promise
  propose quip reaffirm reason reassure recall recognise recognize recommend reiterate remark remember remind repeat reply report respond
  retort reveal rule say state stress suggest suspect swear tell testify think threaten tweet underline underscore vow warn worry write`.split(
    /\s+/u,
  ),
)
/** Verbs that no “that” follows, but a quotation can. */
const withQuotation = new Set('ask demand muse plead post shout urge wonder whisper'.split(' '))
/** Verbs that need the one who is told: "told reporters". */
const withListener = new Set(['assure', 'inform', 'reassure', 'remind', 'tell'])
/** Verbs that say what something is: "called it a ploy", "described it as an insult". */
const ofNaming = new Set(
  'brand call characterise characterize deem depict describe dismiss dub label portray rate term'.split(' '),
)

export function takesClause(verb: string): boolean {
  return withClause.has(baseOf(verb))
}

/** Whether the verb can stand before a whole quotation: “asked: “Who pays?””. */
export function speaks(verb: string): boolean {
  return takesClause(verb) || withQuotation.has(baseOf(verb))
}

export function takesListener(verb: string): boolean {
  return withListener.has(baseOf(verb))
}

export function isNaming(verb: string): boolean {
  return ofNaming.has(baseOf(verb))
}

/** Auxiliaries, and past forms of common verbs that report nothing. */
export const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|do|does|cannot|.+n[’']t|went|came|rose|fell|ran|lost|won|met|left)$/u

/** Whether words begin with their verb, so that their subject stands before them. */
export function startsWithVerb(words: string): boolean {
  const word = /^[\p{L}’']+/u.exec(words)?.[0].toLowerCase() ?? ''
  return finiteForms.has(word) || auxiliary.test(word)
}

function present(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

function ing(base: string): string {
  if (/[^eo]e$/u.test(base)) return `${base.slice(0, -1)}ing`
  return `${['put', 'let', 'set', 'rebut', 'forbid'].includes(base) ? base + base.slice(-1) : doubled(base)}ing`
}

function doubled(base: string): string {
  return doubling.has(base) ? base + base.slice(-1) : base
}
