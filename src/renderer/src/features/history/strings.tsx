import type { ReactNode } from 'react'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import type { RecordOfHistory } from '../../core/app-state.ts'

/** What the history of a record says on screen. Keys come as nodes. */
export const strings = {
  title: (name: string) => `History of ${name}`,
  none: 'Nothing has changed since it was added.',
  steps: 'Steps',
  older: 'Older steps are in the log, and not shown.',
  hint: (arrows: ReactNode, restore: ReactNode) => (
    <>
      {arrows} step or field {restore} restore: one field, or on the head of a step the whole record
    </>
  ),
  done: 'Done',
  restoredField: (field: string, record: string) => `${field} of ${record} restored`,
  restored: (record: string) => `Earlier version of ${record} restored`,

  quoted: (words: string) => `“${words}”`,
  /** The name of a record that is not there, or has none. */
  nameless: {
    claim: 'this claim',
    actor: 'this actor',
    source: 'this source',
    occasion: 'this occasion',
    tag: 'this tag',
    question: 'this question',
  } satisfies Readonly<Record<RecordOfHistory['type'], string>>,

  step: {
    /** How a step came about, unless somebody made it here. */
    origin: {
      user: '',
      load: 'read from a file',
      undo: 'undone',
      redo: 'done again',
      import: 'imported',
      export: 'exported',
    } satisfies Readonly<Record<ChangeOrigin, string>>,
    /** What changed: "language", "language suggested" (by Attaché), "language confirmed". */
    name: (field: string, state: 'suggested' | 'confirmed' | undefined) => (state ? `${field} ${state}` : field),
    empty: 'empty',
    restoreField: 'Restore',
    restoreAll: 'Restore this version',
  },
} as const
