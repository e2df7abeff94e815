import { commandOf } from '#shared/commands/commands.ts'
import { createKeyboard } from '../commands/keyboard.ts'
import { createSpentKeys } from '../commands/spent-keys.ts'
import { createRegisters } from '../registers/registers.ts'
import type { App } from './app-context.ts'
import { createAppState } from './app-state.ts'
import { createClient } from './client.ts'
import { createFlushers } from './flushers.ts'
import { isMac } from './platform.ts'
import { openNextWhenGone } from './open-next.ts'
import { reportErrors } from './report-error.ts'
import { createStores } from './stores.ts'
import { createTextReads } from './text-reads.ts'
import type { WindowApi } from './window-api.ts'

/** Builds the renderer's parts, each handed what it stands on. */
export function buildApp(api: WindowApi): App {
  const state = createAppState()
  const client = createClient(api, state)
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
  openNextWhenGone({ state, stores })
  return {
    api,
    client,
    state,
    stores,
    registers: createRegisters(client),
    texts: createTextReads(client, () => Promise.all([stores.mentions.load(), stores.notes.load()])),
    keyboard,
    spentKeys: createSpentKeys(),
    flushers: createFlushers(),
    report: reportErrors(api, (message) => state.getState().showNotice({ kind: 'error', message })),
  }
}
