import type { CaseView, LibraryInfo } from '#shared/library/library-view.ts'
import type { App } from '../../core/app-context.ts'
import type { MenuEntry } from '../../core/app-state.ts'
import { chooseCase, chosenCaseOf } from '../../core/cases.ts'
import { askDeleteCase } from './delete-case.ts'
import { strings } from './strings.ts'

/** The menu of the case at the top of the window: the cases, if there are several, and what can be done with one and with the library. */
export function caseMenu(app: App, library: LibraryInfo): readonly MenuEntry[] {
  const chosen = chosenCaseOf(library)?.id ?? null
  const choices = [{ id: null, name: strings.menu.all }, ...library.cases].map(({ id, name }) => ({
    label: name,
    isOn: id === chosen,
    run: () => chooseCase(app, id),
  }))
  return [
    ...(library.cases.length > 1 ? [...choices, null] : []),
    ...(chosen !== null || library.cases.length === 1 ? [{ command: 'case.rename' } as const] : []),
    { command: 'case.new' },
    null,
    { command: 'library.open' },
    { command: 'library.new' },
    { command: 'library.example' },
    null,
    { command: 'library.verify' },
  ]
}

/** What stands at the top of the window: the chosen case, or that it is all of them. */
export function caseTitle(library: LibraryInfo): string {
  if (library.cases.length === 1) return library.case.name
  return chosenCaseOf(library)?.name ?? strings.menu.all
}

/** The context menu of a case in a list. */
export function openCaseMenu(app: App, { id, name }: CaseView, at: { readonly x: number; readonly y: number }): void {
  const { library, openDialog } = app.state.getState()
  openDialog({
    kind: 'menu',
    label: name,
    at,
    items: [
      { label: strings.menu.details, run: () => openDialog({ kind: 'case', id }) },
      ...(library && library.cases.length > 1
        ? [{ label: strings.menu.delete, run: () => void askDeleteCase(app, id) }]
        : []),
    ],
  })
}
