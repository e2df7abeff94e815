import { later } from '../../core/later.tsx'

/** The door to actors: all that other features may use. */
export { beginSweep } from './sweep/begin-sweep.ts'
/** The review of a sweep; most texts are read without one. */
export const SweepPanel = later(async () => (await import('./sweep/SweepPanel.tsx')).SweepPanel)
