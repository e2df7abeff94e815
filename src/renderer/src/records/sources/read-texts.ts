import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import type { App } from '../../core/app-context.ts'

/** Reads the texts of these sources. A source deleted meanwhile is left out without an error: its claims disappear in the same change. */
export async function readTexts(
  client: App['client'],
  state: App['state'],
  ids: readonly Id[],
): Promise<Map<Id, SourceText>> {
  const texts = new Map<Id, SourceText>()
  for (const result of await Promise.all(ids.map((id) => client.tryQuery('readSource', { id })))) {
    if (result.ok) texts.set(result.value.source, result.value)
    else if (result.error.code !== 'not-found')
      state.getState().showNotice({ kind: 'error', message: result.error.message })
  }
  return texts
}
