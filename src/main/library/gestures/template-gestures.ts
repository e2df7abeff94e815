import { followTemplate } from '#shared/briefing/templates/apply-template.ts'
import { headColumns } from '#shared/briefing/edit-briefing.ts'
import { update } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readBriefing } from '../reads/read-briefings.ts'
import { neededRow } from '../rows/rows.ts'
import { sectionFields } from './briefing-gestures.ts'
import { headOfTemplate, keepScale, keepTemplate } from './kept-files.ts'

/**
 * Has a briefing follow a template: sections, annex and look on paper. Its head keeps what the analyst said in it, and no section goes in
 * which something is written.
 */
export function useTemplate(library: Library, { id, template }: Input<'useTemplate'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(db, 'briefing', id)
    if (!row.ok) return row
    const view = readBriefing({ db }, { id })
    if (!view.ok) return view
    const kept = keepTemplate(db, template, moment)
    if (!kept.ok) return kept
    const { annex, ...head } = headOfTemplate(template)
    const { occasion, marking, distribution } = view.value
    const fields = [
      ...kept.value.fields,
      ...update('briefing', row.value, {
        ...headColumns({
          annex,
          occasion: occasion || head.occasion,
          marking: marking ?? head.marking,
          distribution: distribution || head.distribution,
        }),
        template: kept.value.id,
      }),
      ...sectionFields(db, id, followTemplate(view.value, template), moment),
    ]
    return ok({ draft: { label: 'Use a template', fields }, value: null })
  })
}

/**
 * Has a briefing use a likelihood scale; null for ICD 203. Its judgements keep their terms, also those that the scale does not have, which the
 * checks name.
 */
export function useScale(library: Library, { id, scale }: Input<'useScale'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(db, 'briefing', id)
    if (!row.ok) return row
    const kept = scale === null ? ok({ id: null, fields: [] }) : keepScale(db, scale, moment)
    if (!kept.ok) return kept
    const fields = [...kept.value.fields, ...update('briefing', row.value, { scale: kept.value.id })]
    return ok({ draft: { label: 'Choose a likelihood scale', fields }, value: null })
  })
}
