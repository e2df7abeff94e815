import { civilOf, dayAt, dayOf, isoOf, monthOf, weekdayOf, type Day } from './calendar.ts'

/** The tense of the sentence that names the date. */
export type Tense = 'past' | 'future' | 'unknown'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** EDTF numbers the seasons from 21. */
const seasons = ['spring', 'summer', 'autumn', 'winter']
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const weekday = weekdays.join('|')
const month = months.join('|')
const season = `${seasons.join('|')}|fall`
const count = `\\d{1,3}|an?|${numbers.join('|')}`
const unit = '(?:day|week|month|year)s?'
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'
const ofDay = '(?: (?:morning|afternoon|evening|night|noon))?'

/** Where the date lies. `deadline` means ahead, unless the tense says otherwise. */
type Side = Tense | 'deadline'

/** One way to write a date: the words after a preposition or article, and what they mean on the publication day. */
type Rule = readonly [words: RegExp, meaning: (words: readonly string[], today: Day, side: Side) => string | null]

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u')

const rules: readonly Rule[] = [
  [whole('\\d{4}-\\d{2}-\\d{2}'), ([iso]) => (dayOf(iso!) === null ? null : iso!)],
  [whole(`(today|tonight|this (?:morning|afternoon|evening))`), (_, today) => isoOf(today)],
  [whole(`(?:yesterday${ofDay}|last night)`), (_, today) => isoOf(today - 1)],
  [whole(`tomorrow${ofDay}`), (_, today) => isoOf(today + 1)],
  [whole(`(?:the )?day before yesterday`), (_, today) => isoOf(today - 2)],
  [whole(`(?:the )?day after tomorrow`), (_, today) => isoOf(today + 2)],
  [whole(`(${weekday})${ofDay}`), ([, name], today, tense) => isoOf(nearWeekday(name!, today, tense))],
  [
    whole(`(last|next|this|this coming|this past) (${weekday})${ofDay}`),
    ([, which, name], today, tense) => isoOf(saidWeekday(which!, name!, today, tense)),
  ],
  [
    whole(`(last|next|this|this coming|this past)? ?(week|weekend|month|year)`),
    ([, which, what], today, tense) => spanOf(which ?? sideOf(tense), what!, today),
  ],
  [whole(`(${count}) (${unit}) (?:ago|earlier)`), ([, many, what], today) => distance(today, -numberOf(many!), what!)],
  [whole(`in (${count}) (${unit})`), ([, many, what], today) => distance(today, numberOf(many!), what!)],
  [
    whole(`(?:${weekday}),? ${dayNumber} (?:of )?(${month})(?:,? (\\d{4}))?`),
    ([, day, name, year], today, tense) => dayMonth(day!, name!, year, today, tense),
  ],
  [
    whole(`${dayNumber} (?:of )?(${month})(?:,? (\\d{4}))?`),
    ([, day, name, year], today, tense) => dayMonth(day!, name!, year, today, tense),
  ],
  [
    whole(`(?:(?:${weekday}),? )?(${month}) ${dayNumber}(?:,? (\\d{4}))?`),
    ([, name, day, year], today, tense) => dayMonth(day!, name!, year, today, tense),
  ],
  [
    whole(`(last|next|this)? ?(${month})(?:,? (?:of )?(\\d{4}))?`),
    ([, which, name, year], today, tense) => monthAlone(which, name!, year, today, tense),
  ],
  [
    whole(`(last|next|this)? ?(${season})(?:,? (?:of )?(\\d{4}))?`),
    ([, which, name, year], today, tense) => seasonAlone(which, name!, year, today, tense),
  ],
  [whole('(\\d{4})'), ([, year]) => year!],
  [whole('(\\d{3})0s'), ([, decade]) => `${decade!}X`],
]

/** Words before a date that make it approximate or open-ended. */
const openings: readonly (readonly [words: RegExp, open: (date: string) => string | null, side?: Side])[] = [
  [/^(?:by|until|till|up to|before|no later than) /u, (date) => (date.includes('/') ? null : `../${date}`), 'deadline'],
  [/^(?:since|from|after) /u, (date) => (date.includes('/') ? null : `${date}/..`)],
  [
    /^(?:about|around|circa|early in|late in|early|late|mid-?|the (?:beginning|middle|end) of) ?/u,
    (date) => (date.includes('/') ? null : aboutThen(date)),
  ],
]

/** The date, marked as approximate. A season, a decade and what is approximate already stay as they are: EDTF has no mark for them. */
function aboutThen(date: string): string {
  return /^\d{4}-2\d$|X$|~$/u.test(date) ? date : `${date}~`
}

/**
 * The EDTF date that words mean in a text published on a given day (ISO); null if they name no date.
 * A weekday is the next one, including the publication day, or with past tense the last one. “15 August” gets its year in the same way; if
 * the tense is unknown, the nearest is taken. A month or season is the last one, unless the tense or a deadline (“by October”) points
 * ahead.
 */
export function resolveDateWords(words: string, published: string, tense: Tense = 'unknown'): string | null {
  const today = dayOf(published)
  if (today === null) return null
  return resolve(
    words
      .trim()
      .toLowerCase()
      .replaceAll(/\s+/gu, ' ')
      .replace(/[.,;:]+$/u, '')
      .replace(/’/gu, "'"),
    today,
    tense,
  )
}

function resolve(words: string, today: Day, tense: Side): string | null {
  for (const [opening, open, side] of openings) {
    const found = opening.exec(words)
    const inner = found && resolve(words.slice(found[0].length), today, tense === 'unknown' && side ? side : tense)
    if (found && inner !== null) return open(inner)
  }
  const bare = words
    .replace(/^(?:on|at|during) /u, '')
    .replace(/^in (?!\S+ (?:day|week|month|year)s?$)/u, '')
    .replace(/^(?:the|early on|late on) /u, '')
  for (const [pattern, meaning] of rules) {
    const found = pattern.exec(bare)
    if (found) return meaning([...found], today, tense)
  }
  return null
}

function nearWeekday(name: string, today: Day, tense: Side): Day {
  const wanted = weekdays.indexOf(name)
  return tense === 'past'
    ? today - ((weekdayOf(today) - wanted + 7) % 7)
    : today + ((wanted - weekdayOf(today) + 7) % 7)
}

function saidWeekday(which: string, name: string, today: Day, tense: Side): Day {
  const wanted = weekdays.indexOf(name)
  if (which === 'last' || which === 'this past') return today - (((weekdayOf(today) - wanted + 6) % 7) + 1)
  if (which === 'next') return today + (((wanted - weekdayOf(today) + 6) % 7) + 1)
  return nearWeekday(name, today, which === 'this coming' ? 'future' : tense)
}

function sideOf(tense: Side): string {
  return tense === 'past' ? 'last' : 'this'
}

/** The week, weekend, month or year that “last …”, “this …” or “next …” means. Weeks begin on Monday, as in ISO 8601. */
function spanOf(which: string, what: string, today: Day): string | null {
  const by = which.startsWith('last') || which === 'this past' ? -1 : which === 'next' ? 1 : 0
  const { year, month } = civilOf(today)
  if (what === 'year') return String(year + by)
  if (what === 'month') return monthOf(year, month + by)
  const monday = today - weekdayOf(today) + by * 7
  return what === 'week' ? `${isoOf(monday)}/${isoOf(monday + 6)}` : `${isoOf(monday + 5)}/${isoOf(monday + 6)}`
}

function numberOf(words: string): number {
  if (words === 'a' || words === 'an') return 1
  const named = numbers.indexOf(words)
  return named < 0 ? Number(words) : named + 1
}

/** “three days ago” gives a day, “two weeks ago” an approximate day, “two months ago” a month, “a year ago” a year. */
function distance(today: Day, by: number, what: string): string {
  const { year, month } = civilOf(today)
  if (what.startsWith('day')) return isoOf(today + by)
  if (what.startsWith('week')) return `${isoOf(today + by * 7)}~`
  return what.startsWith('month') ? monthOf(year, month + by) : String(year + by)
}

function dayMonth(
  dayWords: string,
  name: string,
  yearWords: string | undefined,
  today: Day,
  tense: Side,
): string | null {
  const [day, month] = [Number(dayWords), months.indexOf(name) + 1]
  if (yearWords !== undefined) return isoOrNull(dayAt(Number(yearWords), month, day))
  const { year } = civilOf(today)
  const found = [year - 1, year, year + 1].flatMap((candidate) => dayAt(candidate, month, day) ?? [])
  return isoOrNull(choose(found, today, tense))
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOf(day)
}

/** Past: the last day up to today. Future: the first day from today on. Otherwise: the nearest day. */
function choose(days: readonly Day[], today: Day, tense: Side): Day | null {
  if (tense === 'past') return days.findLast((day) => day <= today) ?? null
  if (tense === 'future') return days.find((day) => day >= today) ?? null
  return days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null
}

function monthAlone(
  which: string | undefined,
  name: string,
  yearWords: string | undefined,
  today: Day,
  side: Side,
): string {
  const [wanted, { year, month }] = [months.indexOf(name) + 1, civilOf(today)]
  if (yearWords !== undefined) return monthOf(Number(yearWords), wanted)
  if (which === 'last') return monthOf(wanted < month ? year : year - 1, wanted)
  if (which === 'next') return monthOf(wanted > month ? year : year + 1, wanted)
  const years = [year - 1, year, year + 1]
  const chosen = isAhead(side)
    ? years.find((one) => one * 12 + wanted >= year * 12 + month)
    : years.findLast((one) => one * 12 + wanted <= year * 12 + month)
  return monthOf(chosen ?? year, wanted)
}

function isAhead(side: Side): boolean {
  return side === 'future' || side === 'deadline'
}

function seasonAlone(
  which: string | undefined,
  name: string,
  yearWords: string | undefined,
  today: Day,
  side: Side,
): string {
  const number = 21 + seasons.indexOf(name === 'fall' ? 'autumn' : name)
  if (yearWords !== undefined) return `${yearWords}-${number}`
  const { year, month } = civilOf(today)
  // Seasons of the northern hemisphere: spring is March to May. January and February belong to the winter that began in the year before.
  const now = 21 + Math.floor(((month + 9) % 12) / 3)
  const yearNow = month < 3 ? year - 1 : year
  if (which === 'last' || (which === undefined && !isAhead(side)))
    return `${number < now || (which === undefined && number === now) ? yearNow : yearNow - 1}-${number}`
  if (which === 'next') return `${number > now ? yearNow : yearNow + 1}-${number}`
  return `${number >= now ? yearNow : yearNow + 1}-${number}`
}
