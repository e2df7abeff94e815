/** What ends a sentence, at the beginning of a text: not the point of ".5", nor the stop within a quotation that goes on. */
const stopFirst = /^\s*(?<stop>[.!?…]+)(?=\s|$)/u

/** A text that ends a sentence already, in or before its closing marks; in some scripts by a stop of their own. */
const ended = /[.!?…。！？؟।]["”’»)\]]*$/u

/** Whether a text ends a sentence already. */
export function endsSentence(text: string): boolean {
  return ended.test(text.trimEnd())
}

/**
 * The texts before and behind something that stands after the end of its sentence, such as a citation, with the stop before it: once, where
 * both texts have one. Null if the text behind begins with no stop.
 */
export function stopBefore(
  before: string,
  behind: string,
): { readonly before: string; readonly behind: string } | null {
  const found = stopFirst.exec(behind)
  const stop = found?.groups?.['stop']
  if (found === null || stop === undefined) return null
  const words = before.trimEnd()
  if (words === '') return null
  return { before: ended.test(words) ? words : words + stop, behind: behind.slice(found[0].length) }
}
