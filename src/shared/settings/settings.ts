import type { Settings } from './settings-schema.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/**
 * How much a screen reader announces. `quiet`: results of gestures; `normal`: also what the caret reaches; `everything`: also the text of
 * each step.
 */
export const noiseLevels = ['quiet', 'normal', 'everything'] as const
export type Noise = (typeof noiseLevels)[number]

/** The zoom factors that Ctrl+Plus and Ctrl+Minus step through. */
export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** The next larger or smaller zoom factor; unchanged at the ends. */
export function steppedZoom(zoom: number, step: 1 | -1): number {
  return (
    (step === 1 ? zoomSteps.find((size) => size > zoom + 0.001) : zoomSteps.findLast((size) => size < zoom - 0.001)) ??
    zoom
  )
}

export const defaultSettings: Settings = {
  theme: 'system',
  paper: 'A4',
  letterKeys: true,
  preparedBy: '',
  keys: {},
  template: '',
  noise: 'normal',
  questionsByDate: null,
  zoom: 1,
  spelling: null,
  dictionary: [],
}
