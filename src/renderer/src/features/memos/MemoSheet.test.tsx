// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { keptIn, typeWithoutRest, wait } from '../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { memoDraftKey, MemoSheet } from './MemoSheet.tsx'

const key = memoDraftKey(newId())

let app: TestApp
let places: Map<string, string>
let saved: string[]
let isRefused: boolean
let left: number

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp(keptIn(places))
  ;[saved, isRefused, left] = [[], false, 0]
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

async function open(kept = 'Ask.'): Promise<void> {
  renderIn(
    app,
    <MemoSheet
      owner={{ type: 'claim', name: 'They agreed' }}
      draftKey={key}
      kept={kept}
      onSave={async (body) => {
        saved.push(body)
        return isRefused ? undefined : null
      }}
      onLeave={() => {
        left++
        cleanup()
      }}
    />,
  )
  await wait(0)
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Memo' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const told = () => app.state.getState().announcement

describe('a memo that is being written in its sheet', () => {
  it('is a draft after half a second, and no gesture, and stands in the sheet when it opens again', async () => {
    await open()
    type('Ask them.')
    await wait(500)
    expect([saved, places.get(key)?.includes('Ask them.')]).toEqual([[], true])
    cleanup()
    await open()
    expect(field().value).toBe('Ask them.')
  })
  it('is a draft after five seconds while somebody types on and on', async () => {
    await open()
    const words = await typeWithoutRest(field)
    expect(places.get(key)).toContain(words)
  })
  it('is a draft when its field is left', async () => {
    await open()
    type('Ask them.')
    fireEvent.blur(field())
    expect(places.get(key)).toContain('Ask them.')
  })
  it('stays as a draft when the sheet is left', async () => {
    await open()
    type('Ask them.')
    fireEvent.click(screen.getByText('Cancel'))
    expect([saved, left, told()]).toEqual([[], 1, 'What you typed is kept as a draft.'])
    await open()
    expect(field().value).toBe('Ask them.')
  })
  it('is one gesture with Ctrl+Enter, and a draft no more', async () => {
    await open()
    type('Ask them.')
    await wait(500)
    act(() => app.keyboard.run('memo.save'))
    await wait(0)
    expect([saved, left, places.get(key), told()]).toEqual([['Ask them.'], 1, '', 'Memo saved.'])
    await open('Ask them.')
    expect(screen.queryByText('Your draft')).toBeNull()
  })
  it('stays in the sheet and as a draft where it is refused', async () => {
    isRefused = true
    await open()
    type('Ask them.')
    await wait(500)
    act(() => app.keyboard.run('memo.save'))
    await wait(0)
    expect([saved, left, field().value]).toEqual([['Ask them.'], 0, 'Ask them.'])
    expect(places.get(key)).toContain('Ask them.')
  })
  it('is saved before undo, export and the close of the window; white space alone is no memo', async () => {
    await open()
    type('  ')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect([saved, left, places.get(key)]).toEqual([[''], 0, ''])
  })
  it('is a draft when another app comes to the front', async () => {
    await open()
    type('Ask them.')
    expect(await act(() => app.flushers.flushAll({ comesBack: true }))).toBe(true)
    expect(saved).toEqual([])
    expect(places.get(key)).toContain('Ask them.')
  })
})
