import { findByWords } from '#shared/search/match-words.ts'
import { useState } from 'react'
import type { TagView } from '#shared/tags/tag-view.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** Chooses a tag by some of its words. `onTake` resolves to a sentence that says why it was refused, or to undefined. */
export function ChooseTag({
  title,
  tags,
  top,
  note,
  onTake,
  onLeave,
}: {
  readonly title: string
  readonly tags: readonly TagView[]
  /** Also offers the top level of the tree. */
  readonly top: boolean
  readonly note: string
  readonly onTake: (tag: TagView | null) => Promise<string | void>
  readonly onLeave: () => void
}) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState('')
  const found = findByWords(tags, typed, ({ path }) => path).slice(0, 60)
  const rows: readonly (TagView | null)[] = [...(top && typed.trim() === '' ? [null] : []), ...found]
  const take = async (row: TagView | null | undefined) => {
    if (row !== undefined) setProblem((await onTake(row)) ?? '')
  }
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') void take(rows[at])
    else return
    event.preventDefault()
  }
  return (
    <Sheet title={title} onLeave={onLeave} width={520}>
      <input
        className="input"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="tag-choices"
        aria-label="Tag"
        aria-activedescendant={rows.length > 0 ? `tag-choice-${at}` : undefined}
        dir="auto"
        placeholder="Find a tag"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setProblem('')
        }}
        onKeyDown={press}
      />
      <ul id="tag-choices" className="answer-rows" role="listbox" aria-label="Tags">
        {rows.map((row, i) => (
          <li
            key={row?.id ?? 'top'}
            id={`tag-choice-${i}`}
            role="option"
            aria-selected={i === at}
            dir="auto"
            onPointerMove={() => setAt(i)}
            onClick={() => void take(row)}
            ref={(node) => {
              if (i === at) node?.scrollIntoView({ block: 'nearest' })
            }}
          >
            {row?.path ?? 'the top of the tree'}
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="sheet-note">No other tag has these words.</p>}
      {problem !== '' && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      <p className="sheet-note">
        {note} One step: undo takes it back. <KeyCap>↵</KeyCap> takes it.
      </p>
    </Sheet>
  )
}
