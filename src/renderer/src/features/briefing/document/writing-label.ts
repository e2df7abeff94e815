import type { Section } from '#shared/briefing/sections.ts'
import { sectionName } from '../nodes/SectionNode.ts'
import type { DocumentWrite } from './briefing-document.ts'
import { strings } from '../strings.tsx'

/** The undo label of a burst of typing: "Type in “Key judgements”". */
export function writingLabel(write: DocumentWrite, sections: readonly Section[]): string {
  const [first, ...others] = write.sections
  const section = others.length > 0 ? undefined : sections.find(({ key }) => key === first)
  const { type, delete: remove } = strings.gestures
  const name = section ? sectionName(section) : null
  return write.put.length === 0 && write.judgements.length === 0 ? remove(name) : type(name)
}
