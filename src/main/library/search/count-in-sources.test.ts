import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

it('counts the places of words in all texts that are there, but for deleted ones', async () => {
  using folder = makeFolder()
  const library = await openTestLibrary(join(folder.path, 'notes.attache'))
  const counted = async (words: string, wholeWords = false) =>
    (await library.do('countInSources', { words, wholeWords })).places
  await library.do('importPaste', { text: 'Port stays closed\n\nThe PORT of Amrey, a port’s quay, and a report.\n' })
  const other = await library.do('importPaste', { text: 'No port is open.\nNobody enters a\nport.\n' })
  expect([await counted('port'), await counted('port', true), await counted('amrey, a port')]).toEqual([6, 5, 1])
  expect([await counted('  '), await counted('harbour')]).toEqual([0, 0])
  await library.do('deleteSource', { id: other.id })
  expect(await counted('port')).toBe(4)
  await library.close()
})
