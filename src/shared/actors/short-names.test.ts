import { expect, it } from 'vitest'
import type { ActorKind } from '../model/enums.ts'
import { shortNameOf } from './short-names.ts'

it.each([
  ['Luz Anaya', 'person', 'Anaya'],
  ['Ursula von der Leyen', 'person', 'von der Leyen'],
  ['Sam Ode Jr.', 'person', 'Ode'],
  ['Anaya', 'person', null],
  ['Kim Jong Un', 'person', null],
  ['the envoy', 'person', null],
  ['Rail Safety Agency', 'organisation', 'RSA'],
  ['Organization of the Petroleum Exporting Countries', 'organisation', 'OPEC'],
  ['Harbour Union', 'organisation', null],
  ['Sanaria', 'state', null],
  ['Two officials', 'unnamed', null],
  ['Port of Lisse', 'place', null],
] as const)('“%s”, a %s, is called %s', (name, kind: ActorKind, short) => {
  expect(shortNameOf({ name, kind })).toBe(short)
})
