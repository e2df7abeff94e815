import { useId, useState, type ReactNode } from 'react'
import type { ClaimsEdit } from '#shared/contract/register-methods.ts'
import { claimKinds, claimKindWord, claimStatuses } from '#shared/model/enums.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { credibilityDigits, credibilityText } from '#shared/standards/admiralty.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useSheetDraft } from '../../../core/use-sheet-draft.ts'
import { aboutRows } from '../../../records/registers/about-rows.ts'
import { Button } from '../../../ui/Button.tsx'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { editOf, noEdit, typedEditSchema, type TypedEdit } from './typed-edit.ts'
import { strings } from '../strings.tsx'
import '../../../records/registers/sheets.css'

/** Edits several claims as one gesture. Fields left unchanged keep their values. What is typed is kept as a draft until it is saved. */
export function EditClaimsSheet({
  rows,
  onLeave,
}: {
  readonly rows: readonly ClaimRow[]
  readonly onLeave: () => void
}) {
  const { client, stores } = useApp()
  const occasions = useRecords(stores.occasions).byId
  const tags = useRecords(stores.tags).byId
  const {
    draft: edit,
    change,
    flush,
    forget,
    fromBefore,
  } = useSheetDraft({
    key: 'draft:edit-claims',
    schema: typedEditSchema,
    start: noEdit,
    about: aboutRows(rows.map(({ claim }) => claim.id)),
  })
  const [problem, setProblem] = useState('')
  const lists = useId()
  const set = (patch: Partial<TypedEdit>) => {
    change((last) => ({ ...last, ...patch }))
    setProblem('')
  }
  const proposed = rows.filter(({ claim }) => claim.proposed.length > 0).length
  const carried = [...new Set(rows.flatMap(({ claim }) => claim.tags))].sort()
  const fields = editOf(edit)
  const save = async () => {
    const ids = rows.map(({ claim }) => claim.id)
    const result = await client.tryMutate('updateClaims', { ids, fields }, strings.editMany.saved(rows.length))
    if (!result.ok) return setProblem(result.error.message)
    forget()
    onLeave()
  }
  return (
    <Sheet title={strings.editMany.title(rows.length)} onLeave={onLeave} width={560}>
      <form
        className="edit-claims"
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault()
          if (hasFields(fields)) void save()
        }}
        onKeyDown={(event) => {
          // Enter submits from a text field by itself, but not from a select.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }}
      >
        <DraftNote draft={fromBefore} />
        <Field label={strings.editMany.kind}>
          <select className="input" autoFocus value={edit.kind} onChange={(event) => set({ kind: event.target.value })}>
            <option value="">{strings.editMany.unchanged}</option>
            {claimKinds.map((kind) => (
              <option key={kind} value={kind}>
                {claimKindWord[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={strings.editMany.credibility}>
          <select
            className="input"
            value={edit.credibility}
            onChange={(event) => set({ credibility: event.target.value })}
          >
            <option value="">{strings.editMany.unchanged}</option>
            {credibilityDigits.map((digit) => (
              <option key={digit} value={digit}>
                {digit}, {credibilityText(Number(digit)).toLocaleLowerCase()}
              </option>
            ))}
            <option value="none">{strings.editMany.notRated}</option>
          </select>
        </Field>
        <Field label={strings.editMany.status}>
          <select className="input" value={edit.status} onChange={(event) => set({ status: event.target.value })}>
            <option value="">{strings.editMany.unchanged}</option>
            {claimStatuses.map((status) => (
              <option key={status} value={status}>
                {status}
              </option>
            ))}
          </select>
        </Field>
        {edit.status !== '' && edit.status !== 'open' && (
          <>
            <Field label={strings.editMany.since}>
              <input
                className="input"
                value={edit.statusDate}
                placeholder={strings.editMany.sinceExample}
                onChange={(event) => set({ statusDate: event.target.value })}
              />
            </Field>
            <Field label={strings.editMany.why}>
              <input
                className="input"
                dir="auto"
                value={edit.statusReason}
                placeholder={strings.editMany.whyHint}
                onChange={(event) => set({ statusReason: event.target.value })}
              />
            </Field>
          </>
        )}
        <Field label={strings.editMany.occasion}>
          <input
            className="input"
            dir="auto"
            list={`${lists}-occasions`}
            value={edit.occasion}
            disabled={edit.noOccasion}
            placeholder={strings.editMany.unchanged}
            onChange={(event) => set({ occasion: event.target.value })}
          />
          <datalist id={`${lists}-occasions`}>
            {[...occasions.values()].map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
          </datalist>
        </Field>
        <Check
          label={strings.editMany.noOccasion}
          on={edit.noOccasion}
          onChange={(noOccasion) => set({ noOccasion })}
        />
        <Field label={strings.editMany.addTags}>
          <input
            className="input"
            dir="auto"
            list={`${lists}-tags`}
            value={edit.addTags}
            placeholder={strings.editMany.tagsExample}
            onChange={(event) => set({ addTags: event.target.value })}
          />
          <datalist id={`${lists}-tags`}>
            {[...tags.values()].map(({ id, path }) => (
              <option key={id} value={path} />
            ))}
          </datalist>
        </Field>
        {carried.length > 0 && (
          <fieldset className="edit-tags">
            <legend>{strings.editMany.removeTags}</legend>
            {carried.map((tag) => (
              <Check
                key={tag}
                label={tag}
                on={edit.removeTags.includes(tag)}
                onChange={(on) =>
                  set({ removeTags: on ? [...edit.removeTags, tag] : edit.removeTags.filter((one) => one !== tag) })
                }
              />
            ))}
          </fieldset>
        )}
        {proposed > 0 && (
          <Check
            label={
              proposed === rows.length ? strings.editMany.confirm : strings.editMany.confirmSome(proposed, rows.length)
            }
            on={edit.confirm}
            onChange={(confirm) => set({ confirm })}
          />
        )}
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.editMany.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={!hasFields(fields)}>
            {strings.editMany.save(rows.length)} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {children}
    </label>
  )
}

function Check({
  label,
  on,
  onChange,
}: {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}) {
  return (
    <label className="edit-check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span dir="auto">{label}</span>
    </label>
  )
}

function hasFields(fields: ClaimsEdit): boolean {
  return Object.keys(fields).length > 0
}
