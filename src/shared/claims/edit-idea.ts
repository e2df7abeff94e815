import type { Draft } from '../changes/change.ts'
import { update, type Moment, type Row } from '../changes/draft.ts'
import { setSpans } from '../changes/span-changes.ts'
import { ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import type { Range } from '../text/range.ts'
import type { ClaimSurroundings } from './claim-rows.ts'

/** Sets the words or the gloss of an idea, for all claims that are about it. */
export function editIdea(
  rows: { readonly idea: Row; readonly anchors: readonly Row[] },
  { content, gloss }: { readonly content?: readonly Range[] | undefined; readonly gloss?: string | undefined },
  around: Pick<ClaimSurroundings, 'quote'>,
  moment: Moment,
): Result<Draft> {
  const { idea, anchors } = rows
  const owner = { type: 'idea', id: idea.id, revision: idea['revision'] as Id } as const
  const spans =
    content === undefined
      ? ok([])
      : setSpans({ owner, role: 'content', rows: anchors, spans: content }, around.quote, moment)
  if (!spans.ok) return spans
  return ok({
    label: 'Edit an idea',
    fields: [...(gloss === undefined ? [] : update('idea', idea, { gloss })), ...spans.value],
  })
}
