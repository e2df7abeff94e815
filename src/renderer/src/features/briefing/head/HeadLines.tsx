import type { BriefingHead } from '#shared/briefing/briefing-view.ts'
import { linesOf } from '#shared/briefing/compose/masthead.ts'
import type { HeadLine } from '#shared/briefing/templates/head-lines.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { strings } from '../strings.tsx'

/** The lines below the facts, as the template asks for them or something is said in them, each a field. */
export function HeadLines({
  head,
  template,
  onSave,
}: {
  readonly head: BriefingHead
  readonly template: Template | null
  readonly onSave: (values: Partial<BriefingHead>) => Promise<unknown>
}) {
  const lines = linesOf(head, template)
  if (lines.length === 0) return null
  return (
    <div className="head-lines">
      {lines.map((line) => (
        <Line key={line} line={line} head={head} onSave={onSave} />
      ))}
    </div>
  )
}

function Line({
  line,
  head,
  onSave,
}: {
  readonly line: HeadLine
  readonly head: BriefingHead
  readonly onSave: (values: Partial<BriefingHead>) => Promise<unknown>
}) {
  const member = line === 'draftedBy' ? 'preparedBy' : line
  const field = useTypedField(head[member], (value) => onSave({ [member]: value.replaceAll(/\s*\n\s*/gu, ' ') }))
  const { label, hint } = strings.head.lines[line]
  return (
    <label>
      {label}
      <textarea rows={1} name={member} placeholder={hint} dir="auto" {...field} />
    </label>
  )
}
