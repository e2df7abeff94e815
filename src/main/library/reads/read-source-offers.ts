import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { leastLikeness, likeness, mayBeAlike, runsOf, sketchOf } from '#shared/sources/likeness.ts'
import { offerCard } from '#shared/sources/offer-card.ts'
import { mainText } from '#shared/sources/without-aside.ts'
import type { SourceOffers } from '#shared/sources/source-view.ts'
import type { Library } from '../library.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readSource, readSources } from './read-sources.ts'

/** A sketch of each revision that was compared (`sketchOf`). A revision never changes, and its sketch takes 256 bytes. */
export type Sketches = Map<Id, Uint32Array>

type Compared = Pick<Library, 'db'> & { readonly sketches: Sketches }

/** Reads what the text of a source offers to its card: words of its bylines, and the source that it may be a copy of. */
export function readSourceOffers(
  library: Pick<Library, 'db' | 'revisions'> & Compared,
  { id }: Input<'readSourceOffers'>,
): Result<SourceOffers> {
  const [view] = readSources(library, { ids: [id] })
  const text = readSource(library, { id })
  if (!text.ok || !view) return text.ok ? fail('not-found', 'This source is not in the library any more.') : text
  return ok({
    card: offerCard(text.value.text, text.value.blocks, view),
    copyOf: isOpen(library.db, id) ? mostLike(library, id) : null,
  })
}

/** Whether a source is no copy, and nobody has said that it is a report of its own. */
function isOpen(db: Database, source: Id): boolean {
  return (
    db.get(
      `SELECT 1 FROM source WHERE id=?1 AND copy_of IS NULL AND NOT EXISTS (
         SELECT 1 FROM field_state WHERE owner=?1 AND field='copy_of' AND deleted_at IS NULL)`,
      source,
    ) !== undefined
  )
}

/** For each of some sources, the one that it may be a copy of; those that are like none are left out. */
export function findCopies(library: Compared, { sources }: Input<'findCopies'>): Output<'findCopies'> {
  return sources.flatMap((source) => {
    const found = isOpen(library.db, source) ? mostLike(library, source) : null
    return found ? [{ source, of: found.source, likeness: found.likeness }] : []
  })
}

/**
 * The source whose text is most like this one's; null if none is nearly identical. Of two that are alike, the one that was imported
 * first is the original, so that only the later one is asked about. Texts are found by their sketches, and only those are compared.
 */
function mostLike({ db, sketches }: Compared, source: Id): SourceOffers['copyOf'] {
  const revisions = db.all<{ id: Id; source: Id }>(
    `SELECT revision.id, source FROM revision JOIN source ON source.id=source AND source.deleted_at IS NULL
     WHERE revision.deleted_at IS NULL AND source<=? ORDER BY source`,
    source,
  )
  const runsIn = (revision: Id): Uint32Array => {
    const row = db.get<{ text: string; asideFrom: number | null }>(
      'SELECT text, aside_from AS asideFrom FROM revision WHERE id=?',
      revision,
    )
    return runsOf(row ? mainText(row.text, row.asideFrom) : '')
  }
  const sketchIn = (revision: Id): Uint32Array => {
    const known = sketches.get(revision)
    if (known) return known
    const made = sketchOf(runsIn(revision))
    sketches.set(revision, made)
    return made
  }
  const own = revisions.filter((one) => one.source === source).map(({ id }) => runsIn(id))
  let most: SourceOffers['copyOf'] = null
  for (const { id, source: other } of revisions) {
    if (other === source || !own.some((one) => mayBeAlike(sketchOf(one), sketchIn(id)))) continue
    const alike = Math.max(0, ...own.map((one) => likeness(one, runsIn(id))))
    if (alike >= leastLikeness && alike > (most?.likeness ?? 0)) most = { source: other, likeness: alike }
  }
  return most
}
