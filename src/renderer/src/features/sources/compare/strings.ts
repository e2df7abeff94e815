import { counted, numberText } from '#shared/words/counted.ts'

/** What is said on screen where two nearly identical texts are compared. */
export const strings = {
  title: 'Is this another copy of a report you have?',
  share: (percent: number) =>
    `${numberText(percent)} % of the words are the same. Copies of one report count as one origin, however many papers print them.`,
  left: (pairs: number) => `${numberText(pairs)} to decide.`,
  here: (name: string) => `Already here: ${name}`,
  fresh: (name: string) => `New: ${name}`,
  notRated: 'not rated',
  claims: (count: number) => (count === 0 ? 'no claims yet' : counted(count, 'claim')),
  struckThrough: 'struck through',
  onlyHere: 'only in the text you have',
  underlined: 'underlined',
  onlyFresh: 'only in the new one',
  tooDifferent: 'They differ in too many words to show each.',
  copy: 'Another copy of the same report',
  own: 'A report of its own',
  later: 'Decide later',
  isCopy: 'Now another copy of that report',
  isOwn: 'Now a report of its own',
} as const
