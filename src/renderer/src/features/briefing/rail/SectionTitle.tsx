import { useRef } from 'react'
import type { Section } from '#shared/briefing/sections.ts'
import { sectionName } from '../nodes/SectionNode.ts'
import { strings } from '../strings.tsx'

/** The field in which a section is renamed: Enter and leaving it keep what is typed, Escape does not. `onDone` is called once. */
export function SectionTitle({
  section,
  onDone,
}: {
  readonly section: Section
  readonly onDone: (words: string | null) => void
}) {
  const isDone = useRef(false)
  const finish = (words: string | null) => {
    if (isDone.current) return
    isDone.current = true
    onDone(words)
  }
  return (
    <input
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      aria-label={strings.outline.newTitle}
      defaultValue={sectionName(section)}
      dir="auto"
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={({ currentTarget }) => finish(currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value)
        if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
