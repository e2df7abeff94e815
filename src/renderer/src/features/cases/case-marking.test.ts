import { expect, it } from 'vitest'
import { markingOf } from './case-marking.ts'

const caseOf = (id: string, marking: string | null = null) => ({ id, name: id, countSides: true, marking })
const sources = [
  { cases: ['dam'], marking: 'TLP:GREEN' },
  { cases: ['dam', 'law'], marking: 'TLP:AMBER' },
  { cases: ['law'], marking: null },
]
const shown = (...cases: ReturnType<typeof caseOf>[]) => {
  const found = markingOf(cases, sources)
  return found && `${found.marking.label}${found.isSet ? ', set' : ''}`
}

it('the marking of a case is the strictest of its sources’', () => {
  expect(shown(caseOf('dam'))).toBe('TLP:AMBER')
})
it('or what was set, even if that is less', () => {
  expect(shown(caseOf('dam', 'TLP:CLEAR'))).toBe('TLP:CLEAR, set')
})
it('of all cases it is the strictest of theirs', () => {
  expect(shown(caseOf('dam', 'TLP:CLEAR'), caseOf('law', 'TLP:GREEN'))).toBe('TLP:GREEN')
  expect(shown(caseOf('dam'), caseOf('law', 'TLP:RED'))).toBe('TLP:RED')
})
it('there is none where no source has one', () => {
  expect(shown(caseOf('ferry'))).toBeNull()
})
