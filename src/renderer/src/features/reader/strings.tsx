import type { ReactNode } from 'react'
import { counted, numberText } from '#shared/words/counted.ts'

/** A place in the text within a sentence: "¶2", or "the title". */
const placed = (place: string) => (place.startsWith('¶') ? place : `the ${place}`)

/** What the reader says on screen, but for the fields of memos and tags. Keys and emphasised words come as nodes. */
export const strings = {
  screen: {
    aside: 'Sources and actors',
    none: 'Choose a source on the left, or paste a text.',
    text: (source: string) => `Source text: ${source}`,
    sourceCard: 'Source card',
    find: 'Find in the text',
    /** Stands for the name of a source that is not known. */
    theSource: 'The source',
    words: (count: number) => counted(count, 'word'),
    updated: (date: string) => `updated ${date}`,
    selected: (place: string, words: number) => `${place} · ${counted(words, 'word')} selected`,
  },

  aside: {
    none: 'Nothing of this text is hidden.',
    isMarked: 'Something is marked in it, so it stays shown.',
    shown: 'The rest of the page is shown.',
    hidden: 'The rest of the page is hidden.',
    /** Beneath the text, with what is hidden. */
    furniture: 'Left out: menus, links and other furniture of the page',
    history: 'Left out: earlier mails quoted in this one',
    show: 'Show',
    hide: 'Hide',
    heading: { furniture: 'Rest of the page', history: 'Earlier mails' },
  },

  sources: {
    label: 'Sources',
    title: 'Sources',
    add: '+ Add source',
    ofFile: (name: string, file: string) => `${name} (${file})`,
    all: (count: number) => `All ${numberText(count)} sources`,
    numbered: (number: number, all: number) => `${number} of ${all} with this name`,
    claims: (count: number) => (count === 0 ? 'no claims' : counted(count, 'claim')),
  },

  actors: {
    label: 'Actors here',
    title: (count: number) => `Actors here · ${count}`,
    hint: (key: ReactNode) => <>Put the caret on a name and press {key}</>,
  },

  /** What a mark is, announced and in the status bar. */
  describe: {
    /** `meaning` is null if it means what its words name. */
    mention: (
      kind: string | undefined,
      name: string | undefined,
      meaning: string | null,
      number: number,
      all: number,
    ) => {
      const actor = `${kind ?? 'actor'} ${name ?? ''}`
      return meaning === null
        ? `${actor}, mention ${number} of ${all}`
        : `${actor}, meaning ${meaning}, mention ${number} of ${all}`
    },
    tag: (path: string) => `tag ${path}`,
    memo: (words: string) => `memo: ${words}`,
    /** `verb` says what kind of claim it is; `status` is null if it is the usual one. */
    claim: (speaker: string, verb: string, about: string, status: string | null, isProposed: boolean) =>
      [
        `claim, ${speaker} ${verb}${about && ` of ${about}`}`,
        ...(status === null ? [] : [status]),
        ...(isProposed ? ['suggested'] : []),
      ].join(', '),
    idea: (words: string) => `idea, nobody says it: ${words}`,
    draft: (kind: 'claim' | 'memo' | 'tag', words: string) => `your draft of a ${kind}, not saved yet: ${words}`,
  },

  gestures: {
    nowhere: 'Put the caret into the text first.',
    allMarked: 'What is said here is marked already; select the words of another claim first.',
    claimedAlready: 'These words are in a claim already: Enter opens it, C marks another claim here',
    noMark: 'No mark here',
    noMarkToOpen: 'No mark here: A marks an actor, C a claim',
    noClaim: 'No claim here',
    noMention: 'No actor’s mention here',
    noneProposed: 'Nothing is suggested here',
    confirmed: 'Confirmed',
    rejected: 'Suggestion rejected; Enter opens the card',
    ideaStays: 'An idea goes when no claim is about it any more: remove it from the claim',
    draftStays: 'This is your draft: Enter opens it, where it can be discarded',
    deleted: {
      claim: (speaker: string, place: string) => `Claim of ${speaker} deleted from ${placed(place)}`,
      mention: (name: string, place: string) => `Mention of ${name} deleted from ${placed(place)}`,
      memo: (place: string) => `Memo deleted from ${placed(place)}`,
      memoOn: (name: string) => `Memo on ${name} deleted`,
      tag: (path: string, place: string) => `Tag “${path}” removed from ${placed(place)}`,
      tagOn: (path: string, name: string) => `Tag “${path}” removed from ${name}`,
    },
    mentionMoved: (name: string) => `Mention moved to ${name}`,
    nowBlock: (type: string) => `Now a ${type}`,
    memoWritten: 'Memo written',
    tagged: (tag: string) => `Tag ${tag}`,
  },

  moves: {
    noNextMark: 'No mark further on',
    noPreviousMark: 'No mark before',
    lastSentence: 'The last sentence',
    firstSentence: 'The first sentence',
    lastParagraph: 'The last paragraph',
    firstParagraph: 'The first paragraph',
    allTouched: 'Every other paragraph has a mark',
    /** `left` is how many paragraphs without a mark there are, this one among them. */
    untouched: (place: string, left: number) =>
      left === 1 ? `${place}, untouched; the last one` : `${place}, untouched; ${left} left`,
  },

  nudge: {
    start: 'Moving the start: arrows by letter, with Ctrl by word, Enter keeps it',
    end: 'Moving the end: arrows by letter, with Ctrl by word, Enter keeps it',
  },

  repeat: {
    none: 'Nothing to repeat yet: mark an actor, a claim or a tag first',
    noneToStick: 'Nothing to repeat yet: mark an actor or a tag first',
    noWords: 'Select words first',
    claimGone: 'The claim to repeat is not there any more',
    mode: (mark: string) => `Each selection becomes ${mark}`,
    begun: (mark: string) => `Each selection becomes ${mark}; Enter marks it, Escape ends this`,
    ended: 'Selections are no longer marked',
    /** Stands for the name of an actor that is not known. */
    theActor: 'the actor',
  },

  picker: {
    means: (words: string) => `What does “${words}” mean here?`,
    whose: (words: string) => `Whose mention is “${words}”?`,
  },

  toolbar: {
    label: 'Mark the selection',
    actor: (key: ReactNode) => <>Actor {key}</>,
    claim: (key: ReactNode) => <>Claim {key}</>,
    tag: (key: ReactNode) => <>Tag {key}</>,
    memo: (key: ReactNode) => <>Memo {key}</>,
  },

  cards: {
    label: 'Cards of this text',
    unnamed: 'someone not named',
    direct: 'direct quotation',
    mixed: 'part quoted',
    /** What a line of a claim is, before its words. */
    about: { clear: 'about', unclear: 'unclear: possibly', or: 'or' },
    aboutIdea: { clear: 'about the idea', unclear: 'unclear: possibly the idea', or: 'or the idea' },
    /** After the speaker: whom the claim is about. */
    saidAbout: (names: string, isOwnVoice: boolean) => `${isOwnVoice ? '(own voice), ' : ''}of ${names}`,
    ofThis: 'of this',
    draft: { claim: 'Your draft', memo: 'Your memo, not saved yet', tag: 'Your tag, not saved yet' },
    openDraft: (key: ReactNode) => <>Open {key}</>,
    condition: 'condition',
  },

  note: {
    write: (key: ReactNode) => <>Write {key}</>,
    deleteMemo: (key: ReactNode) => <>Delete {key}</>,
    removeTag: (key: ReactNode) => <>Remove {key}</>,
  },

  claim: {
    cite: (key: ReactNode) => <>Cite {key}</>,
    memo: (key: ReactNode) => <>Memo {key}</>,
    tag: (key: ReactNode) => <>Tag {key}</>,
    more: (key: ReactNode) => <>More {key}</>,
    less: (key: ReactNode) => <>Less {key}</>,
    history: 'History',
    delete: 'Delete',
    confirm: (key: ReactNode) => <>Confirm {key}</>,
    notCorroborated: 'No other origin with a speaker of another side gives the same answer, and none excludes it.',
  },

  idea: {
    title: 'Idea',
    nobodySays: 'nobody says it',
    gloss: 'In our words',
    glossLabel: 'The idea in our words',
    about: 'About it',
  },

  mention: {
    sweep: (key: ReactNode) => <>Find other mentions {key}</>,
    another: (key: ReactNode) => <>Change actor {key}</>,
    card: (key: ReactNode) => <>Open actor {key}</>,
    delete: (key: ReactNode) => <>Delete mention {key}</>,
    here: 'Here',
    means: (actor: ReactNode) => <>means {actor}</>,
    itself: (kind: string) => `the ${kind} itself`,
    meansItself: (kind: string) => `The ${kind} itself`,
    meansOther: (key: ReactNode) => <>Other {key}</>,
    meansWhat: (key: ReactNode) => <>Means… {key}</>,
  },
} as const
