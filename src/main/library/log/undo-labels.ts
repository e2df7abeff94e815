import { redoTarget, undoTarget, type Logged } from '#shared/changes/history.ts'
import type { Library, UndoLabels } from '../library.ts'
import { logOf } from './log.ts'

type Asked = Pick<Library, 'db' | 'author'>

/** The change that undo or redo would revert next on this device, read from the log. */
export function targetOf({ db, author }: Asked, origin: 'undo' | 'redo'): Logged | null {
  const log = logOf(db, author.device)
  return origin === 'undo' ? undoTarget(log) : redoTarget(log)
}

/** The labels of the gestures that undo and redo would take. */
export function undoLabels(library: Asked): UndoLabels {
  return { undo: targetOf(library, 'undo')?.label ?? null, redo: targetOf(library, 'redo')?.label ?? null }
}
