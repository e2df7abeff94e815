/**
 * The canonical text of a revision: CRLF becomes `\n`, and nothing else changes.
 * No Unicode normalization and no trimming; a lone CR is kept as a character. A quote must be equal to what was imported.
 */
export function canonicalText(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
