import { Button } from '../ui/Button.tsx'
import { useApp } from './app-context.ts'
import type { MenuEntry } from './app-state.ts'

/** A button of three dots that opens a menu of commands below it. `items` is called when the menu opens. */
export function MenuButton({ label, items }: { readonly label: string; readonly items: () => readonly MenuEntry[] }) {
  const { state } = useApp()
  return (
    <Button
      look="quiet"
      aria-label={label}
      aria-haspopup="menu"
      onPress={({ target }) => {
        const { left, bottom } = target.getBoundingClientRect()
        state.getState().openDialog({ kind: 'menu', label, at: { x: left, y: bottom }, items: items() })
      }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden>
        <circle cx="3" cy="8" r="1.4" />
        <circle cx="8" cy="8" r="1.4" />
        <circle cx="13" cy="8" r="1.4" />
      </svg>
    </Button>
  )
}
