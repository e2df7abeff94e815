import { useId } from 'react'
import type { ClaimsEdit } from '#shared/contract/register-methods.ts'
import { claimKinds, claimKindWord, claimStatuses } from '#shared/model/enums.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { credibilityDigits, credibilityText } from '#shared/standards/admiralty.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { EditCheck, EditField, EditManySheet, EditSelect, EditTags } from '../../../records/registers/EditManySheet.tsx'
import { editOf, noEdit, typedEditSchema } from './typed-edit.ts'
import { useEditMany } from '../../../records/registers/use-edit-many.ts'
import { strings } from '../strings.tsx'

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
  const ids = rows.map(({ claim }) => claim.id)
  const { edit, set, save, sheet } = useEditMany({
    key: 'draft:edit-claims',
    schema: typedEditSchema,
    start: noEdit,
    ids,
    onLeave,
  })
  const lists = useId()
  const proposed = rows.filter(({ claim }) => claim.proposed.length > 0).length
  const fields = editOf(edit)
  return (
    <EditManySheet
      {...sheet}
      title={strings.editMany.title(rows.length)}
      save={strings.editMany.save(rows.length)}
      canSave={hasFields(fields)}
      onSave={() =>
        void save(() => client.tryMutate('updateClaims', { ids, fields }, strings.editMany.saved(rows.length)))
      }
    >
      <EditSelect
        label={strings.editMany.kind}
        autoFocus
        value={edit.kind}
        choices={claimKinds.map((kind) => ({ value: kind, words: claimKindWord[kind] }))}
        onChange={(kind) => set({ kind })}
      />
      <EditSelect
        label={strings.editMany.credibility}
        value={edit.credibility}
        choices={[
          ...credibilityDigits.map((digit) => ({
            value: digit,
            words: `${digit}, ${credibilityText(Number(digit)).toLocaleLowerCase()}`,
          })),
          { value: 'none', words: strings.editMany.notRated },
        ]}
        onChange={(credibility) => set({ credibility })}
      />
      <EditSelect
        label={strings.editMany.status}
        value={edit.status}
        choices={claimStatuses.map((status) => ({ value: status, words: status }))}
        onChange={(status) => set({ status })}
      />
      {edit.status !== '' && edit.status !== 'open' && (
        <>
          <EditField label={strings.editMany.since}>
            <input
              className="input"
              value={edit.statusDate}
              placeholder={strings.editMany.sinceExample}
              onChange={(event) => set({ statusDate: event.target.value })}
            />
          </EditField>
          <EditField label={strings.editMany.why}>
            <input
              className="input"
              dir="auto"
              value={edit.statusReason}
              placeholder={strings.editMany.whyHint}
              onChange={(event) => set({ statusReason: event.target.value })}
            />
          </EditField>
        </>
      )}
      <EditField label={strings.editMany.occasion}>
        <input
          className="input"
          dir="auto"
          list={lists}
          value={edit.occasion}
          disabled={edit.noOccasion}
          placeholder={strings.editMany.unchanged}
          onChange={(event) => set({ occasion: event.target.value })}
        />
        <datalist id={lists}>
          {[...occasions.values()].map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      </EditField>
      <EditCheck
        label={strings.editMany.noOccasion}
        on={edit.noOccasion}
        onChange={(noOccasion) => set({ noOccasion })}
      />
      <EditTags
        carried={rows.flatMap(({ claim }) => claim.tags)}
        addTags={edit.addTags}
        removeTags={edit.removeTags}
        onChange={set}
      />
      {proposed > 0 && (
        <EditCheck
          label={
            proposed === rows.length ? strings.editMany.confirm : strings.editMany.confirmSome(proposed, rows.length)
          }
          on={edit.confirm}
          onChange={(confirm) => set({ confirm })}
        />
      )}
    </EditManySheet>
  )
}

function hasFields(fields: ClaimsEdit): boolean {
  return Object.keys(fields).length > 0
}
