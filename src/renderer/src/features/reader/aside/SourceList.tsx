import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { isIn, useChosenCase, useOnly } from '../../../core/cases.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useMenuButton } from '../../../core/MenuButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { addSourceMenu, askDeleteSource, openSourceMenu } from '../../sources/index.ts'
import { sourceRows, sourcesAround } from './source-rows.ts'
import { strings } from '../strings.tsx'

/** The sources of the case, with the open one marked. */
export function SourceList() {
  const app = useApp()
  const { keyboard, stores, state } = app
  const open = useAppState((values) => values.openSource)
  const chosen = useChosenCase()?.id ?? null
  // The open source is listed, whatever case is chosen: one sees where one is.
  const isListed = useMemo(
    () => (chosen === null ? null : (source: SourceView) => isIn(source, chosen) || source.id === open),
    [chosen, open],
  )
  const byId = useOnly(useRecords(stores.sources).byId, isListed)
  const list = useRef<HTMLUListElement>(null)
  const shown = useMemo(() => sourcesAround([...byId.values()], open), [byId, open])
  const rows = useMemo(() => sourceRows(shown), [shown])
  const addMenu = useMenuButton(addSourceMenu.label, () => addSourceMenu.items)
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
    if (focused === null) return
    const ids = shown.map(({ id }) => id)
    if (byId.has(focused)) rowBefore.current = ids.indexOf(focused)
    else if (document.activeElement === document.body)
      list.current?.querySelectorAll('button')[Math.min(rowBefore.current, ids.length - 1)]?.focus()
  }, [byId, shown, focused])

  return (
    <nav aria-label={strings.sources.label}>
      <div className="rail-head">
        <h2 className="eyebrow">{strings.sources.title}</h2>
        <Button look="quiet" {...addMenu}>
          {strings.sources.add}
        </Button>
      </div>
      <ul
        ref={list}
        className="plain-list"
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) setFocused(null)
        }}
      >
        {rows.map(({ source, name, facts }) => (
          <li key={source.id}>
            <button
              type="button"
              className="source-row"
              aria-current={source.id === open}
              onClick={() => state.getState().set({ openSource: source.id })}
              onFocus={() => setFocused(source.id)}
              onContextMenu={(event) => {
                event.preventDefault()
                openSourceMenu(app, source.id, { x: event.clientX, y: event.clientY })
              }}
            >
              <b title={source.fileName === '' ? name : strings.sources.ofFile(name, source.fileName)} dir="auto">
                {name}
              </b>
              <span dir="auto" title={facts}>
                {facts} <MemoSign memo={source.memo} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {byId.size > shown.length && (
        <Button look="quiet" onPress={() => void keyboard.run('go.sources')}>
          {strings.sources.all(byId.size)} <KeyOf command="go.sources" />
        </Button>
      )}
    </nav>
  )
}
