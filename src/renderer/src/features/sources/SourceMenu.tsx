import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { commandOf } from '#shared/commands/commands.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { askDeleteSource } from './delete-source.ts'
import { strings } from './strings.tsx'
import './source-menu.css'

/** The context menu of a source in the list, at the position of the pointer or the row. */
export function SourceMenu({
  source,
  at,
}: {
  readonly source: Id
  readonly at: { readonly x: number; readonly y: number }
}) {
  const app = useApp()
  const place = useRef<HTMLSpanElement>(null)
  const { openDialog } = app.state.getState()
  // The chosen command may have opened a dialog, which must stay open.
  const close = () => app.state.setState(({ dialog }) => (dialog?.kind === 'source-menu' ? { dialog: null } : {}))
  return (
    <>
      <span ref={place} className="source-menu-place" style={{ left: at.x, top: at.y }} />
      <Popover
        className="source-menu"
        aria-label={strings.menu}
        isOpen
        triggerRef={place}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <Menu aria-label={strings.menu} autoFocus="first" onClose={close}>
          <MenuItem
            className="source-menu-row"
            onAction={() => openDialog({ kind: 'source-card', source, fresh: false })}
          >
            {commandOf('source.card').label}
          </MenuItem>
          <MenuItem
            className="source-menu-row"
            textValue={commandOf('source.delete').label}
            onAction={() => void askDeleteSource(app, source)}
          >
            {commandOf('source.delete').label} <KeyOf command="sources.delete" />
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
