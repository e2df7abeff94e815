import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { performRole, roleLabels } from './menu-roles.ts'
import { refuseUnknown } from './refuse-unknown.ts'

let lastCommand = 0

/** The model of a menu item. A click runs its role or its `click`. */
export class MenuItem {
  readonly id: string
  readonly commandId = ++lastCommand
  readonly type: NonNullable<MenuItemConstructorOptions['type']>
  readonly role?: NonNullable<Electron.MenuItem['role']>
  readonly accelerator: string | null
  readonly submenu?: Menu
  readonly click: (...args: unknown[]) => void
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options
    this.id = options.id as string
    if (options.role !== undefined) this.role = options.role.toLowerCase() as NonNullable<Electron.MenuItem['role']>
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = (options.accelerator as string | undefined) ?? null
    this.label = options.label ?? roleLabels[this.role ?? ''] ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    if (submenu)
      this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu as MenuItemConstructorOptions[])
    this.click = (...args) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio' && this.menu) checkOne(this.menu.items, this)
      if (!performRole(this.role))
        (options.click as ((item: unknown, ...rest: unknown[]) => void) | undefined)?.(this, ...args)
    }
    refuseUnknown('MenuItem', this)
  }
}

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  constructor() {
    super()
    refuseUnknown('Menu', this)
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const one of template) menu.append(one instanceof MenuItem ? one : new MenuItem(one))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Shows nothing. Emits the events of a menu that is shown and closed. */
  popup(options: { callback?: () => void } = {}): void {
    this.emit('menu-will-show', {})
    setImmediate(() => {
      this.emit('menu-will-close', {})
      options.callback?.()
    })
  }

  closePopup(): void {}
}

/** Checks one item among adjacent radio items and unchecks the others. */
function checkOne(items: readonly MenuItem[], item: MenuItem): void {
  const at = items.indexOf(item)
  const isRadio = (index: number): boolean => items[index]?.type === 'radio'
  let first = at
  while (isRadio(first - 1)) first--
  for (let index = first; isRadio(index); index++) items[index]!.checked = index === at
}

let applicationMenu: Menu | null = null
