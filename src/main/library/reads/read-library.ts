import { basename, extname } from 'node:path'
import type { CaseView, LibraryInfo } from '#shared/library/library-view.ts'
import type { Library } from '../library.ts'
import { caseForNew, chosenCase, liveCases, type CaseRow } from '../rows/cases.ts'
import { countStatusChanges } from './status-changes.ts'
import { undoLabels } from '../log/undo-labels.ts'

/** Reads the facts about the open library that the window's frame shows. */
export function getLibrary(library: Library): LibraryInfo {
  const cases = liveCases(library.db)
  const { path } = library
  return {
    path,
    name: basename(path, extname(path)),
    cases: cases.map(caseView),
    chosenCase: chosenCase(library.db, cases)?.id ?? null,
    case: caseView(caseForNew(library.db, cases)),
    readOnly: library.readOnly(),
    heldBy: library.heldBy(),
    rescued: library.rescued(),
    notices: [...library.notices],
    statusChanges: countStatusChanges(library.db),
    ...undoLabels(library),
  }
}

function caseView({ id, name, count_sides: countSides, marking }: CaseRow): CaseView {
  return { id, name, countSides: countSides === 1, marking }
}
