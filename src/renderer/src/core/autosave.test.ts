import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAppState, type AppState } from './app-state.ts'
import { createAutosave, createSaveTimer, type Autosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a burst of typing', () => {
  it('ends after 500 ms of rest', () => {
    const end = vi.fn()
    const burst = createSaveTimer(end)
    burst.touch()
    vi.advanceTimersByTime(400)
    burst.touch()
    vi.advanceTimersByTime(499)
    expect(end).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('ends after 5 s of typing without a rest', () => {
    const end = vi.fn()
    const burst = createSaveTimer(end)
    for (let ms = 0; ms <= 4900; ms += 100) {
      burst.touch()
      vi.advanceTimersByTime(100)
    }
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('does not end twice', () => {
    const end = vi.fn()
    const burst = createSaveTimer(end)
    burst.touch()
    burst.stop()
    vi.advanceTimersByTime(10_000)
    expect(end).not.toHaveBeenCalled()
  })
})

type Card = { readonly name: string; readonly memo: string }

let state: AppState
let autosave: Autosave<Card>
/** The edits that were handed to `save`, and what answers them. */
let saves: Partial<Card>[]
let answers: ((saved: boolean) => void)[]
let shown: Partial<Card>
let kept: Partial<Card>

beforeEach(() => {
  state = createAppState()
  ;[saves, answers, shown, kept] = [[], [], {}, {}]
  autosave = createAutosave<Card>({
    state,
    show: (edits) => {
      shown = edits
    },
    save: (edits) => {
      saves.push(edits)
      return new Promise((answer) => answers.push(answer))
    },
    kept: () => kept,
  })
})

const saving = () => state.getState().saving
const answer = async (call: number, saved: boolean) => {
  answers[call]!(saved)
  await vi.advanceTimersByTimeAsync(0)
}

describe('edits are saved', () => {
  it('all at once, each field with what was typed last', () => {
    autosave.edit({ name: 'A' })
    autosave.edit({ memo: 'M' })
    autosave.edit({ name: 'AB' })
    vi.advanceTimersByTime(500)
    expect(saves).toEqual([{ name: 'AB', memo: 'M' }])
  })
  it('after 5 s while typing goes on', () => {
    for (let letters = 1; letters <= 12; letters++) {
      autosave.edit({ name: 'A'.repeat(letters) })
      vi.advanceTimersByTime(450)
    }
    expect(saves).toEqual([{ name: 'A'.repeat(12) }])
  })
  it('without waiting where somebody chose, with what is half typed', () => {
    autosave.edit({ memo: 'M' })
    autosave.edit({ name: 'A' }, 'at-once')
    expect(saves).toEqual([{ memo: 'M', name: 'A' }])
    vi.advanceTimersByTime(10_000)
    expect(saves).toHaveLength(1)
  })
  it('only when they are flushed where a half means something else', () => {
    autosave.edit({ name: 'A' }, 'on-leaving')
    vi.advanceTimersByTime(10_000)
    expect([saves, saving()]).toEqual([[], 1])
    void autosave.flush()
    expect(saves).toEqual([{ name: 'A' }])
  })
  it('at once when the fields have gone', () => {
    autosave.edit({ name: 'A' })
    autosave.setOpen(false)
    autosave.edit({ memo: 'M' })
    expect(saves).toEqual([{ name: 'A' }, { memo: 'M' }])
  })
  it('not where the library has them', () => {
    kept = { name: 'A', memo: '' }
    autosave.edit({ name: 'AB', memo: 'M' })
    autosave.edit({ name: 'A' })
    void autosave.flush()
    expect(saves).toEqual([{ memo: 'M' }])
  })
  it('also where the library has them while something else is on its way', async () => {
    kept = { name: 'A' }
    autosave.edit({ name: 'AB' }, 'at-once')
    autosave.edit({ name: 'A' }, 'at-once')
    expect(saves).toEqual([{ name: 'AB' }, { name: 'A' }])
  })
  it('never again once somebody gave them up', async () => {
    autosave.edit({ name: 'A' }, 'at-once')
    autosave.edit({ memo: 'M' })
    autosave.drop()
    await answer(0, false)
    expect([await autosave.flush(), saves, shown, saving()]).toEqual([true, [{ name: 'A' }], {}, 0])
  })
})

describe('what is shown over the saved values', () => {
  it('is what is typed, and what is being sent until that is saved', async () => {
    autosave.edit({ name: 'A' }, 'at-once')
    autosave.edit({ memo: 'M' })
    expect(shown).toEqual({ name: 'A', memo: 'M' })
    await answer(0, true)
    expect(shown).toEqual({ memo: 'M' })
  })
  it('is nothing once it was typed back to what the library has', () => {
    kept = { name: 'A' }
    autosave.edit({ name: 'AB' })
    autosave.edit({ name: 'A' })
    vi.advanceTimersByTime(500)
    expect(shown).toEqual({})
  })
})

describe('edits that could not be saved', () => {
  it('stay, and go along with the next edit', async () => {
    autosave.edit({ name: 'A' }, 'at-once')
    await answer(0, false)
    expect(shown).toEqual({ name: 'A' })
    autosave.edit({ memo: 'M' })
    vi.advanceTimersByTime(500)
    expect(saves).toEqual([{ name: 'A' }, { name: 'A', memo: 'M' }])
  })
  it('are tried again by each flush, which says whether it could', async () => {
    autosave.edit({ name: 'A' })
    for (const saved of [false, false, true]) {
      const flushed = autosave.flush()
      await answer(saves.length - 1, saved)
      expect(await flushed).toBe(saved)
    }
    expect(saves).toEqual([{ name: 'A' }, { name: 'A' }, { name: 'A' }])
    expect(await autosave.flush()).toBe(true)
    expect(saves).toHaveLength(3)
  })
  it('give way to later edits of their field, which were sent or are still typed', async () => {
    autosave.edit({ name: 'A', memo: 'M' }, 'at-once')
    autosave.edit({ name: 'AB' }, 'at-once')
    autosave.edit({ memo: 'MN' })
    await answer(1, true)
    await answer(0, false)
    expect(shown).toEqual({ memo: 'MN' })
    void autosave.flush()
    expect(saves.at(-1)).toEqual({ memo: 'MN' })
  })
})

describe('the status bar says that it is saving', () => {
  it('from the first key until it is saved, once for each burst', async () => {
    autosave.edit({ name: 'A' })
    autosave.edit({ name: 'AB' })
    expect(saving()).toBe(1)
    vi.advanceTimersByTime(500)
    expect(saving()).toBe(1)
    autosave.edit({ name: 'ABC' })
    expect(saving()).toBe(2)
    await answer(0, true)
    expect(saving()).toBe(1)
    vi.advanceTimersByTime(500)
    await answer(1, false)
    expect(saving()).toBe(0)
  })
  it('and no longer when saving throws', async () => {
    const broken = createAutosave<Card>({
      state,
      show: () => undefined,
      save: () => Promise.reject(new Error('A bug.')),
    })
    broken.edit({ name: 'A' })
    await expect(broken.flush()).rejects.toThrow('A bug.')
    expect(saving()).toBe(0)
  })
})
