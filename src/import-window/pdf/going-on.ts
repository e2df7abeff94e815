import { textOfLine } from './laid-out.ts'
import { endsEarly, type Paragraph } from './paragraphs.ts'

/** A sentence ends here: a stop, with the quotation marks, brackets and marks of notes that follow it. */
const sentenceEnd = /(?:[.!?…:;؟۔。！？：；]|[.!?…]\s?[\d*†‡]{1,3})["'”’»›)\]」』）]*$/u
const stopThenNote = /[.!?…。！？]["'”’»)\]」』]*(?:\d{1,3}|[*†‡])$/u

/** A file indents the first lines of its paragraphs if this share of them, among those with several lines, begins further in. */
const indentedShare = 0.5

/** A line alone is taken for text that goes on from this length on, in UTF-16 units. */
const shortLine = 40

/** Whether the first lines of paragraphs are indented. */
export function indentsParagraphs(paragraphs: readonly Paragraph[]): boolean {
  const long = paragraphs.filter(({ lines, isCentred, opening }) => lines.length > 1 && !isCentred && opening === null)
  const indented = long.filter(({ firstIndent, indent, lines }) => firstIndent - indent > 0.6 * lines[0]!.size)
  return long.length > 0 && indented.length >= indentedShare * long.length
}

/**
 * Whether a paragraph at the end of a column goes on with the first one of the next column or page. `isNext` says that nothing stands between
 * them.
 */
export function goesOn(before: Paragraph, after: Paragraph, areIndented: boolean, isNext: boolean): boolean {
  const [last, first] = [before.lines.at(-1)!, after.lines[0]!]
  if (Math.abs(last.size - first.size) > 0.06 * last.size || last.isBold !== first.isBold) return false
  if (last.isUpright !== first.isUpright) return false
  const [end, start] = [textOfLine(last), textOfLine(first)]
  const isHyphenated = /\p{L}[-‐\u00AD]$/u.test(end)
  const isLower = /^["'“‘«„(]?\p{Ll}/u.test(start)
  if (isHyphenated && /^\p{L}/u.test(start)) return true
  const isEnded = sentenceEnd.test(end) || stopThenNote.test(end)
  if (!isEnded && isLower) return true
  if (!isNext) return false
  const isFull = !endsEarly(last, first, before.right)
  const isIndented =
    after.lines.length > 1 ? after.firstIndent - after.indent > 0.6 * first.size : after.firstIndent > 0.6 * first.size
  // One short line may be a title or a name.
  const isText = before.lines.length > 1 || end.length > shortLine
  if (!isEnded) return isFull && isText && !(areIndented && isIndented)
  // After a full stop only the indents tell: a paragraph that begins here would begin further in.
  return areIndented && isFull && !isIndented && before.opening === null
}
