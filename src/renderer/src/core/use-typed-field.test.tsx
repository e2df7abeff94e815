// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from './test-app/test-app.tsx'
import { useAutosave } from './use-autosave.ts'
import { useTypedField } from './use-typed-field.ts'

type Saves = (value: string) => Promise<unknown> | void
type Options = Parameters<typeof useTypedField>[2]

let app: TestApp
/** What was handed to the library, the first first. */
let saved: string[]
let drawn: ReturnType<typeof renderIn>

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  saved = []
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

function Field({ kept, save, options }: { readonly kept: string; readonly save: Saves; readonly options?: Options }) {
  return <input {...useTypedField(kept, save, options)} />
}

const store: Saves = async (value) => saved.push(value)
const fails: Saves = async (value) => {
  saved.push(value)
}
function open(kept = '', save: Saves = store, options?: Options): void {
  drawn = renderIn(app, <Field kept={kept} save={save} {...(options && { options })} />)
}
const again = (kept: string, save: Saves = store, options?: Options) =>
  drawn.rerender(<Field kept={kept} save={save} {...(options && { options })} />)
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const saving = () => app.state.getState().saving
/** Leaves the field for another one of the window, or with the window for another app. */
async function leave(forAnotherApp = false): Promise<void> {
  vi.spyOn(document, 'hasFocus').mockReturnValue(!forAnotherApp)
  fireEvent.blur(field())
  await wait(0)
}

describe('what is typed is saved', () => {
  it('after half a second of rest, and not before', async () => {
    open()
    type('A')
    await wait(499)
    expect(saved).toEqual([])
    await wait(1)
    expect(saved).toEqual(['A'])
  })
  it('as one burst, counted from the last letter', async () => {
    open()
    for (const value of ['A', 'AB', 'ABC']) {
      type(value)
      await wait(400)
    }
    expect(saved).toEqual([])
    await wait(100)
    expect(saved).toEqual(['ABC'])
  })
  it('after five seconds while somebody goes on typing, and five seconds after that', async () => {
    open()
    for (let letters = 1; letters <= 12; letters++) {
      type('A'.repeat(letters))
      await wait(450)
    }
    expect(saved).toEqual(['A'.repeat(12)])
    for (let letters = 13; letters <= 24; letters++) {
      type('A'.repeat(letters))
      await wait(450)
    }
    expect(saved).toEqual(['A'.repeat(12), 'A'.repeat(24)])
  })
  it('at once when the field is left', async () => {
    open()
    type('A')
    await leave()
    expect(saved).toEqual(['A'])
    await wait(10_000)
    expect(saved).toEqual(['A'])
  })
  it('at once when another app comes to the front', async () => {
    open()
    type('A')
    await leave(true)
    expect(saved).toEqual(['A'])
  })
  it('before undo, an export and the close of the window', async () => {
    open()
    type('A')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(saved).toEqual(['A'])
  })
  it('when the field is taken off the screen', async () => {
    open()
    type('A')
    drawn.unmount()
    expect(saved).toEqual(['A'])
    await wait(10_000)
    expect([saved, saving()]).toEqual([['A'], 0])
  })
  it('with what the field does now, not what it did when typing began', async () => {
    open()
    type('A')
    again('', async (value) => saved.push(`now ${value}`))
    await wait(500)
    expect(saved).toEqual(['now A'])
  })
  it('not where it is what the library has', async () => {
    open('A')
    type('AB')
    type('A')
    await wait(500)
    await leave()
    expect([saved, saving()]).toEqual([[], 0])
  })
})

describe('the field shows', () => {
  it('what the library has, also when that changes', () => {
    open('A')
    expect(field().value).toBe('A')
    again('B')
    expect(field().value).toBe('B')
  })
  it('what is being typed, whatever comes from the library meanwhile', async () => {
    open('A')
    type('AX')
    again('B')
    expect(field().value).toBe('AX')
    await wait(500)
    expect(saved).toEqual(['AX'])
  })
  it('what the library has once that was saved', async () => {
    open('A')
    type('AX')
    await wait(500)
    again('AX, tidied')
    expect(field().value).toBe('AX, tidied')
  })
  it.each([
    ['Halden ', 'Halden'],
    ['Halden  ferry ', 'Halden ferry'],
    ['talks, ', 'talks'],
    ['talks,envoys/', 'talks, envoys'],
  ])('the end that was left out of “%s” as long as somebody is at it', async (typed, tidied) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    open('Hal')
    type(typed)
    await wait(500)
    again(tidied)
    expect(field().value).toBe(typed)
    await leave(true)
    expect(field().value).toBe(typed)
    again('Hal')
    expect(field().value).toBe('Hal')
    again(tidied)
    await leave()
    expect(field().value).toBe(tidied)
  })
  it('what is typed while the burst before is on its way', async () => {
    const stored = Promise.withResolvers<unknown>()
    open('', (value) => {
      saved.push(value)
      return stored.promise
    })
    type('A')
    await wait(500)
    type('AB')
    stored.resolve(null)
    await wait(0)
    expect(field().value).toBe('AB')
    await wait(500)
    expect(saved).toEqual(['A', 'AB'])
  })
})

describe('while something is not saved yet', () => {
  it('the window says so, from the first letter until it is on disk', async () => {
    const stored = Promise.withResolvers<unknown>()
    open('', () => stored.promise)
    expect(saving()).toBe(0)
    type('A')
    type('AB')
    expect(saving()).toBe(1)
    await wait(500)
    expect(saving()).toBe(1)
    stored.resolve(null)
    await wait(0)
    expect(saving()).toBe(0)
  })
})

describe('what could not be saved', () => {
  it('stays in its field, and is tried again when the field is left', async () => {
    open('A', fails)
    type('AB')
    await wait(500)
    expect([field().value, saved, saving()]).toEqual(['AB', ['AB'], 0])
    again('A', store)
    await leave()
    expect(saved).toEqual(['AB', 'AB'])
  })
  it('is tried again with the next letter', async () => {
    open('A', fails)
    type('AB')
    await wait(500)
    again('A', store)
    type('ABC')
    await wait(500)
    expect(saved).toEqual(['AB', 'ABC'])
  })
  it('is tried again when the window closes, which hears whether all is kept', async () => {
    open('A', fails)
    type('AB')
    expect(await act(() => app.flushers.flushAll())).toBe(false)
    again('A', store)
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(saved).toEqual(['AB', 'AB'])
  })
  it('gives way to what was typed since', async () => {
    const stored = Promise.withResolvers<unknown>()
    open('', (value) => {
      saved.push(value)
      return saved.length === 1 ? stored.promise : Promise.resolve(null)
    })
    type('A')
    await wait(500)
    type('AB')
    stored.resolve(undefined)
    await wait(0)
    expect(field().value).toBe('AB')
    await wait(500)
    expect(saved).toEqual(['A', 'AB'])
  })
  it.each(['stored', 'not stored'])(
    'never takes the place of a later burst that was on its way by then (%s)',
    async (how) => {
      const answers: ((stored: unknown) => void)[] = []
      open('', (value) => {
        saved.push(value)
        return new Promise((answer) => answers.push(answer))
      })
      type('A')
      await wait(500)
      type('AB')
      await wait(500)
      answers[0]!(undefined)
      await wait(0)
      expect(field().value).toBe('AB')
      answers[1]!(how === 'stored' ? null : undefined)
      await wait(0)
      again(how === 'stored' ? 'AB' : '')
      expect(field().value).toBe('AB')
      await leave()
      expect(saved).toEqual(how === 'stored' ? ['A', 'AB'] : ['A', 'AB', 'AB'])
    },
  )
  it('is not shown anew while a later burst is on its way', async () => {
    const answers: ((stored: unknown) => void)[] = []
    open('', () => new Promise((answer) => answers.push(answer)))
    type('A')
    await wait(500)
    type('AB')
    await wait(500)
    answers[0]!(null)
    await wait(0)
    again('A', () => new Promise((answer) => answers.push(answer)))
    expect(field().value).toBe('AB')
  })
  it('is tried once more when the field is taken off the screen', async () => {
    open('A', fails)
    type('AB')
    await wait(500)
    drawn.unmount()
    expect(saved).toEqual(['AB', 'AB'])
  })
})

describe('what is not valid', () => {
  const digits = { isValid: (value: string) => /^\d*$/u.test(value) }
  it('is not saved, and stays while the person is at it', async () => {
    open('1', store, digits)
    type('1x')
    await wait(60_000)
    expect([field().value, saved]).toEqual(['1x', []])
  })
  it('is not saved as it was when it was still valid', async () => {
    open('1', store, digits)
    type('12')
    type('12x')
    await wait(60_000)
    await leave()
    expect([field().value, saved, saving()]).toEqual(['1', [], 0])
  })
  it('is given up when they go on to another field of the window', async () => {
    open('1', store, digits)
    type('1x')
    await leave()
    expect([field().value, saved, saving()]).toEqual(['1', [], 0])
  })
  it('is found again by who only looked something up in another app', async () => {
    open('1', store, digits)
    type('1x')
    await leave(true)
    expect(field().value).toBe('1x')
    type('12')
    await wait(500)
    expect(saved).toEqual(['12'])
  })
  it('is given up when the field is taken off the screen', async () => {
    open('1', store, digits)
    type('1x')
    drawn.unmount()
    await wait(0)
    expect([saved, saving()]).toEqual([[], 0])
  })
  it('stays when the window saves what is half typed, and keeps nothing open', async () => {
    open('1', store, digits)
    type('1x')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect([field().value, saved]).toEqual(['1x', []])
  })
})

describe('a field whose half says something else than the whole', () => {
  it('is saved when it is left, not at rest', async () => {
    open('', store, { whole: true })
    type('A')
    await wait(60_000)
    expect(saved).toEqual([])
    await leave()
    expect(saved).toEqual(['A'])
  })
})

describe('a field in a card that saves it', () => {
  function Card({ more }: { readonly more: boolean }) {
    const { edit } = useAutosave<{ readonly name: string }>({
      save: async ({ name = '' }) => saved.push(name) > 0,
    })
    return more && <Field kept="" save={(name) => edit({ name })} />
  }
  it('is there when the card is saved, also if it came on screen after the card', async () => {
    drawn = renderIn(app, <Card more={false} />)
    drawn.rerender(<Card more />)
    type('A')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect([saved, saving()]).toEqual([['A'], 0])
  })
  it('is there when the card goes from the screen', async () => {
    drawn = renderIn(app, <Card more />)
    type('A')
    drawn.unmount()
    await wait(0)
    expect([saved, saving()]).toEqual([['A'], 0])
  })
  it('hands its value up and takes it for kept', async () => {
    open('', (value) => void saved.push(value))
    type('A')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect([saved, saving()]).toEqual([['A'], 0])
  })
})
