import { describe, expect, it } from 'vitest'
import { answeredOnly, isSameAnswers } from './unanswered.ts'

const kept = [
  { question: 'q1', answer: 'yes' as const },
  { question: 'q2', answer: { named: '40 million' } },
]

describe('answeredOnly', () => {
  it('lets a new question wait for its answer', () =>
    expect(answeredOnly([...kept, { question: { text: 'Who pays?' }, answer: null }], kept)).toEqual(kept))
  it('keeps the answer that a question had while another is chosen', () =>
    expect(answeredOnly([{ question: 'q1', answer: null }], kept)).toEqual([kept[0]]))
  it('drops what was taken off', () =>
    expect(answeredOnly([{ question: 'q1', answer: 'no' }], kept)).toEqual([{ question: 'q1', answer: 'no' }]))
})

describe('isSameAnswers', () => {
  it('knows the same named answer in other letters', () =>
    expect(isSameAnswers([kept[0]!, { question: 'q2', answer: { named: '40  Million' } }], kept)).toBe(true))
  it('sees another answer and a missing one', () => {
    expect(isSameAnswers([{ question: 'q1', answer: 'no' }, kept[1]!], kept)).toBe(false)
    expect(isSameAnswers([kept[0]!], kept)).toBe(false)
  })
})
