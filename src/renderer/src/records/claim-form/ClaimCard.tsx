import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { needsWords } from '#shared/model/enums.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import type { ClaimSurroundings } from './surroundings.ts'
import { WordsField } from './fields/WordsField.tsx'
import { useCardKeys, useOpenFields } from './use-card-keys.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { changed, withContent, withWords } from './draft.ts'
import { useKeptDraft } from './use-kept-draft.ts'
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
  const [draft, setDraft] = useState(initial)
  const { more, shown, ask, toggleMore } = useOpenFields(draft)
  const { state } = useApp()
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  })
  useKeptDraft(draft, initial, onKeep)
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-field="speaker"] button[tabindex="0"]')?.focus(), [])

  // Blur first: some fields (tags) commit on blur, and the card must include that.
  const settled = (then: (draft: ClaimDraft) => void) => {
    const active = document.activeElement
    if (active instanceof HTMLElement) flushSync(() => active.blur())
    then(latest.current)
  }
  const save = (confirm: boolean) =>
    settled((last) => {
      if (last.answers.every(({ answer }) => answer !== null)) return onSave(last, confirm)
      card.current?.querySelector<HTMLElement>('.answer-line[data-open] :is(input, button[tabindex="0"])')?.focus()
      state
        .getState()
        .announce(
          'Choose an answer first: 1 yes, 2 no, 3 only if, 4 does not say, or one of its own name; Delete takes the question off',
        )
    })
  useCardKeys(card, true, ask, {
    save: () => save(false),
    saveAndConfirm: () => save(true),
    leave: () => settled(onLeave),
    toggleMore,
  })

  return (
    <div ref={card} className="claim-card" role="dialog" aria-label="New claim">
      <div className="claim-card-head">
        <b>{kept ? 'Your draft' : 'New claim'}</b>
        {kept && (
          <Button look="quiet" onPress={onDiscard}>
            Throw away
          </Button>
        )}
        {onJoin && (
          <Button look="quiet" onPress={onJoin}>
            Add these words to your draft
          </Button>
        )}
        <span className="claim-card-keys">
          <KeyOf command="claim-card.save" /> save <KeyOf command="claim-card.saveAndConfirm" /> save and confirm{' '}
          <KeyCap>Tab</KeyCap> next <KeyOf command="claim-card.leave" /> back
        </span>
      </div>
      {(more || draft.content.length !== 1 || !needsWords(draft.kind)) && (
        <WordsField
          text={around.text}
          content={draft.content}
          selectedWords={around.selectedWords}
          mayBeEmpty={!needsWords(draft.kind)}
          onChange={(content, added) => setDraft((last) => withContent(last, withWords(content, added)))}
        />
      )}
      <ClaimForm
        compact={false}
        draft={draft}
        around={around}
        shown={shown}
        onChange={(patch) => setDraft((last) => changed(last, patch))}
      />
      <div className="claim-card-foot">
        <span className="claim-card-keys-here">
          {draft.proposed.length > 0 && (
            <span>
              <span className="dashed-sample">dashed</span> is proposed until you confirm it
            </span>
          )}
          {draft.proposed.includes('speakers') && reason !== '' && (
            <span className="claim-reason" title={reason}>
              Speaker: {reason}
            </span>
          )}
        </span>
        <span className="claim-card-fields">
          <KeyOf command="claim-card.link" /> link <KeyOf command="claim-card.about" /> about{' '}
          <KeyOf command="claim-card.tag" /> tag
        </span>
        <span className="claim-card-actions">
          <button type="button" className="more-toggle" aria-expanded={more} onClick={toggleMore}>
            {more ? 'Less' : 'More'} <KeyOf command="claim-card.more" />
          </button>
          <Button onPress={() => save(false)}>Save</Button>
          <Button look="primary" onPress={() => save(true)}>
            Save and confirm
          </Button>
        </span>
      </div>
    </div>
  )
}
