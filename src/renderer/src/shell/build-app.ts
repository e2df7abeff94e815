import { commandOf } from '#shared/commands/commands.ts'
import { createKeyboard } from '../core/keyboard/keyboard.ts'
import { createSpentKeys } from '../core/keyboard/spent-keys.ts'
import { createRegisters } from '../core/registers/registers.ts'
import type { App } from '../core/app-context.ts'
import { createAppState } from '../core/app-state.ts'
import { createClient } from '../core/client.ts'
import { createCommits } from '../core/commits.ts'
import { createFlushers } from '../core/flushers.ts'
import { createLongGestures } from '../core/long-gestures.ts'
import { isMac } from '../core/platform.ts'
import { createQueries } from '../core/queries.ts'
import { openNextWhenGone } from '../core/open-next.ts'
import { reportErrors } from '../core/report-error.ts'
import { createStores } from '../core/stores.ts'
import { createTextReads } from '../core/text-reads.ts'
import type { WindowApi } from '../core/window-api.ts'

/** Builds the parts of the renderer and passes each the parts that it needs. */
export function buildApp(api: WindowApi): App {
  const state = createAppState()
  const commits = createCommits()
  const client = createClient(api, state, commits)
  const keyboard = createKeyboard({
    mac: isMac,
    letterKeys: () => state.getState().settings.letterKeys,
    keys: () => state.getState().settings.keys,
  })
  state.subscribe((now, before) => {
    if (now.dialog !== before.dialog) keyboard.cover(now.dialog !== null)
    if (now.problem !== before.problem)
      keyboard.restrict(now.problem ? (id) => commandOf(id).withoutLibrary === true : null)
  })
  const stores = createStores(client, state)
  const openNext = openNextWhenGone({ state, stores })
  return {
    api,
    client,
    commits,
    queries: createQueries(client, state),
    state,
    stores,
    registers: createRegisters(client),
    texts: createTextReads(client, state, () => Promise.all([stores.mentions.load(), stores.notes.load()])),
    longGestures: createLongGestures(state, openNext),
    keyboard,
    spentKeys: createSpentKeys(),
    flushers: createFlushers(),
    report: reportErrors(api, (message) => state.getState().showNotice({ kind: 'error', message })),
  }
}
