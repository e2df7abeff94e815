// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../test-app/test-app.tsx'
import { usePlace } from './use-place.ts'

let app: TestApp
let done: string[]
beforeEach(() => {
  app = createTestApp()
  done = []
})
cleanUpAfterEach()

function Place({ word, active = true }: { readonly word: string; readonly active?: boolean }) {
  usePlace('sources', { 'sources.delete': () => void done.push(word) }, active)
  return null
}
const run = () => app.keyboard.run('sources.delete')

describe('the keys of a place work', () => {
  it('while its component is there', () => {
    const { unmount } = renderIn(app, <Place word="here" />)
    expect(run()).toBe(true)
    unmount()
    expect(run()).toBe(false)
    expect(done).toEqual(['here'])
  })
  it('as its component has them now', () => {
    const { rerender } = renderIn(app, <Place word="before" />)
    rerender(<Place word="now" />)
    run()
    expect(done).toEqual(['now'])
  })
  it('only while it is active', () => {
    const { rerender } = renderIn(app, <Place word="here" active={false} />)
    expect(run()).toBe(false)
    rerender(<Place word="here" />)
    expect(run()).toBe(true)
    rerender(<Place word="here" active={false} />)
    expect(run()).toBe(false)
  })
  it('at their place in the order in which places were mounted, however often it is drawn anew', () => {
    const { rerender } = renderIn(app, <Place word="here" />)
    const leave = app.keyboard.mount('sources', { 'sources.delete': () => void done.push('inner') })
    rerender(<Place word="drawn anew" />)
    run()
    leave()
    run()
    expect(done).toEqual(['inner', 'drawn anew'])
  })
})
