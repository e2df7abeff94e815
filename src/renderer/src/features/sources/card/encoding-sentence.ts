import type { SourceView } from '#shared/sources/source-view.ts'
import { strings } from '../strings.tsx'

/** The sentence on the card if the encoding was guessed; null otherwise. */
export function encodingSentence({
  encoding,
  encodingGuessed,
}: Pick<SourceView, 'encoding' | 'encodingGuessed'>): string | null {
  return encodingGuessed && encoding !== null ? strings.import.guessedEncoding(encodingWords(encoding)) : null
}

/** "windows-1252" as it is written: "Windows-1252"; "utf-8": "UTF-8". */
function encodingWords(label: string): string {
  return label.replace(/^(?:windows)/u, 'Windows').replace(/^(?!Windows)[a-z-]+/u, (letters) => letters.toUpperCase())
}
