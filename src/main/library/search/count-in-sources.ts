import type { Input, Output } from '#shared/contract/contract.ts'
import { createTextFinder } from '#shared/search/find-in-text.ts'
import type { Library } from '../library.ts'
import { currentTexts, readBlocks } from './current-texts.ts'

/** Counts the places of some words in all sources, as finding in each text would. Texts are read one at a time and not kept. */
export function countInSources(
  { db }: Pick<Library, 'db'>,
  { words, wholeWords }: Input<'countInSources'>,
): Output<'countInSources'> {
  let places = 0
  for (const { id, text } of currentTexts(db, null))
    places += createTextFinder(text, readBlocks(db, id))(words, wholeWords).length
  return { places }
}
