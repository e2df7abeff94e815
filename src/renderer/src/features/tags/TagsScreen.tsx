import { useMemo, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { usePlace } from '../../core/use-place.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useAtHand } from '../history/index.ts'
import { showActors, showClaims, showQuestions } from '../../records/registers/show-found.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { byPath, findTags } from './tag-uses.ts'
import { TagRow } from './TagRow.tsx'
import { TagSheets, type TagDialog } from './TagSheets.tsx'
import { useTagUses } from './use-tag-uses.ts'
import { strings } from './strings.tsx'
import '../../records/registers/register.css'
import '../../records/registers/empty-screen.css'
import '../../records/registers/labels.css'

/** All tags as a tree, with definitions and number of uses. */
export function TagsScreen() {
  const app = useApp()
  const { client, stores } = app
  const tags = useRecords(stores.tags).byId
  const dialog = useAppState((values) => values.dialog)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Id | null>(null)
  const [sheet, setSheet] = useState<TagDialog | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const all = useMemo(() => [...tags.values()].sort((a, b) => byPath(a.path, b.path)), [tags])
  const rows = useMemo(() => findTags(all, typed), [all, typed])
  const usesOf = useTagUses()
  const tag = rows.find(({ id }) => id === chosen) ?? null
  usePlace(tag ? strings.screen.place(rows.indexOf(tag) + 1, rows.length) : '')
  useAtHand(tag && { type: 'tag', id: tag.id })
  const toRows = () => listRef.current?.focus()
  const inRows = () => tag !== null && document.activeElement === listRef.current
  const leave = () => {
    setSheet(null)
    setTimeout(toRows)
  }
  const open = ({ path }: TagView) => showClaims(app, { tags: [path] })
  const remove = async ({ id, path, usesWithin }: TagView) => {
    const at = rows.findIndex((row) => row.id === id)
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
    if ((await client.mutate('deleteTag', { id }, strings.screen.deleted(path, usesWithin))) === undefined)
      setChosen(id)
  }
  const openSheet = (kind: 'edit' | 'move' | 'merge' | 'texts') => () =>
    inRows() ? setSheet({ kind, tag: tag! }) : false
  useKeyScope(
    'tags',
    {
      'tags.open': () => (inRows() ? open(tag!) : false),
      'tags.new': () => setSheet({ kind: 'new', under: inRows() ? tag!.path : '' }),
      'tags.texts': openSheet('texts'),
      'tags.edit': openSheet('edit'),
      'tags.move': openSheet('move'),
      'tags.merge': openSheet('merge'),
      'tags.delete': () => (inRows() ? void remove(tag!) : false),
      'tags.filter': () => fieldRef.current?.focus(),
      'tags.back': () => (inRows() ? false : toRows()),
    },
    sheet === null && dialog === null,
  )

  return (
    <section className="register labels" aria-label={strings.screen.label}>
      <header className="register-head">
        <h1>{strings.title(all.length)}</h1>
        <Button onPress={() => setSheet({ kind: 'new', under: '' })}>
          {strings.screen.add} <KeyOf command="tags.new" />
        </Button>
        <span className="register-tools">
          <FilterField
            label={strings.screen.filter}
            hint={<KeyOf command="tags.filter" />}
            value={typed}
            onChange={setTyped}
            fieldRef={fieldRef}
            listRef={listRef}
          />
        </span>
      </header>
      {all.length === 0 && (
        <div className="register-empty">
          <h2>{strings.screen.none}</h2>
          <p>
            {strings.screen.noneHint(
              <KeyOf command="tags.new" />,
              <KeyOf command="go.read" />,
              <KeyOf command="reading.tag" />,
            )}
          </p>
        </div>
      )}
      {all.length > 0 && rows.length === 0 && (
        <p className="register-none">
          {strings.screen.noneFound}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setTyped('')
              toRows()
            }}
          >
            {strings.screen.clearFilter}
          </button>
        </p>
      )}
      {all.length > 0 && (
        <VirtualList
          items={rows}
          keyOf={keyOf}
          label={strings.screen.label}
          chosen={chosen}
          estimate={estimate}
          takesFocus
          listRef={listRef}
          onChoose={({ id }) => setChosen(id)}
          onOpen={open}
        >
          {(one, isChosen) => (
            <TagRow
              tag={one}
              uses={usesOf(one)}
              isChosen={isChosen}
              onClaims={() => open(one)}
              onActors={() => showActors(app, { tags: [one.path] })}
              onQuestions={() => showQuestions(app, one.path)}
              onTexts={() => setSheet({ kind: 'texts', tag: one })}
            />
          )}
        </VirtualList>
      )}
      <TagSheets dialog={sheet} tags={all} onChosen={setChosen} onLeave={leave} />
    </section>
  )
}

function keyOf({ id }: TagView): Id {
  return id
}

function estimate({ definition }: TagView): number {
  return definition === '' ? 36 : 54
}
