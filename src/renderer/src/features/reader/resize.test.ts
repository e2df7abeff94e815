// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { openTalks, type TestText } from './fixtures.ts'
import { resizeSelection } from './resize.ts'

let t: TestText
const { open } = openTalks()
beforeEach(() => {
  t = open()
})

describe('] and [', () => {
  it('widen a caret step by step and go back the same way to it', () => {
    t.select('troops', 'before')
    const at = t.caret()
    const wider: string[] = []
    for (let i = 0; i < 4; i++) {
      resizeSelection(t.openText, 'widen')
      wider.push(t.selectedWords())
    }
    expect(wider[0]).toBe('troops')
    expect(wider.map(({ length }) => length)).toEqual(
      [...new Set(wider.map(({ length }) => length))].toSorted((a, b) => a - b),
    )
    expect(t.revealed).toEqual(wider)
    const back = wider.slice(0, -1).toReversed()
    for (const words of back) {
      resizeSelection(t.openText, 'shrink')
      expect(t.selectedWords()).toBe(words)
    }
    resizeSelection(t.openText, 'shrink')
    expect([t.selectedWords(), t.caret()]).toEqual(['', at])
  })
  it('narrow a selection of one’s own to the units in it', () => {
    t.select('troops had left the border. Merz denied')
    resizeSelection(t.openText, 'shrink')
    expect(t.selectedWords()).toBe('troops had left the border')
  })
  it('select the likely words of a claim, from a caret', () => {
    t.show('claims')
    t.select('troops', 'before')
    resizeSelection(t.openText, 'shrink')
    expect(t.selectedWords()).toBe('troops had left the border')
  })
  it('begin anew after the selection was changed by other means', () => {
    t.select('troops', 'before')
    resizeSelection(t.openText, 'widen')
    t.select('he went')
    resizeSelection(t.openText, 'shrink')
    expect(t.selectedWords()).toBe('he')
    t.select('rained')
    resizeSelection(t.openText, 'widen')
    expect(t.selectedWords()).toBe('It rained')
  })
  it('do nothing before there was a caret', () => {
    resizeSelection(t.openText, 'widen')
    expect([t.caret(), t.openText.state.getState().resizing]).toEqual([null, null])
  })
})
