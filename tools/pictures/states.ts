import type { LibraryName } from './libraries.ts'
import type { State } from './state.ts'
import { crowdedStates } from './states/crowded-states.ts'
import { firstStates } from './states/first-states.ts'
import { frameStates } from './states/frame-states.ts'
import { importStates } from './states/import-states.ts'
import { listStates } from './states/list-states.ts'
import { brokenStates, missingStates, oldStates } from './states/problem-states.ts'
import { readingStates } from './states/reading-states.ts'

/** Every state, by the library that it is shown on; the app is started once for each of them. */
export const states: Readonly<Record<LibraryName, readonly State[]>> = {
  none: firstStates,
  talks: [...readingStates, ...frameStates, ...importStates],
  dam: listStates,
  crowded: crowdedStates,
  old: oldStates,
  broken: brokenStates,
  missing: missingStates,
}
