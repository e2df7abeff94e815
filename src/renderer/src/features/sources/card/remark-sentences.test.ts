import { expect, it } from 'vitest'
import { remarkSentence } from './remark-sentences.ts'

it('says the words of running heads, where a marking may stand and nowhere else', () => {
  expect(remarkSentence({ code: 'running-heads-left-out', count: 2, detail: 'RESTRICTED · Dam Commission' })).toBe(
    'Running heads (“RESTRICTED · Dam Commission”) and page numbers were left out.',
  )
})

it('says that running heads were left out where their words are not known', () => {
  expect(remarkSentence({ code: 'running-heads-left-out', count: 2 })).toBe(
    'Running heads and page numbers were left out.',
  )
})
