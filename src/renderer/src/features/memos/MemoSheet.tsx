import type { Id } from '#shared/model/id.ts'
import { memoBodySchema, type MemoView } from '#shared/memos/memo-view.ts'
import { useApp } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useSheetDraft } from '../../core/use-sheet-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

/** Saves a memo. `done` says that it was deleted, if `body` is empty. Resolves to undefined if it could not be saved. */
type SaveMemo = (body: string, done: string | undefined) => Promise<unknown>

/**
 * Edits a memo; `kept` is null while it is being read. Ctrl+Enter saves; saving it empty deletes the memo. Left without saving, what is
 * typed stays as a draft; before undo, export, another library and the close of the window it is saved. `onSave` resolves to undefined if
 * it could not be saved.
 */
export function MemoSheet({
  owner,
  draftKey,
  kept,
  onSave,
  onLeave,
}: {
  readonly owner: Pick<MemoView['owner'], 'type' | 'name'>
  readonly draftKey: string
  readonly kept: string | null
  readonly onSave: SaveMemo
  readonly onLeave: () => void
}) {
  return (
    <Sheet title={strings.sheet.title(owner.type, owner.name.slice(0, 80))} onLeave={onLeave} width={600}>
      {kept !== null && <MemoWords owner={owner} draftKey={draftKey} kept={kept} onSave={onSave} onLeave={onLeave} />}
    </Sheet>
  )
}

function MemoWords({
  owner,
  draftKey,
  kept,
  onSave,
  onLeave,
}: {
  readonly owner: Pick<MemoView['owner'], 'type' | 'name'>
  readonly draftKey: string
  readonly kept: string
  readonly onSave: SaveMemo
  readonly onLeave: () => void
}) {
  const { state } = useApp()
  const write = async (words: string) =>
    (await onSave(words, words === '' ? strings.deleted(owner) : undefined)) !== undefined
  const draft = useSheetDraft({
    key: draftKey,
    schema: memoBodySchema,
    start: kept,
    commit: (typed) => write(wordsOf(typed)),
  })
  const save = async () => {
    const words = wordsOf(draft.draft)
    if (!(await write(words))) return
    draft.forget()
    if (words !== '') state.getState().announce(strings.sheet.saved)
    onLeave()
  }
  useKeyScope('memo', { 'memo.save': () => void save() })
  return (
    <form
      onBlur={() => void draft.flush()}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftNote draft={draft.fromBefore} />
      <textarea
        className="input"
        aria-label={strings.sheet.label}
        rows={6}
        autoFocus
        dir="auto"
        value={draft.draft}
        maxLength={100_000}
        onChange={(event) => draft.change(() => event.target.value)}
      />
      <div className="sheet-actions">
        <Button onPress={onLeave}>{strings.sheet.leave}</Button>
        <Button look="primary" type="submit">
          {strings.sheet.save(<KeyOf command="memo.save" />)}
        </Button>
      </div>
    </form>
  )
}

/** A memo of white space only counts as empty. */
function wordsOf(typed: string): string {
  return typed.trim() === '' ? '' : typed
}

/** The key of the draft of the memo on a record; for one of several memos on a place, `id` is its own. */
export function memoDraftKey(id: Id): string {
  return `draft:memo:${id}`
}
