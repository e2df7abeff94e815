import type { Id } from '#shared/model/id.ts'
import type { App } from '../../core/app-context.ts'
import type { MenuEntry } from '../../core/app-state.ts'
import { askDeleteSource } from './delete-source.ts'
import { strings } from './strings.tsx'

type Point = { readonly x: number; readonly y: number }

/** The ways to bring a text in. */
export const addSourceMenu: { readonly label: string; readonly items: readonly MenuEntry[] } = {
  label: strings.menus.add,
  items: [
    { command: 'source.import' },
    { command: 'source.importFolder' },
    { command: 'source.paste' },
    null,
    { command: 'library.example' },
  ],
}

/** Opens the context menu of a source, at the pointer or its row. */
export function openSourceMenu(app: App, source: Id, at: Point): void {
  const { openDialog } = app.state.getState()
  openDialog({
    kind: 'menu',
    label: strings.menus.source,
    at,
    items: [
      { command: 'source.card', run: () => openDialog({ kind: 'source-card', source, fresh: false }) },
      {
        command: 'memo.write',
        label: strings.menus.memo,
        run: () => openDialog({ kind: 'memo', owner: { type: 'source', id: source } }),
      },
      {
        command: 'history.open',
        label: strings.menus.history,
        run: () => openDialog({ kind: 'history', record: { type: 'source', id: source } }),
      },
      null,
      { command: 'sources.delete', label: strings.menus.delete, run: () => void askDeleteSource(app, source) },
    ],
  })
}
