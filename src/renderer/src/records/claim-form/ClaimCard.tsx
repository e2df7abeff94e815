import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { needsWords } from '#shared/model/enums.ts'
import { useApp } from '../../core/app-context.ts'
import { useKeptDraft } from '../../core/use-kept-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { LeaveButton } from '../../ui/LeaveButton.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import type { ClaimSurroundings } from './surroundings.ts'
import { WordsField } from './fields/WordsField.tsx'
import { useCardKeys, useOpenFields } from './use-card-keys.ts'
import { useSteadyLines } from './use-steady-lines.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { changed, withContent, withWords } from './draft.ts'
import { strings } from './strings.tsx'
import './claim-card.css'

/** The card for a new claim. Closing it keeps the draft; a draft from before can be discarded. */
export function ClaimCard({
  initial,
  around,
  reason,
  kept,
  onKeep,
  onSave,
  onLeave,
  onDiscard,
  onJoin,
}: {
  readonly initial: ClaimDraft
  readonly around: ClaimSurroundings
  /** One sentence that says why this speaker is proposed. */
  readonly reason: string
  readonly kept: boolean
  /** Stores the unfinished draft; resolves to whether it was stored. */
  readonly onKeep: (draft: ClaimDraft) => Promise<boolean>
  readonly onSave: (draft: ClaimDraft, confirm: boolean) => void
  readonly onLeave: (draft: ClaimDraft) => void
  readonly onDiscard: () => void
  /** Adds the selected words to a draft begun elsewhere in the text; null if there is no such draft. */
  readonly onJoin: (() => void) | null
}) {
  const card = useRef<HTMLDivElement>(null)
  const { draft, change, latest, flush, drop } = useKeptDraft(initial, onKeep)
  const { more, shown, ask, toggleMore } = useOpenFields(draft)
  const { state } = useApp()
  /** Why the card was not saved, until something is changed. */
  const [refusal, setRefusal] = useState('')
  const refuse = (sentence: string) => {
    setRefusal(sentence)
    state.getState().speak(sentence)
  }
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-field="speaker"] button[tabindex="0"]')?.focus(), [])

  // Blur first: some fields (tags) commit on blur, and the card must include that.
  const settled = (then: (draft: ClaimDraft) => void) => {
    const active = document.activeElement
    if (active instanceof HTMLElement) flushSync(() => active.blur())
    then(latest())
  }
  /** Hands the draft on to whoever saves or deletes it: storing it again when the card goes would bring it back. */
  const handOn = (then: () => void) => {
    drop()
    then()
  }
  const save = (confirm: boolean) =>
    settled((last) => {
      if (last.speakersOffered !== null) {
        card.current?.querySelector<HTMLElement>('[data-field="speaker"] button[tabindex="0"]')?.focus()
        const names = last.speakersOffered.flatMap((id) => around.actors.get(id)?.name ?? [])
        return refuse(strings.card.noSpeaker(names))
      }
      if (last.answers.every(({ answer }) => answer !== null)) return handOn(() => onSave(last, confirm))
      card.current?.querySelector<HTMLElement>('.answer-line[data-open] :is(input, button[tabindex="0"])')?.focus()
      refuse(strings.card.unanswered)
    })
  useSteadyLines(card)
  const leave = () => settled((last) => handOn(() => onLeave(last)))
  useCardKeys(card, true, ask, {
    save: () => save(false),
    saveAndConfirm: () => save(true),
    leave,
    toggleMore,
  })

  return (
    <div
      ref={card}
      className="claim-card"
      role="dialog"
      aria-label={strings.card.title}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) void flush()
      }}
    >
      <div className="claim-card-head">
        <b>{kept ? strings.card.draft : strings.card.title}</b>
        {kept && (
          <Button look="quiet" onPress={() => handOn(onDiscard)}>
            {strings.card.discard}
          </Button>
        )}
        {onJoin && (
          <Button look="quiet" onPress={() => handOn(onJoin)}>
            {strings.card.join}
          </Button>
        )}
        <span className="claim-card-keys">
          {strings.card.keys({
            save: <KeyOf command="claim-card.save" />,
            confirm: <KeyOf command="claim-card.saveAndConfirm" />,
            next: <KeyCap>Tab</KeyCap>,
            back: <KeyOf command="claim-card.leave" />,
          })}
        </span>
        <LeaveButton onLeave={leave} />
      </div>
      {(more || draft.content.length !== 1 || !needsWords(draft.kind)) && (
        <WordsField
          text={around.text}
          content={draft.content}
          selectedWords={around.selectedWords}
          mayBeEmpty={!needsWords(draft.kind)}
          onChange={(content, added) => change((last) => withContent(last, withWords(content, added)))}
        />
      )}
      <ClaimForm
        compact={false}
        draft={draft}
        around={around}
        shown={shown}
        onChange={(patch) => {
          setRefusal('')
          change((last) => changed(last, patch))
        }}
      />
      <div className="claim-card-foot">
        <span className="claim-card-keys-here">
          {refusal !== '' && <span className="claim-refusal">{refusal}</span>}
          {refusal === '' && draft.proposed.length > 0 && (
            <span>{strings.card.proposed(<span className="dashed-sample">{strings.card.dashed}</span>)}</span>
          )}
          {refusal === '' &&
            (draft.proposed.includes('speakers') || draft.speakersOffered !== null) &&
            reason !== '' && (
              <span className="claim-reason" title={reason}>
                {reason}
              </span>
            )}
        </span>
        <span className="claim-card-fields">
          {strings.card.fieldKeys(
            <KeyOf command="claim-card.link" />,
            <KeyOf command="claim-card.about" />,
            <KeyOf command="claim-card.tag" />,
            <KeyOf command="claim-card.memo" />,
          )}
        </span>
        <span className="claim-card-actions">
          <Button look="quiet" aria-expanded={more} onPress={toggleMore}>
            {more ? strings.card.less : strings.card.more} <KeyOf command="claim-card.more" />
          </Button>
          <Button onPress={() => save(false)}>{strings.card.save}</Button>
          <Button look="primary" onPress={() => save(true)}>
            {strings.card.saveAndConfirm}
          </Button>
        </span>
      </div>
    </div>
  )
}
