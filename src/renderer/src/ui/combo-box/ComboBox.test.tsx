// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ComboBox } from './ComboBox.tsx'

const towns = ['Amman', 'Berlin', 'Bern', 'Bonn', 'Cairo', 'Dakar', 'Delhi', 'Doha', 'Kyiv', 'Lima', 'Oslo', 'Rome']
let picked: string[]
let answer: (found: readonly string[]) => void

beforeEach(() => {
  picked = []
})
afterEach(cleanup)

/** The towns that begin with what is typed; `isLate`: the options of a text arrive when `answer` is called, and until then the earlier ones stand. */
function Towns({ several = false, isLate = false }: { readonly several?: boolean; readonly isLate?: boolean }) {
  const [typed, setTyped] = useState('')
  const [late, setLate] = useState({ typed: '', found: towns as readonly string[] })
  const [chosen, setChosen] = useState<readonly string[]>([])
  answer = (found) => act(() => setLate({ typed, found }))
  const found = isLate ? late.found : towns.filter((town) => town.toLowerCase().startsWith(typed.toLowerCase()))
  return (
    <ComboBox
      label="Town"
      listLabel="Towns"
      placeholder=""
      listClass=""
      typed={typed}
      several={several}
      isPending={isLate && late.typed !== typed}
      options={found.map((town) => ({ id: town, content: town, chosen: chosen.includes(town) }))}
      onType={setTyped}
      onPick={(id, adding) => {
        picked.push(`${adding ? '+' : ''}${id}`)
        setChosen([...chosen, id])
      }}
    />
  )
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Town' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
/** The option that a screen reader speaks. */
const spoken = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null
/** Presses a key; true when the box took it, so that nothing around it hears of it. */
function press(key: string, how: KeyboardEventInit = {}): boolean {
  let isHeard = false
  const hear = () => {
    isHeard = true
  }
  window.addEventListener('keydown', hear)
  const event = createEvent.keyDown(field(), { key, ...how })
  fireEvent(field(), event)
  window.removeEventListener('keydown', hear)
  expect(event.defaultPrevented).toBe(!isHeard)
  return !isHeard
}
const pressTimes = (times: number, key: string, how?: KeyboardEventInit) => {
  for (let i = 0; i < times; i++) press(key, how)
}

describe('to a screen reader', () => {
  it('it is a combobox with its list, and the highlighted option is the active one', () => {
    render(<Towns />)
    const list = screen.getByRole('listbox', { name: 'Towns' })
    expect(field().getAttribute('aria-controls')).toBe(list.id)
    expect([field().getAttribute('aria-expanded'), field().getAttribute('aria-autocomplete')]).toEqual(['true', 'list'])
    expect(document.activeElement).toBe(field())
    expect([spoken(), screen.getByRole('option', { selected: true }).textContent]).toEqual(['Amman', 'Amman'])
  })
  it('nothing is open or active where nothing is found', () => {
    render(<Towns />)
    type('x')
    expect([field().getAttribute('aria-expanded'), spoken(), screen.queryAllByRole('option')]).toEqual([
      'false',
      null,
      [],
    ])
  })
  it('a list of several says which are chosen, and not only which is active', () => {
    render(<Towns several />)
    press('Enter', { shiftKey: true })
    press('ArrowDown')
    expect(screen.getByRole('listbox').getAttribute('aria-multiselectable')).toBe('true')
    expect(screen.getAllByRole('option', { selected: true }).map((one) => one.textContent)).toEqual(['Amman'])
    expect(spoken()).toBe('Berlin')
  })
})

describe('the arrow keys', () => {
  it('go down and up, and no further than the ends', () => {
    render(<Towns />)
    press('ArrowDown')
    expect(spoken()).toBe('Berlin')
    pressTimes(2, 'ArrowUp')
    expect(spoken()).toBe('Amman')
    pressTimes(30, 'ArrowDown')
    expect(spoken()).toBe('Rome')
  })
  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('leave %s to the caret in the text', (key) => {
    render(<Towns />)
    press('ArrowDown')
    expect(press(key)).toBe(false)
    expect(spoken()).toBe('Berlin')
  })
  it('with Ctrl, Alt or Command are for others', () => {
    render(<Towns />)
    for (const how of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect([press('ArrowDown', how), press('Enter', how)]).toEqual([false, false])
    expect([spoken(), picked]).toEqual(['Amman', []])
  })
})

describe('Enter', () => {
  it('picks the highlighted option, with Shift beside others', () => {
    render(<Towns several />)
    press('ArrowDown')
    expect([press('Enter'), press('Enter', { shiftKey: true })]).toEqual([true, true])
    expect(picked).toEqual(['Berlin', '+Berlin'])
  })
  it('is for others where nothing is found, as Tab and Escape always are', () => {
    render(<Towns />)
    expect([press('Tab'), press('Escape')]).toEqual([false, false])
    type('x')
    expect(press('Enter')).toBe(false)
    expect(picked).toEqual([])
  })
  it('waits for the options of what is typed, and picks the best of them', () => {
    render(<Towns isLate />)
    type('do')
    expect(press('Enter')).toBe(true)
    expect(picked).toEqual([])
    answer(['Doha'])
    expect(picked).toEqual(['Doha'])
    answer(['Dakar'])
    expect(picked).toEqual(['Doha'])
  })
  it('waits no more once something else is typed', () => {
    render(<Towns isLate />)
    type('do')
    press('Enter')
    type('d')
    answer(['Delhi', 'Doha'])
    expect(picked).toEqual([])
  })
})

describe('the highlight', () => {
  it('goes to the best option with each letter, typed or taken back', () => {
    render(<Towns />)
    type('b')
    press('ArrowDown')
    expect(spoken()).toBe('Bern')
    type('be')
    expect(spoken()).toBe('Berlin')
    press('ArrowDown')
    type('b')
    expect(spoken()).toBe('Berlin')
  })
  it('stays on its option when others arrive before it, and goes to the best once it is gone', () => {
    render(<Towns isLate />)
    type('b')
    answer(['Berlin', 'Bern'])
    press('ArrowDown')
    answer(['Bonn', 'Berlin', 'Bern'])
    expect(spoken()).toBe('Bern')
    answer(['Bonn', 'Berlin'])
    expect(spoken()).toBe('Bonn')
  })
  it('follows the pointer', () => {
    render(<Towns />)
    fireEvent.pointerMove(screen.getAllByRole('option')[4]!)
    expect(spoken()).toBe('Cairo')
  })
})

describe('Alt and a digit', () => {
  it.each([
    ['1', 'Digit1', 'Amman'],
    ['9', 'Digit9', 'Kyiv'],
    ['0', 'Digit0', 'Lima'],
    ['-', 'Minus', 'Oslo'],
    ['¡', 'Digit1', 'Amman'],
    ['&', 'Digit1', 'Amman'],
  ])('pick by place: the key %s (%s) picks %s', (key, code, town) => {
    render(<Towns />)
    expect(press(key, { code, altKey: true })).toBe(true)
    expect(picked).toEqual([town])
  })
  it('are text on the number pad, where Windows types signs by their numbers', () => {
    render(<Towns />)
    for (const digit of '0151') expect(press(digit, { code: `Numpad${digit}`, altKey: true })).toBe(false)
    expect(press('-', { code: 'NumpadSubtract', altKey: true })).toBe(false)
    expect(picked).toEqual([])
  })
  it('pick while something is typed, too, and with Shift beside others', () => {
    render(<Towns several />)
    type('b')
    press('2', { code: 'Digit2', altKey: true, shiftKey: true })
    expect(picked).toEqual(['+Bern'])
  })
  it('are for others where there is no such option, or with Ctrl, as AltGr is reported', () => {
    render(<Towns />)
    expect(press('1', { code: 'Digit1', altKey: true, ctrlKey: true })).toBe(false)
    type('b')
    expect(press('4', { code: 'Digit4', altKey: true })).toBe(false)
    expect(picked).toEqual([])
  })
})

it('a plain digit is text', () => {
  render(<Towns />)
  expect(press('3')).toBe(false)
  expect(picked).toEqual([])
})

it('keys that an input method takes are its own', () => {
  render(<Towns />)
  for (const key of ['ArrowDown', 'Enter', '1']) expect(press(key, { isComposing: true })).toBe(false)
  expect([spoken(), picked]).toEqual(['Amman', []])
})

it('a press on an option picks it and leaves the focus in the field', () => {
  render(<Towns />)
  const option = screen.getAllByRole('option')[2]!
  expect(fireEvent.pointerDown(option)).toBe(false)
  fireEvent.click(option)
  fireEvent.click(option, { shiftKey: true })
  expect(picked).toEqual(['Bern', '+Bern'])
})

it('options with a heading are groups of it, and keys and places go on through all of them', () => {
  const options = [
    { id: 'Bern', content: 'Bern', group: 'Capitals' },
    { id: 'Oslo', content: 'Oslo', group: 'Capitals' },
    { id: 'Basel', content: 'Basel', group: 'Other towns' },
  ]
  const around = { label: 'Town', listLabel: 'Towns', placeholder: '', listClass: '', typed: '', options }
  render(<ComboBox {...around} onType={() => undefined} onPick={(id) => picked.push(id)} />)
  const groups = screen.getAllByRole('group')
  expect(groups.map((group) => group.querySelectorAll('[role="option"]').length)).toEqual([2, 1])
  expect(screen.getByRole('group', { name: 'Other towns' })).toBe(groups[1])
  // A list box has options and groups of them, and nothing else that is spoken.
  expect([...screen.getByRole('listbox').children].map((child) => child.getAttribute('role'))).toEqual([
    'group',
    'group',
  ])
  expect([...groups[0]!.children].map((child) => child.getAttribute('role'))).toEqual([
    'presentation',
    'option',
    'option',
  ])
  pressTimes(2, 'ArrowDown')
  expect(spoken()).toBe('Basel')
  press('Enter')
  expect(picked).toEqual(['Basel'])
})
