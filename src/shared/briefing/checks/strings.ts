import { counted } from '../../words/counted.ts'
import type { CheckCode } from './finding.ts'
import type { MastheadField } from './note-to-check.ts'

const quoted = (words: string) => `“${words}”`
const listed = (words: readonly string[]) => words.map(quoted).join(', ')

/** What each check is called, in the list of ignored findings and in `docs/checks.md`. */
export const checkNames: Readonly<Record<CheckCode, string>> = {
  L1: 'Likelihood in words off the scale',
  L2: 'Two likelihood vocabularies',
  L3: 'Likelihood and confidence in one sentence',
  L4: 'The sentence does not say the likelihood that was chosen',
  L5: 'Judgement without a likelihood',
  L6: 'The likelihood that was chosen is not on the scale',
  L7: 'The likelihood scale cannot be read',
  J1: 'Judgement without a citation',
  J2: 'Judgement without a confidence',
  J3: 'Judgement based on one origin',
  J4: 'Empty judgement',
  E1: 'Based on a refuted claim',
  E2: 'Based on a retracted claim',
  E3: 'Based on a superseded claim',
  E4: 'Based on a claim that is rated low or cannot be rated',
  E5: 'Contested question not mentioned',
  E6: 'Cited claim not confirmed',
  E7: 'A claim twice',
  E8: 'Cited claim deleted',
  E9: 'Superseded by a link, and still open',
  W1: 'Inference worded as what a source said',
  W2: 'Vague hedge',
  W3: 'Words in quotation marks that no source has',
  W4: 'Acronym not spelled out',
  M1: 'Empty field in the masthead',
  M2: 'No bottom line',
  M3: 'Marking lower than that of a source',
  S1: 'Source without a publisher or a date',
}

const fieldNames: Readonly<Record<MastheadField, string>> = {
  title: 'The title',
  date: 'The date',
  informationAsOf: '“Information as of”',
  preparedBy: '“Prepared by”',
  preparedFor: '“For”',
}

/** The words of each finding: a title, and a sentence that explains it. */
export const findingWords = {
  L1: {
    title: (words: string) => `${quoted(words)} is not on the scale`,
    detail: (scale: string) => `Readers take such words to mean very different things. Use a term of ${scale}.`,
  },
  L2: {
    title: (term: string) => `${quoted(term)} is from a second vocabulary`,
    detail: (others: readonly string[]) =>
      `The note also uses ${listed(others)}. The two rows of the scale mean the same; keep to one of them.`,
  },
  L3: {
    title: 'Likelihood and confidence in one sentence',
    detail: 'Readers mix them up. Say how sure we are in a sentence of its own.',
  },
  L4: {
    title: (number: number, term: string) => `Judgement ${number} does not say ${quoted(term)}`,
    detail: 'The sentence and the gauge beside it should use the same word.',
  },
  L5: {
    title: (number: number) => `Judgement ${number} has no likelihood`,
    detail: 'Choose a likelihood, so that readers know how probable we think it is.',
  },
  L6: {
    title: (number: number, term: string) => `Judgement ${number}: ${quoted(term)} is not on the scale`,
    detail: (scale: string) =>
      `It was chosen from another scale, so it is printed without a gauge. Choose a term of ${scale}.`,
  },
  L7: {
    title: 'The likelihood scale of this note cannot be read',
    detail:
      'Its terms are printed without percentages and gauges, and its words of likelihood are not checked. Open it in a newer Attaché, or choose another scale.',
  },
  J1: {
    title: (number: number) => `Judgement ${number} cites nothing`,
    detail: 'Cite the claims that it is based on.',
  },
  J2: {
    title: (number: number) => `Judgement ${number} has no confidence`,
    detail: 'Say how sure we are, and why. It is printed on a line of its own.',
  },
  J3: {
    title: (number: number) => `Judgement ${number} is based on one origin`,
    detail: (claims: number) =>
      claims === 1
        ? 'It cites a single claim. Cite another report, or say that there is only this one.'
        : `Its ${counted(claims, 'claim')} come from one origin, so they do not bear each other out. Cite another, or say so.`,
  },
  J4: {
    title: (number: number) => `Judgement ${number} is empty`,
    detail: 'It is not printed, and those after it get another number. Write it or delete it.',
  },
  E1: {
    title: (citation: string) => `${citation} was refuted`,
    detail: 'The sentence states it as if it held. Say that it was refuted, or cite something else.',
  },
  E2: {
    title: (citation: string) => `${citation} was retracted`,
    detail: 'Whoever said it took it back. Say so in the sentence, or cite something else.',
  },
  E3: {
    title: (citation: string) => `${citation} was superseded`,
    detail: 'A later claim took its place. Cite that one, or say in the sentence that this one no longer holds.',
  },
  E4: {
    title: (citation: string, rating: string) => `${citation} is rated ${rating}`,
    detail: (isKnown: boolean) =>
      isKnown
        ? 'Say in the sentence how reliable the source is, or cite a better one.'
        : 'Its reliability cannot be judged. Say so in the sentence, or cite another source.',
  },
  E5: {
    title: (question: string) => `Contested, and not mentioned: ${question}`,
    detail:
      'Claims answer this question in ways that exclude each other. Say that accounts differ, or cite the other side.',
  },
  E6: {
    title: (citation: string) => `${citation} is not confirmed`,
    detail: 'Its speaker, kind or form was suggested and nobody has confirmed it. The note cannot be exported before.',
  },
  E7: {
    title: (citation: string) => `${citation} is inserted twice`,
    detail: 'It is printed each time. Delete all but one.',
  },
  E8: {
    title: 'A cited claim is gone',
    detail: 'It was deleted from the library. Take its citation out, or undo.',
  },
  E9: {
    title: (citation: string, by: string) => `${citation} is superseded by ${by}, and still open`,
    detail: 'It counts until its status says so too.',
  },
  W1: {
    title: (words: string) => `${quoted(words)} is our reading, not what was said`,
    detail: 'Report what the source said, and give the conclusion in a sentence of its own, as our view.',
  },
  W2: {
    title: (words: string) => `Who? ${quoted(words)} names nobody`,
    detail: 'A reader cannot tell who says so. Name them, cite the claim, or say that it is our judgement.',
  },
  W3: {
    title: (words: string) => `No cited source has the words ${quoted(words)}`,
    elsewhere: (words: string, citation: string) => `${quoted(words)} stands in ${citation}, which is not cited here`,
    detail: 'Quotation marks promise the exact words. Correct them, cite where they stand, or take the marks away.',
  },
  W4: {
    title: (acronym: string) => `${quoted(acronym)} is not spelled out`,
    late: (acronym: string) => `${quoted(acronym)} is spelled out only later`,
    detail: 'Write the full name at its first use, with the acronym in brackets.',
  },
  M1: {
    title: (field: MastheadField) => `${fieldNames[field]} is empty`,
    detail: 'It is printed at the head of the note.',
  },
  M2: {
    title: 'No bottom line',
    detail: 'Say first what the reader has to know, in one or two sentences.',
  },
  M3: {
    title: (marking: string, own: string | null) =>
      own === null
        ? `The note has no marking, and cites a source under ${marking}`
        : `The note is marked ${own}, and cites a source under ${marking}`,
    detail: (sources: readonly string[]) => `The stricter marking is that of ${listed(sources)}.`,
  },
  S1: {
    title: (source: string, missing: { readonly publisher: boolean; readonly date: boolean }) => {
      if (missing.publisher && missing.date) return `${quoted(source)} has no publisher and no date`
      return missing.publisher ? `${quoted(source)} has no publisher` : `${quoted(source)} has no date`
    },
    detail: 'A reader cannot tell where it comes from, or how old it is. Add it on the card of the source.',
  },
} as const

/** What the buttons of fixes say. */
export const fixWords = {
  replace: (words: string) => `Use ${quoted(words)}`,
  say: (words: string) => `Add ${quoted(words)}`,
  setLikelihood: (term: string) => `Choose ${quoted(term)}`,
  setMarking: (marking: string) => `Mark it ${marking}`,
  cite: (citation: string) => `Cite ${citation}`,
  confirm: 'Confirm',
  supersede: 'Set to superseded',
  deleteBlock: 'Delete',
  takeMarksAway: 'Remove the quotation marks',
} as const

/** Ready words that a fix puts into the text. They are in the language of the note, which checks read as English. */
export const readyWords = {
  oneOrigin: 'This rests on one report, which is not independently confirmed.',
  refuted: 'This has been refuted.',
  retracted: 'This has since been retracted.',
  superseded: 'This has since been superseded.',
  low: 'The reliability of this source is low.',
  unknown: 'The reliability of this source cannot be judged.',
  contested: 'Accounts differ on this.',
} as const
