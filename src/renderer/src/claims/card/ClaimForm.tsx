import type { ActorView } from '#shared/actors/actor-view.ts'
import { claimKinds, claimKindWord, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { Choices } from '../../ui/Choices.tsx'
import type { ClaimDraft, ClaimPatch } from '../draft.ts'
import { Line } from './Line.tsx'
import { MoreFields } from './MoreFields.tsx'
import { OccasionField } from './OccasionField.tsx'
import { SpeakerField } from './SpeakerField.tsx'
import './claim-form.css'

/** What the fields of a claim are chosen from. */
export type ClaimSurroundings = {
  readonly text: string
  readonly actors: ReadonlyMap<Id, ActorView>
  /** Who may be speaking, likeliest first. */
  readonly candidates: readonly Id[]
  readonly cues: readonly Range[]
  readonly occasions: readonly string[]
  readonly sourceName: string
  readonly letter: ReliabilityLetter | null
  readonly selectedWords: () => Range | null
}

/** The fields of one claim, new or kept. `typing` tells a letter in a text field from a choice. */
export function ClaimForm({ draft, around, more, compact, onChange }: {
  readonly draft: ClaimDraft
  readonly around: ClaimSurroundings
  readonly more: boolean
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch, typing: boolean) => void
}) {
  return (
    <div className="claim-form">
      <SpeakerField compact={compact} draft={draft} candidates={around.candidates} actors={around.actors} sourceName={around.sourceName} onChange={(patch) => onChange(patch, false)} />
      <Line label="Kind" field="kind">
        <Choices
          compact={compact}
          label="Kind" options={claimKinds.map((id) => ({ id, title: id, label: claimKindWord[id] }))} chosen={[draft.kind]} proposed={draft.proposed.includes('kind')}
          onChoose={(id) => onChange({ kind: claimKinds.find((kind) => kind === id) ?? draft.kind }, false)}
        />
      </Line>
      <OccasionField compact={compact} draft={draft} known={around.occasions} onChange={onChange} />
      <Line label="Memo" field="memo" command="claim-card.memo">
        <textarea className="input" rows={1} aria-label="Memo" dir="auto" maxLength={100_000} value={draft.memo} onChange={(event) => onChange({ memo: event.target.value }, true)} />
      </Line>
      {more && <MoreFields compact={compact} draft={draft} text={around.text} cues={around.cues} letter={around.letter} selectedWords={around.selectedWords} onChange={onChange} />}
    </div>
  )
}
