import { Menu } from 'electron'
import type { CommandId } from '#shared/commands/commands.ts'
import { menuTemplate, type MenuState } from './menu-template.ts'

/** Shows the native menu as the command table and the window's state have it. */
export function showMenu(state: MenuState, run: (id: CommandId) => void, development: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(state, run, { mac: process.platform === 'darwin', development })),
  )
}
