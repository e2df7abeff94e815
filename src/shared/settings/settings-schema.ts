import { z } from 'zod'
import { papers } from '../briefing/briefing-view.ts'
import { noiseLevels, themes, zoomSteps } from './settings.ts'

/** What the app remembers for a person, whichever library is open. Never anything from the notes. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  paper: z.enum(papers),
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  preparedBy: z.string().max(500),
  /** Keys of commands in place of the usual ones, by the command's id; an id that is no command's any more means nothing. */
  keys: z.record(z.string().max(100), z.array(z.string().min(1).max(50)).max(4)),
  noise: z.enum(noiseLevels),
  /** How large everything is shown: 1 is as designed. */
  zoom: z
    .number()
    .min(zoomSteps[0])
    .max(zoomSteps[zoomSteps.length - 1]!),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = settingsSchema.partial()
