import type { Page } from '#shared/sources/source-view.ts'
import { numberParagraphs } from '#shared/text/blocks.ts'
import { rangeAt, whereWords } from '#shared/text/where.ts'
import { unnumberedTypes, type BlockType } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * A cache of the texts of revisions and of where their words stand: gestures read both, and a text can be millions of characters
 * long.
 */
export type Revisions = {
  /** The canonical text; undefined if there is no such revision. It never changes. */
  readonly text: (revision: Id) => string | undefined
  /** Where an offset (UTF-16 code units) is: "¶3", "p. 12 ¶42", "12:04"; empty in a title, a heading or a byline of a text without pages. */
  readonly whereAt: (revision: Id, offset: number) => string
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

type Places = {
  readonly blocks: readonly (PlacedBlock & { readonly number: number | null })[]
  readonly pages: readonly Page[]
}
type PlacedBlock = {
  readonly type: BlockType
  readonly start: number
  readonly end: number
  readonly time: number | null
}

/** Creates a cache that reads through `db` on demand. Of the texts, the one read first is dropped first. */
export function createRevisions(db: Database): Revisions {
  const texts = new Map<Id, string>()
  const places = new Map<Id, Places>()
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
  const placesOf = (revision: Id): Places => {
    const known = places.get(revision)
    if (known) return known
    const read = readPlaces(db, revision)
    places.set(revision, read)
    return read
  }
  const forgetParagraphs = (): void => {
    places.clear()
    counts.clear()
  }
  return {
    text,
    whereAt: (revision, offset) => {
      const { blocks, pages } = placesOf(revision)
      const block = rangeAt(blocks, offset)
      const page = rangeAt(pages, offset)?.label ?? null
      return whereWords({ number: block?.number ?? null, page, time: block?.time ?? null })
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

function readPlaces(db: Database, revision: Id): Places {
  const blocks = db.all<PlacedBlock>(
    `SELECT type, start, "end", attrs ->> '$.time' AS time FROM block WHERE revision=? ORDER BY ord`,
    revision,
  )
  const pages = db.all<Page>(
    'SELECT label, start, "end", width, height FROM page WHERE revision=? ORDER BY ord',
    revision,
  )
  return { blocks: numberParagraphs(blocks), pages }
}
