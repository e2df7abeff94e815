import type { LibraryBackup, LibraryProblem, VerifyReport } from '#shared/library/library-view.ts'
import { counted } from '#shared/words/counted.ts'

/** What is said on screen about libraries: opening them, what is wrong with one, its backups, its case. */
export const strings = {
  openOther: 'Open another library…',
  newLibrary: 'New library…',

  opening: {
    title: 'Opening the library…',
    long: 'This takes longer than usual. You can wait, or open another one; this one is left as it is.',
  },

  /** What is said if half-typed text keeps another library from being opened. */
  another: {
    notSaved: 'What you typed last is not saved yet.',
    whenSaved:
      'What you typed last is not saved yet, so no other library was opened; it stands where it was. Try again when it is saved.',
    withoutIt:
      'What you typed last is not saved yet, so no other library was opened; it stands where it was. Copy it if you need it, and choose again to go on without it.',
  },

  recent: { title: 'Recent libraries', missing: 'missing' },

  problem: {
    title: {
      missing: (name: string) => `“${name}” is not where it was`,
      damaged: (name: string) => `“${name}” is damaged`,
      newer: (name: string) => `“${name}” needs a newer Attaché`,
      other: (name: string) => `“${name}” could not be opened`,
      'no-place': () => 'Choose a place for your library',
      synced: () => 'Your documents are synced',
    } satisfies Readonly<Record<LibraryProblem['kind'], (name: string) => string>>,
    announced: (title: string, message: string) => `${title}. ${message}`,
    file: 'File',
    folder: 'Folder',
    looking: 'Looking…',
    restoreTitle: 'Restore a backup',
    restoring: 'Restoring…',
    others: 'Or go on without it:',
    openingExample: 'Opening the example…',
    openExample: 'Open the example',
    cancel: 'Cancel',
  },

  /** The first card: look for the file, or try again. `still` is said at a time of day. */
  wayBack: {
    missing: {
      title: 'Find it',
      text: 'Connect the drive it is on, or put the file back, and look again. If it was moved or renamed, choose where it is now.',
      again: 'Look again',
      choose: 'Choose where it is…',
      still: (time: string) => `It is still not there (${time}).`,
    },
    other: {
      title: 'Try it again',
      text: 'Once the cause is out of the way, try again. If you have another copy of the file, you can open that instead.',
      again: 'Try again',
      choose: 'Choose another copy…',
      still: (time: string) => `It still cannot be opened (${time}).`,
    },
  },

  backups: {
    looking: 'Looking for backups…',
    none: 'No backup was found beside it.',
    note: 'What was done after a backup was made is not in it.',
    noteKept: 'What was done after a backup was made is not in it. The file that is there now is kept beside it.',
    list: 'Backups',
    unreadable: 'cannot be read',
    restore: 'Restore',
    restoreOf: (time: string) => `Restore the backup of ${time}`,
    /** "3 sources, 24 claims, 2 questions"; questions and briefings only if there are any. */
    holds: ({ sources, claims, questions, briefings }: NonNullable<LibraryBackup['holds']>) =>
      [
        counted(sources, 'source'),
        counted(claims, 'claim'),
        ...(questions > 0 ? [counted(questions, 'question')] : []),
        ...(briefings > 0 ? [counted(briefings, 'briefing')] : []),
      ].join(', '),
  },

  /** The cards on a first start, where the user chooses a place. */
  firstPlaces: {
    choose: {
      title: 'Choose a place',
      text: 'Any folder on this computer, or on a drive that stays connected.',
      button: 'Choose a place…',
    },
    own: {
      title: 'Attaché’s own folder',
      text: 'It is found without being looked for. Include it when you back up this computer.',
      button: 'Keep it there',
    },
    'no-place': {
      title: 'Documents',
      text: 'Let Attaché write there first: in the privacy settings on macOS, under controlled folder access on Windows.',
      button: 'Try again',
    },
    synced: {
      title: 'Documents all the same',
      text: 'Open the library on one computer at a time, and only when it is synced.',
      button: 'Keep it in Documents',
    },
    others: 'Or begin elsewhere:',
  },

  readOnly: {
    title: 'This library can only be read',
    cancel: 'Cancel',
    takeOver: 'Take over',
    openAgain: 'Open again',
    openThere: 'Open what is there now',
    openCopy: 'Open the copy',
    opened: (name: string) => `“${name}” is open and can be changed.`,
  },

  /** The other Attaché that has the library open. */
  holder: {
    unknown: 'Whether it is at work will be known in a few seconds.',
    beating: 'It is at work: its last sign of life came a few seconds ago.',
    silent: (howLong: string) =>
      `It has given no sign of life for ${howLong}. Its machine may be asleep or switched off, or the folder is not in step with this one.`,
    gone: 'It has closed the library since, so nothing is lost by opening it here.',
    takeOver:
      'If you take it over, you can change the library here, and the other Attaché can only read it. What was saved there is kept; what is typed there and not saved yet is lost. If a program keeps the folder in step with another machine, wait until it is done.',
    halfMinute: 'half a minute',
    minutes: (count: number) => counted(count, 'minute'),
    hours: (count: number) => counted(count, 'hour'),
  },

  backupSpace: {
    title: 'Space for backups',
    what: 'Beside the library lie its last three backups, and the last one of each of seven days. The oldest go when they take more space than this; the last two are kept whatever they take.',
    taken: (count: number, size: string) =>
      count === 0 ? 'There is no backup yet.' : `Now: ${counted(count, 'backup')}, ${size}.`,
    most: 'At most',
    done: 'Done',
  },

  verify: {
    title: 'Verify library',
    reading: 'Reading every source, quote and backup…',
    close: 'Close',
    allWell: ({ sources, anchors, backups }: VerifyReport) =>
      `All is well: ${counted(sources, 'source')} as imported, ${counted(anchors, 'quote')} equal to the words they were taken from, ${counted(backups, 'backup')} that can be opened.`,
  },
} as const
