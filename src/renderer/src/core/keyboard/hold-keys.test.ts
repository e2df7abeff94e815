// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdKeys, holdTyping } from './hold-keys.ts'

let heard: string[]
const hear = (event: KeyboardEvent) => heard.push(event.key)
beforeEach(() => {
  heard = []
  window.addEventListener('keydown', hear)
})
afterEach(() => {
  window.removeEventListener('keydown', hear)
  document.body.replaceChildren()
})

/** Presses a key; true when the browser does what it does by itself with it. */
const press = (key: string, how: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))

function focusField(value = ''): HTMLInputElement {
  const field = document.createElement('input')
  document.body.append(field)
  field.value = value
  field.focus()
  return field
}
const written = () => new Promise((resolve) => setTimeout(resolve))

describe('keys that are held', () => {
  it('reach nothing, not even the browser, until they are let go', () => {
    const release = holdKeys()
    expect([press('a'), press('Enter'), press('Delete')]).toEqual([false, false, false])
    expect(heard).toEqual([])
    release()
    expect(press('a')).toBe(true)
    expect(heard).toEqual(['a'])
  })
  it('are held as long as anybody holds them', () => {
    const [one, other] = [holdKeys(), holdKeys()]
    one()
    press('a')
    expect(heard).toEqual([])
    other()
    press('b')
    expect(heard).toEqual(['b'])
  })
})

describe('what is typed while a field is on its way', () => {
  it('is written into it, in order, as if it were typed there', async () => {
    const release = holdTyping()
    for (const key of ['M', 'e', 'r', 'ż', '1', ' ']) press(key)
    expect(heard).toEqual([])
    const field = focusField()
    const told = vi.fn()
    field.addEventListener('input', told)
    release()
    await written()
    expect(field.value).toBe('Merż1 ')
    expect(told).toHaveBeenCalledTimes(1)
    press('x')
    expect(heard).toEqual(['x'])
  })
  it('keeps its order with what is typed before it is written', async () => {
    const release = holdTyping()
    press('>')
    const field = focusField()
    release()
    // The next letters come at once, as on a busy machine.
    for (const key of ['L', 'o', 'o']) if (press(key)) field.value += key
    await written()
    expect(field.value).toBe('>Loo')
    expect(press('k')).toBe(true)
  })
  it('takes the place of what is selected in it', async () => {
    const release = holdTyping()
    press('b')
    const field = focusField('a-c')
    field.setSelectionRange(1, 2)
    release()
    await written()
    expect(field.value).toBe('abc')
  })
  it.each<[string, KeyboardEventInit]>([
    ['Enter', {}],
    ['Escape', {}],
    ['ArrowDown', {}],
    ['Shift', {}],
    ['k', { ctrlKey: true }],
    ['k', { altKey: true }],
    ['k', { metaKey: true }],
    ['k', { isComposing: true }],
  ])('is no word where it is %s with %j', async (key, how) => {
    const release = holdTyping()
    // The DOM of tests takes Alt for AltGr.
    vi.spyOn(KeyboardEvent.prototype, 'getModifierState').mockReturnValue(false)
    press(key, how)
    vi.restoreAllMocks()
    const field = focusField()
    release()
    await written()
    expect(field.value).toBe('')
  })
  it('is a sign where AltGr makes it, which some systems report as Ctrl and Alt', async () => {
    const release = holdTyping()
    vi.spyOn(KeyboardEvent.prototype, 'getModifierState').mockReturnValue(true)
    press('@', { ctrlKey: true, altKey: true })
    vi.restoreAllMocks()
    const field = focusField()
    release()
    await written()
    expect(field.value).toBe('@')
  })
  it('is pressed key by key on what takes keys, and goes on into the field that one of them opens', async () => {
    const release = holdTyping()
    for (const key of ['o', 'm', 'N', 'o']) press(key)
    const card = document.createElement('button')
    document.body.append(card)
    card.focus()
    const field = document.createElement('input')
    card.addEventListener('keydown', ({ key }) => {
      if (key !== 'm') return
      document.body.append(field)
      field.focus()
    })
    release()
    await expect.poll(() => field.value).toBe('No')
    expect(heard).toEqual(['o', 'm'])
  })
  it('goes nowhere where nothing has taken the focus', async () => {
    const release = holdTyping()
    press('a')
    release()
    await written()
    expect(document.body.textContent).toBe('')
  })
})
