import type { State } from '../state.ts'

const problem = '.problem-screen .problem-offers'

/** A start whose library is damaged. */
export const brokenStates: readonly State[] = [{ name: 'broken library', shows: problem, reach: async () => undefined }]

/** A start whose library is away. */
export const missingStates: readonly State[] = [
  { name: 'missing library', shows: problem, reach: async () => undefined },
]

/** A library of an earlier version, some statuses of which are others now. */
export const oldStates: readonly State[] = [
  { name: 'notice', shows: '.notice', reach: async () => undefined },
  {
    name: 'changed statuses',
    shows: '[role="dialog"]',
    reach: (desk) => desk.page.locator('.notice').getByRole('button').first().click(),
  },
]
