import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import { headColumns } from './edit-briefing.ts'

/** The first key of a fractional index. */
const firstPosition = 'a0'

/** Creates a briefing with an empty paragraph in each free-text section. Judgements and quoted claims are added by citing. */
export function startBriefing(
  head: Parameters<typeof headColumns>[0],
  inCase: Id,
  today: string,
  moment: Moment,
): { draft: Draft; id: Id } {
  const id = moment.newId()
  const emptyParagraph = JSON.stringify({ type: 'paragraph', children: [] })
  const fields = [
    ...create('briefing', id, { in_case: inCase, title: 'Untitled briefing', date: today, ...headColumns(head) }),
    ...(['lead', 'unknown'] as const).flatMap((section) =>
      create('briefing_block', moment.newId(), {
        briefing: id,
        section,
        position: firstPosition,
        body: emptyParagraph,
      }),
    ),
  ]
  return { draft: { label: 'New briefing', fields }, id }
}
