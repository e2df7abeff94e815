import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import { longestTitle, type BriefingBlock, type BriefingView } from './briefing-view.ts'
import { headColumns } from './edit-briefing.ts'
import { writeBriefing, type CitableClaim } from './write-briefing.ts'
import type { SourceOf } from './citation-letters.ts'
import { createSections } from './write-sections.ts'

/**
 * Starts a briefing from another one: the same head, sections, template, likelihood scale and words, dated today, which says that it follows it. Its citations are
 * made anew from the claims as they are now; letters, exported copies and what was read back stay with the other one.
 */
export function duplicateBriefing(
  original: BriefingView,
  inCase: Id,
  today: string,
  {
    files,
    ...lookups
  }: {
    readonly citable: CitableClaim
    readonly sourceOf: SourceOf
    readonly files: { readonly template: Id | null; readonly scale: Id | null }
  },
  moment: Moment,
): { draft: Draft; id: Id } {
  const id = moment.newId()
  const judgementIds = new Map(original.judgements.map((judgement) => [judgement.id, moment.newId()]))
  const put = original.blocks.map((block): BriefingBlock => ({
    ...block,
    id: moment.newId(),
    body:
      block.body.type === 'judgement'
        ? { ...block.body, judgement: judgementIds.get(block.body.judgement) ?? moment.newId() }
        : block.body,
  }))
  const judgements = original.judgements.map((judgement) => ({
    ...judgement,
    id: judgementIds.get(judgement.id)!,
    follows: judgement.id,
  }))
  const written = writeBriefing(
    id,
    { label: '', put, remove: [], judgements },
    { blocks: [], judgements: [], citations: [], letters: [] },
    [],
    { ...lookups, sections: original.sections },
    moment,
  )
  const fields = [
    ...create('briefing', id, {
      in_case: inCase,
      ...headColumns({ ...headOf(original), title: copyTitle(original.title), date: today, follows: original.id }),
      ...files,
    }),
    ...createSections(id, original.sections, moment),
    ...written.fields,
  ]
  return { draft: { label: 'Duplicate a briefing', fields }, id }
}

function headOf(view: BriefingView): Parameters<typeof headColumns>[0] {
  const {
    id: _id,
    scale: _scale,
    sections: _sections,
    blocks: _blocks,
    judgements: _judgements,
    letters: _letters,
    ignored: _ignored,
    readBack: _readBack,
    ...head
  } = view
  return head
}

/** "Talks" becomes "Talks (copy)"; a copy's copy is not "(copy) (copy)". A title that would be too long loses its end. */
function copyTitle(title: string): string {
  const words = title.trim()
  const numbered = /^(.*) \(copy(?: (\d+))?\)$/u.exec(words)
  const [base, end] = numbered ? [numbered[1]!, ` (copy ${Number(numbered[2] ?? 1) + 1})`] : [words, ' (copy)']
  return words === ''
    ? ''
    : `${base
        .slice(0, longestTitle - end.length)
        .toWellFormed()
        .trimEnd()}${end}`
}
