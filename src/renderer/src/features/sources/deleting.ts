import { laterCode } from '../../core/later.tsx'

/** The deletion of a source, loaded later, because the first text does not need it. */
export const deleting = laterCode(() => import('./delete-source.ts'))
