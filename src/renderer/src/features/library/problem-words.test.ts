import { expect, it } from 'vitest'
import { placeOf, problemTitle } from './problem-words.ts'
import { strings } from './strings.ts'

it.each([
  ['/home/me/Attaché/My library.attache', 'My library', 'My library.attache', '/home/me/Attaché'],
  ['C:\\Users\\me\\Notes.attache', 'Notes', 'Notes.attache', 'C:\\Users\\me'],
  ['/notes.attache', 'notes', 'notes.attache', '/'],
  ['/a/v1.2 notes.attache', 'v1.2 notes', 'v1.2 notes.attache', '/a'],
  ['/a/no ending', 'no ending', 'no ending', '/a'],
  ['/a/.hidden', '.hidden', '.hidden', '/a'],
])('%s is the library %s', (path, name, file, folder) => {
  expect(placeOf(path)).toEqual({ name, file, folder })
})

it.each([
  ['missing', '“Notes” is not where it was'],
  ['damaged', '“Notes” is damaged'],
  ['newer', '“Notes” needs a newer Attaché'],
  ['other', '“Notes” could not be opened'],
  ['no-place', 'Choose a place for your library'],
  ['synced', 'Your documents are synced'],
] as const)('a library that is %s is headed %s', (kind, title) => {
  expect(problemTitle({ path: '/a/Notes.attache', kind, message: '' })).toBe(title)
})

it.each([
  [{ sources: 1, claims: 1200, questions: 2, briefings: 1 }, '1 source, 1,200 claims, 2 questions, 1 briefing'],
  [{ sources: 0, claims: 0, questions: 0, briefings: 0 }, '0 sources, 0 claims'],
])('a backup holds %j: %s', (holds, words) => {
  expect(strings.backups.holds(holds)).toBe(words)
})
