import { Menu } from 'electron'
import { commandIds, type CommandId } from '#shared/commands/commands.ts'
import { isEnabled, isTicked, menuTemplate, type MenuState } from './menu-template.ts'

/**
 * Keeps the native menu up to date; the returned function takes each new state. Items are updated in place, so that an
 * open menu stays open. The menu is rebuilt only when a key changed, since an item's accelerator cannot be changed.
 */
export function keepMenu(run: (id: CommandId) => void, development: boolean): (state: MenuState) => void {
  let keys: string | null = null
  return (state) => {
    const menu = Menu.getApplicationMenu()
    const wanted = JSON.stringify(state.keys)
    if (menu && wanted === keys) return update(menu, state)
    keys = wanted
    const options = { mac: process.platform === 'darwin', development }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, run, options)))
  }
}

function update(menu: Menu, state: MenuState): void {
  for (const id of commandIds) {
    const item = menu.getMenuItemById(id)
    if (!item) continue
    item.enabled = isEnabled(id, state)
    item.checked = isTicked(id, state)
  }
}
