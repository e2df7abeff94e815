import { useLayoutEffect, useRef, useState } from 'react'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { askDeleteSource } from '../../sources/index.ts'
import { shortDate } from '#shared/words/dates.ts'
import { strings } from '../strings.tsx'

/** The sources of the case, with the open one marked. */
export function SourceList() {
  const app = useApp()
  const { stores, state } = app
  const { byId } = useRecords(stores.sources)
  const open = useAppState((values) => values.openSource)
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<SourceView['id'] | null>(null)
  const rowBefore = useRef(-1)
  useKeyScope(
    'sources',
    {
      'sources.delete': () =>
        focused !== null && list.current?.contains(document.activeElement) ? void askDeleteSource(app, focused) : false,
    },
    focused !== null,
  )

  // Removing a row loses the focus. The row now in its place gets it, unless another text opens and takes it.
  useLayoutEffect(() => {
    const ids = [...byId.keys()]
    if (focused === null) return
    if (byId.has(focused)) rowBefore.current = ids.indexOf(focused)
    else if (document.activeElement === document.body)
      list.current?.querySelectorAll('button')[Math.min(rowBefore.current, ids.length - 1)]?.focus()
  }, [byId, focused])

  return (
    <nav aria-label={strings.sources.label}>
      <h2 className="eyebrow">{strings.sources.title}</h2>
      <ul
        ref={list}
        className="plain-list"
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) setFocused(null)
        }}
      >
        {[...byId.values()].map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className="source-row"
              aria-current={source.id === open}
              onClick={() => state.getState().set({ openSource: source.id })}
              onFocus={() => setFocused(source.id)}
              onContextMenu={(event) => {
                event.preventDefault()
                state
                  .getState()
                  .openDialog({ kind: 'source-menu', source: source.id, at: { x: event.clientX, y: event.clientY } })
              }}
            >
              <b title={source.title} dir="auto">
                {sourceName(source)}
              </b>
              <span dir="auto">{factsOf(source)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function factsOf({ publisher, published, reliability, claims }: SourceView): string {
  return [publisher, published && shortDate(published), reliability, strings.sources.claims(claims)]
    .filter(Boolean)
    .join(' · ')
}
