import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { Suspense, useMemo, useRef, type RefObject } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { lazyComponent } from '../../../core/lazy.ts'
import { isDraft } from '../draft-marks.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { cardSizes, type SizedCard } from './card-sizes.ts'
import { cardsNear, type NearCard } from './cards-near.ts'
import { DraftCard } from './DraftCard.tsx'
import { MarginCard } from './MarginCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { useCardFocus } from './use-card-focus.ts'
import { useCardInSight } from './use-card-in-sight.ts'
import { useCardPlaces } from './use-card-places.ts'
import { useColumns } from './use-columns.ts'
import { useNearBlocks } from './use-near-blocks.ts'
import { strings } from '../strings.tsx'
import './margin.css'
import './open-card.css'

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
  const columns = useColumns(margin)
  const sizes = useMemo(
    () =>
      cardSizes(
        cards.map((card) => toSize(card, claims, notes)),
        openText.text.blocks,
        selected,
        columns,
      ),
    [cards, claims, notes, openText, selected, columns],
  )
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
              {isDraft(record) && <DraftCard record={record} isSelected={record === selected} />}
              {idea && <OpenIdea idea={idea} />}
            </Suspense>
          </div>
        )
      })}
    </div>
  )
}

/** The lengths of what a card shows. */
function toSize(
  { record, block }: NearCard,
  claims: ReadonlyMap<Id, ClaimView>,
  notes: ReadonlyMap<Id, PlaceNote>,
): SizedCard {
  const claim = claims.get(record)
  if (!claim) return { record, block, who: 0, words: notes.get(record)?.words.length ?? 0, more: 0 }
  const lengthOf = (role: 'cue' | 'content') =>
    claim.anchors.reduce((sum, anchor) => sum + (anchor.role === role ? anchor.exact.length : 0), 0)
  return {
    record,
    block,
    // A name of usual length: the actors' own are not looked up, since they change with every mention.
    who: 16 * Math.max(1, claim.speakers.length) + lengthOf('cue'),
    words: claim.gloss.length || lengthOf('content'),
    more: claim.about.length + claim.aboutMe.length + claim.condition.length + claim.answers.length,
  }
}
