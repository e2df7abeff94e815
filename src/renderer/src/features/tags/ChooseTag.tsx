import { findByWords } from '#shared/search/match-words.ts'
import { useState } from 'react'
import type { TagView } from '#shared/tags/tag-view.ts'
import { ComboBox } from '../../ui/combo-box/ComboBox.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

const topLevel = 'top'

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
  const [problem, setProblem] = useState('')
  const found = findByWords(tags, typed, ({ path }) => path).slice(0, 60)
  const rows: readonly (TagView | null)[] = [...(top && typed.trim() === '' ? [null] : []), ...found]
  return (
    <Sheet title={title} onLeave={onLeave} width={520}>
      <ComboBox
        label={strings.choose.label}
        listLabel={strings.choose.list}
        placeholder={strings.choose.find}
        listClass="answer-rows"
        typed={typed}
        options={rows.map((row) => ({
          id: row?.id ?? topLevel,
          content: <div dir="auto">{row?.path ?? strings.choose.topLevel}</div>,
        }))}
        onType={(words) => {
          setTyped(words)
          setProblem('')
        }}
        onPick={(id) => {
          const row = rows.find((one) => (one?.id ?? topLevel) === id)
          if (row !== undefined) void onTake(row).then((why) => setProblem(why ?? ''))
        }}
      />
      {rows.length === 0 && <p className="sheet-note">{strings.choose.noneFound}</p>}
      {problem !== '' && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      <p className="sheet-note">{strings.choose.hint(note, <KeyCap>↵</KeyCap>)}</p>
    </Sheet>
  )
}
