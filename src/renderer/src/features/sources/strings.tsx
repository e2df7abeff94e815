import type { ReactNode } from 'react'
import type { TurnSpeaker } from '#shared/actors/turn-speakers.ts'
import { counted, numberText, plural } from '#shared/words/counted.ts'

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

/** What is said on screen about sources: getting them in, their card, deleting and erasing them. Keys and names come as nodes. */
export const strings = {
  first: {
    title: 'Who says what, and how far to trust it',
    what: 'In Attaché you mark what people say in the texts you are sent, weigh it under your questions, and write a briefing in which every sentence leads back to the words it is based on.',
    drop: 'Drop files or a text to add them as sources',
    sources: 'Start with your sources',
    sourcesNote:
      'Drop files or folders here, or paste a text: web pages, PDFs, Word files, mails, transcripts. Each is kept as it came.',
    choose: 'Choose files…',
    paste: 'Paste text',
    example: 'Look at a finished example',
    exampleNote:
      'A short article, marked and weighed, and the briefing that was made of it. It opens in a library of its own.',
    openExample: 'Open the example',
    haveLibrary: 'Have a library already?',
    openLibrary: 'Open a library…',
  },

  import: {
    isLibrary: (file: string) =>
      `“${file}” is a library, not a text. Choose Open library in the File menu, or double-click it.`,
    tooLarge: (file: string) =>
      `“${file}” is larger than 50 MB, which is more than Attaché reads; nothing was changed.`,
    unreadable: (file: string) =>
      `“${file}” could not be read; nothing was changed. If it is a folder, drop the texts in it.`,
    partly: (imported: number, all: number, refused: readonly string[], already: readonly string[]) => {
      const here = already.length > 0 ? ` Already here: ${quoted(already)}.` : ''
      const failed =
        refused.length > 0 ? ` Not imported: ${quoted(refused)}; open one of them by itself to see why.` : ''
      return `${imported} of ${all} texts were imported.${here}${failed}`
    },
    already: (name: string) => `Already here: “${name}”. Nothing was imported.`,
    again: 'Import it again',
    imported: (name: string) => `“${name}” imported`,
    finished: (imported: number, not: number) =>
      `Import finished: ${numberText(imported)} imported${not > 0 ? `, ${numberText(not)} not imported` : ''}`,
    elsewhere: (imported: number, not: number) =>
      `The import ended when another library was opened: ${numberText(imported)} imported into the library before${not > 0 ? `, ${numberText(not)} not imported` : ''}.`,
    locked: (file: string) => `“${file}” is locked with a password and is not imported yet.`,
    show: 'Show',
    importedAgain: (name: string) => `“${name}” imported again`,
    copies: (names: readonly string[]) =>
      plural(names.length, {
        one: `“${names[0] ?? ''}” is nearly the same text as another source. Its source card asks whether it is a copy.`,
        other: `${names.length} of these texts are nearly the same as other sources. Their source cards ask whether they are copies.`,
      }),
    guessedEncoding: (encoding: string) =>
      `The file does not say how its letters are written; it was read as ${encoding}. Look at accents and quotation marks before you rely on them.`,
  },

  card: {
    newTitle: 'New source',
    whatFor: 'Publisher and date matter most: the briefing names both wherever it cites this text.',
    title: 'Source card',
    kept: 'Source card saved. In the text, A marks an actor and C a claim.',
    sourceTitle: 'Title',
    publisher: 'Publisher',
    author: 'Author',
    published: 'Published',
    updated: 'Updated',
    dayExample: '17 August 2025',
    badDay: 'Write the day with its year, like 17 August 2025 or 2025-08-17.',
    place: 'Place',
    link: 'Link',
    accessed: 'Accessed',
    language: 'Language',
    languageExample: 'French',
    channel: 'Channel',
    accessLimits: 'Access',
    suggested: 'Suggested, not yet confirmed',
    reliability: 'Reliability',
    reliabilityReason: 'Reason',
    ofPublisher: 'Usual rating',
    more: (language: string) => `Language${language === '' ? '' : ` (${language})`}, channel, access…`,
    asPublisher: (letter: string) => `${letter}, as its publisher`,
    publisherRated: (publisher: string, letter: string | null) =>
      letter === null ? `“${publisher}” is not rated now` : `All sources of “${publisher}” are rated ${letter} now`,
    readAs: 'Read as',
    readAgain: 'Read again',
    readAgainAs: (encoding: string) => `Read again as ${encoding}`,
    addAttachments: 'Add attachments',
    original: 'Show original',
    originalSaved: (path: string) => `Saved as ${path}`,
    notJudged: 'Not rated',
    marking: 'Marking',
    noMarking: 'No marking',
    quality: 'Quality',
    qualityHint: 'Completeness, currency, access, track record, bias',
    take: (value: string) => `Use ${value}`,
    takeAll: 'Use what the text says',
    copy: {
      label: 'Copy of',
      find: 'Search sources',
      findAnother: 'Change',
      nothing: 'No source is called that.',
      isDeleted: 'a source that was deleted',
      question: (percent: number, name: ReactNode, publisher: string) => (
        <>
          {percent} % of the words are those of “{name}”{publisher === '' ? '' : ` (${publisher})`}. Is it another copy
          of that report? What copies say counts as one origin.
        </>
      ),
      yes: 'Another copy',
      no: 'A report of its own',
      isCopy: 'Now another copy of that report',
      isOwn: 'Now a report of its own',
    },
    state: 'State',
    cases: 'Cases',
    tags: 'Tags',
    tagsExample: 'security/guarantees, talks',
    memo: 'Memo',
    origin: (file: string, words: number, sha256: ReactNode) => (
      <>
        {file || 'Pasted text'} · {numberText(words)} words · SHA-256 {sha256}
      </>
    ),
    delete: 'Delete source',
    history: 'History',
    openLink: 'Open link',
    done: 'Done',
    toText: 'Read and mark',
  },

  speakers: {
    label: 'Speakers',
    found: foundSpeakers,
    mark: 'Mark the speakers',
    marked: (speakers: number, turns: number) => `${counted(speakers, 'speaker')} marked in ${counted(turns, 'turn')}`,
    noTurns: 'This source has no turns that name a speaker.',
    allMarked: 'All speakers are marked.',
    unclear: 'Nothing to mark: several actors have the name of a speaker. Mark it in the text.',
  },

  remarks: {
    trackedChanges: (count: number) =>
      `${plural(count, { one: 'A tracked change', other: `${numberText(count)} tracked changes` })} of the file ${count === 1 ? 'was' : 'were'} taken as accepted.`,
    struck: (count: number) => `Words that are struck through were left out (${counted(count, 'word')}).`,
    comments: (count: number) => `${counted(count, 'comment')} left out.`,
    pictures: (count: number) => `${counted(count, 'picture')} left out.`,
    embedded: (count: number) => `${counted(count, 'embedded object')} left out.`,
    furniture: (count: number) =>
      `Menus, links and other furniture of the page are hidden (${counted(count, 'word')}).`,
    history: (count: number) => `Earlier mails quoted in it are hidden (${counted(count, 'word')}).`,
    runningHeads: (words: string) =>
      words === ''
        ? 'Running heads and page numbers were left out.'
        : `Running heads (“${words}”) and page numbers were left out.`,
    scanned: (count: number, pages: string) =>
      plural(count, {
        one: `Page ${pages} is a picture without text, so nothing of it was read.`,
        other: `Pages ${pages} are pictures without text, so nothing of them was read.`,
      }),
    incomplete: 'This may be only a part of the text: look at the original.',
    undecodable: (count: number) => `${counted(count, 'character')} could not be read.`,
    attachments: (count: number, names: string) => `${counted(count, 'attachment')}: ${names}.`,
  },

  menus: { source: 'Source', add: 'Add source', memo: 'Memo…', history: 'History', delete: 'Delete source' },

  delete: {
    title: 'Delete source',
    note: (goesWith: string, undo: ReactNode) => (
      <>
        {goesWith} Undo ({undo}) brings all of it back.
      </>
    ),
    cancel: 'Cancel',
    delete: 'Delete',
    deleted: (name: string) => `Source “${name}” deleted`,
    deletedNameless: 'Source deleted',
  },

  /** What is deleted with a source: "1 claim and 2 mentions go with it; no briefing cites it." */
  goesWith: {
    nothing: 'Nothing is marked in it.',
    claims: (count: number) => counted(count, 'claim'),
    mentions: (count: number) => counted(count, 'mention'),
    notes: (count: number) => counted(count, 'note'),
    marks: (marks: readonly string[], count: number) => {
      const list = new Intl.ListFormat('en').format(marks)
      return plural(count, { one: `${list} goes with it`, other: `${list} go with it` })
    },
    uncited: (marks: string) => `${marks}; no briefing cites it.`,
    citedByMany: (marks: string, count: number) => `${marks}; ${count} briefings cite it.`,
    citesTheClaim: (marks: string, briefing: string) => `${marks}; “${briefing}” cites the claim.`,
    citesAll: (marks: string, briefing: string) => `${marks}; “${briefing}” cites all of these claims.`,
    citesSome: (marks: string, briefing: string, count: number) =>
      `${marks}; “${briefing}” cites ${numberText(count)} of these claims.`,
  },

  erase: {
    title: 'Erase source for good',
    note: (name: ReactNode) => (
      <>
        “{name}”, its marks and its claims are removed from the library, its history and its backups.{' '}
        <b>This cannot be undone.</b> Copies you exported stay where they are.
      </>
    ),
    inMail: (mail: ReactNode) => (
      <>
        It came attached to the mail “{mail}”, whose original still contains it. To be rid of it, erase that mail too.
      </>
    ),
    confirm: 'Type its title to confirm',
    cancel: 'Cancel',
    erase: 'Erase for good',
    erased: (name: string) => `“${name}” was erased for good: from the library, its history and its backups.`,
  },
} as const

/** More speakers than this are counted, not named. */
const namedSpeakers = 6

/** "3 speakers: Lena Virtaus (actor), Ines Dolca (new), Q (new, unnamed)" */
function foundSpeakers(speakers: readonly TurnSpeaker[]): string {
  const names = speakers.slice(0, namedSpeakers).map(({ name, actor, kind, isUnclear }) => {
    if (isUnclear) return `${name} (several actors)`
    if (actor !== null) return `${name} (actor)`
    return kind === 'person' ? `${name} (new)` : `${name} (new, ${kind})`
  })
  const more = speakers.length - names.length
  return `${counted(speakers.length, 'speaker')}: ${names.join(', ')}${more > 0 ? `, and ${numberText(more)} more` : ''}`
}
