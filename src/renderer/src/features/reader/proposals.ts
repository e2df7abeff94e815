import { laterCode } from '../../core/later.tsx'

/** The rules that fill in a new claim's card: the first text does not wait for them. */
export const proposals = laterCode(() => import('./proposed-draft.ts'))
