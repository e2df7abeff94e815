import { createMarkIndex, type MarkSources } from '#shared/marks/mark-index.ts'
import { lookOf } from '#shared/marks/segment-look.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { FirstText } from '#shared/sources/first-text.ts'
import { parseReadingPlace, readingPlaceKey } from '#shared/sources/reading-place.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { piecesOf } from '#shared/text/pieces.ts'
import type { Range } from '#shared/text/range.ts'
import { segmentsOf } from '#shared/text/segments.ts'
import type { Library } from '../library.ts'
import { readClaims } from './read-claims.ts'
import { listMentions } from './read-mentions.ts'
import { listPlaceNotes } from './read-notes.ts'
import { readOpenSource } from './read-open-source.ts'
import { getUiState } from './get-ui-state.ts'
import { readSource } from './read-sources.ts'

/** The most text to read, in UTF-16 code units: what a screen 4,000 px high shows, at about 80 to a line of 30 px. */
const maxUnits = 10_000

/** Reads the visible part of the open text, at its last reading place, with its marks; null if there is no text. */
export function readFirstText(library: Library): FirstText | null {
  const { db } = library
  const source = readOpenSource(db)
  if (!source) return null
  const opened = readSource(library, source.id)
  if (!opened.ok) return null
  const { text, revision, blocks } = opened.value
  const place = parseReadingPlace(getUiState(db, readingPlaceKey(source.id)))
  const index = createMarkIndex(revision, blocks)
  const first = place === null ? 0 : index.blockAt(place.top)
  const start = blocks[first]?.start ?? 0
  const inSight = blocks.slice(first).filter((block) => block.start - start < maxUnits)
  const sight = { start, end: Math.min(inSight.at(-1)?.end ?? start, start + maxUnits) }
  index.update(readMarkSources(library, source.id, revision, sight))
  return {
    title: first > 0 || blocks[0]?.type === 'title' ? null : sourceName(source),
    below: first > 0 ? (place?.below ?? 0) : null,
    blocks: inSight.map(({ type, number, ...block }, i) => ({
      type,
      number,
      pieces: piecesOf(text, { start: block.start, end: Math.min(block.end, sight.end) }).map((piece) =>
        segmentsOf(piece, index.marksOf(first + i)).map((segment) => ({
          text: text.slice(segment.start, segment.end),
          ...lookOf(segment),
        })),
      ),
    })),
  }
}

/**
 * Reads the records that the visible marks are made of. All mentions of the source are read, since an actor's first
 * mention, which carries a sign, may be anywhere; of the claims, only those with words in the visible part.
 */
function readMarkSources(library: Library, source: Id, revision: Id, sight: Range): MarkSources {
  const { db } = library
  return {
    mentions: byId(listMentions(db, source)),
    claims: byId(readClaims(library, claimsIn(library, revision, sight))),
    notes: byId(listPlaceNotes(db, source)),
    actors: byId(
      db.all<{ readonly id: Id; readonly kind: ActorKind }>('SELECT id, kind FROM actor WHERE deleted_at IS NULL'),
    ),
  }
}

/**
 * The claims with an anchor in a range, or with a hedge (also of a link), a condition or an idea that has one there.
 */
function claimsIn({ db }: Library, revision: Id, { start, end }: Range): Id[] {
  return db
    .all<{ id: Id }>(
      `WITH here AS MATERIALIZED (SELECT DISTINCT owner FROM anchor WHERE revision=? AND start<? AND "end">? AND owner_type<>'mention' AND deleted_at IS NULL)
     SELECT id FROM claim WHERE id IN here UNION SELECT claim FROM hedge WHERE id IN here UNION SELECT claim FROM condition WHERE id IN here UNION SELECT claim FROM about WHERE of_idea IN here AND deleted_at IS NULL`,
      revision,
      end,
      start,
    )
    .map(({ id }) => id)
}

function byId<T extends { readonly id: Id }>(all: readonly T[]): Map<Id, T> {
  return new Map(all.map((one) => [one.id, one]))
}
