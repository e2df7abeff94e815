import { counted, numberText, plural } from '#shared/words/counted.ts'

/** A label of the history as a part of a sentence: all begin with a verb. */
const withinSentence = (label: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`

type Rest = { readonly done: number; readonly left: number }
/** "400 of 1,000" */
const partOf = ({ done, left }: Rest) => `${numberText(done)} of ${numberText(done + left)}`
/** `key` is empty if the command has none. */
const goOn = (key: string) => (key === '' ? '' : ` Press ${key} to go on.`)

/** What the frame says on screen: its bars, its commands, and what it says of the library and of parts that cannot be drawn. */
export const strings = {
  placeMenu: 'What can be done here',

  bar: {
    noLibrary: 'No library open',
    readOnly: 'Read only',
    case: 'Case and library',
    marking: (audience: string) => `The marking of the case: ${audience}`,
    markingOfSources: (audience: string) => `The strictest marking of its sources: ${audience}`,
    screens: 'Screens',
    more: 'More',
    screen: {
      sources: 'Sources',
      read: 'Read',
      questions: 'Questions',
      claims: 'Claims',
      actors: 'Actors',
      briefing: 'Briefing',
      tags: 'Tags',
      memos: 'Memos',
    },
    find: 'Find anything',
  },

  menu: { chosen: (entry: string) => `${entry}, chosen` },

  status: {
    readOnly: 'Read only',
    saving: 'Saving…',
    saved: 'Saved',
    /** The words for the keys while every selection gets the same mark. */
    sticky: { 'reading.open': 'marks', 'reading.back': 'ends' },
  },

  notice: { dismiss: 'Dismiss' },

  toast: { label: 'What was just done', undo: 'Undo' },

  statusChanges: {
    notice: (count: number) =>
      `${plural(count, { one: 'The status of 1 claim', other: `The statuses of ${numberText(count)} claims` })} changed with this version of Attaché: speakers of one side count as one origin now.`,
    show: (count: number) => plural(count, { one: 'Show the claim', other: 'Show the claims' }),
  },
  countSidesOn: 'Speakers of one side count as one origin',
  countSidesOff: 'Sides do not count: every speaker stands alone',

  failed: {
    screen: 'This screen could not be drawn. What was saved is safe; the log names the place.',
    dialog: 'This could not be drawn. What was saved is safe; the log names the place.',
    again: 'Try again',
  },

  /** What is said if half-typed text cannot be saved. */
  unsaved: {
    windowStays: 'What you typed last is not saved yet, so the window stays open. Close it again to go without it.',
    notImported:
      'What you typed last is not saved yet, so the text was not imported; what you typed stands where it was. Open the text again when it is saved.',
  },

  libraryFree: (library: string) =>
    `The other Attaché has closed “${library}”. To change it here, open it again under “Read only”.`,

  /** `key` is empty if the palette has no key. */
  example: (key: string) =>
    key === ''
      ? 'This is the finished example, in a library of its own: try anything. To return to your library, choose it under Find anything.'
      : `This is the finished example, in a library of its own: try anything. Press ${key} to return to your library.`,

  zoom: (zoom: number) => `${Math.round(zoom * 100)} %`,
  letterKeysOn: 'Single-letter keys are on',
  letterKeysOff: 'Single-letter keys are off',
  noise: {
    quiet: 'Results only are announced',
    normal: 'Results and marks are announced',
    everything: 'Every step is announced',
  },
  spelling: {
    'en-US': 'Briefings are checked for American spelling',
    'en-GB': 'Briefings are checked for British spelling',
    off: 'Spelling is not checked',
  },

  /** `gesture` is what the history calls it: "Delete a memo". */
  undo: {
    none: 'Nothing to undo',
    done: (gesture: string) => `Undone: ${withinSentence(gesture)}`,
    running: (changes: number) => `Undoing ${counted(changes, 'change')}`,
    stopped: (rest: Rest, key: string) => `Undo stopped: ${partOf(rest)} were taken back.${goOn(key)}`,
    interrupted: (rest: Rest) => `Undo stopped at another change: ${partOf(rest)} were taken back.`,
  },
  redo: {
    none: 'Nothing to redo',
    done: (gesture: string) => `Redone: ${withinSentence(gesture)}`,
    running: (changes: number) => `Redoing ${counted(changes, 'change')}`,
    stopped: (rest: Rest, key: string) => `Redo stopped: ${partOf(rest)} were done again.${goOn(key)}`,
    interrupted: (rest: Rest) => `Redo stopped at another change: ${partOf(rest)} were done again.`,
  },

  /** How far a gesture on many records is. */
  longGesture: { done: (rest: Rest) => `${partOf(rest)} done`, stop: 'Stop' },
} as const
