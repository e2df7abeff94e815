import type { Row } from '#shared/changes/draft.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { bibliographySchema } from '#shared/imports/bibliography-schema.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { fillCards as filledCards } from '#shared/sources/fill-cards.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { rowsOf } from '../rows/rows.ts'

/**
 * Fills the cards of sources from a bibliography that the import window parsed. What that delivered comes from untrusted bytes and is
 * validated here.
 */
export function fillCards(library: Library, { name, parsed, group }: Input<'fillCards'>): Result<Output<'fillCards'>> {
  const checked = bibliographySchema.safeParse(parsed)
  if (!checked.success) return fail('unreadable', `“${name}” could not be read, so no source card was filled in.`)
  const { records, broken } = checked.data
  const { db } = library
  return commit(library, { origin: 'import', ...(group !== undefined && { group }) }, (moment) => {
    const sources = db.all<Row>('SELECT * FROM source WHERE deleted_at IS NULL ORDER BY id')
    const { draft, value } = filledCards(records, sources, (id) => rowsOf(db, 'field_state', 'owner', id), moment)
    return ok({ draft, value: { filled: value.filled.length, unmatched: [...value.unmatched], broken } })
  })
}
