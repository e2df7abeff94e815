// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Choices } from './Choices.tsx'

let chosen: string[]
beforeEach(() => {
  chosen = []
})
afterEach(cleanup)

const open = (props: Partial<Parameters<typeof Choices>[0]> = {}) =>
  render(
    <Choices
      label="Kind"
      options={['says', 'denies', 'expects'].map((id) => ({ id, label: id }))}
      chosen={['denies']}
      onChoose={(id, adding) => chosen.push(`${adding ? '+' : ''}${id}`)}
      {...props}
    />,
  )
const choice = (name: string) => screen.getByText(name, { selector: 'button' })
const press = (key: string, how: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement!, { key, ...how })

it('is one tab stop, at the choice that is made, and told as radios', () => {
  open()
  expect(screen.getByRole('radiogroup', { name: 'Kind' })).toBeTruthy()
  expect(screen.getAllByRole('radio').map((one) => [one.tabIndex, one.getAttribute('aria-checked')])).toEqual([
    [-1, 'false'],
    [0, 'true'],
    [-1, 'false'],
  ])
})

it('arrows choose the next and the one before, round at the ends', () => {
  open()
  act(() => choice('denies').focus())
  press('ArrowRight')
  press('ArrowDown')
  press('ArrowLeft')
  expect(chosen).toEqual(['expects', 'says', 'expects'])
  expect(document.activeElement).toBe(choice('expects'))
})

it('digits choose by place, also where the keyboard has them on Shift, and others are left alone', () => {
  open()
  act(() => choice('denies').focus())
  expect([press('1'), press('"', { code: 'Digit3' }), press('4'), press('2', { ctrlKey: true })]).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(chosen).toEqual(['says', 'expects'])
})

it('the focus goes to what a digit chose, so that the next arrow starts there', () => {
  open({ chosen: ['says'] })
  act(() => choice('says').focus())
  press('3')
  expect(document.activeElement).toBe(choice('expects'))
  press('2', { altKey: true, code: 'Digit2' })
  expect(document.activeElement).toBe(choice('denies'))
})

it('of several, arrows only move, and Shift adds one', () => {
  open({ several: true })
  act(() => choice('denies').focus())
  press('ArrowRight')
  fireEvent.click(document.activeElement!, { shiftKey: true })
  fireEvent.click(document.activeElement!)
  press('1', { code: 'Digit1', shiftKey: true })
  expect(chosen).toEqual(['+expects', 'expects', '+says'])
  expect(choice('denies').getAttribute('aria-pressed')).toBe('true')
})

it('the press that opens a compact row chooses nothing; the next one does', () => {
  open({ compact: true })
  const pointer = (name: string) => {
    fireEvent.pointerDown(choice(name))
    act(() => choice(name).focus())
    fireEvent.click(choice(name))
  }
  pointer('denies')
  expect(chosen).toEqual([])
  pointer('says')
  expect(chosen).toEqual(['says'])
})

it('says that what is chosen is proposed', () => {
  open({ proposed: true })
  expect(screen.getByRole('radiogroup', { name: 'Kind, suggested' })).toBeTruthy()
})
