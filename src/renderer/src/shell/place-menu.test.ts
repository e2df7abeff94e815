import { describe, expect, it, test } from 'vitest'
import { commandOf } from '#shared/commands/commands.ts'
import { moreScreens, screens, type CaretOn } from '../core/app-state.ts'
import { placeCommands, type Place } from './place-menu.ts'

const all: Place = {
  screen: 'read',
  caretOn: 'nothing',
  isOnRow: false,
  scopes: ['reading', 'everywhere'],
  canRun: () => true,
}

describe('the context menu of the text', () => {
  it.each<[CaretOn, string]>([
    ['nothing', 'reading.actor'],
    ['words', 'reading.claim'],
    ['claim', 'reading.open'],
    ['suggested', 'reading.confirm'],
    ['mention', 'reading.sweep'],
    ['note', 'reading.delete'],
    ['idea', 'reading.open'],
  ])('on %s offers %s', (caretOn, command) => {
    expect(placeCommands({ ...all, caretOn })).toContain(command)
  })
  it('is none beside the text', () => {
    expect(placeCommands({ ...all, scopes: ['everywhere'] })).toEqual([])
  })
})

test('a row has the commands of its screen, and what is beside the rows has no menu', () => {
  for (const screen of [...screens, ...moreScreens].filter((one) => one !== 'read')) {
    const commands = placeCommands({ ...all, screen, isOnRow: true }).filter((id) => id !== null)
    const scope = screen === 'sources' ? 'source-register' : screen
    expect(commands.filter((id) => commandOf(id).scope === scope).length, screen).toBeGreaterThan(1)
    expect(placeCommands({ ...all, screen })).toEqual([])
  }
})

test('commands that cannot run are left out, and so are lines that part nothing', () => {
  const only = (...ids: string[]) =>
    placeCommands({ ...all, screen: 'claims', isOnRow: true, canRun: (id) => ids.includes(id) })
  expect(only('claims.open', 'claims.delete')).toEqual(['claims.open', null, 'claims.delete'])
  expect(only('memo.write')).toEqual(['memo.write'])
  expect(only()).toEqual([])
})
