import type { ReactNode } from 'react'
import { claimKinds, claimKindWord } from '#shared/model/enums.ts'
import { Choices } from '../../ui/Choices.tsx'
import { AboutField } from './fields/AboutField.tsx'
import { ChainField } from './fields/ChainField.tsx'
import { ConditionField } from './fields/ConditionField.tsx'
import { DateField } from './fields/DateField.tsx'
import { HedgeField } from './fields/HedgeField.tsx'
import { Line } from './fields/Line.tsx'
import { CueField, FormField, GlossField, MarkingField } from './fields/MoreFields.tsx'
import { OccasionField } from './fields/OccasionField.tsx'
import { QuestionField } from './fields/QuestionField.tsx'
import { RatingField } from './fields/RatingField.tsx'
import type { CardField } from './shown-fields.ts'
import { SaidAboutField } from './fields/SaidAboutField.tsx'
import { SpeakerField } from './fields/SpeakerField.tsx'
import { StatusField } from './fields/StatusField.tsx'
import type { FieldProps } from './surroundings.ts'
import { TagField } from './fields/TagField.tsx'
import { TranslationField } from './fields/TranslationField.tsx'
import { strings } from './strings.tsx'
import './claim-form.css'

/** The fields of a claim, new or saved. `computed` is shown beside the status; `links` are the relations to other claims. */
export function ClaimForm({
  shown,
  computed,
  links,
  ...props
}: FieldProps & { readonly shown: ReadonlySet<CardField>; readonly computed?: ReactNode; readonly links?: ReactNode }) {
  return (
    <div className="claim-form">
      <SpeakerField {...props} />
      <KindField {...props} />
      <OccasionField {...props} />
      <QuestionField {...props} />
      {shown.has('chain') && <ChainField {...props} />}
      {shown.has('about') && <AboutField {...props} />}
      {shown.has('saidAbout') && <SaidAboutField {...props} />}
      {shown.has('memo') && <MemoField {...props} />}
      {shown.has('condition') && <ConditionField {...props} />}
      {shown.has('hedge') && <HedgeField {...props} />}
      {shown.has('cue') && <CueField {...props} />}
      {shown.has('form') && <FormField {...props} />}
      {shown.has('translation') && <TranslationField {...props} />}
      {shown.has('aboutDate') && <DateField which="aboutDate" {...props} />}
      {shown.has('saidDate') && <DateField which="saidDate" {...props} />}
      {shown.has('gloss') && <GlossField {...props} />}
      {shown.has('tags') && <TagField {...props} />}
      {shown.has('rating') && <RatingField {...props} />}
      {(shown.has('status') || computed !== undefined) && <StatusField {...props}>{computed}</StatusField>}
      {links}
      {shown.has('marking') && <MarkingField {...props} />}
    </div>
  )
}

function KindField({ draft, compact, onChange }: FieldProps) {
  return (
    <Line label={strings.kind} field="kind">
      <Choices
        compact={compact}
        label={strings.kind}
        options={claimKinds.map((id) => ({ id, title: id, label: claimKindWord[id] }))}
        chosen={[draft.kind]}
        proposed={draft.proposed.includes('kind')}
        onChoose={(id) => onChange({ kind: claimKinds.find((kind) => kind === id) ?? draft.kind }, false)}
      />
    </Line>
  )
}

function MemoField({ draft, onChange }: FieldProps) {
  return (
    <Line label={strings.memo} field="memo" command="claim-card.memo">
      <textarea
        className="input"
        rows={1}
        aria-label={strings.memo}
        dir="auto"
        maxLength={100_000}
        value={draft.memo}
        onChange={(event) => onChange({ memo: event.target.value }, true)}
      />
    </Line>
  )
}
