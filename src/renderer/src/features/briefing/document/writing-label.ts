import type { DocumentWrite } from './briefing-document.ts'
import { strings } from '../strings.tsx'

/** The undo label of a burst of typing: "Type in the lead". */
export function writingLabel(write: DocumentWrite): string {
  const [first, ...others] = write.sections
  const section = first === undefined || others.length > 0 ? null : first
  const { type, delete: remove } = strings.gestures
  return write.put.length === 0 && write.judgements.length === 0 ? remove(section) : type(section)
}
