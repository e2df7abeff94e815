import type { Input, Output } from '#shared/contract/contract.ts'
import type { App } from '../app/app-context.ts'
import { commitAll } from '../app/commit-all.ts'

type Way = 'newLibrary' | 'openLibrary' | 'openExample'

const unsaved = 'What you typed last is not saved yet, so no other library was opened; it stands where it was. Try again when it is saved.'

/** Opens another library. What is half typed belongs to this one, and is committed first. Undefined when none was opened; the person was told. */
export async function openAnother<W extends Way>(app: Pick<App, 'client' | 'flushers' | 'state'>, way: W, input: Input<W>): Promise<Output<W> | undefined> {
  const { notice: before } = app.state.getState()
  if (!await commitAll(app)) {
    const { notice, showNotice } = app.state.getState()
    const why = notice && notice !== before ? `${notice.message} ` : ''
    showNotice({ kind: 'error', message: why + unsaved })
    return undefined
  }
  return app.client.want(way, input)
}
