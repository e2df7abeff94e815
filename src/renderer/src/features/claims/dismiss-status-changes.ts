import type { App } from '../../core/app-context.ts'

/** Takes the notice about changed statuses away, and does not show it again when the library is opened. */
export async function dismissStatusChanges({ client, state }: App): Promise<void> {
  if ((await client.call('dismissStatusChanges', {})) === undefined) return
  const { library } = state.getState()
  if (library) state.setState({ library: { ...library, statusChanges: 0 } })
}
