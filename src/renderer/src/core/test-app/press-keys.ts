import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import type { TestApp } from './test-app.tsx'

/**
 * Lets keys reach the commands of an app, as the window does. To be called once in a file; the app is asked for with every key.
 * The returned function presses a key on the element that has the focus.
 */
export function keysReach(app: () => TestApp): (key: string, how?: KeyboardEventInit) => void {
  const listen = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && app().keyboard.press(event)) event.preventDefault()
  }
  beforeEach(() => window.addEventListener('keydown', listen))
  afterEach(() => window.removeEventListener('keydown', listen))
  return (key, how = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how })
    // The DOM of tests takes Alt for AltGr.
    Object.defineProperty(event, 'getModifierState', { value: () => false })
    fireEvent(document.activeElement ?? document.body, event)
  }
}

/** Switches single-letter keys, and gives commands other keys, as the settings do. */
export function setKeys({ state }: TestApp, letterKeys: boolean, keys: Readonly<Record<string, string[]>> = {}): void {
  state.setState((values) => ({ settings: { ...values.settings, letterKeys, keys } }))
}
