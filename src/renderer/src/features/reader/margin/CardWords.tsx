import type { ReactNode } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { assertsNothing, saidAboutText, sourceVoice, speakerOf, verbOf } from '#shared/claims/claim-words.ts'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useOpenText } from '../open-text.ts'
import { claimQuote } from './claim-words.ts'
import { strings } from '../strings.tsx'

/**
 * The head of a claim card: reporters, speaker, whom it is about, and between speaker and words always the cue. `isWhole` if nothing of it is
 * cut; else a hover shows each part.
 */
export function CardWords({
  claim,
  isWhole,
  children,
}: {
  readonly claim: ClaimView
  readonly isWhole: boolean
  /** Stands at the end of the first line. */
  readonly children?: ReactNode
}) {
  const { text } = useOpenText().text
  const { stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const source = useRecords(stores.sources).byId.get(claim.source)
  const cue = claim.anchors.find((anchor) => anchor.role === 'cue')?.exact ?? verbOf(claim)
  const speaker = source ? speakerOf(claim, source, actors) : ''
  const about = saidAboutText(claim, actors)
  const words = claimQuote(claim, text)
  const chain = claim.chain.map(({ actor, hedge }) => {
    const name = actor === null ? strings.cards.unnamed : (actors.get(actor)?.name ?? '')
    return hedge.length === 0 ? name : `${name}, ${hedge.map(({ exact }) => exact).join(', ')}`
  })
  const shown = assertsNothing(claim.kind) && words !== '' ? words : claim.gloss || words
  const whole = (part: string) => (isWhole ? undefined : part)
  const kinds = [...new Set(claim.speakers.flatMap((id) => actors.get(id)?.kind ?? []))]
  return (
    <span className="card-head">
      {chain.length > 0 && source && (
        <span className="card-chain" dir="auto" title={whole([sourceVoice(source), ...chain].join(' › '))}>
          {[sourceVoice(source), ...chain].join(' › ')} ›
        </span>
      )}
      <span className="card-who">
        {kinds.map((kind) => (
          <KindBadge key={kind} kind={kind} />
        ))}
        {/* The spaces are for the sizes in which all of it is one run of text. */}
        <b dir="auto" title={whole(speaker)}>
          {speaker}
        </b>{' '}
        {about && (
          <span className="card-of" dir="auto" title={whole(about)}>
            {strings.cards.saidAbout(about, claim.speakers.length === 0)}
          </span>
        )}{' '}
        {cue && (
          // What makes a denial one is cut nowhere: its words alone would read as what the speaker says.
          <span className={assertsNothing(claim.kind) ? 'card-cue needed' : 'card-cue'} dir="auto" title={whole(cue)}>
            {cue}
          </span>
        )}
        {children}
      </span>{' '}
      <span className="card-words" dir="auto" title={whole([...new Set([shown, words])].join('\n'))}>
        {shown}
      </span>
    </span>
  )
}
