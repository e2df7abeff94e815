import type { BriefingHead } from '#shared/briefing/briefing-view.ts'
import { templateFault } from '#shared/briefing/templates/read-template.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { create, type Moment } from '#shared/changes/draft.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { scaleFault } from '#shared/standards/scale-file.ts'
import type { ScaleFile } from '#shared/standards/scale-file-schema.ts'
import type { Database } from '../sqlite/sqlite.ts'

type Kept = { readonly id: Id; readonly fields: readonly FieldChange[] }

/** The library's own copy of a template, so that a briefing keeps its look when the file changes or stays behind. */
export function keepTemplate(db: Database, template: Template, moment: Moment): Result<Kept> {
  const fault = templateFault(template)
  if (fault !== null) return fail('bad-input', `This template cannot be used: ${fault}. Nothing was changed.`)
  return ok(
    keepFile(db, { kind: 'template', name: template.name, version: template.attacheTemplate }, template, moment),
  )
}

/** The library's own copy of a likelihood scale. */
export function keepScale(db: Database, scale: ScaleFile, moment: Moment): Result<Kept> {
  const fault = scaleFault(scale)
  if (fault !== null) return fail('bad-input', `This likelihood scale cannot be used: ${fault}. Nothing was changed.`)
  return ok(keepFile(db, { kind: 'scale', name: scale.name, version: scale.attacheScale }, scale, moment))
}

/** A copy of a file of the user's. One that is there already is used again. */
function keepFile(
  db: Database,
  { kind, name, version }: { readonly kind: 'template' | 'scale'; readonly name: string; readonly version: number },
  value: object,
  moment: Moment,
): Kept {
  const body = JSON.stringify(value)
  const there = db.get<{ id: Id }>(
    'SELECT id FROM data_file WHERE kind=? AND body=? AND deleted_at IS NULL',
    kind,
    body,
  )
  if (there) return { id: there.id, fields: [] }
  const id = moment.newId()
  return { id, fields: create('data_file', id, { kind, name, version: String(version), body }) }
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
