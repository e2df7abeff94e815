/**
 * Lines above or below a text that say who wrote it and when it was published or updated. They are recognised only where the whole
 * line says nothing else.
 */

/** What a byline says. Names and dates are the words of the line. */
export type BylinePart =
  | { readonly says: 'author' | 'reporting'; readonly names: readonly string[] }
  | { readonly says: 'published' | 'updated'; readonly date: string }

/** In UTF-16 units: a longer line says more than who and when. */
const longestByline = 240

/** Bylines stand among the first and the last blocks of a text. */
const fromStart = 8
const fromEnd = 4
/** A day that stands alone is nearer to the beginning. */
const fromStartDay = 4

const particle = String.raw`(?:de|da|del|della|di|dos|du|van|von|der|den|la|le|bin|ibn|al|el|ter|ten)`
const nameWord = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const fullName = String.raw`${nameWord}(?: (?:${particle} )*${nameWord}){1,3}`
const between = String.raw`(?:, (?:and )?| and | AND | & )`
const names = String.raw`${fullName}(?:${between}${fullName})*`
/** What may stand after the names: an office (“political editor”), a place or a paper (“in Port Amrey”, “for the Gazette”). */
const office = String.raw`, (?:\p{Ll}[\p{L}’-]* ){0,3}(?:editors?|correspondents?|reporters?|writers?|columnists?|analysts?|staff|desk|bureau|chief)\b`
const where = String.raw`(?:,|,? in|,? for) (?:the |The )?${nameWord}`
/** "By Ana Ruiz and Tom Berg, political editors", "By Ana Ruiz in Port Amrey". */
const byline = new RegExp(
  String.raw`^(?:By|BY|(?:Written|Story|Report) by):? (${names})(?:(?:${office}|${where})[^.!?:;]{0,60})?$`,
  'u',
)
/** What begins a heading that says when or by what, and names nobody: “By Friday Evening”, “By New Year, the port will open”. */
const nobody =
  /^(?:By|BY):? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Early|Late|Mid|New Year|Christmas|Easter|Next|Last|This|Royal|Air Force)\b/iu
/** "(Reporting by Ana Ruiz in Port Amrey; editing by Lena Holt)". */
const credit =
  /^(?:(?:Additional|additional|Further|further) )?([Rr]eporting|[Ww]riting|[Ww]ords|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Pp]hotographs?) by (\p{Lu}.*)$/u

const weekday = '(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?'
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const clock = String.raw`\d{1,2}(?:[:.h]\d{2}){1,2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?`
const zone = String.raw`GMT|UTC|CES?T|EES?T|WES?T|E[SD]?T|P[SD]?T|BST|Z|local time`
const ago = String.raw`\d{1,3} (?:minutes?|hours?|days?|weeks?) ago`
const when = String.raw`(?:${clock}|${zone}|${ago}|${weekday}|${month}|today|yesterday|(?:19|20)\d\d(?:-\d\d-\d\d)?|\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|on|at)`
/** A date or time and nothing else. */
const moment = new RegExp(String.raw`^\(?${when}(?:[ ,.()–-]+${when})*[.)]*$`, 'iu')
const stamp = /^(?:(?:last|first) )?(published|posted|updated|modified)(?: (?:on|at))?:? (.+)$/iu

/** Reads a line as a byline; null if it is none. */
export function readByline(line: string): readonly BylinePart[] | null {
  if (line.length > longestByline) return null
  const parts = line
    .trim()
    .split(/\s*[|·•]\s*|[,;] (?=(?:last )?(?:updated|modified)\b)/iu)
    .filter((part) => part !== '')
  const read = parts.map(readPart)
  // What stands beside a byline ("| Newsroom") is taken along if it is short.
  const isSure =
    read[0] && read.every((said, i) => said !== null || (parts[i]!.length <= 60 && !/[.!?:]$/u.test(parts[i]!)))
  return isSure ? read.flatMap((said) => said ?? []) : null
}

function readPart(words: string): readonly BylinePart[] | null {
  const by = byline.exec(words)
  if (by && !nobody.test(words)) {
    // "By Ana Ruiz, Newsroom, 3 March 2026", "…, March 3, 2026"
    const parts = words.split(', ')
    const date = [parts.slice(-2).join(', '), parts.at(-1)!].find(isDay)
    const said: BylinePart = { says: 'author', names: namesIn(by[1]!) }
    return date === undefined ? [said] : [said, { says: 'published', date }]
  }
  if (isDay(words)) return [{ says: 'published', date: words }]
  const stamped = stamp.exec(words)
  if (stamped)
    return moment.test(stamped[2]!)
      ? [{ says: /^(?:updated|modified)$/iu.test(stamped[1]!) ? 'updated' : 'published', date: stamped[2]! }]
      : null
  return readCredits(words)
}

/** Whether words are a day with its year, perhaps with a time, and nothing else. */
function isDay(words: string): boolean {
  return (
    moment.test(words) &&
    /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(words) &&
    /(?<![\d:.])\d{1,2}(?!\d|[:.h]\d\d(?!\d|[.]))/u.test(words)
  )
}

/** Reads "Reporting by …; editing by …"; null if a part of it is none. */
function readCredits(words: string): readonly BylinePart[] | null {
  const inner = words.replace(/^[([]/u, '').replace(/[.)\]]+$/u, '')
  if (/[!?]|[.] \p{Lu}\p{Ll}+ \p{Ll}/u.test(inner)) return null
  const credits = inner.split(/; (?:and )?/u).map((one) => credit.exec(one))
  if (credits.includes(null)) return null
  const reporters = credits.flatMap((one) =>
    one && /^reporting|^writing|^words/iu.test(one[1]!) ? namesIn(one[2]!) : [],
  )
  return reporters.length > 0 ? [{ says: 'reporting', names: reporters }] : []
}

/** The names in "Ana Ruiz in Port Amrey and Tom Berg". */
function namesIn(words: string): string[] {
  return words
    .split(/, (?:and )?| and | AND | & /u)
    .map((name) => name.replace(/ in \p{Lu}.*$/u, '').trim())
    .filter((name) => name !== '')
}

/** A title below a byline is shorter, in UTF-16 units. */
const longestTitle = 120

/**
 * Which blocks of a text are bylines, by their words. A text begins with one only if another byline or a title follows: "By Royal Command"
 * above its text is a title.
 */
export function findBylines(blocks: readonly string[]): boolean[] {
  const [, second = '', third = ''] = blocks
  const isTitle = second.length < longestTitle && !/[.!?:;,”"]$/u.test(second) && third.length > second.length
  // A day that stands alone is when the text was published, unless it heads what happened on it, as others do.
  const days = blocks.filter((words) => isDay(words.trim())).length
  const mayBegin = second !== '' && (readByline(second) !== null || isTitle)
  return blocks.map((words, i) => {
    if (i >= fromStart && i < blocks.length - fromEnd) return false
    const said = readByline(words)
    if (said === null) return false
    if (isDay(words.trim())) return days === 1 && i < fromStartDay
    return !said.some(({ says }) => says === 'author') || (i < fromStart && (i > 0 || mayBegin))
  })
}
