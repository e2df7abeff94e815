import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import { focusLast, Line } from './Line.tsx'
import { tagsOf } from '../more-fields.ts'
import { isSameName } from '#shared/search/match-words.ts'
import { rankLabels } from '../rank-labels.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

const fresh = 'new'

/** Tags by path, existing or new; several are separated by commas. */
export function TagField({ draft, around, onChange }: FieldProps) {
  const { tags } = draft
  const find = (typed: string): Found[] => {
    const rows = rankLabels(
      around.tags.filter((tag) => !tags.includes(tag)),
      typed,
      (tag) => tag,
    ).map((tag) => ({ id: tag, label: tag, title: tag }))
    const isThere = typed === '' || [...around.tags, ...tags].some((tag) => isSameName(tag, typed))
    return isThere ? rows : [...rows, { id: fresh, label: typed, note: strings.tags.isNew }]
  }
  const add = (added: readonly string[]) => {
    const free = added.filter((tag) => !tags.some((other) => isSameName(other, tag)))
    if (free.length > 0) onChange({ tags: [...tags, ...free] }, false)
  }
  return (
    <Line label={strings.tags.label} field="tags" command="claim-card.tag">
      <Chips
        label={strings.tags.label}
        chips={tags.map((tag) => ({ id: tag, label: <span dir="auto">{tag}</span>, title: tag }))}
        onRemove={(index) => onChange({ tags: tags.filter((_, i) => i !== index) }, false)}
      />
      <Finder
        label={strings.tags.label}
        placeholder={strings.tags.example}
        find={find}
        onTaken={focusLast}
        onLeave={(typed) => add(tagsOf(typed))}
        onPick={(id, typed) => add(id === fresh ? tagsOf(typed) : [id])}
      />
    </Line>
  )
}
