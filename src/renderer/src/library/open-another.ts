import type { Input, Output } from '#shared/contract/contract.ts'
import type { App } from '../app/app-context.ts'
import { commitAll } from '../app/commit-all.ts'

type Way = 'newLibrary' | 'openLibrary' | 'openExample'

/** Opens another library. What is half typed belongs to this one, and is committed first. Undefined when none was opened; the person was told. */
export async function openAnother<W extends Way>(
  app: Pick<App, 'client' | 'flushers' | 'state'>,
  way: W,
  input: Input<W>,
): Promise<Output<W> | undefined> {
  if (!(await commitAll(app, 'no other library was opened; it stands where it was. Try again when it is saved.')))
    return undefined
  return app.client.want(way, input)
}
