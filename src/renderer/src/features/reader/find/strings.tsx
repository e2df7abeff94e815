import type { ReactNode } from 'react'
import { numberText } from '#shared/words/counted.ts'

/** What finding in the text says on screen. Keys come as nodes. */
export const strings = {
  label: 'Find in the text',
  at: (number: number, all: number) => `${numberText(number)} of ${numberText(all)}`,
  found: (all: number) => `${numberText(all)} found`,
  none: (wholeWords: boolean) => (wholeWords ? 'Not found as whole words.' : 'Not found in this text.'),
  /** `place` is the paragraph. */
  said: (at: string, place: string, wrapped: 1 | -1 | null) =>
    wrapped === null ? `${at}, ${place}` : `${at}, ${place}. ${strings.wrapped[wrapped]}`,
  wrapped: { 1: 'Continued from the start', [-1]: 'Continued from the end' },
  previous: 'Previous',
  next: 'Next',
  previousTitle: 'Previous place',
  nextTitle: 'Next place',
  wholeWords: 'Whole words',
  inAllSources: (places: number) => `In all sources: ${numberText(places)}`,
  showAll: 'Look for these words in all sources',
  close: (key: ReactNode) => <>Close {key}</>,
} as const
