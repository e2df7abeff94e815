import { describe, expect, test } from 'vitest'
import { commandIds, commandOf } from './commands.ts'
import {
  conflictOf,
  conflictWords,
  keysOf,
  refusalOf,
  withKeys,
  withKeyTaken,
  withUsualKeys,
  writtenKey,
} from './key-map.ts'
import { isKey, isLetterKey, shownKey, type KeyPress } from './keys.ts'

const press = (key: string, down: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...down,
})

describe('keys of one’s own', () => {
  test('stand in place of the usual ones', () => {
    const map = withKeys({}, 'reading.actor', ['e'])
    expect(keysOf('reading.actor', map)).toEqual(['e'])
    expect(keysOf('reading.claim', map)).toEqual(['c'])
  })
  test('are not kept where they are the usual ones', () => {
    expect(withKeys(withKeys({}, 'reading.actor', ['e']), 'reading.actor', ['A'])).toEqual({})
  })
  test('survive a default that came later, and a command that is gone', () => {
    const map = { 'review.places': ['Ctrl+7'], 'a.command.of.before': ['Ctrl+8'] }
    expect([keysOf('go.tags', map), keysOf('go.memos', map)]).toEqual([[], ['Ctrl+8']])
  })
  test('may be none', () => {
    expect(keysOf('reading.actor', withKeys({}, 'reading.actor', []))).toEqual([])
  })
  test('are taken from the command of the same scope only', () => {
    const map = withKeyTaken({}, 'reading.actor', 'c')
    expect(keysOf('reading.actor', map)).toEqual(['c'])
    expect(keysOf('reading.claim', map)).toEqual([])
    expect(keysOf('claims.cite', map)).toEqual(['c'])
    expect(keysOf('edit.redo', withKeyTaken({}, 'edit.undo', 'Ctrl+Y'))).toEqual(['Ctrl+Shift+Z'])
  })
})

test('the usual keys come back from whoever has them now', () => {
  const map = withUsualKeys(withKeyTaken({}, 'reading.actor', 'c'), 'reading.claim')
  expect(keysOf('reading.claim', map)).toEqual(['c'])
  expect(keysOf('reading.actor', map)).toEqual([])
})

describe('a conflict', () => {
  test('is with a command of the same scope, whatever the case and order of the key', () => {
    expect(conflictOf({}, 'edit.undo', 'Shift+Ctrl+z')).toEqual({ other: 'edit.redo', kind: 'same-scope' })
    expect(conflictOf({}, 'reading.actor', 'c')).toEqual({ other: 'reading.claim', kind: 'same-scope' })
  })
  test('is said where one scope covers another', () => {
    expect(conflictOf({}, 'reading.actor', 'Ctrl+K')).toEqual({ other: 'go.box', kind: 'covers' })
    expect(conflictOf({}, 'go.box', 'Ctrl+B')).toEqual({ other: 'briefing.bold', kind: 'covered' })
  })
  test('is none with a scope that is never open beside it', () => {
    expect(conflictOf({}, 'reading.actor', '/')).toBeNull()
  })
  test('follows what was changed', () => {
    expect(conflictOf({ 'reading.claim': ['e'] }, 'reading.actor', 'c')).toBeNull()
    expect(conflictOf({ 'reading.claim': ['e'] }, 'reading.actor', 'e')).toEqual({
      other: 'reading.claim',
      kind: 'same-scope',
    })
  })
  test('is one sentence', () => {
    expect(conflictWords({ other: 'go.box', kind: 'covers' }, 'reading', 'Ctrl K')).toBe(
      'Ctrl K is the key of “Find anything” everywhere; in Reading it would do this instead.',
    )
  })
})

test('the table itself has no two commands of one scope under one key', () => {
  const clashes = commandIds.flatMap((id) =>
    commandOf(id).keys.flatMap((key) => (conflictOf({}, id, key)?.kind === 'same-scope' ? [`${id}: ${key}`] : [])),
  )
  expect(clashes).toEqual([])
})

test.each([
  ['a letter', press('e'), 'e'],
  ['a letter with Shift', press('E', { shiftKey: true }), 'Shift+e'],
  ['a sign, however the layout reaches it', press('[', { altGraph: true, ctrlKey: true, altKey: true }), '['],
  ['a sign with Shift', press('?', { shiftKey: true }), '?'],
  ['Ctrl and a letter', press('k', { ctrlKey: true }), 'Ctrl+k'],
  ['all of them', press('ArrowUp', { ctrlKey: true, altKey: true, shiftKey: true }), 'Ctrl+Alt+Shift+ArrowUp'],
  ['the plus sign', press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl++'],
])('writes %s so that the same press is that key', (_, pressed, written) => {
  expect(writtenKey(pressed, false)).toBe(written)
  expect(isKey(written, pressed, false)).toBe(true)
})

test.each(['Shift', 'Control', 'AltGraph', 'Dead'])('a lone %s is no key', (key) => {
  expect(writtenKey(press(key), false)).toBeNull()
})

test.each(['Tab', 'ArrowLeft', 'Shift+Home', 'Ctrl+ArrowRight', 'Ctrl+C', 'Backspace', 'Alt+1', 'Alt+0', 'Alt+-'])(
  '%s stays what it is',
  (key) => {
    expect(refusalOf(key)).toMatch(/\.$/u)
  },
)

test.each(['e', 'Ctrl+ArrowUp', 'F5', 'Alt+x', 'Delete', 'Enter'])('%s can be given', (key) => {
  expect(refusalOf(key)).toBeNull()
})

test('a letter with Shift is a letter key: it is text where one types', () => {
  expect(['a', 'Shift+a', ';', 'Ctrl+a', 'Alt+a', 'Shift+F5', 'Delete', '+'].map(isLetterKey)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    true,
  ])
})

test('shows the plus sign as a key of its own', () => {
  expect([shownKey('Ctrl++', false), shownKey('+', false), shownKey('Ctrl+Shift+Z', false)]).toEqual([
    'Ctrl +',
    '+',
    'Ctrl Shift Z',
  ])
})
