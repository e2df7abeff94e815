import type { LibraryBackup, LibraryProblem } from '#shared/library/library-view.ts'
import { counted } from '#shared/words/counted.ts'

/** A library's name, file name and folder as the person sees them. */
export function placeOf(path: string): { readonly name: string; readonly file: string; readonly folder: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const file = path.slice(cut + 1)
  return { name: file.replace(/(?<=.)\.[^.]*$/u, ''), file, folder: path.slice(0, cut) || path.slice(0, cut + 1) }
}

export function problemTitle({ path, kind }: LibraryProblem): string {
  const { name } = placeOf(path)
  switch (kind) {
    case 'missing':
      return `“${name}” is not where it was`
    case 'damaged':
      return `“${name}” is damaged`
    case 'newer':
      return `“${name}” needs a newer Attaché`
    case 'other':
      return `“${name}” could not be opened`
    case 'no-place':
      return 'Choose a place for your library'
    case 'synced':
      return 'Your documents are synced'
  }
}

/** The texts of the first card: look for the file, or try again. */
export const wayBack = {
  missing: {
    title: 'Find it',
    text: 'Connect the drive it is on, or put the file back, and look again. If it was moved or renamed, choose where it is now.',
    again: 'Look again',
    choose: 'Choose where it is…',
    still: 'It is still not there',
  },
  other: {
    title: 'Try it again',
    text: 'Once the cause is out of the way, try again. If you have another copy of the file, you can open that instead.',
    again: 'Try again',
    choose: 'Choose another copy…',
    still: 'It still cannot be opened',
  },
} as const

/** The texts of the cards on a first start, where the person chooses a place. */
export const firstPlaces = {
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
} as const

/** The content of a backup: "3 sources, 24 claims, 2 questions"; questions and briefings only if there are any. */
export function holdsInWords({ sources, claims, questions, briefings }: NonNullable<LibraryBackup['holds']>): string {
  return [
    counted(sources, 'source'),
    counted(claims, 'claim'),
    ...(questions > 0 ? [counted(questions, 'question')] : []),
    ...(briefings > 0 ? [counted(briefings, 'briefing')] : []),
  ].join(', ')
}
