import type { LibraryBackup, LibraryProblem } from '#shared/library/library-view.ts'
import { counted } from '#shared/text/counted.ts'

/** A library's file, as the person sees it: what they call the library, the file's name, and the folder it lies in. */
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
  }
}

/** What the first card offers: to look for the file, or to try it once more. */
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

export function timeInWords(time: number): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}

/** How much a backup holds: "3 sources, 24 claims, 2 questions"; questions and briefings only where there are any. */
export function holdsInWords({ sources, claims, questions, briefings }: NonNullable<LibraryBackup['holds']>): string {
  return [
    counted(sources, 'source'),
    counted(claims, 'claim'),
    ...(questions > 0 ? [counted(questions, 'question')] : []),
    ...(briefings > 0 ? [counted(briefings, 'briefing')] : []),
  ].join(', ')
}
