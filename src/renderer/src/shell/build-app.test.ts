// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import type { App } from '../core/app-context.ts'
import { createTestApp } from '../core/test-app/test-app.tsx'
import { buildApp } from './build-app.ts'

let app: App
let done: string[]
beforeEach(() => {
  app = buildApp(createTestApp().api)
  done = []
  app.keyboard.mount('sources', { 'sources.delete': () => void done.push('delete') })
})
const press = () => app.keyboard.press(new KeyboardEvent('keydown', { key: 'Delete' }))

it('keeps keys from what lies beneath a dialog, from its first moment to its last', () => {
  app.state.getState().openDialog({ kind: 'keys' })
  expect(press()).toBe(false)
  app.state.getState().openDialog({ kind: 'verify' })
  expect(press()).toBe(false)
  app.state.getState().closeDialog()
  expect(press()).toBe(true)
  expect(done).toEqual(['delete'])
})
it('lets a place that opens over a dialog have its keys', () => {
  app.state.getState().openDialog({ kind: 'keys' })
  app.keyboard.mount('sources', { 'sources.delete': () => void done.push('in the dialog') })
  app.state.setState({ announcement: 'something else changes' })
  expect(press()).toBe(true)
  expect(done).toEqual(['in the dialog'])
})
it('lets only commands work that need no library while none is open', () => {
  expect(app.keyboard.canRun('sources.delete')).toBe(true)
  app.state.setState({ problem: { kind: 'missing' } as never })
  expect([app.keyboard.canRun('sources.delete'), press()]).toEqual([false, false])
  app.state.setState({ problem: null })
  expect(press()).toBe(true)
})
it('takes the keys that the person gave commands, and turns single letters off for them', () => {
  const { settings } = app.state.getState()
  app.state.setState({ settings: { ...settings, keys: { 'sources.delete': ['x'] } } })
  const letter = () => app.keyboard.press(new KeyboardEvent('keydown', { key: 'x' }))
  expect([press(), letter()]).toEqual([false, true])
  app.state.setState({ settings: { ...settings, keys: { 'sources.delete': ['x'] }, letterKeys: false } })
  expect(letter()).toBe(false)
})
