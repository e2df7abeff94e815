import type { Encoding, SourceView } from '#shared/sources/source-view.ts'
import { strings } from './strings.tsx'

const encodingName: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

/** The sentence on the card if the encoding was guessed; null otherwise. */
export function encodingSentence({
  encoding,
  encodingGuessed,
}: Pick<SourceView, 'encoding' | 'encodingGuessed'>): string | null {
  return encodingGuessed ? strings.import.guessedEncoding(encodingName[encoding]) : null
}
