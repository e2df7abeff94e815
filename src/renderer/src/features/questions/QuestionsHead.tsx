import type { RefObject } from 'react'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { strings } from './strings.tsx'

/** The line above the questions: how many, a new one, by answer or by date, and the words that are looked for. */
export function QuestionsHead({
  shown,
  all,
  byDate,
  words,
  fieldRef,
  listRef,
  onNew,
  onView,
  onWords,
}: {
  readonly shown: number
  readonly all: number
  readonly byDate: boolean
  readonly words: string
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly onNew: () => void
  readonly onView: (byDate: boolean) => void
  readonly onWords: (words: string) => void
}) {
  return (
    <header className="questions-head">
      <h1>{strings.screen.title(shown, all)}</h1>
      <Button onPress={onNew}>{strings.screen.new(<KeyOf command="questions.new" />)}</Button>
      <span className="questions-view" role="group" aria-label={strings.screen.view}>
        <button type="button" aria-pressed={!byDate} onClick={() => onView(false)}>
          {strings.screen.byAnswer}
        </button>
        <button type="button" aria-pressed={byDate} onClick={() => onView(true)}>
          {strings.screen.chronology} <KeyOf command="questions.chronology" />
        </button>
      </span>
      <span className="questions-filter">
        <FilterField
          label={strings.screen.filter}
          hint={<KeyOf command="questions.filter" />}
          value={words}
          onChange={onWords}
          fieldRef={fieldRef}
          listRef={listRef}
        />
      </span>
    </header>
  )
}
