import type { Quoted } from '#shared/changes/anchor-changes.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { anchorQuote } from '#shared/text/anchor-quote.ts'
import type { Range } from '#shared/text/range.ts'
import type { Library } from '../library.ts'
import { gone } from '../rows/rows.ts'

/**
 * Returns a range of a revision with its quote. The quote is read from the library's own text, not taken from the
 * window.
 */
export function takeQuote(library: Library, revision: Id, range: Range): Result<Quoted> {
  const text = isLive(library, revision) ? library.revisions.text(revision) : undefined
  if (text === undefined) return gone('source')
  const quote = anchorQuote(text, range)
  return quote.ok ? ok({ start: range.start, end: range.end, ...quote.value }) : quote
}

/** Whether a revision exists and is not deleted. Does not read its text, which is long and may be cached. */
export function isLive(library: Library, revision: Id): boolean {
  return library.db.get('SELECT 1 FROM revision WHERE id=? AND deleted_at IS NULL', revision) !== undefined
}
