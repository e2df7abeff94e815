// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Finder } from './Finder.tsx'
import { UiContext, type UiParts } from './ui-context.ts'

const towns = ['Berlin', 'Bern', 'Paris', 'Rome']
/** What was picked, as "id (what was typed)", with "+" where it is added to those already chosen. */
let picked: string[]
let left: string[]
let flushes: Set<(why: { readonly comesBack: boolean }) => Promise<boolean>>

beforeEach(() => {
  ;[picked, left, flushes] = [[], [], new Set()]
  // The DOM of tests has no popovers.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(cleanup)

const parts: UiParts = {
  spentKeys: { spend: () => undefined },
  flushers: {
    addField: (flush) => {
      flushes.add(flush)
      return () => flushes.delete(flush)
    },
  },
}

const find = (typed: string) => [
  ...towns
    .filter((town) => town.toLowerCase().startsWith(typed.toLowerCase()))
    .map((town) => ({ id: town, label: town })),
  ...(typed === '' || towns.includes(typed) ? [] : [{ id: 'new', label: typed, note: 'new' }]),
]

function open({
  onLeave = true,
  rows: all = 'towns',
}: { readonly onLeave?: boolean; readonly rows?: 'towns' | 'none' } = {}): void {
  render(
    <UiContext value={parts}>
      <Finder
        label="Town"
        placeholder=""
        find={all === 'none' ? () => [] : find}
        nothing="Nowhere."
        onPick={(id, typed, adding) => picked.push(`${adding ? '+' : ''}${id} (${typed})`)}
        {...(onLeave && { onLeave: (typed: string) => left.push(typed) })}
      />
    </UiContext>,
  )
  fireEvent.focus(box())
}
const box = () => screen.getByRole<HTMLInputElement>('combobox')
const type = (value: string) => fireEvent.change(box(), { target: { value } })
const rows = () => screen.queryAllByRole('option').map((row) => row.querySelector('.finder-label')!.textContent)
const marked = () =>
  screen.queryByRole('option', { selected: true })?.querySelector('.finder-label')?.textContent ?? null
/** Presses a key; true when the box took it, so that nothing around it hears of it. */
function press(key: string, how: KeyboardEventInit = {}): boolean {
  let isHeard = false
  const hear = () => {
    isHeard = true
  }
  window.addEventListener('keydown', hear)
  const event = createEvent.keyDown(box(), { key, ...how })
  fireEvent(box(), event)
  window.removeEventListener('keydown', hear)
  expect(event.defaultPrevented).toBe(!isHeard)
  return !isHeard
}

describe('with nothing typed', () => {
  it('all rows are there and none is marked; Enter belongs to whoever is outside', () => {
    open()
    expect([rows(), marked(), press('Enter')]).toEqual([towns, null, false])
  })
  it.each(['0', '1', '4', '9', 'x'])('%s is text', (key) => {
    open()
    expect(press(key)).toBe(false)
    expect(picked).toEqual([])
  })
  it.each([
    ['1', 'Berlin ()'],
    ['4', 'Rome ()'],
  ])('Alt and the digit %s take its row', (digit, taken) => {
    open()
    expect(press(digit, { altKey: true, code: `Digit${digit}` })).toBe(true)
    expect(picked).toEqual([taken])
  })
  it('the digits stand beside the rows that they take', () => {
    open()
    expect(screen.getAllByRole('option').map((row) => row.querySelector('kbd')?.textContent)).toEqual([
      'Alt 1',
      'Alt 2',
      'Alt 3',
      'Alt 4',
    ])
    press('ArrowDown')
    expect(screen.getAllByRole('option').map((row) => row.querySelector('kbd')?.textContent)).toEqual([
      '↵',
      'Alt 2',
      'Alt 3',
      'Alt 4',
    ])
  })
  it('an arrow key opens the list again at its first row once something was taken', () => {
    open()
    press('1', { altKey: true, code: 'Digit1' })
    expect([rows(), press('ArrowDown')]).toEqual([[], true])
    expect([rows(), marked()]).toEqual([towns, 'Berlin'])
  })
  it('the list is closed until the box has the focus', () => {
    open()
    fireEvent.blur(box())
    expect([rows(), box().getAttribute('aria-expanded')]).toEqual([[], 'false'])
  })
})

describe('with something typed', () => {
  it('the best row is marked and Enter takes it, with the words', () => {
    open()
    type('ber')
    expect([rows(), marked()]).toEqual([['Berlin', 'Bern', 'ber'], 'Berlin'])
    expect(press('Enter')).toBe(true)
    expect([picked, box().value, rows()]).toEqual([['Berlin (ber)'], '', []])
  })
  it('Enter with Shift adds the row to those already chosen', () => {
    open()
    type('pa')
    press('Enter', { shiftKey: true })
    expect(picked).toEqual(['+Paris (pa)'])
  })
  it('arrows go from row to row and round', () => {
    open()
    type('ber')
    press('ArrowDown')
    press('ArrowDown')
    expect(marked()).toBe('ber')
    press('ArrowDown')
    expect(marked()).toBe('Berlin')
    press('ArrowUp')
    expect(marked()).toBe('ber')
    press('Enter')
    expect(picked).toEqual(['new (ber)'])
  })
  it('arrows that are held stop at the ends', () => {
    open()
    type('ber')
    for (let i = 0; i < 9; i++) press('ArrowDown', { repeat: true })
    expect(marked()).toBe('ber')
  })
  it('the mark goes to the best row again with each letter', () => {
    open()
    type('ber')
    press('ArrowDown')
    type('bern')
    expect(marked()).toBe('Bern')
  })
  it('a digit is text', () => {
    open()
    type('ber')
    expect(press('1')).toBe(false)
    expect(picked).toEqual([])
  })
  it('keys with Ctrl, Alt or Command are for others', () => {
    open()
    type('ber')
    for (const how of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) expect(press('Enter', how)).toBe(false)
    expect(picked).toEqual([])
  })
  it('a press on a row takes it', () => {
    open()
    type('ber')
    fireEvent.click(screen.getAllByRole('option')[1]!)
    expect(picked).toEqual(['Bern (ber)'])
  })
  it('spaces around it are no part of it', () => {
    open()
    type('  pa ')
    press('Enter')
    expect(picked).toEqual(['Paris (pa)'])
  })
})

const commit = (comesBack: boolean) =>
  act(async () => void (await Promise.all([...flushes].map((flush) => flush({ comesBack })))))

describe('words that were typed and not taken', () => {
  it('are handed on when the box is left, once', () => {
    open()
    type(' ber ')
    fireEvent.blur(box())
    fireEvent.blur(box())
    expect([left, picked, box().value]).toEqual([['ber'], [], ''])
  })
  it('stay when it is left where nobody takes them, and the field says so to whoever saves the form', () => {
    open({ onLeave: false })
    type('ber')
    fireEvent.blur(box())
    expect([left, box().value, box().hasAttribute('data-picks-only')]).toEqual([[], 'ber', true])
  })
  it('are handed on by Enter where no row fits', () => {
    open({ onLeave: true, rows: 'none' })
    type('13 March')
    expect([press('Enter'), left, box().value]).toEqual([true, ['13 March'], ''])
  })
  it('stay with Enter where no row fits and nobody takes them, and it is said', () => {
    open({ onLeave: false, rows: 'none' })
    type('13 March')
    expect([press('Enter'), picked, box().value]).toEqual([true, [], '13 March'])
    expect(screen.getByText('Nowhere.')).toBeTruthy()
  })
  it('wait for the person while another app is in front', async () => {
    open()
    type('ber')
    vi.mocked(document.hasFocus).mockReturnValue(false)
    fireEvent.blur(box())
    await commit(true)
    expect([left, box().value]).toEqual([[], 'ber'])
  })
  it('are handed on when all that is half typed is committed', async () => {
    open()
    type('ber')
    await commit(false)
    expect([left, box().value]).toEqual([['ber'], ''])
    await commit(false)
    expect(left).toEqual(['ber'])
  })
  it('stay then where nobody takes them', async () => {
    open({ onLeave: false })
    type('ber')
    await commit(false)
    expect(box().value).toBe('ber')
  })
  it('are committed no more once the box is gone', () => {
    open()
    expect(flushes.size).toBe(1)
    cleanup()
    expect(flushes.size).toBe(0)
  })
})
