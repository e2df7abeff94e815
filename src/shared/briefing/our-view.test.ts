import { expect, it } from 'vitest'
import { withStop } from './our-view.ts'

it.each([
  ['The quay is shut', 'The quay is shut.'],
  [' The quay is shut. ', 'The quay is shut.'],
  ['He said “no.”', 'He said “no.”'],
  ['He said “no”', 'He said “no”.'],
  ['He wrote “they said ‘no.’”', 'He wrote “they said ‘no.’”'],
  ['他们会同意。', '他们会同意。'],
  ['هل وافقوا؟', 'هل وافقوا؟'],
  ['', ''],
])('gives “%s” one full stop', (sentence, stopped) => {
  expect(withStop(sentence)).toBe(stopped)
})
