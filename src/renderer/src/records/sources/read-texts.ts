import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import type { App } from '../../core/app-context.ts'

/** The texts of these sources. One that was deleted meanwhile is not among them, which is no failure: the claims that ask for it go in the same change. */
export async function readTexts(
  { ask }: App['client'],
  state: App['state'],
  ids: readonly Id[],
): Promise<Map<Id, SourceText>> {
  const texts = new Map<Id, SourceText>()
  for (const result of await Promise.all(ids.map((id) => ask('readSource', { id })))) {
    if (result.ok) texts.set(result.value.source, result.value)
    else if (result.error.code !== 'not-found')
      state.getState().showNotice({ kind: 'error', message: result.error.message })
  }
  return texts
}
