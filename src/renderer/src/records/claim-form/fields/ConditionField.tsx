import { findConditions } from '#shared/claims/propose/parts/find-conditions.ts'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import type { ClaimDraft } from '../draft-schema.ts'
import { cut } from '../../claims/short-claim.ts'
import { findWords } from '../find-words.ts'
import { focusLast, Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

type Condition = ClaimDraft['condition'][number]

/** The condition under which the claim is said to hold: words of the text, or the analyst's own words. */
export function ConditionField({ draft, around, onChange }: FieldProps) {
  const { condition, content } = draft
  const wordsOf = ({ spans, gloss }: Condition) =>
    spans.map(({ start, end }) => around.text.slice(start, end)).join(' … ') || gloss
  const offered = (typed: string): Condition[] => {
    const words = findWords(around.text, around.block, typed, content[0]?.start ?? 0)
    if (typed !== '') return [words ? { spans: [words], gloss: '' } : { spans: [], gloss: typed }]
    const selected = around.selectedWords()
    const found = findConditions(around.text, content, around.block, draft.cue)
    return [
      ...found,
      ...(selected && !content.some(({ start, end }) => start === selected.start && end === selected.end)
        ? [selected]
        : []),
    ].map((range) => ({ spans: [range], gloss: '' }))
  }
  const fresh = (typed: string) =>
    offered(typed).filter((one) => !condition.some((other) => wordsOf(other) === wordsOf(one)))
  const find = (typed: string): Found[] =>
    fresh(typed).map((one, i) => ({
      id: String(i),
      label: cut(wordsOf(one)),
      title: wordsOf(one),
      note: one.spans.length > 0 ? strings.condition.ofText : strings.condition.ofOurs,
    }))
  return (
    <Line label={strings.condition.label} field="condition">
      <Chips
        label={strings.condition.list}
        proposed={draft.proposed.includes('condition')}
        onRemove={(index) => onChange({ condition: condition.filter((_, i) => i !== index) }, false)}
        chips={condition.map((one, i) => ({
          id: `${i} ${wordsOf(one)}`,
          title: wordsOf(one),
          label: <span dir="auto">{cut(wordsOf(one))}</span>,
        }))}
      />
      <Finder
        label={strings.condition.find}
        placeholder={strings.condition.placeholder}
        find={find}
        nothing={strings.condition.nothing}
        onTaken={focusLast}
        onPick={(id, typed) => {
          const one = fresh(typed)[Number(id)]
          if (one) onChange({ condition: [...condition, one] }, false)
        }}
      />
    </Line>
  )
}
