/** The place and date that a report begins with, in its words: "PORT AMREY, 3 March (Newsroom) –". Empty where it names none. */
export type Dateline = { readonly place: string; readonly date: string }

/** In UTF-16 units, from the beginning of the paragraph to the dash. */
const longestDateline = 100
const placeWord = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const placeName = new RegExp(
  String.raw`^${placeWord}(?:[ /](?:(?:de|del|la|le|am|an|der|upon|on|of) )?${placeWord}){0,3}$`,
  'u',
)
const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const day = new RegExp(String.raw`^(?:\d{1,2} ${month}|${month} \d{1,2})(?:,? \d{4})?$`, 'u')

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u
/** What begins a sentence that names a date before a dash: "On Monday, 3 March – a holiday –". */
const noPlace = /^(?:On|By|In|At|The|Since|After|Until|From|Before|Last|This|Late|Early)\b/u

/**
 * Reads the dateline that a paragraph begins with; null if it has none for certain. A place in capitals needs a country, a date or an agency
 * beside it ("NATO – the alliance –" is no dateline), any other place a date.
 */
export function readDateline(paragraph: string): Dateline | null {
  const found = /^(.*?)\s+(?:[–—]|--?)\s+\S/su.exec(paragraph.slice(0, longestDateline))
  if (!found) return null
  const agency = /^(.*?)\s*\(([^()]{2,40})\)(.*)$/su.exec(found[1]!)
  const parts = `${agency?.[1] ?? found[1]!}${agency?.[3] ?? ''}`.split(/,\s*/u).map((part) => part.trim())
  const [place = '', ...others] = parts.filter((part) => !weekday.test(part))
  // "March 3, 2026" was cut at its comma.
  const dates = others.filter((part) => /\d/u.test(part)).join(', ')
  const countries = others.filter((part) => !/\d/u.test(part))
  if (
    noPlace.test(place) ||
    !placeName.test(place) ||
    !countries.every((country) => placeName.test(country)) ||
    countries.length > 1
  )
    return null
  if (dates !== '' && !day.test(dates)) return null
  const inCapitals = place === place.toUpperCase() && place.length > 2
  const isSure = dates !== '' || (inCapitals && (agency !== null || countries.length > 0))
  return isSure ? { place: [place, ...countries].map(namedInText).join(', '), date: dates } : null
}

/** A name as running text has it: "PORT AMREY" is "Port Amrey". */
export function namedInText(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}]|\p{L}['’](?=s\b))\p{L}/gu, (letter) => letter.toUpperCase())
}
