import { z } from 'zod'
import { papers } from '../briefing/briefing-view.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How much a screen reader is told: the results of gestures, also what the caret comes to, also the text of each step. */
export const noiseLevels = ['quiet', 'normal', 'everything'] as const
export type Noise = (typeof noiseLevels)[number]

/** The sizes that Ctrl+Plus and Ctrl+Minus go through. */
const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** The next larger or smaller size; the same at the ends. */
export function steppedZoom(zoom: number, step: 1 | -1): number {
  return (step === 1 ? zoomSteps.find((size) => size > zoom + 0.001) : zoomSteps.findLast((size) => size < zoom - 0.001)) ?? zoom
}

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
  zoom: z.number().min(zoomSteps[0]).max(zoomSteps[zoomSteps.length - 1]!),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = settingsSchema.partial()

export const defaultSettings: Settings = { theme: 'system', paper: 'A4', letterKeys: true, preparedBy: '', keys: {}, noise: 'normal', zoom: 1 }
