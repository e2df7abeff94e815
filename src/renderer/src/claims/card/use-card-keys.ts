import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { usePlace } from '../../commands/use-place.ts'

export type CardKeys = {
  readonly save: () => void
  readonly saveAndConfirm: () => void
  readonly leave: () => void
  readonly showMore: () => void
  readonly toggleMore: () => void
}

/** The keys of a claim's card, which work while the focus is inside of it; `begins` says that it opens with the focus. */
export function useCardKeys(card: RefObject<HTMLElement | null>, begins: boolean, { save, saveAndConfirm, leave, showMore, toggleMore }: CardKeys): void {
  const [inside, setInside] = useState(begins)
  // Before any effect that gives the card its focus.
  useLayoutEffect(() => {
    const element = card.current
    if (!element) return
    const follow = () => setInside(element.contains(document.activeElement))
    const later = () => setTimeout(follow)
    element.addEventListener('focusin', follow)
    element.addEventListener('focusout', later)
    return () => {
      element.removeEventListener('focusin', follow)
      element.removeEventListener('focusout', later)
    }
  }, [card])
  const field = (name: string) => card.current?.querySelector<HTMLElement>(`[data-field="${name}"] > .card-value > :is(input, textarea)`)?.focus()
  usePlace('claim-card', {
    'claim-card.save': () => {
      if (document.activeElement?.matches('button:not(.choice)')) return false
      save()
    },
    'claim-card.saveAndConfirm': saveAndConfirm,
    'claim-card.leave': leave,
    'claim-card.more': toggleMore,
    'claim-card.occasion': () => field('occasion'),
    'claim-card.memo': () => field('memo'),
    'claim-card.tag': () => {
      // The field must be there before the next key is pressed.
      flushSync(showMore)
      field('tags')
    },
  }, inside)
}
