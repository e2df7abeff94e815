import { describe, expect, it } from 'vitest'
import { commandIds, commandOf } from '#shared/commands/commands.ts'
import { menuTemplate } from './menu-template.ts'

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
    expect(undo?.sublabel).toBe('F9')
  })

  it('gives no accelerator to our own commands, which would fire twice', () => {
    expect(items([]).filter((item) => item.accelerator !== undefined)).toEqual([])
  })
})
