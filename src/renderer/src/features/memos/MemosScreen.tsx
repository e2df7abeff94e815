import { useMemo, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { isIn, useCasesOf, useChosenCase } from '../../core/cases.ts'
import { useQueryRead } from '../../core/use-query.ts'
import { usePlace } from '../../core/use-place.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { timeText } from '#shared/words/dates.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { findMemos } from './find-memos.ts'
import { memoDraftKey, MemoSheet } from './MemoSheet.tsx'
import { openMemo } from './open-memo.ts'
import { strings } from './strings.tsx'
import '../../records/registers/register.css'
import '../../records/registers/empty-screen.css'
import '../../records/registers/labels.css'

const none: readonly MemoView[] = []

/** The memos of the chosen case, or all, in one list: what each is on, its text, and its date. */
export function MemosScreen() {
  const app = useApp()
  const { client } = app
  const { value: all = none, at: readAt } = useQueryRead('listMemos', {})
  const chosenCase = useChosenCase()
  const casesOf = useCasesOf()
  const memos = useMemo(
    () => all.filter(({ owner }) => isIn({ cases: casesOf(owner.type, owner.id) }, chosenCase?.id ?? null)),
    [all, casesOf, chosenCase],
  )
  const now = useMemo(() => new Date(readAt), [readAt])
  const dialog = useAppState((values) => values.dialog)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Id | null>(null)
  const [edited, setEdited] = useState<MemoView | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const rows = useMemo(() => findMemos(memos, typed), [memos, typed])
  const memo = rows.find(({ id }) => id === chosen) ?? null
  usePlace(memo ? strings.screen.place(rows.indexOf(memo) + 1, rows.length) : '')
  const toRows = () => listRef.current?.focus()
  const inRows = () => memo !== null && document.activeElement === listRef.current
  const leave = () => {
    setEdited(null)
    setTimeout(toRows)
  }
  const remove = async ({ id, owner }: MemoView) => {
    const at = rows.findIndex((row) => row.id === id)
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
    if ((await client.mutate('updateMemo', { id, body: '' }, strings.deleted(owner))) === undefined) setChosen(id)
  }
  useKeyScope(
    'memos',
    {
      'memos.open': () => (inRows() ? openMemo(app, memo!) : false),
      'memos.edit': () => (inRows() ? setEdited(memo) : false),
      'memos.delete': () => (inRows() ? void remove(memo!) : false),
      'memos.filter': () => fieldRef.current?.focus(),
      'memos.back': () => (inRows() ? false : toRows()),
    },
    edited === null && dialog === null,
  )

  return (
    <section className="register labels" aria-label={strings.screen.label}>
      <header className="register-head">
        <h1>{strings.screen.title(memos.length)}</h1>
        <span className="register-tools">
          <FilterField
            label={strings.screen.filter}
            hint={<KeyOf command="memos.filter" />}
            value={typed}
            onChange={setTyped}
            fieldRef={fieldRef}
            listRef={listRef}
          />
        </span>
      </header>
      {memos.length === 0 && (
        <div className="register-empty">
          <h2>{chosenCase ? strings.screen.noneIn(<bdi>{chosenCase.name}</bdi>) : strings.screen.none}</h2>
          <p>
            {strings.screen.noneHint(
              <KeyOf command="go.read" />,
              <KeyOf command="reading.memo" />,
              <KeyOf command="memo.write" />,
            )}
          </p>
        </div>
      )}
      {memos.length > 0 && rows.length === 0 && (
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
      {memos.length > 0 && (
        <VirtualList
          items={rows}
          keyOf={keyOf}
          label={strings.screen.list}
          chosen={chosen}
          estimate={estimate}
          takesFocus
          listRef={listRef}
          onChoose={({ id }) => setChosen(id)}
          onOpen={(one) => openMemo(app, one)}
        >
          {(one, isChosen) => (
            <div className={isChosen ? 'label-row memo-row chosen' : 'label-row memo-row'}>
              <span className="memo-on" title={one.owner.name}>
                {strings.screen.on(one.owner.type, one.place?.where, one.owner.name)}
              </span>
              <span className="memo-body" dir="auto">
                {one.body}
              </span>
              <span className="quiet">{timeText(one.made, now)}</span>
            </div>
          )}
        </VirtualList>
      )}
      {edited && (
        <MemoSheet
          owner={edited.owner}
          draftKey={memoDraftKey(edited.place ? edited.id : edited.owner.id)}
          kept={edited.body}
          onSave={(body, done) => client.mutate('updateMemo', { id: edited.id, body }, done)}
          onLeave={leave}
        />
      )}
    </section>
  )
}

function keyOf({ id }: MemoView): Id {
  return id
}

function estimate({ body }: MemoView): number {
  return 34 + Math.min(5, Math.floor(body.length / 110)) * 18
}
