// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Chips } from './Chips.tsx'

afterEach(cleanup)

function Tags({ moves = false }: { readonly moves?: boolean }) {
  const [names, setNames] = useState(['talks', 'money', 'war'])
  return (
    <div>
      <Chips
        label="Tags"
        chips={names.map((name) => ({ id: name, label: name, title: name }))}
        onRemove={(index) => setNames(names.filter((_, i) => i !== index))}
        {...(moves && {
          onMove: (index: number, step: 1 | -1) => {
            const next = [...names]
            next.splice(index + step, 0, ...next.splice(index, 1))
            setNames(next)
          },
        })}
      />
      <input aria-label="Add" />
    </div>
  )
}
const names = () => [...document.querySelectorAll('.chip-main')].map((chip) => chip.textContent)
const press = (key: string, how: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement!, { key, ...how })
const focus = (name: string) => act(() => screen.getByText(name).focus())
const focused = () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label')

it('is one tab stop, and arrows go from chip to chip, no further than the ends', () => {
  render(<Tags />)
  expect([...document.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  focus('talks')
  press('ArrowLeft')
  expect(focused()).toBe('talks')
  for (let i = 0; i < 4; i++) press('ArrowRight')
  expect(focused()).toBe('war')
})

it.each(['Delete', 'Backspace'])('%s removes a chip and goes to its neighbour, after the last to the field', (key) => {
  render(<Tags />)
  focus('war')
  press(key)
  expect([names(), focused()]).toEqual([['talks', 'money'], 'money'])
  press('ArrowLeft')
  press(key)
  press(key)
  expect([names(), focused()]).toEqual([[], 'Add'])
})

it('the cross of a chip removes it', () => {
  render(<Tags />)
  fireEvent.click(screen.getByRole('button', { name: 'Remove: money' }))
  expect(names()).toEqual(['talks', 'war'])
})

it('Alt with arrows moves a chip where order matters, and the focus with it', () => {
  render(<Tags moves />)
  focus('talks')
  press('ArrowRight', { altKey: true })
  expect([names(), focused()]).toEqual([['money', 'talks', 'war'], 'talks'])
  press('ArrowLeft', { altKey: true })
  press('ArrowLeft', { altKey: true })
  expect(names()).toEqual(['talks', 'money', 'war'])
  expect(press('Delete', { ctrlKey: true })).toBe(true)
  expect(names()).toHaveLength(3)
})

it('the last chip, whose removal comes later, hands the focus to the field, and not to its own cross', () => {
  render(
    <div>
      <Chips label="Tags" chips={[{ id: 'talks', label: 'talks', title: 'talks' }]} onRemove={() => undefined} />
      <input aria-label="Add" />
    </div>,
  )
  focus('talks')
  press('Delete')
  expect(focused()).toBe('Add')
})
