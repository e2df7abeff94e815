// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../test-app/test-app.tsx'
import { useKeyScope } from './use-key-scope.ts'

let app: TestApp
let done: string[]
beforeEach(() => {
  app = createTestApp()
  done = []
})
cleanUpAfterEach()

function Keys({ word, active = true }: { readonly word: string; readonly active?: boolean }) {
  useKeyScope('sources', { 'sources.delete': () => void done.push(word) }, active)
  return null
}
const run = () => app.keyboard.run('sources.delete')

describe('the keys of a scope work', () => {
  it('while its component is there', () => {
    const { unmount } = renderIn(app, <Keys word="here" />)
    expect(run()).toBe(true)
    unmount()
    expect(run()).toBe(false)
    expect(done).toEqual(['here'])
  })
  it('as its component has them now', () => {
    const { rerender } = renderIn(app, <Keys word="before" />)
    rerender(<Keys word="now" />)
    run()
    expect(done).toEqual(['now'])
  })
  it('only while it is active', () => {
    const { rerender } = renderIn(app, <Keys word="here" active={false} />)
    expect(run()).toBe(false)
    rerender(<Keys word="here" />)
    expect(run()).toBe(true)
    rerender(<Keys word="here" active={false} />)
    expect(run()).toBe(false)
  })
  it('at their scope in the order in which scopes were mounted, however often it is drawn anew', () => {
    const { rerender } = renderIn(app, <Keys word="here" />)
    const leave = app.keyboard.mount('sources', { 'sources.delete': () => void done.push('inner') })
    rerender(<Keys word="drawn anew" />)
    run()
    leave()
    run()
    expect(done).toEqual(['inner', 'drawn anew'])
  })
})
