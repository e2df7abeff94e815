import type { SourceView } from '#shared/sources/source-view.ts'
import { counted } from '#shared/text/counted.ts'
import { useApp, useAppState, useRecords } from '../../app/app-context.ts'
import { shortDate } from '../source-words.ts'

/** The sources of the case; the open one is marked. */
export function SourceList() {
  const { stores, state } = useApp()
  const { byId } = useRecords(stores.sources)
  const open = useAppState((values) => values.openSource)
  return (
    <nav aria-label="Sources">
      <h2 className="eyebrow">Sources</h2>
      <ul className="plain-list">
        {[...byId.values()].map((source) => (
          <li key={source.id}>
            <button type="button" className="source-row" aria-current={source.id === open} onClick={() => state.getState().set({ openSource: source.id })}>
              <b title={source.title} dir="auto">{source.title || source.fileName || 'Untitled'}</b>
              <span dir="auto">{factsOf(source)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function factsOf({ publisher, published, reliability, claims }: SourceView): string {
  const marked = claims === 0 ? 'no claims' : counted(claims, 'claim')
  return [publisher, published && shortDate(published), reliability, marked].filter(Boolean).join(' · ')
}
