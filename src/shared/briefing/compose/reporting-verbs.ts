/**
 * English verbs that report what somebody says, in the forms that can stand before the reported words.
 * Any other cue (a noun, a preposition, another language) is replaced by the verb of the claim's kind. A verb missing here only makes
 * the wording plainer; a noun wrongly listed as a verb would make bad English.
 */
const regular =
  `accept acknowledge add admit advise advocate affirm agree allege announce answer appeal argue ask assert assure back believe
  blame call caution challenge claim clarify comment commit complain conclude concur condemn confirm consider contend criticise criticize decide
  declare decline demand deny describe disclose dismiss dispute emphasise emphasize endorse envisage estimate expect explain express fear float
  guarantee hint hope imply indicate inform insist joke label lament maintain mention note observe offer oppose order outline pledge post praise
  predict promise propose question reaffirm recall recommend refuse reiterate reject remark remind repeat reply report request respond reveal rule
  signal specify state stress suggest support testify threaten tweet urge voice vow want warn welcome wish wonder`.split(
    /\s+/u,
  )

const irregular =
  `say says said|tell tells told|think thinks thought|hold holds held|know knows knew known|write writes wrote written|see sees saw seen
  give gives gave given|make makes made|put puts put|let lets let|swear swears swore sworn|foresee foresees foresaw foreseen|speak speaks spoke spoken
  find finds found|feel feels felt|mean means meant|set sets set|lay lays laid`.split(/[|\n]\s*/u)

/** Regular verbs that double their last letter before -ed and -ing. */
const doubling = new Set(['admit', 'commit', 'concur', 'label', 'signal'])

type Verb = { readonly base: string; readonly finite: readonly string[]; readonly ing: string }

const verbs: readonly Verb[] = [
  ...regular.map((base): Verb => ({ base, finite: [present(base), past(base)], ing: ing(base) })),
  ...irregular.map((forms): Verb => {
    const [base = '', ...finite] = forms.split(' ')
    return { base, finite, ing: ing(base) }
  }),
]

/** "say", "reject": predicates after "did" or "to". */
export const baseForms: ReadonlySet<string> = new Set(verbs.map(({ base }) => base))
/** Forms that are predicates without an auxiliary: "said", "rejects". */
export const finiteForms: ReadonlySet<string> = new Set(verbs.flatMap(({ finite }) => finite))
/** "saying", "rejecting": predicates after "is" or "was". */
export const ingForms: ReadonlySet<string> = new Set(verbs.map(({ ing: form }) => form))

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
  return `${base === 'put' || base === 'let' || base === 'set' ? base + base.slice(-1) : doubled(base)}ing`
}

function doubled(base: string): string {
  return doubling.has(base) ? base + base.slice(-1) : base
}
