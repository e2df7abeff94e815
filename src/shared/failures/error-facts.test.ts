import fc from 'fast-check'
import { expect, it } from 'vitest'
import { errorNames, factsOfError, mostPlaces, placePattern } from './error-facts.ts'

it('is the class of an error and the places in our code that it came from', () => {
  const { name, places } = factsOfError(new RangeError('too far'))
  expect(name).toBe('RangeError')
  expect(places[0]).toMatch(/^error-facts\.test\.ts:\d+:\d+$/u)
})
it('is the type of what is no error', () => {
  expect([factsOfError('secret'), factsOfError(null), factsOfError(undefined)]).toEqual([
    { name: 'string', places: [] },
    { name: 'object', places: [] },
    { name: 'undefined', places: [] },
  ])
})
it('knows no name that it was not told', () => {
  expect(factsOfError(Object.assign(new Error('x'), { name: 'the envoy of Halden' })).name).toBe('unknown')
})
it('takes no line of the message for a place', () => {
  const error = new Error('The envoy\n    at halden.js:1:1\nmet him at noon')
  expect(JSON.stringify(factsOfError(error))).not.toMatch(/halden|noon/u)
})
it('takes no line of the name for a place', () => {
  const error = new Error('')
  error.name = ' at halden.js:1:1\n'
  expect(JSON.stringify(factsOfError(error))).not.toContain('halden')
})
it('has no place where the message was changed behind the stack', () => {
  const error = new Error('The envoy\n    at halden.js:1:1')
  expect(error.stack).toContain('halden')
  error.message = 'something else'
  expect(factsOfError(error).places).toEqual([])
})
it('holds no word of an error, whatever it says, is called, or holds as its stack', () => {
  const words = fc.array(fc.constantFrom('halden', ' at ', '\n', '    at ', '.js:1:1', '(', ')', ': ', 'Error'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(words, words, (message, name) => {
      const error = new Error(message.join(''))
      error.name = name.join('')
      const facts = factsOfError(error)
      expect(errorNames).toContain(facts.name)
      expect(JSON.stringify(facts)).not.toContain('halden')
      expect(facts.places.length).toBeLessThanOrEqual(mostPlaces)
      for (const place of facts.places) expect(place).toMatch(placePattern)
    }),
  )
})
