import { expect, it } from 'vitest'
import { findQuestions } from './find-questions.ts'

const questions = [
  { text: 'Has Karvia accepted the schedule?', shortLabel: '', tags: ['dam/schedule'] },
  { text: 'How much will Karvia pay?', shortLabel: 'sum', tags: [] },
]
const found = (typed: string) =>
  findQuestions(questions, typed).map(({ text }) => questions.findIndex((one) => one.text === text))

it('finds questions by any of their words, in any order', () => {
  expect(found('pay karv')).toEqual([1])
  expect(found('KARVIA')).toEqual([0, 1])
  expect(found('sum')).toEqual([1])
  expect(found('dam/')).toEqual([0])
  expect(found('')).toEqual([0, 1])
  expect(found('nothing')).toEqual([])
})
