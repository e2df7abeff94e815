import { claimForms, claimFormWord, type ReliabilityLetter } from '#shared/model/enums.ts'
import { credibilityDigits, credibilityText } from '#shared/standards/admiralty.ts'
import type { Range } from '#shared/text/range.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import type { ClaimDraft, ClaimPatch } from '../draft.ts'
import { Line } from './Line.tsx'
import { cueChoices, tagsOf } from './more-fields.ts'

/** The fields behind "More": form, cue, in our words, tags, rating. */
export function MoreFields({ draft, text, cues, letter, selectedWords, compact, onChange }: {
  readonly draft: ClaimDraft
  readonly text: string
  readonly cues: readonly Range[]
  /** Of the source; shown only once the digit is chosen, so that it does not sway the choice. */
  readonly letter: ReliabilityLetter | null
  readonly selectedWords: () => Range | null
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch, typing: boolean) => void
}) {
  const choices = cueChoices(text, draft.cue, cues)
  return (
    <>
      <Line label="Form" field="form">
        <Choices
          compact={compact}
          label="Form" options={claimForms.map((id) => ({ id, label: claimFormWord[id] }))} chosen={[draft.form]} proposed={draft.proposed.includes('form')}
          onChoose={(id) => onChange({ form: claimForms.find((form) => form === id) ?? draft.form }, false)}
        />
      </Line>
      <Line label="Cue" field="cue">
        <Choices
          compact={compact}
          label="Cue" options={choices.map(({ id, words }) => ({ id, title: words, label: words === '' ? 'none' : <i dir="auto">{words}</i> }))}
          chosen={[choices.find(({ range }) => range?.start === draft.cue?.start && range?.end === draft.cue?.end)?.id ?? '']} proposed={draft.proposed.includes('cue')}
          onChoose={(id) => onChange({ cue: choices.find((choice) => choice.id === id)?.range ?? null }, false)}
        />
        <div onPointerDown={(event) => event.preventDefault()}>
          <Button look="quiet" onPress={({ target }) => {
            onChange({ cue: selectedWords() ?? draft.cue }, false)
            // The words were selected in the text; the card's keys work from the card.
            target.closest('[data-field="cue"]')?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
          }}>Take the words selected in the text</Button>
        </div>
      </Line>
      <Line label="In our words" field="gloss">
        <input className="input" aria-label="In our words" dir="auto" maxLength={10_000} value={draft.gloss} onChange={(event) => onChange({ gloss: event.target.value }, true)} />
      </Line>
      <Line label="Tags" field="tags" command="claim-card.tag">
        <input
          key={draft.tags.length} className="input" aria-label="Tags, parted by commas" placeholder="security, guarantees" dir="auto" defaultValue={draft.tags.join(', ')}
          onBlur={(event) => onChange({ tags: tagsOf(event.target.value) }, false)}
        />
      </Line>
      <Line label="Rating" field="rating">
        <Choices
          compact={compact}
          label="Credibility of this report" options={[...credibilityDigits.map((id) => ({ id, title: credibilityText(Number(id)), label: id })), { id: '', label: 'not rated' }]}
          chosen={[draft.credibility === null ? '' : String(draft.credibility)]} onChoose={(id) => onChange({ credibility: id === '' ? null : Number(id) }, false)}
        />
        {draft.credibility !== null && <span className="card-note">{letter ?? '–'}{draft.credibility}, {credibilityText(draft.credibility).toLowerCase()}</span>}
      </Line>
    </>
  )
}
