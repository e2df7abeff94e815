import type { App } from './app-context.ts'
import type { MenuEntry } from './app-state.ts'
import { strings } from './strings.ts'

/** What a text field's context menu offers. Main edits there, because the page may not read the clipboard. */
export function editEntries({ client }: App, field: Element): MenuEntry[] {
  const edit = (command: 'cut' | 'copy' | 'paste' | 'selectAll'): MenuEntry => ({
    label: strings.edit[command],
    run: () => {
      if (field instanceof HTMLElement) field.focus()
      void client.call('editText', { command })
    },
  })
  return [edit('cut'), edit('copy'), edit('paste'), null, edit('selectAll')]
}
