import type { Failure } from '../model/result.ts'
import type { LibraryProblem } from './library-view.ts'

/** Describes why a library could not be opened. */
export function problemOf(path: string, { code, message }: Failure): LibraryProblem {
  return { path, kind: kinds[code] ?? 'other', message }
}

const kinds: Readonly<Partial<Record<Failure['code'], LibraryProblem['kind']>>> = {
  'missing-library': 'missing',
  'damaged-library': 'damaged',
  'newer-library': 'newer',
}
