import { laterCode } from '../../core/later.tsx'

/** The rules that fill in a new claim's card. Loaded later, because the first text does not need them. */
export const proposals = laterCode(() => import('./proposed-draft.ts'))
