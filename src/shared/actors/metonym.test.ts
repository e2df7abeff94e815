import { expect, it } from 'vitest'
import { maybeMetonym } from './metonym.ts'

/** The place's name stands between the bars. */
it.each([
  ['called a ploy by |Moscow| to win time', true],
  ['On Sunday, |Kyiv| and Moscow again sent attack drones', true],
  ['On Sunday, Kyiv and |Moscow| again sent attack drones', true],
  ['security guarantees for |Kyiv|.', true],
  ['Witkoff said that |Washington| was prepared to give', true],
  ['|Moscow|’s answer', true],
  ['Since |Alaska|, Trump has turned', true],
  ['Speaking in |Brussels|, Zelensky rejected', false],
  ['with Zelensky to |Washington| on Monday', false],
  ['met in |Alaska| without agreeing', false],
  ['would take all of |Donetsk| and Lugansk', false],
  ['would take all of Donetsk and |Lugansk| in exchange', false],
  ['the front line in Kherson and |Zaporizhzhia|.', false],
  ['at sites in Kherson, Odesa and |Zaporizhzhia|.', false],
  ['strikes near the |Moscow| airport', false],
  ['left the |Donbas| region', false],
])('asks of %s: %s', (text, doubtful) => {
  const [prefix, , suffix] = text.split('|')
  expect(maybeMetonym(prefix!, suffix!)).toBe(doubtful)
})
