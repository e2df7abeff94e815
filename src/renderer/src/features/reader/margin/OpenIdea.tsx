import { useEffect, useRef } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { Line } from '../../../records/claim-form/fields/Line.tsx'
import { shortClaim, wordsOf } from '../../../records/claims/short-claim.ts'
import type { AboutIdea } from '#shared/marks/reader-mark.ts'
import { focusText, selectRecord } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { strings } from '../strings.tsx'

/**
 * The card of the selected idea: its words, its name, and the claims about it. It has no speaker, kind or rating, because nobody asserts
 * it.
 */
export function OpenIdea({ idea }: { readonly idea: AboutIdea }) {
  const openText = useOpenText()
  const { client, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const called = useOpenTextState((values) => values.called === idea.idea)
  const card = useRef<HTMLDivElement>(null)
  const gloss = useTypedField(idea.gloss, (value) => client.mutate('updateIdea', { id: idea.idea, gloss: value }))
  const about = [...claims.values()].filter((claim) =>
    claim.about.some((one) => one.of === 'idea' && one.idea === idea.idea),
  )
  useEffect(() => {
    if (!called) return
    card.current?.querySelector<HTMLElement>('input')?.focus()
    openText.state.setState({ called: null })
  }, [called, openText])
  return (
    <div
      ref={card}
      className="margin-card open"
      role="group"
      aria-label={openText.describe(idea.idea)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return
        event.stopPropagation()
        if (event.target instanceof HTMLElement) event.target.blur()
        focusText(openText, null)
      }}
    >
      <span className="card-who">
        <b>{strings.idea.title}</b>
        <span className="card-cue">{strings.idea.nobodySays}</span>
      </span>
      <span className="card-words" dir="auto">
        {wordsOf(idea.anchors)}
      </span>
      <Line label={strings.idea.gloss} field="gloss">
        <input className="input" aria-label={strings.idea.glossLabel} dir="auto" maxLength={10_000} {...gloss} />
      </Line>
      <Line label={strings.idea.about} field="claims">
        {about.map((claim) => {
          const { who, words } = shortClaim(claim, sources.get(claim.source), actors)
          return (
            <button
              key={claim.id}
              type="button"
              className="card-link"
              title={`${who}: ${words}`}
              onClick={() => selectRecord(openText, claim.id, { reveal: 'nearest', moveCaret: true })}
            >
              <b>{who}</b> {words}
            </button>
          )
        })}
      </Line>
    </div>
  )
}
