import { expect, test } from 'vitest'
import { clearanceOf, contoursOf, linesOf, pathOf } from './contour.ts'

const even = (gap: number) => ({ around: gap, start: gap, end: gap })
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

test('joins the boxes of a line and keeps lines apart', () => {
  expect(linesOf([box(10, 0, 40, 20), box(40, 2, 60, 18), box(0, 30, 25, 50), box(25, 30, 25, 50)])).toEqual([
    box(10, 0, 60, 20),
    box(0, 30, 25, 50),
  ])
})

test('outlines one line as a box', () => {
  expect(contoursOf([box(10, 0, 60, 20)], even(2))).toEqual([
    [
      [62, -2],
      [62, 22],
      [8, 22],
      [8, -2],
    ],
  ])
})

test('outlines lines that lie over one another as one shape, stepping half-way between them', () => {
  const [points, ...others] = contoursOf([box(50, 0, 100, 20), box(0, 30, 70, 50)], even(0))
  expect(others).toEqual([])
  expect(points).toEqual([
    [100, 0],
    [100, 25],
    [70, 25],
    [70, 50],
    [0, 50],
    [0, 25],
    [50, 25],
    [50, 0],
  ])
})

test('keeps off the letters before the first and after the last, and those only', () => {
  const lines = [box(50, 0, 100, 20), box(0, 30, 70, 50)]
  const sides = (isRtl: boolean) => {
    const xs = contoursOf(lines, { around: 3, start: 1, end: 0 }, isRtl)[0]!.map(([x]) => x)
    return { first: [xs[7], xs[0]], last: [xs[4], xs[3]] }
  }
  expect(sides(false)).toEqual({ first: [49, 103], last: [-3, 70] })
  expect(sides(true)).toEqual({ first: [47, 101], last: [0, 73] })
})

test('leaves the full stop after the words and the quotation mark before them free', () => {
  const text = 'He said: “It was settled.” Then he left'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  expect(clearanceOf(text, at('It was settled'))).toEqual({ around: 3, start: 0.5, end: 0.5 })
  expect(clearanceOf(text, at('he left'))).toEqual({ around: 3, start: 2, end: 2 })
})

test('outlines a short end and a short start that do not touch as two', () => {
  expect(contoursOf([box(80, 0, 100, 20), box(0, 30, 30, 50)], even(2))).toHaveLength(2)
})

test('draws a closed path with no corner rounder than its sides allow', () => {
  const path = pathOf(
    [
      [62, 0],
      [62, 6],
      [8, 6],
      [8, 0],
    ],
    4,
  )
  expect(path).toMatch(/^M.*Z$/u)
  expect(path).toContain('L62 3Q62 6')
})
