import type { MenuItemConstructorOptions } from 'electron'
import { menus, type MenuName } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { keysOf, type KeyMap } from '#shared/commands/key-map.ts'
import { shownKey } from '#shared/commands/keys.ts'

/** Which commands the window has enabled and ticked, by their ids, and the keys that the person gave them. */
export type MenuState = {
  readonly enabled: ReadonlySet<string>
  readonly checked: ReadonlySet<string>
  readonly keys: KeyMap
}

/** Commands that show a tick when they are on. */
const ticked: ReadonlySet<CommandId> = new Set<CommandId>([
  'view.system',
  'view.light',
  'view.dark',
  'view.quiet',
  'view.normal',
  'view.everything',
  'view.letterKeys',
])

/**
 * The native menu, computed from the command table. Only roles carry accelerators: the app handles its own keys,
 * and a native one would fire twice on macOS. The key is shown in the label's place for it where the system allows.
 */
export function menuTemplate(
  state: MenuState,
  run: (id: CommandId) => void,
  options: { readonly mac: boolean; readonly development: boolean },
): MenuItemConstructorOptions[] {
  const own = menus.map((name) => ({
    label: name,
    submenu: [...itemsOf(name, state, run, options.mac), ...rolesOf(name, options)],
  }))
  return options.mac ? [{ role: 'appMenu' }, ...own] : own
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
    const key = keysOf(id, state.keys)[0]
    const item: MenuItemConstructorOptions = {
      id,
      label: commandOf(id).label,
      enabled: state.enabled.has(id),
      click: () => run(id),
      ...(key === undefined || mac ? {} : { sublabel: shownKey(key, mac) }),
      ...(ticked.has(id) ? { type: 'checkbox' as const, checked: state.checked.has(id) } : {}),
    }
    return parted ? [{ type: 'separator' as const }, item] : [item]
  })
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
