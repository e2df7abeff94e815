// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import { actor } from '#shared/marks/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { ActorPicker } from './ActorPicker.tsx'
import type { Picked } from './picker/picker-state.ts'

let app: TestApp
let picked: (Picked & { readonly sweep?: true })[]
let left: number
const press = (event: KeyboardEvent) => {
  if (!event.defaultPrevented && app.keyboard.press(event)) event.preventDefault()
}
beforeEach(() => {
  app = createTestApp()
  ;[picked, left] = [[], 0]
  window.addEventListener('keydown', press)
})
afterEach(() => window.removeEventListener('keydown', press))
cleanUpAfterEach()

function open(selection: string, actors = [actor('a', 'Donald Trump'), actor('b', 'Donbas')]): void {
  renderIn(
    app,
    <ActorPicker
      selection={selection}
      actors={new Map(actors.map((one) => [one.id, one]))}
      countMore={() => Promise.resolve(0)}
      onPick={(who, sweep) => picked.push({ ...who, ...(sweep && { sweep }) })}
      onLeave={() => left++}
    />,
  )
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Actor' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const key = (name: string, how: KeyboardEventInit = {}) => fireEvent.keyDown(field(), { key: name, ...how })
const highlighted = () => screen.getByRole('option', { selected: true }).querySelector('bdi')!.textContent
const caps = () => screen.getAllByRole('option').map((row) => row.querySelector('kbd')?.textContent)

describe('an actor that is there', () => {
  it('is taken by Enter, by Ctrl+Enter with a sweep, and by Alt with its digit, but by no digit alone', () => {
    open('Donb')
    type('don')
    key('ArrowDown')
    const second = highlighted()
    key('Enter')
    key('Enter', { ctrlKey: true })
    type('')
    const first = screen.getAllByRole('option')[0]!.querySelector('bdi')!.textContent
    key('1')
    key('1', { altKey: true, code: 'Digit1' })
    const id = (name: string | null) => (name === 'Donbas' ? 'b' : 'a')
    expect(picked).toEqual([{ actor: id(second) }, { actor: id(second), sweep: true }, { actor: id(first) }])
  })
  it('has its digit beside it, as long as nothing is typed', () => {
    open('Donbas region')
    expect(caps()).toEqual(['↵', 'Alt 2', 'Tab'])
    type('don')
    expect(caps()).toEqual(['↵', undefined, 'Tab'])
  })
})

describe('a new actor', () => {
  it('is of the kind that was typed, whatever is contained in its name', () => {
    open('The foreign ministry in Port Amrey', [actorOf('Port Amrey', 'place')])
    type('o')
    key('Enter')
    expect(picked).toEqual([{ name: 'The foreign ministry in Port Amrey', kind: 'organisation' }])
  })
  it('is made beside one of the same name and another kind, which is pointed out', () => {
    open('Kyiv', [actorOf('Kyiv', 'place')])
    type('s')
    expect(screen.getByRole('alert').textContent).toBe(
      '“Kyiv” is here already, of the kind place; to take it, clear the letter and type its name.',
    )
    key('Enter')
    expect(picked).toEqual([{ name: 'Kyiv', kind: 'state' }])
  })
  it('is made by the letter of its kind and Enter, named by the selection', () => {
    open('Kyiv region', [])
    type('l')
    key('Enter')
    expect(picked).toEqual([{ name: 'Kyiv region', kind: 'place' }])
  })
  it('is made by Tab, its letter and Enter where somebody is likely the same, whom Enter alone takes', () => {
    open('Trump')
    type('p')
    expect(highlighted()).toBe('Donald Trump')
    key('Enter')
    key('Tab')
    key('p')
    key('Enter')
    expect(picked).toEqual([{ actor: 'a' }, { name: 'Trump', kind: 'person' }])
  })
  it('takes nothing until its kind is chosen', () => {
    open('Trump')
    key('Tab')
    key('Enter')
    key('x')
    key('Enter')
    expect([picked, field().value, highlighted()]).toEqual([[], '', 'Trump'])
    expect(app.state.getState().announcement).toMatch(/letter of its kind/u)
  })
  it('is the last row, where arrows end; leaving it ends the choice of a kind', () => {
    open('Somebody')
    for (let i = 0; i < 5; i++) key('ArrowDown')
    expect(highlighted()).toBe('Somebody')
    key('Tab')
    key('ArrowUp')
    expect(highlighted()).not.toBe('Somebody')
    key('ArrowDown')
    // A letter is typed again, and means the kind of a new actor.
    expect(key('g')).toBe(true)
  })
  it('that is not named says how many they are and how they know it; Tab goes to these fields', () => {
    open('two officials briefed on the call', [])
    type('?')
    expect(key('Tab')).toBe(true)
    key('Enter')
    expect(picked).toEqual([
      {
        name: 'two officials briefed on the call',
        kind: 'unnamed',
        howMany: 'two',
        accessBasis: 'briefed on the call',
      },
    ])
  })
})

it('a second letter makes a kind a search again', () => {
  open('x')
  type('d')
  type('do')
  key('Enter')
  expect(picked).toEqual([{ actor: 'a' }])
})

it('Escape leaves it', () => {
  open('x')
  key('Escape')
  expect([left, picked]).toEqual([1, []])
})
