import backgroundBrief from '../../../../resources/templates/background-brief.json' with { type: 'json' }
import handover from '../../../../resources/templates/handover.json' with { type: 'json' }
import keyJudgementsNote from '../../../../resources/templates/key-judgements-note.json' with { type: 'json' }
import onePageNote from '../../../../resources/templates/one-page-note.json' with { type: 'json' }
import situationReport from '../../../../resources/templates/situation-report.json' with { type: 'json' }
import speakingPoints from '../../../../resources/templates/speaking-points.json' with { type: 'json' }
import { templateSchema, type Template } from './template-schema.ts'

const files = {
  'key-judgements-note': keyJudgementsNote,
  'one-page-note': onePageNote,
  'background-brief': backgroundBrief,
  'situation-report': situationReport,
  'speaking-points': speakingPoints,
  handover,
} as const
export type ShippedTemplate = keyof typeof files

/** The name of a shipped file without its ending, in the order of the menu. The first is what a first briefing starts with. */
export const shippedNames = Object.keys(files) as readonly ShippedTemplate[]

/** A template that ships with the app. */
export function shippedTemplate(name: ShippedTemplate): Template {
  return templateSchema.parse(files[name])
}
