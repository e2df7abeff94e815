import { sourceName, type NamedSource } from '../sources/source-name.ts'
import { longDate } from '../words/dates.ts'
import type { ProposedOccasion } from './propose/parts/find-occasion.ts'

/** The longest label of an occasion, in UTF-16 units. */
const longestLabel = 500

/**
 * The occasion of every turn of a transcript: what was recorded, by the title and the day of the source. Without a title it is named after the
 * file: the first words are only what was said first.
 */
export function recordingOf(source: NamedSource & { readonly published: string }): ProposedOccasion {
  const { published } = source
  return {
    label: (source.title || source.fileName || sourceName(source)).slice(0, longestLabel),
    place: '',
    channel: '',
    addressee: '',
    date: published === '' ? null : { edtf: published, words: longDate(published) },
  }
}
