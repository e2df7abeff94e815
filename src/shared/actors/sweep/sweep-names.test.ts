import { expect, it } from 'vitest'
import type { ActorKind } from '../../model/enums.ts'
import { sweepNames } from './sweep-names.ts'

const learned = (text: string) => ({ text, learned: true })
const given = (text: string) => ({ text, learned: false })

it.each([
  [
    'a name and its aliases, the longest first',
    'Trump',
    'person',
    [learned('Donald Trump')],
    ['Donald Trump', 'Trump'],
  ],
  [
    'no role and no pronoun, whoever gave it',
    'Donald Trump',
    'person',
    [given('the US leader'), learned('He'), given('he'), learned('US leader'), given('president')],
    ['Donald Trump'],
  ],
  [
    'what a group is called by hand',
    'European leaders',
    'group',
    [given('coalition of the willing')],
    ['coalition of the willing', 'European leaders'],
  ],
  ['nothing for a role', 'Secretary-General', 'role', [], []],
  ['nothing for someone not named', 'A source briefed on a phone call', 'unnamed', [], []],
  ['an acronym that reads as a pronoun', 'United States', 'state', [learned('US')], ['United States', 'US']],
] as const)('looks for %s', (_what, name, kind: ActorKind, aliases, names) => {
  expect(sweepNames({ name, kind, aliases })).toEqual(names)
})
