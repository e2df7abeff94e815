import { Suspense, useMemo, useRef, type RefObject } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { lazyComponent } from '../../../core/lazy.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { cardSizes } from './card-sizes.ts'
import { cardsNear } from './cards-near.ts'
import { MarginCard } from './MarginCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { useCardFocus } from './use-card-focus.ts'
import { useCardInSight } from './use-card-in-sight.ts'
import { useCardPlaces } from './use-card-places.ts'
import { useNearBlocks } from './use-near-blocks.ts'
import { strings } from '../strings.tsx'
import './margin.css'

const OpenClaim = lazyComponent(async () => (await import('./OpenClaim.tsx')).OpenClaim)
const OpenIdea = lazyComponent(async () => (await import('./OpenIdea.tsx')).OpenIdea)
const OpenMention = lazyComponent(async () => (await import('./OpenMention.tsx')).OpenMention)

/** The cards beside the text, each next to its words. The selected card is open and is positioned first. */
export function Margin({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const openText = useOpenText()
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const mentions = useRecords(stores.mentions).byId
  const notes = useRecords(stores.notes).byId
  const index = useOpenTextState((values) => values.index)
  const selected = useOpenTextState((values) => values.selected)
  const inCard = useOpenTextState((values) => values.inCard)
  const near = useNearBlocks(page)
  const margin = useRef<HTMLDivElement>(null)
  const { onFocus, onBlur } = useCardFocus(margin, page)
  const cards = useMemo(() => cardsNear(index, near, selected, inCard), [index, near, selected, inCard])
  const sizes = useMemo(() => cardSizes(cards, openText.text.blocks, selected), [cards, openText, selected])
  useCardPlaces(margin, cards, selected)
  useCardInSight(margin, page)
  return (
    <div
      ref={margin}
      className="margin"
      role="region"
      aria-label={strings.cards.label}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {cards.map(({ record }) => {
        const claim = claims.get(record)
        const mention = mentions.get(record)
        const note = notes.get(record)
        const idea = index.idea(record)
        return (
          <div
            key={record}
            className={record === selected ? 'margin-place selected' : 'margin-place'}
            data-card={record}
          >
            <Suspense fallback={null}>
              {claim &&
                (record === selected ? (
                  <OpenClaim claim={claim} />
                ) : (
                  <MarginCard claim={claim} size={sizes.get(record) ?? 'full'} />
                ))}
              {mention && <OpenMention mention={mention} />}
              {note && <NoteCard note={note} open={record === selected} />}
              {idea && <OpenIdea idea={idea} />}
            </Suspense>
          </div>
        )
      })}
    </div>
  )
}
