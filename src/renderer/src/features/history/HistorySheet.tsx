import { useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { HistoryLine } from '#shared/history/history-view.ts'
import type { RecordOfHistory } from '../../core/app-state.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useQueryRead } from '../../core/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { ListBox } from '../../ui/combo-box/ListBox.tsx'
import { useHighlight } from '../../ui/combo-box/use-highlight.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { stepsOf } from './history-steps.ts'
import { stepOption } from './step-option.tsx'
import { strings } from './strings.tsx'
import './history.css'

const maxSteps = 500

/** The history of a record, newest first. A single line, or the whole record, can be restored to its state before a step. */
export function HistorySheet({ record }: { readonly record: RecordOfHistory }) {
  const { client } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const name = useNameOf(record)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { type, id } = record
  const { value: entries, at: readAt } = useQueryRead('readHistory', { type, id, limit: maxSteps })
  const now = useMemo(() => new Date(readAt), [readAt])
  const isRead = entries !== undefined
  // A layout effect, so that the keys named in the steps work as soon as they are visible.
  useLayoutEffect(() => {
    if (isRead) list.current?.focus()
  }, [isRead])
  const places = stepsOf(entries ?? [])
  const ids = places.map(({ entry, line }) => `${entry.change} ${line ? entry.lines.indexOf(line) : ''}`)
  const { at, point, step } = useHighlight(ids, 'first')
  const restore = async (change: string, line: HistoryLine | null) => {
    await client.mutate(
      'restoreRecord',
      { type, id, change, when: 'before', ...(line && { parts: [line.part] }) },
      line ? strings.restoredField(line.name, name) : strings.restored(name),
    )
  }
  const restoreAt = (index: number) => {
    const place = places[index]
    return place ? void restore(place.entry.change, place.line) : false
  }
  useKeyScope('history', {
    'history.restore': () => (document.activeElement === list.current ? restoreAt(at) : false),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown') step(1, false)
    else if (event.key === 'ArrowUp') step(-1, false)
    else if (event.key === 'Home') point(0)
    else if (event.key === 'End') point(ids.length - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Sheet title={strings.title(name)} onLeave={close} width={720}>
      {entries !== undefined && entries.length === 0 && <p>{strings.none}</p>}
      <ListBox
        id={listId}
        ref={list}
        label={strings.steps}
        className="history"
        takesFocus
        options={places.map((place, i) => stepOption(ids[i]!, place, now, i === at ? () => void restoreAt(i) : null))}
        at={at}
        onPick={point}
        onKeyDown={onKeyDown}
      />
      {entries !== undefined && entries.length >= maxSteps && <p className="sheet-note">{strings.older}</p>}
      <p className="sheet-keys">{strings.hint(<KeyCap>↑ ↓</KeyCap>, <KeyOf command="history.restore" />)}</p>
      <div className="sheet-actions">
        <Button look="primary" onPress={close}>
          {strings.done} <KeyCap>Esc</KeyCap>
        </Button>
      </div>
    </Sheet>
  )
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} …` : text
}

/** The name by which a person knows the record. */
function useNameOf({ type, id }: RecordOfHistory): string {
  const { stores } = useApp()
  const [claims, actors, sources, questions] = [
    useRecords(stores.claims).byId,
    useRecords(stores.actors).byId,
    useRecords(stores.sources).byId,
    useRecords(stores.questions).byId,
  ]
  const [occasions, tags] = [useRecords(stores.occasions).byId, useRecords(stores.tags).byId]
  switch (type) {
    case 'claim': {
      const claim = claims.get(id)
      if (!claim) return strings.nameless.claim
      return strings.quoted(cut(claim.gloss || claim.anchors.map(({ exact }) => exact).join(' … ')))
    }
    case 'actor':
      return cut(actors.get(id)?.name ?? strings.nameless.actor)
    case 'source':
      return cut(sources.get(id)?.title || strings.nameless.source)
    case 'occasion':
      return cut(occasions.get(id)?.label ?? strings.nameless.occasion)
    case 'tag':
      return strings.quoted(cut(tags.get(id)?.path ?? strings.nameless.tag))
    case 'question':
      return strings.quoted(cut(questions.get(id)?.text ?? strings.nameless.question))
  }
}
