import type { Id } from '#shared/model/id.ts'
import type { Section } from '#shared/briefing/sections.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { sectionName } from '../nodes/SectionNode.ts'
import { saveSections } from '../rail/edit-sections.ts'
import { chosenOption, chosenQuestions, optionFields, withOption, type OptionField } from './option-fields.ts'
import { strings } from '../strings.tsx'
import './section-options.css'

/** Asks what a computed section shows. Each choice is saved at once, as a step of undo, and seen on the sheet behind. */
export function SectionOptionsSheet({ briefing, section: key }: { readonly briefing: Id; readonly section: string }) {
  const app = useApp()
  const close = useAppState((values) => values.closeDialog)
  const view = useQuery('readBriefing', { id: briefing })
  const section = view?.sections.find((one) => one.key === key)
  const choose = (field: OptionField, value: unknown) =>
    saveSections(
      app,
      { briefing },
      (now) => now.map((one) => (one.key === key ? { ...one, options: withOption(one.options, field, value) } : one)),
      strings.options.gesture,
    )
  return (
    <Sheet title={section ? strings.options.title(sectionName(section)) : ''} onLeave={close} width={460}>
      {section && (
        <div className="section-options">
          {optionFields(section.kind).map((field) => (
            <Field
              key={field.name + field.kind}
              briefing={briefing}
              field={field}
              options={section.options}
              onChoose={(value) => void choose(field, value)}
            />
          ))}
        </div>
      )}
    </Sheet>
  )
}

function Field({
  briefing,
  field,
  options,
  onChoose,
}: {
  readonly briefing: Id
  readonly field: OptionField
  readonly options: Section['options']
  readonly onChoose: (value: unknown) => void
}) {
  if (field.kind === 'questions') return <Questions briefing={briefing} options={options} onChoose={onChoose} />
  const chosen = chosenOption(options, field)
  if (field.kind === 'flag')
    return (
      <label className="section-option">
        <input type="checkbox" checked={chosen === true} onChange={({ target }) => onChoose(target.checked)} />
        {field.label}
      </label>
    )
  return (
    <label className="section-option">
      {field.label}
      <select value={String(chosen)} onChange={({ target }) => onChoose(target.value)}>
        {field.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Questions({
  briefing,
  options,
  onChoose,
}: {
  readonly briefing: Id
  readonly options: Section['options']
  readonly onChoose: (value: readonly string[] | null) => void
}) {
  const { stores } = useApp()
  const inCase = useQuery('listBriefings', {})?.find(({ id }) => id === briefing)?.inCase
  const questions = [...useRecords(stores.questions).byId.values()]
    .filter((one) => one.inCase === inCase)
    .toSorted((a, b) => a.ord - b.ord)
  const chosen = chosenQuestions(options)
  const set = (id: Id, isOn: boolean) => {
    const before = chosen ?? questions.map((one) => one.id)
    const next = isOn ? [...before, id] : before.filter((one) => one !== id)
    // Without one of them the section would be empty, and hard to tell from one that has nothing to show.
    if (next.length > 0) onChoose(next.length === questions.length ? null : next)
  }
  if (questions.length === 0) return <p className="sheet-note">{strings.options.noQuestions}</p>
  return (
    <fieldset className="section-questions">
      <legend>{strings.options.questions}</legend>
      {questions.map(({ id, text }) => (
        <label key={id} className="section-option">
          <input
            type="checkbox"
            checked={chosen === null || chosen.includes(id)}
            onChange={({ target }) => set(id, target.checked)}
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
