import { z } from 'zod'
import { papers } from '../briefing/briefing-view.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What the app remembers for a person, whichever library is open. Never anything from the notes. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  paper: z.enum(papers),
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  preparedBy: z.string().max(500),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = settingsSchema.partial()

export const defaultSettings: Settings = { theme: 'system', paper: 'A4', letterKeys: true, preparedBy: '' }
