import type { LibraryProblem } from '#shared/library/library-view.ts'
import { strings } from './strings.ts'

/** A library's name, file name and folder as the person sees them. */
export function placeOf(path: string): { readonly name: string; readonly file: string; readonly folder: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const file = path.slice(cut + 1)
  return { name: file.replace(/(?<=.)\.[^.]*$/u, ''), file, folder: path.slice(0, cut) || path.slice(0, cut + 1) }
}

export function problemTitle({ path, kind }: LibraryProblem): string {
  return strings.problem.title[kind](placeOf(path).name)
}
