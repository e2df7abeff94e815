import { describe, expect, it } from 'vitest'
import { commandIds, commandOf } from '#shared/commands/commands.ts'
import { acceleratorOf, menuTemplate } from './menu-template.ts'

const template = (enabled: string[], checked: string[] = []) =>
  menuTemplate({ enabled: new Set(enabled), checked: new Set(checked), keys: {} }, () => undefined, {
    mac: false,
    development: false,
  })

const items = (enabled: string[], checked: string[] = []) =>
  template(enabled, checked).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))

describe('the native menu', () => {
  it('holds every command that the table gives a menu', () => {
    const expected = commandIds.filter((id) => commandOf(id).menu !== undefined)
    expect(
      items([])
        .flatMap((item) => item.id ?? [])
        .sort(),
    ).toEqual(expected.sort())
  })

  it('enables what can be done now and ticks what is on', () => {
    const all = items(['edit.undo'], ['view.dark'])
    expect(all.find((item) => item.id === 'edit.undo')?.enabled).toBe(true)
    expect(all.find((item) => item.id === 'edit.redo')?.enabled).toBe(false)
    expect(all.find((item) => item.id === 'view.dark')?.checked).toBe(true)
  })

  it('names the keys that a person gave commands', () => {
    const menu = menuTemplate(
      { enabled: new Set(), checked: new Set(), keys: { 'edit.undo': ['F9'] } },
      () => undefined,
      { mac: false, development: false },
    )
    const undo = menu
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .find((item) => item.id === 'edit.undo')
    expect(undo).toMatchObject({ accelerator: 'F9', registerAccelerator: false })
  })

  it('shows the keys of our own commands and registers none: the app handles them', () => {
    const shown = items([]).filter((item) => item.accelerator !== undefined)
    expect(shown.length).toBeGreaterThan(20)
    expect(shown.filter((item) => item.registerAccelerator !== false)).toEqual([])
  })

  it('gives our own commands no accelerator on macOS, which registers every one, so that the key would fire twice', () => {
    const all = menuTemplate({ enabled: new Set(), checked: new Set(), keys: {} }, () => undefined, {
      mac: true,
      development: false,
    })
    const own = all.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter((item) => item.id)
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter((item) => item.accelerator !== undefined)).toEqual([])
    expect(all.map(({ label, role }) => role ?? label)).toEqual([
      'appMenu',
      'File',
      'Edit',
      'View',
      'Mark',
      'Go',
      'windowMenu',
      'help',
    ])
  })

  it.each([
    ['Ctrl+Shift+Z', 'Ctrl+Shift+Z'],
    ['a', 'A'],
    ['Ctrl++', 'Ctrl+Plus'],
    ['Ctrl+-', 'Ctrl+-'],
    ['Alt+ArrowUp', 'Alt+Up'],
    ['<', '<'],
    ['Ctrl+é', null],
    [undefined, null],
  ])('says %s in Electron’s words: %s', (written, accelerator) => expect(acceleratorOf(written)).toBe(accelerator))
})
