import { expect, test } from 'vitest'
import { contoursOf, linesOf, pathOf } from './contour.ts'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

test('joins the boxes of a line and keeps lines apart', () => {
  expect(linesOf([box(10, 0, 40, 20), box(40, 2, 60, 18), box(0, 30, 25, 50), box(25, 30, 25, 50)])).toEqual([
    box(10, 0, 60, 20),
    box(0, 30, 25, 50),
  ])
})

test('outlines one line as a box', () => {
  expect(contoursOf([box(10, 0, 60, 20)], 2)).toEqual([
    [
      [62, -2],
      [62, 22],
      [8, 22],
      [8, -2],
    ],
  ])
})

test('outlines lines that lie over one another as one shape, stepping half-way between them', () => {
  const [points, ...others] = contoursOf([box(50, 0, 100, 20), box(0, 30, 70, 50)], 0)
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

test('outlines a short end and a short start that do not touch as two', () => {
  expect(contoursOf([box(80, 0, 100, 20), box(0, 30, 30, 50)], 2)).toHaveLength(2)
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
