import { basename, extname } from 'node:path'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import type { Library } from '../library.ts'
import { theCase } from '../rows/rows.ts'
import { countStatusChanges } from './status-changes.ts'
import { undoLabels } from '../log/undo-labels.ts'

/** Reads the facts about the open library that the window's frame shows. */
export function getLibrary(library: Library): LibraryInfo {
  const { id, name, count_sides: countSides, marking } = theCase(library.db)
  const { path } = library
  return {
    path,
    name: basename(path, extname(path)),
    case: { id, name, countSides: countSides === 1, marking },
    readOnly: library.readOnly(),
    heldBy: library.heldBy(),
    rescued: library.rescued(),
    notices: [...library.notices],
    statusChanges: countStatusChanges(library.db),
    ...undoLabels(library),
  }
}
