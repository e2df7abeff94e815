import type { MenuItemConstructorOptions } from 'electron'
import { menus, type MenuName } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { keysOf, type KeyMap } from '#shared/commands/key-map.ts'

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
 * The native menu, computed from the command table. The app handles its own keys, so an accelerator of ours is shown and not registered;
 * macOS registers every accelerator, and the key would fire twice there, so only roles carry them on it.
 */
export function menuTemplate(
  state: MenuState,
  run: (id: CommandId) => void,
  options: { readonly mac: boolean; readonly development: boolean },
): MenuItemConstructorOptions[] {
  const own = menus.map((name): MenuItemConstructorOptions => ({
    label: name,
    // It tells macOS where its search through menus belongs.
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

/** Whether a command's item can be chosen now. */
export function isEnabled(id: CommandId, { enabled }: MenuState): boolean {
  return enabled.has(id)
}

/** Whether a command's item bears a tick now; one that is no choice never does. */
export function isTicked(id: CommandId, { checked }: MenuState): boolean {
  return ticked.has(id) && checked.has(id)
}

/** Electron's own words for keys (its document "Accelerator"); null for a key that these cannot say, such as a letter beyond ASCII. */
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
