import type { ReactNode } from 'react'
import { counted } from '#shared/words/counted.ts'

/** "2 reports, 1 origin"; one number if they are equal. */
const origins = (reports: number, origins: number) =>
  reports === origins ? counted(origins, 'origin') : `${counted(reports, 'report')}, ${counted(origins, 'origin')}`

/** The place of words: "Evening briefing ¶4". */
const place = (source: string, paragraph: number | null) => (paragraph === null ? source : `${source} ¶${paragraph}`)

/** What the questions say on screen. Keys and emphasised words come as nodes. */
export const strings = {
  origins,
  leave: 'Cancel',
  likelihood: 'Likelihood',

  screen: {
    none: 'No questions yet',
    noneHint: (ask: ReactNode, claims: ReactNode, answer: ReactNode) => (
      <>
        What do you want to know? {ask} asks. Or select claims ({claims}) and press {answer} to say what they answer.
      </>
    ),
    label: 'The questions',
    list: 'Questions',
    /** `shown` is how many of them are listed. */
    title: (shown: number, all: number) =>
      shown === all ? counted(all, 'question') : `${shown} of ${counted(all, 'question')}`,
    /** Which row is chosen, in the status bar. */
    place: (row: number, all: number) => `Question ${row} of ${all}`,
    new: 'New question',
    chronology: 'Chronology',
    filter: 'Filter questions',
    noneFound: 'No question matches.',
    showAll: 'Show all',
    columns: {
      question: 'Question',
      byDate: 'By date',
      yes: 'Yes',
      no: 'No',
      onlyIf: 'Only if',
      doesNotSay: 'Does not say',
      origins: 'Origins',
      ourView: 'Our view',
    },
  },

  rail: {
    label: 'Narrow the questions',
    show: 'Show',
    shows: {
      all: 'All questions',
      contested: 'Contested',
      'one-origin': 'One origin only',
      'no-view': 'No assessment yet',
    },
    occasions: 'Occasions',
    occasionNotKnown: 'not known',
    more: (count: number) => `${count} more`,
  },

  keys: {
    noReport: 'No claim answers it yet.',
    report: (answer: string, report: string, place: number, all: number) => `${answer}. ${report}. ${place} of ${all}`,
    movedUp: 'Moved up.',
    movedDown: 'Moved down.',
    deleted: (question: string) => `Question “${question}” deleted, with its answers and our view`,
    noStatus: 'Neither contested nor corroborated.',
  },

  row: {
    noAnswer: 'no answer yet',
    /** The numbers of an answer, which open its claims. */
    answer: (origins: string, answer: string) => (
      <>
        <b dir="auto">{answer}:</b> {origins}
      </>
    ),
    showClaims: (origins: string, answer: string) => `${answer}: ${origins}. Show the claims`,
    more: (count: number) => `${count} more`,
  },

  report: {
    /** A report on one line, and what a row says of it when it is pointed at. */
    line: (speaker: string, words: string, source: string, paragraph: number | null) =>
      `${speaker}: ${words} (${place(source, paragraph)})`,
    title: (
      speaker: string,
      notes: string,
      source: string,
      paragraph: number | null,
      /** null if it is not known. */
      occasion: string | null,
    ) => `${speaker} ${notes}. ${place(source, paragraph)}. ${occasion ?? 'Occasion not known'}.`,
    unnamed: 'someone not named',
    saidAbout: (names: string) => `of ${names}`,
    sameOrigin: 'same origin',
    notCounted: (status: string) => `not counted: ${status}`,
    placeLost: 'not counted: its place was lost',
    reportedBy: (chain: string) => `reported by ${chain}`,
    wontSay: 'won’t say',
  },

  date: {
    none: 'no date',
    by: (date: string) => `by ${date}`,
    from: (date: string) => `from ${date}`,
    published: (date: string) => `published ${date}`,
  },

  /** Our view as it stands in its row. */
  view: {
    none: (key: ReactNode) => <>No assessment yet {key}</>,
    likelihood: (term: ReactNode) => <>Likelihood: {term}.</>,
    confidence: (confidence: string, reason: string) =>
      reason === '' ? `Confidence ${confidence}` : `Confidence ${confidence}: ${reason}`,
    wouldChange: (what: string) => `What would change it: ${what}`,
  },

  viewSheet: {
    title: 'Our view',
    judgement: 'Judgement',
    judgementExample: 'Karvia is unlikely to have accepted in a way that binds it.',
    noLikelihood: 'none',
    confidence: 'Confidence',
    noConfidence: 'Not set',
    because: 'Because',
    becauseHint: 'why this confidence',
    wouldChange: 'What would change it',
    wouldChangeHint: 'what we would have to hear',
    basis: 'Based on',
    remove: 'Remove',
    save: (key: ReactNode) => <>Save {key}</>,
    saved: 'Our view is saved.',
    removed: (question: string) => `Our view of “${question}” removed`,
  },

  sheet: {
    title: 'Question',
    text: 'Question',
    shortLabel: 'Short label',
    shortLabelHint: 'for narrow columns',
    tags: 'Tags',
    tagsExample: 'security/guarantees, talks',
    memo: 'Memo',
    reports: (count: number) => `${counted(count, 'report')}, by date`,
    noReports: (key: ReactNode) => <>No claim answers it yet. In the claims, {key} says what a claim answers.</>,
    tick: (report: string) => `Select: ${report}`,
    history: 'History',
    split: (ticked: number) =>
      ticked === 0 ? 'Move selected to a new question' : `Move ${counted(ticked, 'report')} to a new question`,
    done: (key: ReactNode) => <>Done {key}</>,
  },

  ask: {
    title: 'New question',
    label: 'Question',
    save: 'Add',
    note: 'One sentence that claims can answer: yes, no, only if; or how much, which, when.',
    saved: 'Question added.',
  },

  split: {
    title: (reports: number) => `Move ${counted(reports, 'report')} to a new question`,
    label: 'New question',
    save: 'Move',
    note: (question: string) => `What these claims answer moves from “${question}” to the new question.`,
    done: (reports: number, question: string) => `${counted(reports, 'report')} moved to “${question}”`,
  },

  merge: {
    title: 'Which question asks the same?',
    goesTo: (question: string) => (
      <>
        Its answers, tags and memo go to <b dir="auto">“{question}”</b>, which stays.
      </>
    ),
    find: 'Question that asks the same',
    list: 'Questions',
    placeholder: 'Find a question',
    /** `both` is how many of its reports are of claims that answer the other question, too. */
    reports: (reports: number, both: number, hasView: boolean) => {
      const shared = both > 0 ? `, ${both} of claims that answer both` : ''
      return `${counted(reports, 'report')}${shared}${hasView ? ', with a view of ours' : ''}`
    },
    noneFound: 'No other question contains these words.',
    keys: (merge: ReactNode, leave: ReactNode) => (
      <>
        {merge} merge, undo takes it back {leave} cancel
      </>
    ),
    /** `gaveWay` is how many claims answered both questions differently. */
    merged: (question: string, into: string, gaveWay: number) => {
      const merged = `“${question}” merged into “${into}”`
      return gaveWay === 0
        ? merged
        : `${merged}. Of ${counted(gaveWay, 'claim')} that answered both differently, one answer was dropped.`
    },
  },
} as const
