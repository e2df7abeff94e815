import type { SourceView } from '#shared/sources/source-view.ts'
import { encodingName } from '#shared/text/encodings/encodings.ts'
import { strings } from '../strings.tsx'

type HowRead = Pick<SourceView, 'encoding' | 'encodingGuessed'>

/** The sentence on the card if the encoding was guessed; null otherwise. */
export function encodingSentence({ encoding, encodingGuessed }: HowRead): string | null {
  return encodingGuessed && encoding !== null ? strings.import.guessedEncoding(encodingName(encoding)) : null
}

/** Whether the analyst may have to correct the encoding: it was guessed, or corrected before. Unicode is proved by the bytes. */
export function isEncodingDoubtful({ encoding, encodingGuessed }: HowRead): boolean {
  return encoding !== null && (encodingGuessed || !encoding.startsWith('utf-'))
}
