import { isBody } from '#shared/text/blocks.ts'
import { unnumberedTypes, type BlockType } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * A cache of the texts and paragraph numbers of revisions: gestures read both, and a text can be millions of characters
 * long.
 */
export type Revisions = {
  /** The canonical text; undefined if there is no such revision. It never changes. */
  readonly text: (revision: Id) => string | undefined
  /** The paragraph number at an offset (UTF-16 code units); null in a title, a heading or a byline. */
  readonly paragraphAt: (revision: Id, offset: number) => number | null
  /**
   * The number of paragraphs of each revision. Cached, since a text may have 50,000 and every gesture reads its source
   * again.
   */
  readonly paragraphCounts: (revisions: readonly Id[]) => ReadonlyMap<Id, number>
  /** Must be called when the type of a block changed. */
  readonly forgetParagraphs: () => void
  readonly forget: () => void
}

/** The number of texts in the cache; the longest is 10 MB. */
const maxTexts = 4

type Paragraphs = { readonly starts: readonly number[]; readonly numbers: readonly (number | null)[] }

/** Creates a cache that reads through `db` on demand. Of the texts, the one read first is dropped first. */
export function createRevisions(db: Database): Revisions {
  const texts = new Map<Id, string>()
  const paragraphs = new Map<Id, Paragraphs>()
  const counts = new Map<Id, number>()
  const text = (revision: Id): string | undefined => {
    const known = texts.get(revision)
    if (known !== undefined) return known
    const read = db.get<{ text: string }>('SELECT text FROM revision WHERE id=?', revision)?.text
    if (read === undefined) return undefined
    const oldest = texts.keys().next()
    if (texts.size >= maxTexts && !oldest.done) texts.delete(oldest.value)
    texts.set(revision, read)
    return read
  }
  const paragraphsOf = (revision: Id): Paragraphs => {
    const known = paragraphs.get(revision)
    if (known) return known
    const read = readParagraphs(db, revision)
    paragraphs.set(revision, read)
    return read
  }
  const forgetParagraphs = (): void => {
    paragraphs.clear()
    counts.clear()
  }
  return {
    text,
    paragraphAt: (revision, offset) => {
      const { starts, numbers } = paragraphsOf(revision)
      return numbers[lastAtOrBefore(starts, offset)] ?? null
    },
    paragraphCounts: (revisions) => {
      const unknown = revisions.filter((revision) => !counts.has(revision))
      if (unknown.length > 0) for (const [revision, count] of countParagraphs(db, unknown)) counts.set(revision, count)
      return counts
    },
    forgetParagraphs,
    forget: () => {
      texts.clear()
      forgetParagraphs()
    },
  }
}

/** Counts paragraphs. A revision without any is included, with 0. */
function countParagraphs(db: Database, revisions: readonly Id[]): (readonly [Id, number])[] {
  const counted = new Map(
    db.rows<readonly [Id, number]>(
      `SELECT revision, count(*) FROM block WHERE revision IN (SELECT value FROM json_each(?)) AND type NOT IN (SELECT value FROM json_each(?)) GROUP BY revision`,
      idList(revisions),
      JSON.stringify(unnumberedTypes),
    ),
  )
  return revisions.map((revision) => [revision, counted.get(revision) ?? 0])
}

function readParagraphs(db: Database, revision: Id): Paragraphs {
  const blocks = db.all<{ type: BlockType; start: number }>(
    'SELECT type, start FROM block WHERE revision=? ORDER BY ord',
    revision,
  )
  let last = 0
  return {
    starts: blocks.map((block) => block.start),
    numbers: blocks.map((block) => (isBody(block.type) ? ++last : null)),
  }
}

/** The index of the last of some ascending numbers that is not above `value`; -1 if all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
