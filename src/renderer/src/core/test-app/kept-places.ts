import { act, fireEvent } from '@testing-library/react'
import { vi } from 'vitest'
import { ok } from '#shared/model/result.ts'
import type { Handlers } from './test-app.tsx'

/** Handlers of a library that keeps UI state, such as drafts, in `places`. */
export function keptIn(places: Map<string, string>): Pick<Handlers, 'keepUiState' | 'getUiState'> {
  return {
    keepUiState: ({ key, value }) => {
      places.set(key, value)
      return ok(null)
    },
    getUiState: ({ key }) => ok(places.get(key) ?? null),
  }
}

/** Lets time pass, in ms of fake timers. */
export async function wait(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
}

/** Types a letter every 450 ms for 5.4 seconds, so that typing never rests, and returns what then stands in the field. */
export async function typeWithoutRest(field: () => HTMLElement): Promise<string> {
  // A sheet takes the focus a moment after it opened.
  await wait(100)
  for (let letters = 1; letters <= 12; letters++) {
    fireEvent.change(field(), { target: { value: 'A'.repeat(letters) } })
    await wait(450)
  }
  return 'A'.repeat(12)
}
