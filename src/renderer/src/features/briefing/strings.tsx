import type { ReactNode } from 'react'
import type { StaleChange } from '#shared/briefing/stale/stale-view.ts'
import { capital } from '#shared/text/capital.ts'
import { counted, plural } from '#shared/words/counted.ts'

/** What the briefing says on screen; what it prints stands in `shared/briefing`. Keys and emphasised words come as nodes. */
export const strings = {
  desk: {
    title: 'Briefing',
    sheet: 'Briefing note',
    text: 'Briefing',
    inserted: 'Inserted into what was said.',
    insertedTwice: 'Inserted again: this claim stands in what was said already.',
    cited: 'Cited.',
    confirmed: 'Confirmed.',
    viewInserted: 'Our view inserted. It changes with the question until it is changed here.',
    viewThere: 'Our view of this question stands here already.',
    noView: 'There is no view of this question yet: write it in Questions.',
    noQuestion: 'This claim answers no question.',
    noJudgements: 'This briefing has no section “Key judgements”. Insert that section first.',
    /** `pages` is null until they are counted, `most` where the template allows any number. */
    length: (words: number, minutes: number, pages: number | null, most: number | null) =>
      [
        counted(words, 'word'),
        `${minutes} min`,
        ...(pages === null ? [] : [counted(pages, 'page')]),
        ...(pages === null || most === null || pages <= most ? [] : [`its template allows ${most}`]),
      ].join(' · '),
  },

  /** What undo and the history call a gesture in the sheet. */
  gestures: {
    insert: 'Insert a claim',
    insertAll: (count: number) => plural(count, { one: 'Insert a claim', other: `Insert ${count} claims` }),
    cite: (count: number) => plural(count, { one: 'Cite a claim', other: `Cite ${count} claims` }),
    moveUp: 'Move a block up',
    moveDown: 'Move a block down',
    newJudgement: 'New key judgement',
    insertView: 'Insert our view',
    setLikelihood: 'Set the likelihood',
    setConfidence: 'Set the confidence',
    sayLikelihood: 'Say the likelihood',
    /** A burst of typing; null if it was in several sections. */
    type: (section: string | null) => (section === null ? 'Type in the briefing' : `Type in “${section}”`),
    delete: (section: string | null) => (section === null ? 'Delete from the briefing' : `Delete from “${section}”`),
  },

  /** Asked where a claim is to be cited. */
  cite: {
    title: (count: number) => plural(count, { one: 'Cite the claim', other: `Cite ${count} claims` }),
    find: 'Sentence to cite it at',
    list: 'Sentences of the briefing',
    placeholder: 'Find a sentence of the briefing',
    /** `mayCarry`: whether the sentence says something that can have a source. */
    where: (section: string, mayCarry: boolean) => (mayCarry ? section : `${section} · says what is not known`),
    ownSentence: 'Insert it as a sentence of its own',
    noneFound: 'No sentence of the briefing has these words.',
    keys: (enter: ReactNode, escape: ReactNode) => (
      <>
        {enter} cites it at the end of the sentence, {escape} cancels
      </>
    ),
    done: (count: number, sentence: string) =>
      plural(count, { one: `Cited after “${sentence}”`, other: `${count} claims cited after “${sentence}”` }),
    already: (count: number) =>
      plural(count, { one: 'This claim is cited there already.', other: 'These claims are cited there already.' }),
    gone: 'That sentence was changed in the meantime, so nothing was cited. Choose again.',
    noPlace:
      'This briefing has no section “What was said”. Cite the claim in a sentence, or insert that section first.',
    noBriefing: 'There is no briefing yet to cite it in.',
  },

  briefings: {
    rail: 'Briefings and outline',
    title: 'Briefings',
    add: '+ New',
    untitled: 'Untitled briefing',
    menu: 'Briefing',
    only: 'There is no other briefing.',
    moveTo: (name: string) => `Move to “${name}”`,
    moved: (title: string, name: string) => `“${title.trim() === '' ? 'Untitled briefing' : title}” moved to “${name}”`,
    duplicated: 'Briefing duplicated',
    deleted: (title: string) => `“${title.trim() === '' ? 'Untitled briefing' : title}” deleted`,
  },

  scales: {
    menu: 'Likelihood scale of this briefing',
    terms: (terms: readonly string[], isInUse: boolean) =>
      `${isInUse ? 'In use: ' : ''}${terms[0] ?? ''} to ${terms.at(-1) ?? ''}, ${counted(terms.length, 'term')}`,
    open: 'Open a scale file…',
    show: 'Show scales folder',
    used: (name: string) => `“${name}” used for this briefing’s likelihoods`,
  },

  templates: {
    newMenu: 'Start a briefing from a template',
    useMenu: 'Use a template for this briefing',
    own: 'Your own',
    show: 'Show templates folder',
    used: (name: string) => `“${name}” used for this briefing`,
    saveTitle: 'Save as template',
    name: 'Name',
    unnamed: 'My template',
    saveNote:
      'Its sections with their titles and order, occasion, marking, distribution and annex are saved. What you wrote is not.',
    save: (key: ReactNode) => <>Save {key}</>,
    cancel: 'Cancel',
    saved: (file: string) => `Template saved as “${file}”`,
  },

  outline: {
    title: 'Outline',
    sections: 'Sections of the briefing',
    dragHint: 'drag to reorder',
    insert: (key: ReactNode) => <>Insert section {key}</>,
    insertMenu: 'Insert a section',
    inserted: (name: string) => `“${name}” inserted`,
    menu: 'Section',
    newTitle: 'Title of the section',
    noOptions: 'This section shows all there is; nothing can be chosen.',
    lastStays: 'A briefing has at least one section.',
    deleted: (name: string) => `“${name}” deleted`,
    gestures: {
      insert: 'Insert a section',
      move: 'Move a section',
      rename: 'Rename a section',
      delete: 'Delete a section',
    },
  },

  pageBreak: 'New page',

  footnote: {
    gesture: 'Edit a footnote',
    words: 'Words of the footnote',
    mark: (words: string) => (words === '' ? 'Footnote' : `Footnote: ${words}`),
  },

  computed: {
    annex: 'The annex is added when the briefing is exported, where you choose what of the sources it holds.',
    elsewhere: 'The claim behind this citation is not in this briefing any more.',
    /** `title` is the usual title of its kind of section. */
    nothing: (title: string) => `Nothing for “${title}” yet, so it is not printed.`,
  },

  /** Finding and replacing in what the analyst wrote. */
  find: {
    label: 'Find in the briefing',
    with: 'Replace with',
    at: (number: number, all: number) => `${number} of ${all}`,
    none: 'not found',
    replace: 'Replace',
    replaceAll: 'Replace all',
    replaced: (count: number) => plural(count, { one: 'Replaced', other: `${count} places replaced` }),
    close: (key: ReactNode) => <>Close {key}</>,
    gesture: (count: number) => plural(count, { one: 'Replace words', other: `Replace words in ${count} places` }),
  },

  /** What a computed section shows. */
  options: {
    gesture: 'Choose what a section shows',
    title: (section: string) => `What “${section}” shows`,
    open: 'What is in it…',
    questions: 'Questions',
    noQuestions: 'There are no questions yet. They are asked where claims are marked, or on the Questions screen.',
    rows: 'Rows',
    rowsOf: { sides: 'Sides', actors: 'Speakers' },
    words: 'Words',
    wordsOf: { ours: 'In our words, else the source’s', source: 'The source’s words', none: 'Only the answer' },
    view: 'Our view under each question',
    by: 'Ordered by',
    byOf: { question: 'Question', speaker: 'Speaker' },
    setAside: 'Also refuted, superseded and retracted claims',
    unlessChosen: 'Only where no claims were chosen for “What was said”',
    worth: 'What each is worth, and its cited words',
    unanswered: 'Questions that no source answers',
    notSaid: 'Questions on which somebody does not say',
    dates: 'Dates ahead',
    conditions: 'Conditions that somebody named',
    wouldChange: 'What would change our view',
    said: 'When something was said',
    spoken: 'Dates that are spoken of',
    list: 'As a list, without the picture',
    claims: 'Claims that are new or changed',
    ratings: 'Ratings that changed',
    contested: 'Questions that became contested',
    judgements: 'Judgements that changed',
    unconfirmed: 'Cited claims that are not confirmed',
    unread: 'Sources that nobody has read',
  },

  insert: {
    menu: 'Insert',
    gesture: 'Change the kind of a paragraph',
    ourView: (question: string) => `Our view: ${question}`,
    /** The two sections that are both called “What was said”. */
    sections: { said: 'What was said: chosen claims', 'said-by': 'What was said: all claims, by question' },
    shapes: {
      heading: 'Heading',
      subheading: 'Subheading',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
      quote: 'Quotation',
      plain: 'Paragraph',
      footnote: 'Footnote',
      pageBreak: 'Page break',
    },
  },

  start: {
    none: 'No briefing yet',
    titledAfter: (source: string) => `It starts with the title of “${source}” and today’s date.`,
    others: 'Or start from another template',
    withoutSource: 'You can start now and bring in a source later.',
    start: (key: ReactNode) => <>Start a briefing {key}</>,
    sourceFirst: (key: ReactNode) => <>A source comes first, mostly: {key} pastes one.</>,
  },

  head: {
    what: 'Briefing note',
    title: 'Title',
    date: 'Date',
    dateExample: '17 August 2025',
    badDate: 'Write the day with its year, like 17 August 2025 or 2025-08-17',
    preparedBy: 'Prepared by',
    preparedByHint: 'your desk',
    preparedFor: 'For',
    preparedForHint: 'the reader',
    occasion: 'Occasion',
    occasionHint: 'What the note is for, above its title: “Briefing note before the talks of 20 March”',
    asOf: 'Information as of',
    asOfHint: 'day and hour',
    badMoment: 'Write the day with its year and the hour, like 17 August 2025, 14:05',
    basis: 'Basis',
    lines: {
      draftedBy: { label: 'Drafted by', hint: 'your desk' },
      clearedBy: { label: 'Cleared by', hint: 'who agreed to it' },
      copiedTo: { label: 'Copied to', hint: 'who else has it' },
      distribution: { label: 'Distribution', hint: 'how far it may go' },
    },
    coverEnd: 'The title page ends here',
    marking: 'Marking',
    noMarking: 'No marking',
  },

  sections: {
    /** The section that has no heading. */
    lead: 'Bottom line',
    said: 'What was said',
  },

  /**
   * The hint in an empty section, with the key to use next, as a value of the CSS property `content`. A key can be changed, so it comes from
   * a property of the window.
   */
  sectionHints: {
    lead: '"What the reader must know first, in two or three sentences."',
    judgements: '"What you judge, in one sentence."',
    said: '"Bring in what was said: " var(--key-evidence) ", then " var(--key-insert) "."',
    unknown: '"What the sources leave open."',
    why: '"What it means for the reader."',
    watch: '"What would change the picture, and when."',
    text: '"Write here."',
  },

  /** Under the name of a speaker whose other claims stand further up on the sheet. */
  printedAbove: 'Printed with the claims above',
  claimGone: 'This claim is no longer in the library. Press Delete to take it out.',

  judgement: {
    likelihood: 'Likelihood',
    noLikelihood: 'Likelihood…',
    offScale: 'Not on the scale',
    /** Stands before the choice of the confidence, as it is printed. */
    ourConfidence: 'Confidence:',
    wouldChange: 'What would change it',
    confidence: 'Confidence',
    noConfidence: 'Not set',
    reason: 'Reason for the confidence',
    reasonHint: 'because …',
    statesView: (question: string) => `Our view of “${question}”`,
    statesViewHint: 'It changes with the question. What is changed here makes it the note’s own.',
  },

  /** `problem` is a sentence that says why saving failed. */
  notSaved: {
    kept: (problem: string) =>
      `${problem} What you wrote in the briefing is kept meanwhile, and is tried again every few seconds.`,
    copyIt: (problem: string) =>
      `${problem} What you wrote last is not saved: it stands here only, so copy it before you leave.`,
    lost: (problem: string) => `${problem} What you wrote last in the briefing is not saved; everything before it is.`,
  },

  evidence: {
    label: 'Evidence',
    order: 'Put together',
    orders: { question: 'By question', source: 'By source' },
    noQuestion: 'Linked to no question',
    none: (read: ReactNode, mark: ReactNode) => (
      <>
        No claims yet. In the text ({read}), select what somebody says and press {mark}.
      </>
    ),
    filter: 'Filter evidence',
    filterHint: (claims: number) => `Filter ${counted(claims, 'claim')}`,
    noneFound: 'No claim holds these words.',
    clearFilter: 'Clear the filter',
    list: 'Claims to write from',
    cited: (times: number) => `cited ×${times}`,
    insert: (key: ReactNode) => <>{key} insert</>,
    ourView: (key: ReactNode) => <>{key} our view</>,
    citeOnly: (key: ReactNode) => <>{key} cite only</>,
    notConfirmed: (key: ReactNode) => <>{key} not confirmed</>,
  },

  /** Cited claims that are no longer as they were when they were cited. */
  stale: {
    title: (changes: readonly StaleChange[]) => {
      const status = changes.find(({ kind }) => kind === 'status')?.after
      if (status !== undefined && status !== null && status !== 'open') return `${capital(status)} since it was cited`
      if (changes.some(({ kind }) => kind === 'contested')) return 'Contested since it was cited'
      if (changes.every(({ kind }) => kind === 'rating')) return 'Rated anew since it was cited'
      return 'Changed since it was cited'
    },
    /** "Status: open → refuted". `name` and the sides are in the words of the history. */
    change: ({ name, before, after }: StaleChange, words: (side: string) => ReactNode) => (
      <>
        {capital(name)}: {words(before ?? 'none')} → {words(after ?? 'none')}
      </>
    ),
    /** The title of a citation. */
    mark: (changes: readonly StaleChange[]) =>
      `Changed since it was cited: ${changes
        .map(({ name, before, after }) => `${name}: ${before ?? 'none'} → ${after ?? 'none'}`)
        .join('; ')}`,
    accept: (key: ReactNode) => <>Accept {key}</>,
    acceptAll: (count: number) => `Accept all ${count}`,
    accepted: (count: number) =>
      plural(count, { one: 'Change accepted', other: `Changes of ${count} claims accepted` }),
    none: 'No cited claim has changed since it was cited.',
    wentThere: 'This sentence cites a claim that has changed. Press the key again to accept it.',
  },

  /** The words behind a citation. */
  passage: {
    loading: 'Reading the source…',
    again: (key: ReactNode) => <>{key} again opens the source.</>,
    none: 'No citation here: go to a sentence that has one.',
  },

  checks: {
    label: 'Checks',
    title: (count: ReactNode) => <>Checks {count}</>,
    none: 'No problems found.',
    /** Opens and closes the list of what was ignored. */
    ignored: (count: number) => `${count} ignored`,
    more: (count: number) => `Show more: ${count}`,
    ignoreBecause: 'Ignore, because…',
    ignore: 'Ignore',
    ignoredDone: 'Check ignored',
    reason: 'Why it can stay as it is',
    because: (reason: string) => (reason === '' ? 'Ignored, without a reason.' : `Ignored: ${reason}`),
    showAgain: 'Show again',
    code: (code: string) => `Check ${code}`,
    /** What undo calls a fix. */
    fixed: 'Mend what a check found',
    changedSince: 'The paragraph has changed since it was checked, so nothing was done.',
    wayOut: 'Export',
    paper: 'Paper',
    export: (key: ReactNode) => <>Export PDF {key}</>,
    goThere: 'Go there',
    inText: 'In the text',
    openCard: 'Source card',
    link: { done: 'Claim set to superseded' },
  },
} as const
