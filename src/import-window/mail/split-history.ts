import { wordsOf, type MailBlock } from './mail-block.ts'
import { isAttribution, isForwardMark, isOriginalMark, isSureAttribution, startsWithHead } from './quoted-words.ts'

/** A mail's own words, and those of the mails before it. */
export type SplitMail = { readonly own: readonly MailBlock[]; readonly history: readonly MailBlock[] }

/**
 * Takes the quoted history out of a mail. What follows the head of another mail, or a line that introduces it, is history to the end. What
 * is quoted above the mail's own words is history too; but quotations between them are what these words answer, and stay in their places.
 * A mail that has no words of its own, or passes on another, keeps what it is there for.
 */
export function splitHistory(blocks: readonly MailBlock[], isForward: boolean): SplitMail {
  const end = historyStart(blocks, isForward)
  const marked = quoteAttributions(blocks.slice(0, end))
  const runs = runsOf(marked)
  const lastOwn = runs.findLastIndex((run) => !isQuotedRun(run))
  const answered = runs.slice(0, lastOwn).filter(isQuotedRun)
  const isAbove = answered.length === 1
  const own = runs.filter((run, i) => !isQuotedRun(run) || (i < lastOwn && !isAbove)).flat()
  const history = [
    ...runs.filter((run, i) => isQuotedRun(run) && (i > lastOwn || isAbove)).flat(),
    ...blocks.slice(end),
  ]
  return own.some((block) => /[\p{L}\p{N}]/u.test(wordsOf(block))) ? { own, history } : { own: blocks, history: [] }
}

function isQuotedRun(run: readonly MailBlock[]): boolean {
  return run[0]?.isQuoted === true
}

/** Where the history begins that goes on to the end: the index of its first block, or how many blocks there are. */
function historyStart(blocks: readonly MailBlock[], isForward: boolean): number {
  let passedOn = isForward
  for (const [i, block] of blocks.entries()) {
    const words = wordsOf(block)
    if (isForwardMark(words)) {
      passedOn = true
      continue
    }
    if (block.isQuoted) continue
    const isHead = startsWithHead(linesFrom(blocks, i))
    const introduces = isSureAttribution(words) && !blocks.slice(i + 1).some((one) => one.isQuoted)
    if (!isHead && !isOriginalMark(words) && !introduces) continue
    // The first head in a mail that passes on another is that of the mail it is about.
    if (!passedOn) return i
    if (isHead || introduces) passedOn = false
  }
  return blocks.length
}

/** The lines of a block and of those after it, as many as the head of a mail may have. */
function linesFrom(blocks: readonly MailBlock[], start: number): string[] {
  return blocks.slice(start, start + 8).flatMap((block) => wordsOf(block).split('\n'))
}

/** Counts what introduces quoted words as one of them. */
function quoteAttributions(blocks: readonly MailBlock[]): MailBlock[] {
  return blocks.map((block, i) =>
    !block.isQuoted && blocks[i + 1]?.isQuoted === true && isAttribution(wordsOf(block))
      ? { ...block, isQuoted: true }
      : block,
  )
}

/** Blocks that follow each other and are all quoted, or all not. */
function runsOf(blocks: readonly MailBlock[]): MailBlock[][] {
  const runs: MailBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last && isQuotedRun(last) === block.isQuoted) last.push(block)
    else runs.push([block])
  }
  return runs
}
