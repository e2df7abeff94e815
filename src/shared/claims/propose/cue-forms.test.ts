import { expect, test } from 'vitest'
import { verbForms } from './cue-forms.ts'

test.each([
  ['said', 'say', 'past'],
  ['says', 'say', 'third'],
  ['saying', 'say', 'ing'],
  ['denied', 'deny', 'past'],
  ['denies', 'deny', 'third'],
  ['denying', 'deny', 'ing'],
  ['argued', 'argue', 'past'],
  ['arguing', 'argue', 'ing'],
  ['stresses', 'stress', 'third'],
  ['agreeing', 'agree', 'ing'],
  ['agreed', 'agree', 'past'],
  ['spoke', 'speak', 'past'],
  ['spoken', 'speak', 'participle'],
  ['committed', 'commit', 'past'],
  ['vetoes', 'veto', 'third'],
  ['conveyed', undefined, undefined],
  ['refusing', 'refuse', 'ing'],
  ['forecast', 'forecast', 'past'],
  ['told', 'tell', 'past'],
  ['telling', 'tell', 'ing'],
])('“%s” is a form of %s', (word, lemma, inflection) => {
  expect([verbForms.get(word)?.lemma, verbForms.get(word)?.inflection]).toEqual([lemma, inflection])
})
