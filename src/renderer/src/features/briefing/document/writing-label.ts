import type { BriefingSection } from '#shared/briefing/briefing-view.ts'
import type { DocumentWrite } from './briefing-document.ts'

const place: Readonly<Record<BriefingSection, string>> = {
  lead: 'the lead',
  judgements: 'the key judgements',
  said: 'what was said',
  unknown: 'what we do not know',
}

/** The undo label of a burst of typing: "Type in the lead". */
export function writingLabel(write: DocumentWrite): string {
  const [first, ...others] = write.sections
  const where = first === undefined || others.length > 0 ? 'the briefing' : place[first]
  return write.put.length === 0 && write.judgements.length === 0 ? `Delete from ${where}` : `Type in ${where}`
}
