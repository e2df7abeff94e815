import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import { headColumns } from './edit-briefing.ts'
import { firstOrder } from './order-keys.ts'
import { firstSections, type Section } from './sections.ts'
import { createSections } from './write-sections.ts'

/** What a new briefing starts from: its head, as far as it is known, its sections, and the template that it follows, by its row. */
export type BriefingStart = {
  readonly head: Parameters<typeof headColumns>[0]
  readonly sections: readonly Section[]
  readonly template?: Id | null
}

/** The sections of free text. */
const freeText: ReadonlySet<Section['kind']> = new Set(['lead', 'why', 'unknown', 'watch', 'text'])

/**
 * Creates a briefing with an empty paragraph in each section of free text, so that two windows that write there first do not make two.
 * Judgements and quoted claims are added by citing. The first briefings' sections have no rows.
 */
export function startBriefing(
  { head, sections, template = null }: BriefingStart,
  inCase: Id,
  today: string,
  moment: Moment,
): { draft: Draft; id: Id } {
  const id = moment.newId()
  const emptyParagraph = JSON.stringify({ type: 'paragraph', children: [] })
  const fields = [
    ...create('briefing', id, {
      in_case: inCase,
      title: 'Untitled briefing',
      date: today,
      ...headColumns(head),
      template,
    }),
    ...(sections === firstSections ? [] : createSections(id, sections, moment)),
    ...sections.flatMap(({ key, kind }) =>
      freeText.has(kind)
        ? create('briefing_block', moment.newId(), {
            briefing: id,
            section: key,
            position: firstOrder,
            body: emptyParagraph,
          })
        : [],
    ),
  ]
  return { draft: { label: 'New briefing', fields }, id }
}
