import type { ScaleFile } from './scale-file-schema.ts'

/** A made-up likelihood scale with a gap between its terms, for tests. */
export const deskScale: ScaleFile = {
  attacheScale: 1,
  name: 'Desk scale',
  terms: [
    { words: 'remote chance', lowest: 0, highest: 10, synonyms: [] },
    { words: 'not likely', lowest: 15, highest: 45, synonyms: ['unlikely'] },
    { words: 'realistic possibility', lowest: 45, highest: 55, synonyms: [] },
    { words: 'Likely', lowest: 55, highest: 85, synonyms: ['probable', 'probably'] },
    { words: 'highly likely', lowest: 90, highest: 100, synonyms: [] },
  ],
}
