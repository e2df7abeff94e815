import { useId, useMemo } from 'react'
import { reliabilityLetters } from '#shared/model/enums.ts'
import type { SourceRow } from '#shared/registers/source-register.ts'
import { workStates, workStateWord } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { markingScheme } from '#shared/standards/marking.ts'
import { languageChoices } from '#shared/words/languages.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useCases } from '../../../core/cases.ts'
import { EditCheck, EditField, EditManySheet, EditSelect, EditTags } from '../../../records/registers/EditManySheet.tsx'
import { useEditMany } from '../../../records/registers/use-edit-many.ts'
import { strings } from './strings.tsx'
import { editOf, noEdit, none, typedEditSchema } from './typed-edit.ts'

const words = strings.editMany

/** Edits several sources as one gesture. What is typed is kept as a draft until it is saved. */
export function EditSourcesSheet({
  rows,
  onLeave,
}: {
  readonly rows: readonly SourceRow[]
  readonly onLeave: () => void
}) {
  const { client, stores } = useApp()
  const sources = useRecords(stores.sources).byId
  const cases = useCases()
  const ids = rows.map(({ source }) => source.id)
  const { edit, set, save, sheet } = useEditMany({
    key: 'draft:edit-sources',
    schema: typedEditSchema,
    start: noEdit,
    ids,
    onLeave,
  })
  const list = useId()
  const publishers = useMemo(
    () => [...new Set([...sources.values()].map(({ publisher }) => publisher))].filter((name) => name !== '').sort(),
    [sources],
  )
  const suggested = rows.filter(({ source }) => source.suggested.length > 0).length
  const casesOfRows = cases.filter(({ id }) => rows.some(({ source }) => source.cases.includes(id)))
  const fields = editOf(edit)
  return (
    <EditManySheet
      {...sheet}
      title={words.title(rows.length)}
      save={words.save(rows.length)}
      canSave={Object.keys(fields).length > 0}
      onSave={() => void save(() => client.tryMutate('updateSources', { ids, fields }, words.saved(rows.length)))}
    >
      <EditSelect
        label={words.state}
        autoFocus
        value={edit.state}
        choices={workStates.map((state) => ({ value: state, words: workStateWord[state] }))}
        onChange={(state) => set({ state })}
      />
      <EditField label={words.publisher}>
        <input
          className="input"
          dir="auto"
          list={list}
          maxLength={500}
          value={edit.publisher}
          placeholder={words.unchanged}
          onChange={({ target }) => set({ publisher: target.value })}
        />
        <datalist id={list}>
          {publishers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </EditField>
      <EditSelect
        label={words.language}
        value={edit.language}
        choices={[
          { value: none, words: words.notKnown },
          ...languageChoices().map(({ tag, name }) => ({ value: tag, words: name })),
        ]}
        onChange={(language) => set({ language })}
      />
      <EditSelect
        label={words.reliability}
        value={edit.reliability}
        choices={[
          ...reliabilityLetters.map((letter) => ({
            value: letter,
            words: `${letter}, ${reliabilityText(letter).toLocaleLowerCase()}`,
          })),
          { value: none, words: words.notRated },
        ]}
        onChange={(reliability) => set({ reliability })}
      />
      <EditSelect
        label={words.marking}
        value={edit.marking}
        choices={[
          ...markingScheme.markings.map(({ label }) => ({ value: label, words: label })),
          { value: none, words: words.noMarking },
        ]}
        onChange={(marking) => set({ marking })}
      />
      {cases.length > 1 && (
        <>
          <EditSelect
            label={words.addCase}
            value={edit.addCase}
            choices={cases.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(addCase) => set({ addCase })}
          />
          <EditSelect
            label={words.removeCase}
            value={edit.removeCase}
            choices={casesOfRows.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(removeCase) => set({ removeCase })}
          />
        </>
      )}
      <EditTags
        carried={rows.flatMap(({ source }) => source.tags)}
        addTags={edit.addTags}
        removeTags={edit.removeTags}
        onChange={set}
      />
      {suggested > 0 && (
        <EditCheck
          label={suggested === rows.length ? words.confirm : words.confirmSome(suggested, rows.length)}
          on={edit.confirm}
          onChange={(confirm) => set({ confirm })}
        />
      )}
    </EditManySheet>
  )
}
