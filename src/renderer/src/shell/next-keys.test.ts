import { expect, it } from 'vitest'
import { commandOf } from '#shared/commands/commands.ts'
import { hintedCommands, hintWords, nextKeys, type Moment } from './next-keys.ts'

const reading: Moment = {
  isOpen: true,
  hasSources: true,
  screen: 'read',
  openSource: 'a',
  dialog: null,
  scopes: ['reading', 'everywhere'],
  focus: 'other',
  caretOn: 'nothing',
}
const rows: Moment = { ...reading, screen: 'claims', scopes: ['claims', 'register', 'everywhere'], focus: 'rows' }
const first = (moment: Moment) => nextKeys(moment, {})[0]

it.each<[string, Moment, string]>([
  ['no library', { ...reading, isOpen: false, scopes: ['everywhere'] }, 'library.open'],
  ['no source yet', { ...reading, hasSources: false, openSource: null, scopes: ['everywhere'] }, 'source.paste'],
  ['no text open', { ...reading, openSource: null, scopes: ['everywhere'] }, 'source.paste'],
  ['the caret in the text', reading, 'reading.actor'],
  ['a mention', { ...reading, caretOn: 'mention' }, 'reading.open'],
  ['a claim with a suggestion', { ...reading, caretOn: 'suggested' }, 'reading.confirm'],
  ['the card of a claim', { ...reading, scopes: ['claim-card', 'everywhere'], caretOn: 'claim' }, 'claim-card.save'],
  ['the card of a mention', { ...reading, scopes: ['everywhere'] }, 'reading.back'],
  ['the actor picker', { ...reading, scopes: ['actor-picker', 'everywhere'], focus: 'typing' }, 'actor-picker.choose'],
  ['a row', rows, 'claims.open'],
  ['the rail beside the rows', { ...rows, focus: 'other' }, 'register.back'],
  ['the filter above the rows', { ...rows, focus: 'typing' }, 'register.back'],
  ['a sheet of the screen', { ...rows, scopes: ['everywhere'], focus: 'typing' }, 'help.keys'],
  [
    'a sheet with keys of its own',
    { ...rows, scopes: ['history', 'everywhere'], dialog: {} as never },
    'history.restore',
  ],
  ['another sheet', { ...rows, scopes: ['everywhere'], dialog: { kind: 'verify' } }, 'help.keys'],
  [
    'the briefing',
    { ...reading, screen: 'briefing', scopes: ['briefing', 'everywhere'], focus: 'typing' },
    'briefing.judgement',
  ],
  [
    'the evidence beside it',
    { ...reading, screen: 'briefing', scopes: ['briefing', 'everywhere'], focus: 'rows' },
    'briefing.insert',
  ],
])('what is likely next is hinted at first: %s', (_where, moment, id) => {
  expect(first(moment)).toBe(id)
})

it('a letter is no hint while letters are text, unless it was given another key', () => {
  const typing: Moment = { ...reading, focus: 'typing' }
  expect(nextKeys(typing, {})).toEqual(['help.keys'])
  expect(nextKeys(typing, { 'reading.actor': ['Ctrl+Alt+m'] })).toEqual(['reading.actor', 'help.keys'])
})

it('the words of every hint are few enough for the bar', () => {
  const long = hintedCommands.filter((id) => hintWords(id).length > 26)
  expect(long.map((id) => `${id}: ${commandOf(id).label}`)).toEqual([])
})
