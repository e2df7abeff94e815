import { Fragment, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { commandOf } from '#shared/commands/commands.ts'
import { useApp } from '../core/app-context.ts'
import type { MenuEntry } from '../core/app-state.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
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
  // The chosen command may have opened a dialog, which must stay open.
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
          {items.map((entry, i) =>
            entry === null ? (
              // The order of a menu never changes while it is open.
              // oxlint-disable-next-line react/no-array-index-key
              <Separator key={i} className="command-menu-line" />
            ) : (
              <MenuItem
                key={entry.command}
                className="command-menu-row"
                textValue={entry.label ?? commandOf(entry.command).label}
                onAction={() => (entry.run ? entry.run() : void keyboard.run(entry.command))}
              >
                <Fragment>
                  {entry.label ?? commandOf(entry.command).label} <KeyOf command={entry.command} />
                </Fragment>
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </>
  )
}
