// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyScope } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import type { KeyMap } from '#shared/commands/key-map.ts'
import { createKeyboard, isTyping, type Handler, type Handlers, type Keyboard } from './keyboard.ts'

let done: string[]
let letterKeys: boolean
let keys: KeyMap
let keyboard: Keyboard

const build = (mac = false) => createKeyboard({ mac, letterKeys: () => letterKeys, keys: () => keys })
beforeEach(() => {
  done = []
  letterKeys = true
  keys = {}
  keyboard = build()
})
afterEach(() => document.body.replaceChildren())

/** Mounts a scope whose commands note their ids; a command of `own` does what it says. */
function mount<P extends KeyScope>(scope: P, own: Partial<Record<CommandId, Handler>> = {}): () => void {
  const ids = commandIds.filter((id) => commandOf(id).scope === scope)
  const handlers = Object.fromEntries(ids.map((id) => [id, own[id] ?? (() => void done.push(id))]))
  return keyboard.mount(scope, handlers as Handlers<P>)
}

/** Presses a key on an element (the page, where none is named); true when a command took it. */
function press(written: string, how: KeyboardEventInit = {}, on: Element = document.body): boolean {
  const parts = written.split('+')
  const key = parts.pop()!
  const modifiers = {
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  }
  let isTaken = false
  const hear = (event: Event) => {
    isTaken = keyboard.press(event as KeyboardEvent)
  }
  window.addEventListener('keydown', hear)
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers, ...how })
  // The DOM of tests takes Alt for AltGr.
  Object.defineProperty(event, 'getModifierState', { value: () => how.modifierAltGraph === true })
  on.dispatchEvent(event)
  window.removeEventListener('keydown', hear)
  return isTaken
}

/** An element of the page, from its HTML. */
function put(html: string): Element {
  document.body.innerHTML = html
  return document.querySelector('[data-target]') ?? document.body.firstElementChild!
}

describe('a key runs a command', () => {
  it('of the scope that is mounted, and no other', () => {
    mount('reading')
    expect(press('a')).toBe(true)
    expect(press('Ctrl+k')).toBe(false)
    expect(done).toEqual(['reading.actor'])
  })
  it('no longer once the scope is gone', () => {
    mount('reading')()
    expect(press('a')).toBe(false)
    expect(done).toEqual([])
  })
  it('of the scope mounted last, before those around it, and of everywhere last of all', () => {
    keys = { 'go.read': ['F2'], 'reading.actor': ['F2'], 'sources.delete': ['F2'] }
    mount('reading')
    const leave = mount('sources')
    mount('everywhere')
    press('F2')
    leave()
    press('F2')
    expect(done).toEqual(['sources.delete', 'reading.actor'])
    expect(keyboard.keyScopes()).toEqual(['reading', 'everywhere'])
  })
  it('of the next scope where the first says “not now”', () => {
    keys = { 'go.read': ['F2'], 'reading.actor': ['F2'] }
    mount('everywhere')
    mount('reading', { 'reading.actor': () => false })
    expect(press('F2')).toBe(true)
    expect(done).toEqual(['go.read'])
  })
  it('and is the browser’s where every scope says “not now”', () => {
    mount('reading', { 'reading.actor': () => false })
    expect(press('a')).toBe(false)
  })
  it('by the keys that the person gave it, and not by those they took away', () => {
    keys = { 'reading.actor': ['F7'], 'reading.claim': [] }
    mount('reading')
    expect([press('F7'), press('a'), press('c')]).toEqual([true, false, false])
    expect(done).toEqual(['reading.actor'])
  })
  it('with Command in place of Ctrl on macOS', () => {
    keyboard = build(true)
    mount('everywhere')
    expect([press('Ctrl+k'), press('Meta+k')]).toEqual([false, true])
  })
})

describe('what covers a scope', () => {
  it('keeps every key from it, and none from what is mounted over it', () => {
    mount('reading')
    keyboard.cover(true)
    expect([press('a'), press('Delete'), press('Enter')]).toEqual([false, false, false])
    keys = { 'review.sameActors': [], 'actor-picker.choose': ['F2'] }
    mount('actor-picker')
    expect([press('F2'), press('a')]).toEqual([true, false])
    expect(done).toEqual(['actor-picker.choose'])
  })
  it('keeps no key from what works everywhere', () => {
    mount('everywhere')
    mount('reading')
    keyboard.cover(true)
    expect(press('Ctrl+k')).toBe(true)
    expect(done).toEqual(['go.box'])
  })
  it('keeps nothing from it once it is gone', () => {
    mount('reading')
    keyboard.cover(true)
    keyboard.cover(false)
    expect(press('a')).toBe(true)
  })
  it('covers every scope that is mounted then, however many', () => {
    mount('reading')
    mount('sources')
    mount('claim-card')
    keyboard.cover(true)
    expect([press('a'), press('Delete'), press('Ctrl+Enter'), press('Escape')]).toEqual([false, false, false, false])
  })
  it('leaves a scope its commands for whoever runs them by name: a menu, the palette', () => {
    mount('reading')
    keyboard.cover(true)
    expect(keyboard.run('reading.actor')).toBe(true)
  })
})

describe('a key on which the browser acts', () => {
  it('is left to it, and its command runs by name', () => {
    mount('everywhere')
    expect(press('Ctrl+v')).toBe(false)
    expect(keyboard.run('source.paste')).toBe(true)
    expect(done).toEqual(['source.paste'])
  })
  it('is a key like any other where it is the key of another command', () => {
    keys = { 'source.paste': ['Ctrl+Shift+v'], 'go.box': ['Ctrl+v'] }
    mount('everywhere')
    expect([press('Ctrl+v'), press('Ctrl+Shift+v')]).toEqual([true, true])
    expect(done).toEqual(['go.box', 'source.paste'])
  })
})

describe('a letter is text while somebody types', () => {
  const fields: readonly [string, string][] = [
    ['a field', '<input>'],
    ['a text area', '<textarea></textarea>'],
    ['a list', '<select></select>'],
    ['a date', '<input type="date">'],
    ['words that can be edited', '<div contenteditable="true"></div>'],
    ['a part of words that can be edited', '<div contenteditable="true"><p data-target></p></div>'],
  ]
  it.each(fields)('in %s', (_what, html) => {
    mount('reading')
    const field = put(html)
    expect([press('a', {}, field), press('<', {}, field), press('Shift+a', {}, field)]).toEqual([false, false, false])
    expect(done).toEqual([])
  })
  it.each(fields)('in %s, where every other key is a command', (_what, html) => {
    mount('reading')
    mount('everywhere')
    const field = put(html)
    expect([press('Ctrl+k', {}, field), press('F1', {}, field), press('Escape', {}, field)]).toEqual([true, true, true])
    expect(done).toEqual(['go.box', 'help.keys', 'reading.back'])
  })
  it.each([
    ['a button', '<button>b</button>'],
    ['a checkbox', '<input type="checkbox">'],
    ['a row', '<div tabindex="0">b</div>'],
    ['words that cannot be edited', '<div contenteditable="false">b</div>'],
  ])('and a command on %s', (_what, html) => {
    mount('reading')
    expect(press('a', {}, put(html))).toBe(true)
  })
  it('and is one everywhere where single letters are turned off', () => {
    letterKeys = false
    mount('reading')
    mount('everywhere')
    expect([press('a'), press('>'), press('Enter'), press('Ctrl+k')]).toEqual([false, false, true, true])
  })
  it('is told by where the key goes, not by what has the focus', () => {
    expect([isTyping(null), isTyping(document), isTyping(put('<input>'))]).toEqual([false, false, true])
  })
})

describe('a key that is held', () => {
  it('deletes no row after row', () => {
    mount('reading')
    expect(press('Delete')).toBe(true)
    for (let i = 0; i < 5; i++) expect(press('Delete', { repeat: true })).toBe(false)
    expect(done).toEqual(['reading.delete'])
  })
  it('goes on from mark to mark', () => {
    mount('reading')
    press('j')
    press('j', { repeat: true })
    expect(done).toEqual(['reading.next', 'reading.next'])
  })
  it('with others is another key', () => {
    mount('reading')
    expect([press('Ctrl+a'), press('Alt+a'), press('Meta+a')]).toEqual([false, false, false])
  })
  it('AltGr, which some systems report as Ctrl and Alt, types the sign that it makes', () => {
    mount('reading')
    expect(press('Ctrl+Alt+[', { modifierAltGraph: true })).toBe(true)
    expect(press('Ctrl+Alt+[')).toBe(false)
    expect(done).toEqual(['reading.shrink'])
  })
})

describe('while only some commands answer', () => {
  beforeEach(() => {
    mount('everywhere')
    keyboard.restrict((id) => commandOf(id).withoutLibrary === true)
  })
  it('the others do nothing, by key or by name', () => {
    expect([press('Ctrl+z'), keyboard.run('edit.undo'), keyboard.canRun('edit.undo')]).toEqual([false, false, false])
    expect(done).toEqual([])
  })
  it('those do', () => {
    expect([press('Ctrl+k'), keyboard.run('go.box'), keyboard.canRun('go.box')]).toEqual([true, true, true])
  })
  it('and all do again after that', () => {
    keyboard.restrict(null)
    expect(press('Ctrl+z')).toBe(true)
  })
})

describe('whoever shows what can be done', () => {
  it('is told of every scope that comes and goes, and of what answers, until they listen no more', () => {
    let told = 0
    const stop = keyboard.onChange(() => told++)
    const leave = mount('reading')
    leave()
    keyboard.restrict(() => false)
    expect(told).toBe(3)
    stop()
    mount('reading')
    expect(told).toBe(3)
  })
  it('finds a command where its scope is mounted', () => {
    expect([keyboard.canRun('reading.actor'), keyboard.run('reading.actor')]).toEqual([false, false])
    mount('reading')
    expect([keyboard.canRun('reading.actor'), keyboard.run('reading.actor')]).toEqual([true, true])
  })
})
