import type { ClaimOccasion, OccasionView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import type { Database } from '../sqlite/sqlite.ts'

type OccasionRow = {
  id: Id
  label: string
  place: string | null
  date: string | null
  date_words: string | null
  channel: string | null
  addressee: string | null
  withdrawn: number
  withdrawn_date: string | null
  withdrawn_by: string | null
}

/** Reads all occasions by id, as claims show them. */
export function occasionsById(db: Database): Map<Id, ClaimOccasion> {
  return new Map(
    db.all<OccasionRow>('SELECT * FROM occasion WHERE deleted_at IS NULL').map((row) => [row.id, occasionOf(row)]),
  )
}

/** Lists the occasions of claims, by label. */
export function listOccasions({ db }: Pick<Library, 'db'>): OccasionView[] {
  return db
    .all<OccasionRow & { memo: string | null; claims: number; lastUsed: string }>(
      `SELECT occasion.*, count(*) AS claims, max(claim.id) AS lastUsed,
         (SELECT body FROM memo WHERE memo.owner=occasion.id AND memo.deleted_at IS NULL) AS memo FROM occasion JOIN claim ON claim.occasion=occasion.id AND claim.deleted_at IS NULL
       WHERE occasion.deleted_at IS NULL GROUP BY occasion.id ORDER BY label COLLATE NOCASE`,
    )
    .map((row) => ({
      ...occasionOf(row),
      memo: row.memo ?? '',
      claims: row.claims,
      lastUsed: row.lastUsed > row.id ? row.lastUsed : row.id,
    }))
}

function occasionOf(row: OccasionRow): ClaimOccasion {
  const { date, date_words: words } = row
  return {
    id: row.id,
    label: row.label,
    place: row.place ?? '',
    channel: row.channel ?? '',
    addressee: row.addressee ?? '',
    withdrawn: row.withdrawn === 1 ? { date: row.withdrawn_date ?? '', by: row.withdrawn_by ?? '' } : null,
    date: date === null && words === null ? null : { edtf: date ?? '', words: words ?? '' },
  }
}
