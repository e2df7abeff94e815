/**
 * The canonical text of a revision: CRLF becomes `\n`, nothing else.
 * No normal form, no trimming: a lone CR is kept as a character, because a quote must equal what was imported.
 */
export function canonicalText(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
