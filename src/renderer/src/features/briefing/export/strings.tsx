import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** "[1 ¶2a], [1 ¶3b] and 3 more" */
function named(names: readonly string[], others: number): string {
  return others === 0 ? names.join(', ') : `${names.join(', ')} and ${others} more`
}

const go = {
  field: 'Fill in',
  block: 'Go there',
  section: 'Go there',
  claim: 'In the text',
  source: 'Source card',
  'read-back': 'Read back',
} as const

/** What the export dialog says. Keys and emphasised words come as nodes. */
export const strings = {
  title: (briefing: string) => `Export “${briefing.trim() || 'Untitled briefing'}” as PDF`,
  paper: 'Paper',
  marking: 'Marking',
  annex: {
    title: 'Annex',
    none: { label: 'None', detail: 'A list of the cited words closes the note.' },
    cited: {
      label: 'Cited paragraphs',
      detail: 'Each cited paragraph, annotated, between its neighbours.',
    },
    whole: {
      label: 'Whole sources',
      detail: 'Every cited source in full. Reprinting a whole text may need the publisher’s permission.',
    },
  },
  pages: (count: number) => counted(count, 'page'),
  notCounted: 'Counting pages…',
  printNotes: 'Print our working notes',
  printNotesDetail: 'What we wrote on claims in our words, and memos.',

  inIt: 'What is in it',
  holds: ({ sources, claims, judgements }: Readonly<Record<'sources' | 'claims' | 'judgements', number>>) =>
    `${counted(sources, 'source')}, ${counted(claims, 'claim')} cited, ${counted(judgements, 'key judgement')}`,
  open: 'Open before it goes out',
  stale: {
    title: (count: number) =>
      plural(count, {
        one: 'One cited claim has changed since it was cited',
        other: `${count} cited claims have changed since they were cited`,
      }),
  },
  notReadBack: {
    title: (count: number) =>
      plural(count, { one: 'One sentence not read back', other: `${count} sentences not read back` }),
    detail: 'Nobody has compared it with the words that it cites since it was written.',
  },
  unratedClaims: {
    title: (count: number) =>
      plural(count, { one: 'One cited claim is not rated', other: `${count} cited claims are not rated` }),
    /** No citation is broken. */
    detail: (citations: readonly string[], others: number) =>
      named(
        citations.map((citation) => citation.replaceAll(' ', '\u00a0')),
        others,
      ),
  },
  unratedSources: {
    title: (count: number) =>
      plural(count, { one: 'One cited source is not rated', other: `${count} cited sources are not rated` }),
    detail: (sources: readonly string[], others: number) => named(sources, others),
  },
  go,
  /** What a screen reader calls the button: its words, and what they are about. */
  goTo: (kind: keyof typeof go, title: string) => `${go[kind]}: ${title}`,
  allConfirmed: 'Every cited claim is confirmed.',
  nothingOpen: 'Nothing else is open.',

  cancel: (key: ReactNode) => <>Cancel {key}</>,
  /** `pages` is null until they are counted. */
  run: (pages: number | null, key: ReactNode) => (
    <>
      {pages === null ? 'Export…' : `Export ${counted(pages, 'page')}…`} {key}
    </>
  ),
  running: 'Exporting…',
  cancelled: 'Export cancelled. Nothing was written.',
  exported: (pages: number) => `Exported, ${counted(pages, 'page')}.`,
  exportedTo: (pages: number, path: string) => `Exported, ${counted(pages, 'page')}, to ${path}`,
  /** Stands above the path. */
  savedTo: (pages: number) => `${counted(pages, 'page')}, saved to`,
  showInFolder: 'Show in folder',
  done: (key: ReactNode) => <>Done {key}</>,

  unconfirmed: (count: number, key: ReactNode) =>
    count === 1 ? (
      <>
        One cited claim is as Attaché suggested it, and nobody has confirmed who says what. Look at it, then press {key}
        .
      </>
    ) : (
      <>
        {count} cited claims are as Attaché suggested them, and nobody has confirmed who says what. Look at each, then
        press {key}.
      </>
    ),
  toConfirm: 'Cited claims to confirm',
  confirm: (key: ReactNode) => <>Confirm {key}</>,
  confirmAll: (count: number) => `Confirm all ${count}`,
  confirmed: (count: number, left: number) =>
    plural(count, { one: `Confirmed. ${left} left.`, other: `All confirmed. ${left} left.` }),
} as const
