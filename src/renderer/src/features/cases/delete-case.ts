import type { Id } from '#shared/model/id.ts'
import type { App } from '../../core/app-context.ts'
import { isIn } from '../../core/cases.ts'
import { strings } from './strings.ts'

/** What is in a case, as numbers. */
export type CaseContents = { readonly sources: number; readonly questions: number; readonly briefings: number }

/** Counts what is in a case; undefined if that cannot be read. */
export async function contentsOf({ client, stores }: App, id: Id): Promise<CaseContents | undefined> {
  const briefings = await client.query('listBriefings', {})
  if (!briefings) return undefined
  return {
    sources: [...stores.sources.getState().byId.values()].filter((source) => isIn(source, id)).length,
    questions: [...stores.questions.getState().byId.values()].filter(({ inCase }) => inCase === id).length,
    briefings: briefings.filter(({ inCase }) => inCase === id).length,
  }
}

/** Deletes an empty case; otherwise asks where its contents go. */
export async function askDeleteCase(app: App, id: Id): Promise<void> {
  const contents = await contentsOf(app, id)
  if (!contents) return
  if (contents.sources + contents.questions + contents.briefings > 0)
    app.state.getState().openDialog({ kind: 'delete-case', id, contents })
  else await deleteCase(app, id, null)
}

/** Deletes a case; undo restores it with its contents. */
export async function deleteCase({ client, state }: App, id: Id, moveTo: Id | null): Promise<void> {
  const cases = state.getState().library?.cases ?? []
  const nameOf = (one: Id | null) => cases.find((other) => other.id === one)?.name ?? ''
  const sentence =
    moveTo === null ? strings.delete.deleted(nameOf(id)) : strings.delete.movedAndDeleted(nameOf(id), nameOf(moveTo))
  state.getState().closeDialog()
  await client.mutate('deleteCase', { id, moveTo }, sentence)
}
