import { expect, it } from 'vitest'
import { keepLast } from './keep-last.ts'

it('makes something anew only when it is given something else', () => {
  let made = 0
  const add = keepLast((a: number, b: number) => ({ sum: a + b, made: ++made }))
  const first = add(1, 2)
  expect(add(1, 2)).toBe(first)
  expect(add(2, 2)).toEqual({ sum: 4, made: 2 })
  expect(add(1, 2)).toEqual({ sum: 3, made: 3 })
})
