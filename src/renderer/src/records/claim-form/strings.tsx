import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** What the form of a claim says on screen. Keys and words of the text come as nodes. */
export const strings = {
  card: {
    title: 'New claim',
    draft: 'Your draft',
    discard: 'Discard',
    join: 'Add these words to your draft',
    keys: (keys: Readonly<Record<'save' | 'confirm' | 'next' | 'back', ReactNode>>) => (
      <>
        {keys.save} save {keys.confirm} save and confirm {keys.next} next {keys.back} back
      </>
    ),
    fieldKeys: (link: ReactNode, about: ReactNode, tag: ReactNode, memo: ReactNode) => (
      <>
        {link} link {about} about {tag} tag {memo} memo
      </>
    ),
    /** The word that shows how a suggested field looks, and its sentence. */
    dashed: 'Dashed',
    proposed: (dashed: ReactNode) => <>{dashed} = suggested, not yet confirmed</>,
    more: 'More',
    less: 'Less',
    save: 'Save',
    saveAndConfirm: 'Save and confirm',
    /** Words that were typed into a field and picked nothing. */
    notPicked: (words: string) => `“${words}” is not taken yet: choose a row for it, or clear the field.`,
    /** `names` are the first choices of the field. */
    noSpeaker: (names: readonly string[]) =>
      names.length === 0
        ? 'Choose a speaker first: who says it is not an actor yet. Back and A over the words make one.'
        : `Choose a speaker first: ${names.map((name, i) => `${i + 1} ${name}`).join(', ')}, or someone else.`,
    unanswered:
      'Choose an answer first: 1 yes, 2 no, 3 only if, 4 does not say, or an answer that you name; Delete removes the question',
  },

  kind: 'Kind',
  memo: 'Memo',
  form: 'Form',
  gloss: { label: 'In our words', isTranslation: 'a translation' },
  marking: { label: 'Marking', none: 'none of its own' },
  rating: { label: 'Rating', choices: 'Credibility of this report', none: 'not rated' },
  unnamed: 'someone not named',

  words: {
    label: 'Words',
    remove: (words: string) => `Remove: ${words}`,
    none: 'none of its own',
    addSelected: 'Add selected text',
  },

  speaker: {
    label: 'Speaker',
    choices: 'Speaker; Shift adds one',
    itself: (source: string) => `${source} (own voice)`,
    unclear: 'Unclear',
    unclearWhich: 'Unclear which',
    unclearOr: (source: string) => `Unclear: possibly ${source}`,
    find: 'Search speakers; Shift+Enter adds one',
    placeholder: 'Search or add',
  },

  actor: {
    mentions: (count: number) => counted(count, 'mention'),
    nothing: 'No actor is called that. Esc, then A in the text makes one.',
    gone: 'somebody no longer in the library',
  },

  occasion: {
    label: 'Occasion',
    notKnown: 'not known',
    details: 'Where, when',
    placeholder: 'Search or add',
    change: 'Change',
    claims: (count: number) => counted(count, 'claim'),
    isNew: 'new',
    name: 'Called',
    place: { label: 'Where', example: 'Brussels' },
    when: 'When',
    addressee: { label: 'To whom', example: 'parliament' },
    channel: { label: 'Medium', example: 'CNN' },
    withdrawn: 'Withdrawn or deleted since',
    withdrawnOn: { label: 'On', name: 'Withdrawn on' },
    withdrawnBy: { label: 'By', name: 'Withdrawn by', example: 'the ministry' },
    memo: 'Memo',
    sharedBy: (claims: number) => `Shared by ${claims} claims.`,
    history: 'History',
  },

  question: {
    label: 'Question',
    placeholder: 'Search or add',
    another: 'Add',
    reports: (count: number) => counted(count, 'report'),
    isNew: 'new question',
    answerTo: (question: string) => `Answer to: ${question}`,
    remove: (question: string) => `Remove: ${question}`,
    ownAnswer: 'Other…',
    ownAnswerTitle: 'An answer that you name',
    namedAnswer: 'Named answer',
    namedExample: '40 million',
  },

  chain: {
    label: 'Reported via',
    links: 'Reported by',
    find: 'Who reports it',
    placeholder: 'add a link',
  },

  saidAbout: {
    label: 'Said about',
    find: 'Whom it is about',
    placeholder: 'Search actors',
  },

  about: {
    label: 'About',
    find: 'What it is about',
    nothing: 'No claim or idea contains these words, and they are not in the text.',
    placeholder: 'a claim, an idea',
    idea: 'idea',
    ideaTitle: (idea: string) => `idea: ${idea}`,
    newIdea: 'new idea',
    ideaInOurWords: 'The idea in our words',
    ideaHint: 'the idea in our words',
    namelessClaim: 'a claim',
    namelessIdea: 'an idea',
    unclear: (count: number) =>
      plural(count, { one: 'Unclear: possibly this', other: 'Unclear: possibly one of these' }),
  },

  condition: {
    label: 'Condition',
    list: 'Conditions',
    find: 'Words of the condition',
    nothing: 'These words are a condition already.',
    placeholder: 'words of the text, or ours',
    ofText: 'words of the text',
    ofOurs: 'in our words',
  },

  hedge: {
    label: 'Hedge',
    list: 'Hedges',
    find: 'Words of the hedge',
    nothing: 'These words are not in this part of the text.',
    placeholder: 'words of the text',
    ofClaim: 'of the claim',
    ofReporter: (name: string) => `of ${name}`,
    namelessLink: 'the link',
  },

  translation: {
    label: 'Translated',
    language: 'Original language',
    placeholder: 'from which language',
    change: 'Change',
    asTyped: 'as typed',
    by: 'Translated by',
    byHint: (source: string) => `by ${source}`,
  },

  cue: { label: 'Cue', none: 'none', takeSelected: 'Use selected text' },

  date: {
    about: 'About date',
    said: 'Said date',
    ofOccasion: (date: string) => `of the occasion: ${date}`,
    proposed: (label: string) => `${label}, suggested`,
    example: 'Monday, 2025-08',
    unwritable: 'This is not a date. Write a day, a month or a year, like 17 August 2025.',
  },

  tags: { label: 'Tags', example: 'security/guarantees', isNew: 'new tag' },

  status: {
    label: 'Status',
    since: (status: string) => `Since when ${status}`,
    why: (status: string) => `Why ${status}`,
    whyHint: 'why',
    /** The computed status, and the key that shows its reason. */
    computed: (status: ReactNode, isSetByHand: boolean, key: ReactNode) => (
      <>
        {status}
        {isSetByHand && ', but set by hand'} {key} why
      </>
    ),
    contested: (question: string, answers: readonly string[]) => `Contested: to “${question}” ${answers.join(', ')}.`,
    corroborated: (question: string, answers: readonly string[]) =>
      `Corroborated: to “${question}” ${answers.join(', ')}.`,
    oneSide: (question: string, answers: readonly string[]) =>
      `Not corroborated: to “${question}” ${answers.join(', ')}.`,
    answer: (answer: string, reports: number, origins: number, speakers: readonly string[]) => {
      const who = speakers.length === 0 ? '' : `: ${speakers.join(', ')}`
      return `${answer} (${counted(reports, 'report')}, ${counted(origins, 'origin')}${who})`
    },
  },

  links: {
    label: 'Links',
    list: 'Links to other claims',
    choices: 'Relation',
    find: (relation: string) => `This ${relation}`,
    placeholder: 'another claim',
    nothing: 'No other claim contains these words.',
    namelessClaim: 'a claim',
    removed: (claim: string) => `Link removed: ${claim}`,
    superseded: (claim: string) => `Superseded: ${claim}`,
  },
} as const
