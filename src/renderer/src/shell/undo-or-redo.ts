import type { Output } from '#shared/contract/contract.ts'
import type { App } from '../core/app-context.ts'
import { shownKeyOf } from '../core/keyboard/Keys.tsx'
import { strings } from './strings.ts'

type TakenBack = NonNullable<Output<'undo' | 'redo'>>

/** Saves unsaved text first, so that undo reverts what the person sees as the last change. A group of many changes goes in steps. */
export async function undoOrRedo(
  { client, state, flushers, longGestures, spentKeys }: App,
  which: 'undo' | 'redo',
): Promise<void> {
  state.setState({ undoneBy: spentKeys.lastKey() })
  await flushers.flushAll()
  const words = strings[which]
  const end = await longGestures.run<TakenBack>(words.running, (rest) => client.mutate(which, { rest }))
  const { announce, settings } = state.getState()
  switch (end?.kind) {
    case 'nothing':
      return announce(words.none)
    case 'whole':
      return announce(words.done(end.first.label))
    case 'stopped':
      return announce(words.stopped(end.rest, shownKeyOf(`edit.${which}`, settings)))
    case 'interrupted':
      return announce(words.interrupted(end.rest))
  }
}
