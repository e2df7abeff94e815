import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { useApp } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { ownerWord } from './find-memos.ts'

/**
 * Edits a memo; `kept` is null while it is being read. Ctrl+Enter saves; saving it empty deletes the memo. `onSave` resolves to undefined
 * if it could not be saved.
 */
export function MemoSheet({
  owner,
  kept,
  onSave,
  onLeave,
}: {
  readonly owner: Pick<MemoView['owner'], 'type' | 'name'>
  readonly kept: string | null
  readonly onSave: (body: string) => Promise<unknown>
  readonly onLeave: () => void
}) {
  return (
    <Sheet title={`Memo ${ownerWord[owner.type]} ${owner.name.slice(0, 80)}`} onLeave={onLeave} width={600}>
      {kept !== null && <MemoWords kept={kept} onSave={onSave} onLeave={onLeave} />}
    </Sheet>
  )
}

function MemoWords({
  kept,
  onSave,
  onLeave,
}: {
  readonly kept: string
  readonly onSave: (body: string) => Promise<unknown>
  readonly onLeave: () => void
}) {
  const { flushers, state } = useApp()
  const [body, setBody] = useState(kept)
  // A memo of white space only counts as empty.
  const words = body.trim() === '' ? '' : body
  const save = async () => {
    if ((await onSave(words)) === undefined) return
    state.getState().announce(words === '' ? 'The memo is deleted. Undo brings it back.' : 'The memo is kept.')
    onLeave()
  }
  const commit = useRef(async () => true)
  useLayoutEffect(() => {
    commit.current = async () => words === kept || (await onSave(words)) !== undefined
  })
  useEffect(() => flushers.addField(() => commit.current()), [flushers])
  useKeyScope('memo', { 'memo.save': () => void save() })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <textarea
        className="input"
        aria-label="Memo"
        rows={6}
        autoFocus
        dir="auto"
        value={body}
        maxLength={100_000}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className="sheet-actions">
        <Button onPress={onLeave}>Leave</Button>
        <Button look="primary" type="submit">
          Save <KeyOf command="memo.save" />
        </Button>
      </div>
    </form>
  )
}
