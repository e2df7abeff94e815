import { memo, useRef, type RefObject } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { useApp } from '../../core/app-context.ts'
import type { MenuEntry } from '../../core/app-state.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { MenuButton } from '../../core/MenuButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { strings } from './strings.tsx'

/** What can be done with all rows: first what has a button beside the filter, then those at the end of the line, then those in the menu. */
const controls: readonly {
  readonly command: CommandId
  readonly label: string
  readonly at: 'start' | 'end' | 'menu'
}[] = [
  { command: 'register.condition', label: strings.screen.addCondition, at: 'start' },
  { command: 'register.group', label: strings.screen.groupTitle, at: 'end' },
  { command: 'register.columns', label: strings.columns.title, at: 'end' },
  { command: 'register.save', label: strings.screen.saveFilter, at: 'end' },
  { command: 'register.export', label: strings.screen.export, at: 'end' },
  { command: 'register.copy', label: strings.screen.copy, at: 'menu' },
  { command: 'register.selectAll', label: strings.screen.selectAll, at: 'menu' },
]

/**
 * The controls of a register as buttons in its one line. Those that are not shown, for want of room or because selected rows have buttons
 * there, are in the menu at its end. Drawn again only if its properties change, and not with each letter in the filter.
 */
export const RegisterControls = memo(function RegisterControls({
  inMenu,
  sorted,
  groupedBy,
  rowsRef,
}: {
  /** All controls are in the menu. */
  readonly inMenu: boolean
  /** What the rows are sorted by, in words. */
  readonly sorted: string
  /** What the rows are grouped by, in words; undefined where they have no groups. */
  readonly groupedBy: string | undefined
  /** The rows, which have the focus while a control acts. */
  readonly rowsRef: RefObject<HTMLElement | null>
}) {
  const { keyboard } = useApp()
  const line = useRef<HTMLSpanElement>(null)
  const here = controls.filter(({ command }) => command !== 'register.group' || groupedBy !== undefined)
  const run = (command: CommandId) => {
    rowsRef.current?.focus()
    keyboard.run(command)
  }
  const hidden = (): readonly MenuEntry[] => {
    const shown = new Set(
      [...(line.current?.querySelectorAll<HTMLElement>('[data-command]') ?? [])]
        .filter((button) => button.checkVisibility())
        .map((button) => button.dataset['command']),
    )
    return (
      here
        .filter(({ command }) => !shown.has(command))
        // Run once the menu is gone: until then the commands of the register rest.
        .map(({ command, label }) => ({ command, label, run: () => void setTimeout(() => run(command)) }))
    )
  }
  const titles: Partial<Record<CommandId, string>> = {
    'register.columns': sorted,
    'register.export': strings.screen.exportTitle,
  }
  const buttons = (at: 'start' | 'end') =>
    !inMenu &&
    here
      .filter((control) => control.at === at)
      .map(({ command, label }) => (
        <Button
          key={command}
          look={at === 'start' ? 'plain' : 'quiet'}
          data-command={command}
          onPress={() => run(command)}
        >
          <span title={titles[command]}>
            {command === 'register.group' && groupedBy !== undefined ? strings.screen.groupedBy(groupedBy) : label}
          </span>{' '}
          <KeyOf command={command} />
        </Button>
      ))
  return (
    <span ref={line} className="register-controls">
      {buttons('start')}
      <span className="register-space" />
      {buttons('end')}
      <MenuButton label={strings.screen.more} items={hidden} />
    </span>
  )
})
