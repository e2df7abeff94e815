import type { BriefingHead } from '#shared/briefing/briefing-view.ts'
import { templateFault } from '#shared/briefing/templates/read-template.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { create, type Moment } from '#shared/changes/draft.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The library's own copy of a template, so that a briefing keeps its look when the file changes or stays behind. One that is there already
 * is used again.
 */
export function keepTemplate(
  db: Database,
  template: Template,
  moment: Moment,
): Result<{ readonly id: Id; readonly fields: readonly FieldChange[] }> {
  const fault = templateFault(template)
  if (fault !== null) return fail('bad-input', `This template cannot be used: ${fault}. Nothing was changed.`)
  const body = JSON.stringify(template)
  const there = db.get<{ id: Id }>(
    `SELECT id FROM data_file WHERE kind='template' AND body=? AND deleted_at IS NULL`,
    body,
  )
  if (there) return ok({ id: there.id, fields: [] })
  const id = moment.newId()
  const version = String(template.attacheTemplate)
  return ok({ id, fields: create('data_file', id, { kind: 'template', name: template.name, version, body }) })
}

/** What a template says for the head of a new briefing. */
export function headOfTemplate({
  occasion,
  annex,
  marking,
  distribution,
}: Template): Pick<BriefingHead, 'occasion' | 'annex' | 'marking' | 'distribution'> {
  return { occasion, annex, marking, distribution }
}
