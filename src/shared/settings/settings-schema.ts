import { z } from 'zod'
import { papers } from '../briefing/briefing-view.ts'
import { longestWord, mostOwnWords, spellings } from '../spelling/spelling.ts'
import { noiseLevels, themes, zoomSteps } from './settings.ts'

/**
 * What the app remembers for a person, independent of the open library. Never anything from the notes, but the words that the person adds to
 * the dictionary.
 */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  paper: z.enum(papers),
  /** Whether single-letter keys are enabled. A person must be able to switch them off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  preparedBy: z.string().max(500),
  /** Keys that replace the defaults, by command id. The id of a command that no longer exists is ignored. */
  keys: z.record(z.string().max(100), z.array(z.string().min(1).max(50)).max(4)),
  /** The file of the template that the last briefing was started from; '' if none was. */
  template: z.string().max(255),
  noise: z.enum(noiseLevels),
  /** Whether the Questions screen shows the reports by date, else side by side by answer; null leaves it to the window's width. */
  questionsByDate: z.boolean().nullable(),
  /** The zoom factor of everything on screen; 1 is the designed size. */
  zoom: z
    .number()
    .min(zoomSteps[0])
    .max(zoomSteps[zoomSteps.length - 1]!),
  /** The spelling that briefings are checked by; null leaves it to the system's language. */
  spelling: z.enum(spellings).nullable(),
  /** Words that the person has added to the dictionary, of all libraries. */
  dictionary: z
    .array(z.string().min(1).max(longestWord))
    .max(mostOwnWords, `Your dictionary is full: it holds ${mostOwnWords} words. Remove one to add another.`),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsPatchSchema = settingsSchema.partial()
