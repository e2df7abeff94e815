import type { Output } from '#shared/contract/contract.ts'
import type { CaseView } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceRow } from '#shared/registers/source-register.ts'
import { workStateWord, type WorkState } from '#shared/sources/source-view.ts'
import type { App } from '../../../core/app-context.ts'
import { strings } from './strings.tsx'

type Rows = readonly SourceRow[]
const idsOf = (rows: Rows) => rows.map(({ source }) => source.id)

/** Sets how far work on sources has come; null goes by whether they have claims. */
export async function setState({ client }: App, rows: Rows, state: WorkState | null): Promise<void> {
  const words = state === null ? strings.screen.notDone : workStateWord[state]
  const said = strings.screen.stateSet(rows.length, words)
  await client.mutate('updateSources', { ids: idsOf(rows), fields: { workState: state } }, said)
}

/** Deletes sources with all that is marked in them. Resolves to whether any were. */
export async function deleteAll({ client, longGestures, state }: App, ids: readonly Id[]): Promise<boolean> {
  const words = strings.screen
  const end = await longGestures.run<Output<'deleteSources'>>(words.deleting, (rest) =>
    client.mutate('deleteSources', { ids: ids.slice(rest?.done ?? 0), rest }, (value) =>
      value.rest ? null : words.deleted(ids.length),
    ),
  )
  if (end?.kind === 'stopped') state.getState().announce(words.deletingStopped(end.rest))
  return end !== null
}

/** Puts sources into a case; takes them out of it if all of them are in it. */
export async function toggleCase({ client }: App, rows: Rows, { id, name }: CaseView): Promise<void> {
  const areIn = allIn(rows, id)
  const fields = areIn ? { removeCases: [id] } : { addCases: [id] }
  const said = areIn ? strings.screen.takenFrom(rows.length, name) : strings.screen.putInto(rows.length, name)
  await client.mutate('updateSources', { ids: idsOf(rows), fields }, said)
}

/** Whether all of these sources are in a case. */
export function allIn(rows: Rows, id: string): boolean {
  return rows.every(({ source }) => source.cases.includes(id))
}
