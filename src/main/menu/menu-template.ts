import type { MenuItemConstructorOptions } from 'electron'
import { menus, type MenuName } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { keysOf, type KeyMap } from '#shared/commands/key-map.ts'

/** The ids of the commands that the window has enabled and checked, and the user's own keys. */
export type MenuState = {
  readonly enabled: ReadonlySet<string>
  readonly checked: ReadonlySet<string>
  readonly keys: KeyMap
}

/** Commands that show a check mark when they are on. */
const ticked: ReadonlySet<CommandId> = new Set<CommandId>([
  'view.system',
  'view.light',
  'view.dark',
  'view.quiet',
  'view.normal',
  'view.everything',
  'view.letterKeys',
  'view.spellingUs',
  'view.spellingUk',
  'view.spellingOff',
])

/**
 * The native menu, computed from the command table. The renderer handles the app's keys, so accelerators are shown but
 * not registered. macOS registers every accelerator, and a key would fire twice, so there only roles have accelerators.
 */
export function menuTemplate(
  state: MenuState,
  run: (id: CommandId) => void,
  options: { readonly mac: boolean; readonly development: boolean },
): MenuItemConstructorOptions[] {
  const own = menus.map((name): MenuItemConstructorOptions => ({
    label: name,
    // The role tells macOS where to put its menu search.
    ...(options.mac && name === 'Help' ? { role: 'help' } : {}),
    submenu: [...itemsOf(name, state, run, options.mac), ...rolesOf(name, options)],
  }))
  if (!options.mac) return own
  return [{ role: 'appMenu' }, ...own.slice(0, -1), { role: 'windowMenu' }, ...own.slice(-1)]
}

function itemsOf(
  name: MenuName,
  state: MenuState,
  run: (id: CommandId) => void,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const ids = commandIds.filter((id) => commandOf(id).menu === name)
  return ids.flatMap((id, index) => {
    const previous = ids[index - 1]
    const parted = previous !== undefined && commandOf(previous).group !== commandOf(id).group
    const accelerator = acceleratorOf(keysOf(id, state.keys)[0])
    const item: MenuItemConstructorOptions = {
      id,
      label: commandOf(id).label,
      enabled: isEnabled(id, state),
      click: () => run(id),
      ...(accelerator === null || mac ? {} : { accelerator, registerAccelerator: false }),
      ...(ticked.has(id) ? { type: 'checkbox' as const, checked: isTicked(id, state) } : {}),
    }
    return parted ? [{ type: 'separator' as const }, item] : [item]
  })
}

/** Whether a command's menu item is enabled. */
export function isEnabled(id: CommandId, { enabled }: MenuState): boolean {
  return enabled.has(id)
}

/** Whether a command's menu item is checked; false for a command that is not a choice. */
export function isTicked(id: CommandId, { checked }: MenuState): boolean {
  return ticked.has(id) && checked.has(id)
}

/**
 * Writes a key in Electron's notation (its document "Accelerator"). Returns null for a key it cannot express, such as a
 * letter outside ASCII.
 */
export function acceleratorOf(written: string | undefined): string | null {
  if (written === undefined || !/^[\x21-\x7e]+$/u.test(written)) return null
  return written
    .split(/\+(?=.)/u)
    .map((part) =>
      part === '+' ? 'Plus' : part.replace(/^Arrow(?=.)/u, '').replace(/^.$/u, (letter) => letter.toUpperCase()),
    )
    .join('+')
}

function rolesOf(
  name: MenuName,
  { mac, development }: { readonly mac: boolean; readonly development: boolean },
): MenuItemConstructorOptions[] {
  switch (name) {
    case 'File':
      return parted(mac ? { role: 'close' } : { role: 'quit' })
    case 'Edit':
      return parted({ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' })
    case 'View':
      return parted({ role: 'togglefullscreen' })
    case 'Help':
      return development ? parted({ role: 'toggleDevTools' }) : []
    case 'Mark':
    case 'Go':
      return []
  }
}

function parted(...items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return [{ type: 'separator' }, ...items]
}
