import { expect, test } from 'vitest'
import { newId } from '../model/id.ts'
import { offerOffices } from './offer-offices.ts'

const ids = new Map([
  ['karvia', newId()],
  ['rail safety agency', newId()],
])
const organisationNamed = (name: string) => ids.get(name.toLowerCase().replace(/^the /u, '')) ?? null
const nameOf = (id: string | null) => [...ids].find(([, one]) => one === id)?.[0] ?? ''

/** The offices that a sentence says the person between brackets holds, with what they are of. */
function offered(sentence: string, name = 'Luz Anaya'): string[] {
  const [before = '', rest = ''] = sentence.split('[')
  const [exact = '', after = ''] = rest.split(']')
  return offerOffices(name, [{ before, exact, after }], organisationNamed).map(({ title, organisation }) =>
    [title, nameOf(organisation)].filter(Boolean).join(' @ '),
  )
}

test.each([
  ['On Monday President [Luz Anaya] spoke.', 'President'],
  ['On Monday [President Anaya] spoke.', 'President'],
  ['Karvia’s Prime Minister [Luz Anaya] spoke.', 'Prime minister @ karvia'],
  ['It was Rail Safety Agency chief executive [Luz Anaya] who spoke.', 'Chief executive @ rail safety agency'],
  ['A letter by Vice President [Anaya] came.', 'Vice president'],
  ['[Luz Anaya], prime minister of Karvia, spoke.', 'Prime minister @ karvia'],
  ['[Luz Anaya], prime minister of Karvia, and Piet Aram met.', 'Prime minister @ karvia'],
  ['[Luz Anaya], Karvia’s fisheries minister, spoke.', 'Fisheries minister @ karvia'],
  ['[Luz Anaya], a spokeswoman for the Rail Safety Agency, spoke.', 'Spokeswoman @ rail safety agency'],
  ['[Luz Anaya], minister of foreign affairs of Karvia, spoke.', 'Minister of foreign affairs @ karvia'],
  ['[Luz Anaya], mayor of Port Lisse, spoke.', 'Mayor of Port Lisse'],
  [
    'At the table sat the chief investigator of the Rail Safety Agency, [Luz Anaya]; and others.',
    'Chief investigator @ rail safety agency',
  ],
  ['The judge, [Luz Anaya], warned the gallery.', 'Judge'],
])('%s', (sentence, office) => {
  expect(offered(sentence)).toEqual([office])
})

test.each([
  'Former President [Luz Anaya] spoke.',
  'The ex-President [Luz Anaya] spoke.',
  'President-elect [Luz Anaya] spoke.',
  'The then foreign minister, whom [Luz Anaya] met, spoke.',
  '[Luz Anaya], a former prime minister of Karvia, spoke.',
  '[Luz Anaya], who met the president of Karvia, spoke.',
  '[Luz Anaya], the president of Karvia, and Piet Aram met.',
  'They met the envoy, [Luz Anaya], and two aides.',
  'Mrs [Luz Anaya] spoke.',
  'The candidate for president, [Luz Anaya], spoke.',
  'The presidents [Luz Anaya] and Ivo Bartos met.',
  'She is no president. [Luz Anaya] spoke.',
  'He asked the president; [Luz Anaya], a farmer, knew.',
])('offers nothing for “%s”', (sentence) => {
  expect(offered(sentence)).toEqual([])
})

test('offers an office once, with what it is of if any place tells', () => {
  const places = [
    { before: 'President ', exact: 'Anaya', after: ' spoke.' },
    { before: 'A letter to ', exact: 'Luz Anaya', after: ', president of Karvia, came.' },
  ]
  expect(offerOffices('Luz Anaya', places, organisationNamed)).toEqual([
    { title: 'President', organisation: ids.get('karvia') },
  ])
})
