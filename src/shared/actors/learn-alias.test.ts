import { expect, it } from 'vitest'
import { learnedAlias } from './learn-alias.ts'

it.each([
  ['Witkoff', 'Steve Witkoff', [], 'Witkoff'],
  ['Mr\nWitkoff', 'Steve Witkoff', [], 'Mr Witkoff'],
  ['Steve Witkoff', 'Steve Witkoff', [], null],
  ['steve witkoff', 'Steve Witkoff', [], null],
  ['Witkoff', 'Steve Witkoff', ['witkoff'], null],
  ['he', 'Steve Witkoff', [], null],
  ['They', 'European leaders', [], null],
  ['the US leader', 'Donald Trump', [], null],
  ['The Ukrainian president', 'Volodymyr Zelensky', [], null],
  ['a spokesman', 'John Kirby', [], null],
  ['Thessaloniki', 'Salonica', [], 'Thessaloniki'],
  ['very long '.repeat(11), 'X', [], null],
])('learns from %j for %j beside %j: %j', (quote, name, aliases, alias) => {
  expect(learnedAlias(quote, name, aliases)).toBe(alias)
})
