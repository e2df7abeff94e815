import { expect, it } from 'vitest'
import type { SourcesEdit } from '#shared/contract/register-methods.ts'
import { editOf, noEdit, type TypedEdit } from './typed-edit.ts'

it.each<[string, Partial<TypedEdit>, SourcesEdit]>([
  ['nothing typed changes nothing', {}, {}],
  ['a state', { state: 'done' }, { workState: 'done' }],
  ['a publisher, without the spaces around it', { publisher: ' Courier ' }, { publisher: 'Courier' }],
  ['a language, and one that is not known', { language: 'fr' }, { language: 'fr' }],
  ['a language that is cleared', { language: 'none' }, { language: '' }],
  ['a letter', { reliability: 'B' }, { reliability: 'B' }],
  ['a letter that is taken away', { reliability: 'none' }, { reliability: null }],
  ['a marking that is taken away', { marking: 'none' }, { marking: null }],
  ['a case to add and one to remove', { addCase: 'a', removeCase: 'b' }, { addCases: ['a'], removeCases: ['b'] }],
  [
    'tags',
    { addTags: 'talks, water / dams', removeTags: ['old'] },
    { addTags: ['talks', 'water/dams'], removeTags: ['old'] },
  ],
  ['what is suggested', { confirm: true }, { confirm: true }],
])('%s', (_, typed, edit) => {
  expect(editOf({ ...noEdit, ...typed })).toEqual(edit)
})
