import type { Input, Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import { strings } from './strings.ts'

type Undone = Output<'undoImport'>

/**
 * Undoes an import by the group of its changes, from `from` on if it was stopped there. `begun` is called once the first step is made, if
 * there is one. One that is stopped says so, and can go on from there.
 */
export async function undoImport(
  app: App,
  group: Id,
  { from, begun }: { readonly from?: Input<'undoImport'>['rest']; readonly begun?: () => void } = {},
): Promise<void> {
  const { client, longGestures, state } = app
  const words = strings.undoImport
  const end = await longGestures.run<Undone>(
    () => words.running,
    async (rest = from) => {
      const undone = await client.mutate('undoImport', { group, rest }, (value) =>
        value.rest || isNothing(value) ? null : words.undone(value),
      )
      if (undone && rest === from) begun?.()
      return undone
    },
  )
  const { announce, showNotice } = state.getState()
  if (end?.kind === 'whole' && isNothing(end.last)) announce(words.nothing)
  if (end?.kind === 'stopped') {
    const action = { label: words.goOn, run: () => void undoImport(app, group, { from: end.rest }) }
    showNotice({ kind: 'info', message: words.stopped(end.rest), action })
  }
}

function isNothing({ removed, putBack }: Undone): boolean {
  return removed + putBack === 0
}
