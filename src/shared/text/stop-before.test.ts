import { expect, it } from 'vitest'
import { stopBefore } from './stop-before.ts'

it.each([
  ['A deal is near', '.', 'A deal is near.', ''],
  ['A deal is near', '. It may fail.', 'A deal is near.', ' It may fail.'],
  ['Is a deal near ', ' ?', 'Is a deal near?', ''],
  ['It goes on', '… and on', 'It goes on…', ' and on'],
  ['A deal is near.', '.', 'A deal is near.', ''],
  ['He called it “near.”', '. Others', 'He called it “near.”', ' Others'],
])('puts the stop of “%s | %s” before what stands between', (before, behind, ...expected) => {
  expect(stopBefore(before, behind)).toEqual({ before: expected[0], behind: expected[1] })
})

it.each([
  ['A deal', ' is near.'],
  ['A deal', ', is near.'],
  ['It costs', '.5 million'],
  ['He said “near', '.”'],
  ['', '.'],
  ['A deal', ''],
])('leaves “%s | %s” alone', (before, behind) => {
  expect(stopBefore(before, behind)).toBeNull()
})
