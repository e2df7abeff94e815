import type { ReactNode } from 'react'
import { capital } from '#shared/text/capital.ts'
import { counted } from '#shared/words/counted.ts'

/** The place of words: "Evening briefing ¶4". */
const place = (source: string, where: string) => `${source} ${where}`.trimEnd()

/** A reason as a sentence of its own: "One occasion, one denial." */
const sentence = (words: string) =>
  /[.!?…][”"’»)]?$/u.test(words.trim()) ? capital(words) : `${capital(words.trim())}.`

/** What the questions say on screen. Keys and emphasised words come as nodes. */
export const strings = {
  leave: 'Cancel',
  likelihood: 'Likelihood',

  screen: {
    none: 'No questions yet',
    noneHint: (answer: ReactNode) => (
      <>What do you want to know? Ask it here, or select claims and press {answer} to say what they answer.</>
    ),
    ask: 'New question',
    toClaims: 'Claims',
    label: 'The questions',
    list: 'Questions',
    /** `shown` is how many of them are listed. */
    title: (shown: number, all: number) =>
      shown === all ? counted(all, 'question') : `${shown} of ${counted(all, 'question')}`,
    /** Which row is chosen, in the status bar. */
    place: (row: number, all: number) => `Question ${row} of ${all}`,
    new: (key: ReactNode) => <>New question {key}</>,
    view: 'View',
    byAnswer: 'By answer',
    chronology: 'Chronology',
    shownByAnswer: 'By answer.',
    shownByDate: 'Chronology: the reports by date.',
    filter: 'Filter questions',
    noneFound: 'No question matches.',
    showAll: 'Show all',
  },

  rail: {
    label: 'Narrow the questions',
    show: 'Show',
    shows: {
      all: 'All questions',
      contested: 'Contested',
      'one-origin': 'One origin only',
      unanswered: 'Unanswered',
      'no-view': 'No assessment yet',
    },
    occasions: 'Occasions',
    occasionNotKnown: 'Not known',
    sides: 'Sides',
    ownVoice: 'Sources in their own voice',
    /** A person with the office, as it stands inside a sentence. */
    side: (name: string, office: string) => (office === '' ? name : `${name}, ${office}`),
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
    unanswered: 'Unanswered',
    noAnswer: 'No claim answers this.',
    link: (key: ReactNode) => <>Link a claim {key}</>,
    /** Where an answer comes from, which opens its claims. */
    answer: (answer: string, origins: string) => (
      <>
        <b dir="auto">{answer}:</b> {origins}
      </>
    ),
    showClaims: (answer: string, origins: string) => `${answer}: ${origins}. Show the claims`,
    more: (count: number) => `${count} more`,
    numberLine: (end: string, answers: readonly string[]) => `On a line from 0 to ${end}: ${answers.join(', ')}.`,
  },

  report: {
    /** A report on one line. */
    line: (speaker: string, words: string, source: string, where: string) =>
      `${speaker}: ${words} (${place(source, where)})`,
    /** What is shown where a report is pointed at; its words may have been cut off. */
    title: (
      speaker: string,
      words: string,
      notes: readonly string[],
      /** null if it is not known. */
      occasion: string | null,
    ) => `${speaker} – ${words}\n${notes.join(' · ')}\n${occasion ?? 'Occasion not known'}`,
    place,
    office: (office: string) => `, ${office}`,
    condition: (words: ReactNode) => <>Condition: {words}</>,
    saidAbout: (names: string) => `of ${names}`,
    /** Why an earlier report of the same answer counts for this one too, by the kind of the origin. */
    sameOrigin: {
      occasion: 'same occasion',
      reporter: 'same reporter',
      'not-named': 'same source',
      source: 'same report',
    },
    notCounted: (status: string) => `not counted: ${status}`,
    placeLost: 'not counted: its place was lost',
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
    title: 'Our view',
    none: 'No assessment yet.',
    nothingToAssess: 'Nothing to assess yet. In the briefing, it belongs under “What we do not know”.',
    write: (key: ReactNode) => <>Write our view {key}</>,
    edit: (key: ReactNode) => <>Edit {key}</>,
    likelihood: (term: string, range: string | null) => (range === null ? term : `${term}, ${range}`),
    confidence: (confidence: string, reason: string) => (
      <>
        <b>Confidence: {confidence}.</b> {reason === '' ? '' : sentence(reason)}
      </>
    ),
    wouldChange: (what: string) => (
      <>
        <b>What would change it:</b> {what}
      </>
    ),
  },

  /** Chooses a claim, and then what it answers. */
  linkSheet: {
    title: 'Link a claim',
    find: 'Claim',
    list: 'Claims',
    placeholder: 'Search claims',
    answers: (answer: string) => `answers ${answer}`,
    noneFound: 'No claim contains these words.',
    noClaims: 'No claims yet. Mark one in a text first.',
    another: 'Change claim',
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
    moved: (question: string) => `“${question}” moved to another case`,
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
