import type { Input, Output } from '#shared/contract/contract.ts'
import type { App } from '../app/app-context.ts'
import { commitAll } from '../app/commit-all.ts'

type Way = 'newLibrary' | 'openLibrary' | 'openExample'

/** Opens another library. What is half typed belongs to this one, and is committed first. Undefined when none was opened; the person was told. */
export async function openAnother<W extends Way>(app: Pick<App, 'client' | 'flushers' | 'state'>, way: W, input: Input<W>): Promise<Output<W> | undefined> {
  await commitAll(app)
  return app.client.want(way, input)
}
