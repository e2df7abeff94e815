import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redoTarget, undoTarget, type Before, type Logged } from './history.ts'

const beforeIn =
  (log: readonly Logged[]): Before =>
  (change) =>
    log[(change === null ? log.length : log.findIndex(({ id }) => id === change)) - 1] ?? null

/** The log of a key sequence: `g` a gesture, `u` undo, `r` redo, `x` an export. An undo or redo with nothing to act on adds no entry. */
function play(keys: string): Logged[] {
  const log: Logged[] = []
  for (const key of keys) {
    const target = key === 'u' ? undoTarget(beforeIn(log)) : key === 'r' ? redoTarget(beforeIn(log)) : null
    if ('ur'.includes(key) && target === null) continue
    const id = `${key}${log.length}`
    log.push({
      id,
      label: target?.label ?? id,
      origin: { g: 'user', u: 'undo', r: 'redo', x: 'export' }[key] ?? '',
      group: null,
      undoes: target?.id ?? null,
    })
  }
  return log
}

/** The same key sequence on two stacks in memory; returns their sizes. */
function playWithStacks(keys: string): { undo: number; redo: number } {
  let undo = 0
  let redo = 0
  for (const key of keys) {
    if (key === 'g') [undo, redo] = [undo + 1, 0]
    if (key === 'u' && undo > 0) [undo, redo] = [undo - 1, redo + 1]
    if (key === 'r' && redo > 0) [undo, redo] = [undo + 1, redo - 1]
  }
  return { undo, redo }
}

const targets = (keys: string) => {
  const log = beforeIn(play(keys))
  return { undo: undoTarget(log)?.label ?? null, redo: redoTarget(log)?.label ?? null }
}

describe('history', () => {
  it.each([
    ['', null, null],
    ['g', 'g0', null],
    ['gu', null, 'g0'],
    ['ggu', 'g0', 'g1'],
    ['gguu', null, 'g0'],
    ['gguur', 'g0', 'g1'],
    ['gguurr', 'g1', null],
    ['gguug', 'g4', null],
    ['gugu', null, 'g2'],
    ['gurur', 'g0', null],
    ['x', null, null],
    ['gxx', 'g0', null],
    ['gxux', null, 'g0'],
    ['ggxuxur', 'g0', 'g1'],
  ])('after %j takes back %j and does %j again', (keys, undo, redo) => {
    expect(targets(keys)).toEqual({ undo, redo })
  })
  it('goes as far in both directions as two stacks would', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('g', 'u', 'r', 'x'), { maxLength: 60 }), (keys) => {
        const { undo, redo } = playWithStacks(keys.join(''))
        const steps = (key: string) => play(`${keys.join('')}${key.repeat(80)}`).length - play(keys.join('')).length
        expect([steps('u'), steps('r')]).toEqual([undo, redo])
      }),
    )
  })
})
