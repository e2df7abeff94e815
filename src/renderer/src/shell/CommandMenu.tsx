import { useEffect, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components'
import { commandOf } from '#shared/commands/commands.ts'
import { useApp } from '../core/app-context.ts'
import type { MenuEntry } from '../core/app-state.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { strings } from './strings.ts'
import './command-menu.css'

/** A menu of commands with their keys: below a button, or at the pointer as a context menu. */
export function CommandMenu({
  label,
  at,
  items,
}: {
  readonly label: string
  readonly at: { readonly x: number; readonly y: number }
  readonly items: readonly MenuEntry[]
}) {
  const { keyboard, state } = useApp()
  const place = useRef<HTMLSpanElement>(null)
  const focusedBefore = useRef(document.activeElement)
  const chosen = useRef<(() => void) | null>(null)
  // While a dialog is open, the commands beneath rest. What was chosen runs once they answer again, with the focus where it was.
  useEffect(() => {
    const before = focusedBefore.current
    return () => {
      const run = chosen.current
      if (!run) return
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      requestAnimationFrame(run)
    }
  }, [])
  const close = () => state.setState(({ dialog }) => (dialog?.kind === 'menu' ? { dialog: null } : {}))
  return (
    <>
      <span ref={place} className="command-menu-place" style={{ left: at.x, top: at.y }} />
      <Popover
        className="command-menu"
        aria-label={label}
        isOpen
        triggerRef={place}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <Menu aria-label={label} autoFocus="first" onClose={close}>
          {items.map((entry, i) => {
            // The entries of a menu never change while it is open.
            // oxlint-disable-next-line react/no-array-index-key
            if (entry === null) return <Separator key={i} className="command-menu-line" />
            const { command } = entry
            const words = command === undefined ? entry.label : (entry.label ?? commandOf(command).label)
            const detail = command === undefined ? entry.detail : undefined
            const isOn = command === undefined ? entry.isOn : undefined
            const run = command === undefined ? entry.run : (entry.run ?? (() => keyboard.run(command)))
            return (
              <MenuItem
                // Two templates may have one name.
                key={`${i} ${words}`}
                className="command-menu-row"
                textValue={words}
                {...(isOn && { 'aria-label': strings.menu.chosen(words) })}
                onAction={() => {
                  chosen.current = () => void run()
                }}
              >
                {detail ? (
                  <span className="command-menu-words">
                    <Text slot="label" dir="auto">
                      {words}
                    </Text>
                    <Text slot="description" dir="auto">
                      {detail}
                    </Text>
                  </span>
                ) : (
                  <span className="command-menu-word" dir="auto">
                    {isOn !== undefined && (
                      <span className="command-menu-tick" aria-hidden>
                        {isOn ? '✓' : ''}
                      </span>
                    )}
                    {words}
                  </span>
                )}{' '}
                {command && <KeyOf command={command} />}
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </>
  )
}
