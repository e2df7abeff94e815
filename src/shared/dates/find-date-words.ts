import type { Range } from '../text/range.ts'

const weekday = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
const count = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`
const year = String.raw`(?:,? (?:1[89]|20)\d\d)?`

/** Patterns for dates, longest first. “May” and “March” count as dates only with further words that show it. */
const dates = [
  String.raw`(?:(?:${weekday}),? )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})\b${year}`,
  String.raw`(?:(?:${weekday}),? )?(?:${month}) \d{1,2}(?:st|nd|rd|th)?\b(?!\d)${year}`,
  String.raw`(?:${month}),? (?:of )?(?:1[89]|20)\d\d\b`,
  String.raw`(?:last|next|this(?: coming| past)?) (?:${weekday}|week|weekend|month|year|spring|summer|autumn|fall|winter|${month})\b`,
  String.raw`(?:the )?day (?:before yesterday|after tomorrow)\b`,
  String.raw`(?:yesterday|today|tonight|tomorrow|last night)\b`,
  String.raw`(?:${count}) (?:days?|weeks?|months?|years?) (?:ago|earlier)\b`,
  String.raw`in (?:${count}) (?:days?|weeks?|months?|years?)\b`,
  String.raw`(?:${weekday})\b`,
  String.raw`(?:January|February|April|June|July|August|September|October|November|December)\b`,
  String.raw`(?<=\b(?:in|by|since|until|of|early|late|as early as) )(?:March|May)\b`,
  String.raw`(?:the )(?:spring|summer|autumn|winter)(?: of (?:1[89]|20)\d\d)?\b`,
  String.raw`(?<=\b(?:in|by|since|until|of) )(?:1[89]|20)\d\d\b`,
  String.raw`the (?:1[89]|20)\d0s\b`,
]
const opening = String.raw`(?:(?:by|until|since|before|after|around|about|early|late|mid-?|early in|late in|the (?:beginning|middle|end) of) ?)?`
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${opening}(?:${dates.join('|')}))`, 'gu')

/** Finds words for dates in a range of a text, in text order: “by June”, “last week”, “Tuesday” of “Tuesday’s”. */
export function findDateWords(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
