import { z } from 'zod'
import data from '../../../resources/data/confidence.json' with { type: 'json' }
import { confidences, type Confidence } from '../model/enums.ts'

const confidenceScaleSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  note: z.string().min(1),
  levels: z.record(z.enum(confidences), z.strictObject({ label: z.string().min(1), meaning: z.string().min(1) })),
})

/** The levels of confidence (ICD 203), from the data file. */
export const confidenceScale = confidenceScaleSchema.parse(data)

/** What a judgement needs in order to have this confidence. */
export function confidenceMeaning(level: Confidence): string {
  return confidenceScale.levels[level].meaning
}
