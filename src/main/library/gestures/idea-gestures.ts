import { editIdea } from '#shared/claims/edit-idea.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { neededRow, rowsOf } from '../rows/rows.ts'
import { takeQuote } from '../evidence/take-quote.ts'

/** Sets the words or the gloss of an idea. The idea is shared by every claim that is about it. */
export function updateIdea(library: Library, { id, ...fields }: Input<'updateIdea'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const idea = neededRow(library.db, 'idea', id)
    if (!idea.ok) return idea
    const anchors = rowsOf(library.db, 'anchor', 'owner', id)
    const quote = (range: Parameters<typeof takeQuote>[2]) => takeQuote(library, idea.value['revision'] as Id, range)
    const draft = editIdea({ idea: idea.value, anchors }, fields, { quote }, moment)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}
