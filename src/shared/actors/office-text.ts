/** Names that need an article after "of": "the European Commission", "the United States". */
const needsArticle =
  /^(?:(?:Department|Embassy|Government|High Court|House|Ministry|Office|State Department|Supreme Court|University) of .+|US|USA|UK|UAE|UN|EU|Netherlands|Philippines|Bahamas|Maldives|United .+|.*(?:Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Central African Republic|Commission|Committee|Congress|Council|Court|Emirates|Federation|Fund|Group|Institute|Islands|Kingdom|League|Ministry|Office|Organisation|Organization|Parliament|Party|Republic|Senate|Service|States|Treasury|Union))$/iu

/** Names that have an article or a determiner already, or describe somebody: “Dolca’s office”, “Observers from the Coastal League”. */
const isDescribed =
  /^(?:the|an?|two|three|several|some|many|most|all|both)\s|[’']s\s|\s(?:from|in|at|with|who|on|near|close|briefed)\s/iu

/** Titles that are written small inside a sentence. Another first word may be a name: "Ukrainian president". */
const smallTitles =
  /^(?:acting|ambassador|attorney|captain|chair(?:man|woman)?|chairs?|chancellor|chief|commander|commissioner|deputy|director|economy|energy|envoy|farm|finance|fisheries|foreign|former|general|governor|head|interior|judge|justice|king|leader|mayor|mediator|member|minister|negotiator|owner|premier|president|prime|prosecutor|queen|secretary|senator|speaker|special|spokes(?:man|person|woman)|transport|vice|water)(?=[\s,-]|$)/iu

/** A name as it stands inside a sentence: "the European Commission", "Norvolt". */
export function withArticle(name: string): string {
  return needsArticle.test(name) && !isDescribed.test(name) ? `the ${name}` : name
}

/** An office with where it is held: "President of Ukraine", "Chair of the Board". A title that names the place already stays. */
export function officeText(title: string, at: string | null): string {
  if (at === null || title.toLowerCase().includes(at.toLowerCase())) return title
  const state = ministryOwner(title, at)
  if (state !== null) return state === '' ? title : `${title} of ${withArticle(state)}`
  return `${title} of ${withArticle(at)}`
}

/**
 * Whose ministry it is where a minister's title names it already: of “Interior minister” at “Belmarch’s interior ministry” it is Belmarch. '' if
 * its name does not say; null if the title does not name it.
 */
function ministryOwner(title: string, at: string): string | null {
  const ministry =
    /^(?:(?<owner>.+?)[’'](?:s\s|\s))?(?:the\s)?(?:(?<field>.+?)\sministry|ministry\s(?:of|for)\s(?<fieldAfter>.+?)(?:\sof\s(?<state>.+))?)$/iu.exec(
      at,
    )?.groups
  const field = ministry?.['field'] ?? ministry?.['fieldAfter']
  if (field === undefined || !/\bminister\b/iu.test(title) || !title.toLowerCase().includes(field.toLowerCase()))
    return null
  return ministry?.['owner'] ?? ministry?.['state'] ?? ''
}

/** An office after a name: "Ines Dolca, prime minister of Karvia". */
export function officeInSentence(office: string): string {
  return smallTitles.test(office) ? office.charAt(0).toLowerCase() + office.slice(1) : office
}
