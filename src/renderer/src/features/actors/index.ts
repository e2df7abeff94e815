import { later } from '../../core/later.tsx'

/** The public interface of the actors feature: everything that other features may import. */
export { beginSweep } from './sweep/begin-sweep.ts'
/** The review of a sweep, loaded later, because most texts are read without one. */
export const SweepPanel = later(async () => (await import('./sweep/SweepPanel.tsx')).SweepPanel)
