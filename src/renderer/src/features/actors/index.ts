import { lazyComponent } from '../../core/lazy.ts'

/** The public interface of the actors feature: everything that other features may import. */
export { beginSweep } from './sweep/begin-sweep.ts'
/** The review of a sweep; lazy, because most texts are read without one. */
export const SweepPanel = lazyComponent(async () => (await import('./sweep/SweepPanel.tsx')).SweepPanel)
