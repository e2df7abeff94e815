import type { PressEvent } from 'react-aria-components'
import { Button } from '../ui/Button.tsx'
import { useApp, useAppState } from './app-context.ts'
import type { MenuEntry } from './app-state.ts'

/** What makes a button open a menu of commands below it. `items` is called when the menu opens. */
export function useMenuButton(label: string, items: () => readonly MenuEntry[]) {
  const { state } = useApp()
  const isOpen = useAppState(({ dialog }) => dialog?.kind === 'menu' && dialog.label === label)
  return {
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onPress: ({ target }: PressEvent) => {
      const { left, bottom } = target.getBoundingClientRect()
      state.getState().openDialog({ kind: 'menu', label, at: { x: left, y: bottom }, items: items() })
    },
  } as const
}

/** A button of three dots that opens a menu of commands below it. */
export function MenuButton({ label, items }: { readonly label: string; readonly items: () => readonly MenuEntry[] }) {
  return (
    <Button look="quiet" aria-label={label} {...useMenuButton(label, items)}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden>
        <circle cx="3" cy="8" r="1.4" />
        <circle cx="8" cy="8" r="1.4" />
        <circle cx="13" cy="8" r="1.4" />
      </svg>
    </Button>
  )
}
