import { useState } from 'react'
import { claimForms, claimFormWord } from '#shared/model/enums.ts'
import { markingScheme } from '#shared/standards/marking.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { Line } from './Line.tsx'
import { cueChoices } from '../more-fields.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

export function FormField({ draft, compact, onChange }: FieldProps) {
  return (
    <Line label={strings.form} field="form">
      <Choices
        compact={compact}
        label={strings.form}
        options={claimForms.map((id) => ({ id, label: claimFormWord[id] }))}
        chosen={[draft.form]}
        proposed={draft.proposed.includes('form')}
        onChoose={(id) => onChange({ form: claimForms.find((form) => form === id) ?? draft.form }, false)}
      />
    </Line>
  )
}

/** The words that say that it was said: found nearby, or selected in the text. */
export function CueField({ draft, around, compact, onChange }: FieldProps) {
  // Keeps the proposed cue as a choice, so that it can be chosen again and a focused choice does not disappear.
  const [found] = useState(draft.cue)
  const choices = cueChoices(around.text, draft.cue, found ? [found, ...around.cues] : around.cues)
  return (
    <Line label={strings.cue.label} field="cue">
      <Choices
        compact={compact}
        label={strings.cue.label}
        options={choices.map(({ id, words }) => ({
          id,
          title: words,
          label: words === '' ? strings.cue.none : <i dir="auto">{words}</i>,
        }))}
        chosen={[
          choices.find(({ range }) => range?.start === draft.cue?.start && range?.end === draft.cue?.end)?.id ?? '',
        ]}
        proposed={draft.proposed.includes('cue')}
        onChoose={(id) => onChange({ cue: choices.find((choice) => choice.id === id)?.range ?? null }, false)}
      />
      <div className="take-words" onPointerDown={(event) => event.preventDefault()}>
        <Button
          look="quiet"
          onPress={({ target }) => {
            onChange({ cue: around.selectedWords() ?? draft.cue }, false)
            // The focus was in the text for the selection. Move it into the card, where the card's keys work.
            target.closest('[data-field="cue"]')?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
          }}
        >
          {strings.cue.takeSelected}
        </Button>
      </div>
    </Line>
  )
}

export function GlossField({ draft, onChange }: FieldProps) {
  return (
    <Line label={strings.gloss.label} field="gloss">
      <input
        className="input"
        aria-label={strings.gloss.label}
        dir="auto"
        maxLength={10_000}
        value={draft.gloss}
        onChange={(event) => onChange({ gloss: event.target.value }, true)}
      />
      {draft.gloss !== '' && (
        <label className="card-check">
          <input
            type="checkbox"
            checked={draft.glossTranslated}
            onChange={(event) => onChange({ glossTranslated: event.target.checked }, false)}
          />{' '}
          {strings.gloss.isTranslation}
        </label>
      )}
    </Line>
  )
}

export function MarkingField({ draft, onChange }: FieldProps) {
  return (
    <Line label={strings.marking.label} field="marking">
      <select
        className="input"
        aria-label={strings.marking.label}
        value={draft.marking ?? ''}
        onChange={(event) => onChange({ marking: event.target.value || null }, false)}
      >
        <option value="">{strings.marking.none}</option>
        {markingScheme.markings.map(({ label }) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
    </Line>
  )
}
