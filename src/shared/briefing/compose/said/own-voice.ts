import { quotationsIn } from '../../../text/quotations.ts'

/**
 * “I”, “my”, “our”, “your”: words that point to whoever utters them. The “I” of “Charles I” and “I.V.” is none, nor is “US”.
 */
const ownWords =
  /(?<![\p{L}\p{N}’'-])(?:(?<![\p{L}\p{N}],?\s\p{Lu}\p{L}+\s)I(?!\.)|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves|[Yy]ou|[Yy]ours?)(?![\p{L}\p{N}-])/u

/** Whether a sentence has such words outside quotation marks, so that in a note they would be those of its author. */
export function isInOwnVoice(sentence: string): boolean {
  const outside = quotationsIn(sentence, { start: 0, end: sentence.length })
    .filter(({ closed, depth }) => closed && depth === 0)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}“”${rest.slice(end)}`, sentence)
  return ownWords.test(outside)
}
