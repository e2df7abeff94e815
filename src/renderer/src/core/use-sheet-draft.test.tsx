// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { DraftNote } from '../ui/DraftNote.tsx'
import { keptIn, wait } from './test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from './test-app/test-app.tsx'
import { useSheetDraft, type SheetDraft } from './use-sheet-draft.ts'

const schema = z.string()

let app: TestApp
/** What the library has outside of its history. */
let places: Map<string, string>
let sheet: SheetDraft<string>
let drawn: ReturnType<typeof renderIn>

type Shown = {
  readonly start?: string
  readonly about?: string | null
  readonly commit?: (draft: string) => Promise<boolean>
}

function Shown({ start = 'saved', ...rest }: Shown) {
  sheet = useSheetDraft({ key: 'draft:x', schema, start, ...rest })
  return <DraftNote draft={sheet.fromBefore} />
}

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp(keptIn(places))
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

const open = async (shown: Shown = {}) => {
  drawn = renderIn(app, <Shown {...shown} />)
  await wait(0)
}
const type = (words: string) => act(() => sheet.change(() => words))
const told = () => app.state.getState().announcement
/** The app was killed and started again: nothing was stored because the sheet went. */
const killed = async (shown: Shown = {}) => {
  const before = [...places]
  drawn.unmount()
  places.clear()
  for (const [key, value] of before) places.set(key, value)
  await open(shown)
}

describe('the draft of a sheet', () => {
  it('is there after a kill, half a second after the last key', async () => {
    await open()
    type('typed')
    await wait(500)
    await killed()
    expect(sheet.draft).toBe('typed')
    expect(screen.getByText('Your draft')).toBeTruthy()
  })
  it('is there after a kill while somebody typed on and on', async () => {
    await open()
    for (let letters = 1; letters <= 12; letters++) {
      type('A'.repeat(letters))
      await wait(450)
    }
    await killed()
    expect(sheet.draft).toBe('A'.repeat(12))
  })
  it('stays when the sheet is left, which says so', async () => {
    await open()
    type('typed')
    drawn.unmount()
    await wait(0)
    expect(told()).toBe('What you typed is kept as a draft.')
    await open()
    expect(sheet.draft).toBe('typed')
  })
  it('is gone once it was saved', async () => {
    await open()
    type('typed')
    await wait(500)
    type('typed on')
    act(() => sheet.forget())
    expect(app.state.getState().saving).toBe(0)
    drawn.unmount()
    expect([places.get('draft:x'), told()]).toEqual(['', ''])
    await open()
    expect([sheet.draft, sheet.fromBefore]).toEqual(['saved', null])
  })
  it('is none where it says what is saved', async () => {
    await open()
    type('typed')
    await wait(500)
    type('saved')
    await wait(500)
    expect(places.get('draft:x')).toBe('')
    drawn.unmount()
    expect(told()).toBe('')
  })
  it('is not stored again, nor is the window saving, because it was found', async () => {
    await open()
    type('typed')
    await wait(500)
    await killed()
    const stored = app.sent('keepUiState').length
    expect(app.state.getState().saving).toBe(0)
    await wait(10_000)
    expect(app.sent('keepUiState')).toHaveLength(stored)
  })
  it('can be discarded', async () => {
    await open()
    type('typed')
    drawn.unmount()
    await open()
    fireEvent.click(screen.getByText('Discard'))
    expect([sheet.draft, places.get('draft:x'), sheet.fromBefore]).toEqual(['saved', '', null])
  })
  it('that nobody can read any more is none', async () => {
    for (const broken of ['{', '{}', '"typed"', '{"about":"\\"saved\\"","draft":7}']) {
      places.set('draft:x', broken)
      await open()
      expect([sheet.draft, sheet.fromBefore]).toEqual(['saved', null])
      drawn.unmount()
    }
  })
  it('is not promised in a library that is only read', async () => {
    app.state.setState({ library: { readOnly: 'Only read.' } as never })
    await open()
    type('typed')
    drawn.unmount()
    expect(told()).toBe('')
  })
})

describe('a draft that is offered and not shown', () => {
  it.each<[string, Shown, Shown]>([
    ['was begun on something else', { about: 'a b' }, { about: 'a c' }],
    ['was begun on too much to compare', { about: null }, { about: null }],
    ['was begun before what is saved changed', {}, { start: 'saved since' }],
  ])('%s', async (_why, before, now) => {
    await open(before)
    type('typed')
    await wait(500)
    await killed(now)
    expect(sheet.draft).toBe(now.start ?? 'saved')
    fireEvent.click(screen.getByText('Use it'))
    expect(sheet.draft).toBe('typed')
    expect(screen.getByText('Your draft')).toBeTruthy()
  })
  it('comes after somebody typed, whose words stay', async () => {
    await open()
    type('typed')
    await wait(500)
    drawn.unmount()
    const answer = Promise.withResolvers<void>()
    const read = app.handlers.getUiState!
    app.handlers.getUiState = async (input) => {
      await answer.promise
      return read(input)
    }
    await open()
    type('other words')
    answer.resolve()
    await wait(0)
    expect(sheet.draft).toBe('other words')
    expect(screen.getByText('Use it')).toBeTruthy()
  })
  it('stays as it is when the sheet is left', async () => {
    await open({ about: 'a' })
    type('typed')
    await wait(500)
    await killed({ about: 'b' })
    await killed({ about: 'a' })
    expect(sheet.draft).toBe('typed')
  })
  it('can be discarded, and what is typed stays', async () => {
    await open({ about: 'a' })
    type('typed')
    await wait(500)
    await killed({ about: 'b' })
    fireEvent.click(screen.getByText('Discard'))
    expect([sheet.draft, places.get('draft:x'), sheet.fromBefore]).toEqual(['saved', '', null])
  })
  it('can be discarded after somebody typed, whose words stay', async () => {
    const made: string[] = []
    await open({ about: 'a' })
    type('typed')
    await wait(500)
    await killed({ about: 'b', commit: async (draft) => made.push(draft) > 0 })
    type('other words')
    await wait(500)
    fireEvent.click(screen.getByText('Discard'))
    expect([sheet.draft, sheet.fromBefore]).toEqual(['other words', null])
    expect(places.get('draft:x')).toContain('other words')
    await act(() => app.flushers.flushAll())
    expect(made).toEqual(['other words'])
  })
})

describe('a sheet whose gesture is made before undo and close', () => {
  it('makes it once, and leaves no draft', async () => {
    const made: string[] = []
    await open({ commit: async (draft) => made.push(draft) > 0 })
    type('typed')
    await wait(500)
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect([made, places.get('draft:x'), app.state.getState().saving]).toEqual([['typed'], '', 0])
    drawn.unmount()
    expect(told()).toBe('')
  })
  it('makes it anew for what is typed after it', async () => {
    const made: string[] = []
    await open({ commit: async (draft) => made.push(draft) > 0 })
    type('typed')
    await act(() => app.flushers.flushAll())
    type('saved')
    await act(() => app.flushers.flushAll())
    expect(made).toEqual(['typed', 'saved'])
  })
  it('keeps the draft where it was refused, and says that not all is saved', async () => {
    await open({ commit: async () => false })
    type('typed')
    expect(await act(() => app.flushers.flushAll())).toBe(false)
    await wait(500)
    expect(places.get('draft:x')).toContain('typed')
  })
})
