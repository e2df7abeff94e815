import { laterCode } from '../../core/later.tsx'

/** The gesture that deletes a source, for what is there with the first text. */
export const deleting = laterCode(() => import('./delete-source.ts'))
