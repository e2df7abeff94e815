import { createElement, Fragment, type ReactNode } from 'react'
import type { FilledCards } from '#shared/imports/import-report.ts'
import { counted, numberText, plural } from '#shared/words/counted.ts'

/** What is said on screen about importing: its progress, its report, and files that need a password. */
export const strings = {
  progress: {
    listing: (found: number) => `Looking for files… ${numberText(found)} found`,
    title: (total: number) => `Importing ${counted(total, 'file')}`,
    done: (done: number) => `${numberText(done)} done · you can go on working`,
    paused: (done: number) => `${numberText(done)} done · paused`,
    refused: (refused: number) => ` · ${numberText(refused)} not imported`,
    reading: (file: ReactNode) => createElement(Fragment, null, 'Reading ', createElement('b', null, file)),
    pause: 'Pause',
    resume: 'Go on',
    cancel: 'Cancel',
  },
  firstPage: {
    title: (page: number, pages: number) =>
      page === 1
        ? 'First page – the rest is still being read'
        : `Page ${numberText(page)} of ${numberText(pages)} – the rest is still being read`,
    show: (page: number) => (page === 1 ? 'Show first page' : `Show page ${numberText(page)}`),
    hide: (page: number) => (page === 1 ? 'Hide first page' : `Hide page ${numberText(page)}`),
  },
  unlock: {
    title: 'Password',
    note: (file: ReactNode) =>
      createElement(
        Fragment,
        null,
        '“',
        file,
        '” is locked with a password. It is used to read this file and kept nowhere.',
      ),
    password: 'Password of the file',
    isWrong: 'That password does not open it.',
    cancel: 'Cancel',
    open: 'Import',
  },
  report: {
    finished: 'Import finished',
    cancelled: 'Import cancelled',
    summary: (files: number, seconds: number) =>
      `${counted(files, 'file')} in ${duration(seconds)}. The originals are unchanged.`,
    left: (files: number) =>
      plural(files, { one: '1 file was not reached.', other: `${numberText(files)} files were not reached.` }),
    section: (title: string, files: number) => `${title}, ${counted(files, 'file')}`,
    nearly: 'Nearly the same',
    waiting: (count: number) => `${numberText(count)}, waiting for you`,
    wordsOf: (percent: number, source: string) => `${numberText(percent)} % of its words are those of “${source}”`,
    compare: 'Compare…',
    notRead: 'Not imported',
    already: 'Already here',
    alreadyNote: 'nothing added',
    imported: 'Imported',
    show: 'Show',
    password: 'Password…',
    copy: 'Copy report',
    copied: 'Report copied',
    done: 'Done',
    undo: 'Undo import',
    more: (count: number) => `${numberText(count)} more, nothing to do`,
    cards: 'Source cards',
    filled: cardsSentence,
    byteForByte: (source: string) => `The same file as “${source}”`,
  },
  undoImport: {
    running: 'Undoing the import',
    undone: (undone: Undone) => `Import undone: ${undoneOf(undone)}`,
    nothing: 'Nothing of this import is left to undo',
    stopped: (undone: Undone) => `Undoing the import was stopped: ${undoneOf(undone)}.`,
    goOn: 'Go on',
  },
} as const

type Undone = { readonly removed: number; readonly putBack: number }

/** "12 sources removed, 3 source cards put back" */
function undoneOf({ removed, putBack }: Undone): string {
  return [
    ...(removed > 0 || putBack === 0 ? [`${counted(removed, 'source')} removed`] : []),
    ...(putBack > 0 ? [`${counted(putBack, 'source card')} put back`] : []),
  ].join(', ')
}

function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  if (seconds < 90) return counted(Math.round(seconds), 'second')
  return counted(Math.round(seconds / 60), 'minute')
}

/** More entries without a source than this are counted, not named. */
const named = 5
const longestName = 80

/** "12 source cards filled in; no source for 3: …" */
function cardsSentence({ filled, unmatched, broken }: FilledCards): string {
  const names = unmatched
    .slice(0, named)
    .map((name) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name))
  const more = unmatched.length - names.length
  const missing = more > 0 ? [...names, `and ${numberText(more)} more`] : names
  return [
    filled > 0 || unmatched.length > 0
      ? `${filled === 0 ? 'No source card' : counted(filled, 'source card')} filled in`
      : 'The source cards say all of this already',
    ...(unmatched.length > 0 ? [`no source for ${numberText(unmatched.length)}: ${missing.join(' · ')}`] : []),
    ...(broken > 0 ? [`${counted(broken, 'entry', 'entries')} could not be read`] : []),
  ].join('; ')
}
