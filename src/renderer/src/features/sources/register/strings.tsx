import type { ReactNode } from 'react'
import type { SourceGroup, SourceNeed } from '#shared/registers/filter.ts'
import { counted, numberText, plural } from '#shared/words/counted.ts'

/** What the Sources screen says. Keys come as nodes. */
export const strings = {
  screen: {
    filter: 'Title, publisher, words',
    add: '+ Add source',
    addTitle: 'Add source',
    open: 'Open',
    state: 'State',
    setState: 'Set state',
    case: 'Case',
    putIntoCase: 'Put into cases',
    edit: 'Edit…',
    card: 'Card…',
    delete: 'Delete',
    /** A source with its publisher and date, in the status bar. */
    place: (parts: readonly string[]) => parts.join(', '),
    continueAt: (place: string) => `Continue at ${place}`,
    notDone: 'Not done',
    deleted: (count: number) => plural(count, { one: 'Source deleted', other: `${counted(count, 'source')} deleted` }),
    deleting: (count: number) => `Deleting ${counted(count, 'source')}`,
    deletingStopped: ({ done, left }: { readonly done: number; readonly left: number }) =>
      `Deleting stopped: ${numberText(done)} of ${counted(done + left, 'source')} were deleted`,
    stateSet: (count: number, state: string) => `${counted(count, 'source')}: ${state.toLocaleLowerCase()}`,
    confirmed: (count: number) => `${counted(count, 'source')} confirmed`,
    putInto: (count: number, name: string) => `${counted(count, 'source')} put into “${name}”`,
    takenFrom: (count: number, name: string) => `${counted(count, 'source')} removed from “${name}”`,
    none: (name: ReactNode) => <>No sources in “{name}” yet</>,
    noneHint: (key: ReactNode) => (
      <>
        Add one with {key}, or put sources of another case into it: select them under “All sources”, then choose Case.
      </>
    ),
  },

  groups: {
    state: 'State',
    case: 'Case',
    publisher: 'Publisher',
    month: 'Date',
    language: 'Language',
    none: 'None',
  } satisfies Readonly<Record<SourceGroup, string>>,

  needs: {
    'not-rated': 'Not rated',
    suggested: 'Suggested, not confirmed',
    'not-read-fully': 'Not read fully',
    attachments: 'Attachments not added',
  } satisfies Readonly<Record<SourceNeed, string>>,

  facets: {
    state: 'State',
    needs: 'Needs attention',
    publisher: { label: 'Publisher', none: 'No publisher' },
    language: { label: 'Language', none: 'Not known' },
    format: 'Format',
    reliability: { label: 'Reliability', none: 'Not rated' },
    marking: { label: 'Marking', none: 'No marking' },
    tag: { label: 'Tag', none: 'No tag' },
  },

  dates: {
    orLater: (date: string) => `Published in ${date} or later`,
    orBefore: (date: string) => `Published in ${date} or before`,
    within: (date: string) => `Published in ${date}`,
    from: (date: string) => `Published from ${date}`,
    until: (date: string) => `Published until ${date}`,
  },

  cells: {
    notRated: 'Not rated',
    reliability: (letter: string, words: string) => `${letter}: ${words.toLocaleLowerCase()}`,
    marked: (percent: string) => `${percent} of the text is marked`,
  },

  delete: {
    title: (count: number) => `Delete ${counted(count, 'source')}`,
    note: (claims: number, undo: ReactNode) => (
      <>
        {plural(claims, { one: '1 claim goes with them', other: `${counted(claims, 'claim')} go with them` })}, and all
        else that is marked in their texts. Undo ({undo}) brings all of it back.
      </>
    ),
    cancel: 'Cancel',
    delete: 'Delete',
  },

  editMany: {
    title: (count: number) => plural(count, { one: 'Edit this source', other: `Edit ${counted(count, 'source')}` }),
    unchanged: 'No change',
    state: 'State',
    publisher: 'Publisher',
    language: 'Language',
    notKnown: 'Not known',
    reliability: 'Reliability',
    notRated: 'Not rated',
    marking: 'Marking',
    noMarking: 'No marking',
    addCase: 'Add to case',
    removeCase: 'Remove from case',
    confirm: 'Confirm what is suggested',
    confirmSome: (suggested: number, all: number) => `Confirm what is suggested (${suggested} of ${all})`,
    save: (count: number) => plural(count, { one: 'Save', other: `Change ${counted(count, 'source')}` }),
    saved: (count: number) => `${counted(count, 'source')} changed`,
  },
} as const
