import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** What the register of claims says on screen. Keys and words of the text come as nodes. */
export const strings = {
  screen: {
    filter: 'Filter by speaker, words, tag, source',
    none: 'No claims yet',
    noneHint: (mark: ReactNode) => (
      <>In the text, select what somebody says and press {mark}, or the button that appears.</>
    ),
    toText: 'Go to the text',
    edit: 'Edit',
    question: 'Question',
    delete: 'Delete',
    confirmed: 'Confirmed',
    confirmedMany: (count: number) => `${counted(count, 'claim')} confirmed`,
    /** `cited` is how many of them a briefing cites. */
    deleted: (count: number, cited: number) => {
      const deleted = `${counted(count, 'claim')} deleted`
      if (cited === 0) return deleted
      if (cited < count) return `${deleted}. A briefing cites ${cited} of them.`
      return `${deleted}. ${plural(cited, { one: 'A briefing cites it.', other: 'A briefing cites them.' })}`
    },
  },

  columns: { words: 'Words', glossAndWords: 'Claim' },

  cells: {
    condition: (words: string) => `condition: ${words}`,
    hedge: (words: string) => `hedge: ${words}`,
    notConfirmed: 'not confirmed',
    /** The speaker of a claim that the source makes itself. */
    itself: (source: string) => `${source} (own voice)`,
    saidAbout: (names: string) => `of ${names}`,
    notKnown: 'not known',
    notRated: 'not rated',
    open: 'open',
    /** Who reports, above the speaker. The last sign never stands alone on a line. */
    reporters: (names: readonly string[]) => `${names.join(' › ')}\u00a0›`,
  },

  facets: {
    actors: { label: 'Speaker', none: 'the source', gone: 'somebody no longer here' },
    speaksOf: 'Mentions',
    saidAbout: { label: 'Said about', none: 'nobody named' },
    language: { label: 'Translated from', none: 'no translation' },
    withdrawn: { label: 'Withdrawn', yes: 'withdrawn', no: 'not withdrawn' },
    status: 'Status',
    confirmed: { label: 'To decide', yes: 'confirmed', no: 'not confirmed' },
    cited: { label: 'Briefing', yes: 'cited', no: 'not cited' },
    kind: 'Kind',
    form: 'Form',
    reliability: { label: 'Reliability', none: 'not rated' },
    credibility: { label: 'Credibility', none: 'not rated' },
    tag: { label: 'Tag', none: 'no tag' },
    source: { label: 'Source', gone: 'a source no longer here' },
    occasion: { label: 'Occasion', none: 'not known', gone: 'an occasion no longer here' },
    question: { label: 'Question', none: 'none', gone: 'a question no longer here' },
    answer: 'Answer',
    toDecide: { label: 'To decide', proposed: 'not confirmed', cited: 'cited, not confirmed' },
  },

  dates: {
    orLater: (date: string) => `Said in ${date} or later`,
    orBefore: (date: string) => `Said in ${date} or before`,
    within: (date: string) => `Said in ${date}`,
    from: (date: string) => `Said from ${date}`,
    until: (date: string) => `Said until ${date}`,
  },

  editMany: {
    title: (count: number) => plural(count, { one: 'Edit this claim', other: `Edit ${counted(count, 'claim')}` }),
    unchanged: 'No change',
    kind: 'Kind',
    credibility: 'Credibility',
    notRated: 'not rated',
    status: 'Status',
    since: 'Since',
    sinceExample: '4 March 2026, optional',
    why: 'Why',
    whyHint: 'optional',
    occasion: 'Occasion',
    noOccasion: 'Clear occasion',
    confirm: 'Confirm what is suggested',
    confirmSome: (proposed: number, all: number) => `Confirm what is suggested (${proposed} of ${all})`,
    save: (count: number) => plural(count, { one: 'Save', other: `Change ${counted(count, 'claim')}` }),
    saved: (count: number) => `${counted(count, 'claim')} changed`,
  },

  answer: {
    title: (count: number) =>
      plural(count, { one: 'What does this claim answer?', other: `What do these ${count} claims answer?` }),
    question: 'Question',
    questions: 'Questions',
    find: 'Search or add a question',
    reports: (count: number) => counted(count, 'report'),
    newQuestion: 'new question',
    noQuestion: (enter: ReactNode) => <>No question yet. Type what you want to know, then {enter}.</>,
    label: 'Answer',
    none: 'no answer',
    orNamed: 'or named',
    namedExample: '40 million',
    another: 'Change question',
    cancel: 'Cancel',
    removed: (claims: number) => `Answer removed from ${counted(claims, 'claim')}`,
    given: (claims: number, answer: string) => `${counted(claims, 'claim')} answered: ${answer}`,
  },

  why: {
    title: (status: string) => `Why ${status}`,
    untitled: 'Why',
    close: 'Close',
    setByHand: (date: string, reason: string) => {
      const when = date === '' ? '' : ` (${date})`
      return reason === '' ? `Set by hand${when}.` : `Set by hand${when}: ${reason}`
    },
    noQuestion: 'Not linked to a question, so it cannot be corroborated or contested.',
    nothingElse: 'No other origin with a speaker of another side gives the same answer, and none excludes it.',
    answer: (answer: ReactNode, reports: number, origins: number) => (
      <>
        {answer}: {counted(reports, 'report')}, {counted(origins, 'origin')}
      </>
    ),
    occasionNotKnown: 'occasion not known',
  },

  /** The claims whose status changed when an older library was opened. */
  statusChanges: {
    title: 'Claims whose status changed',
    why: 'A claim is corroborated if two origins with speakers of different sides give the same answer. Speakers of one side, such as two ministers of one state, used to count as two. A side can be changed on the actor’s card.',
    change: (before: string, after: string) => `Was ${before}, now ${after}.`,
    dismiss: 'Dismiss the notice',
  },
} as const
