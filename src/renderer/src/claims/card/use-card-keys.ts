import { useEffect, useState, type RefObject } from 'react'
import { usePlace } from '../../commands/use-place.ts'

export type CardKeys = {
  readonly save: () => void
  readonly saveAndConfirm: () => void
  readonly leave: () => void
  readonly showMore: () => void
  readonly toggleMore: () => void
}

/** The keys of a claim's card, which work while the focus is inside of it. */
export function useCardKeys(card: RefObject<HTMLElement | null>, { save, saveAndConfirm, leave, showMore, toggleMore }: CardKeys): void {
  const [inside, setInside] = useState(false)
  useEffect(() => {
    const element = card.current
    if (!element) return
    const follow = () => setInside(element.contains(document.activeElement))
    const later = () => setTimeout(follow)
    follow()
    element.addEventListener('focusin', follow)
    element.addEventListener('focusout', later)
    return () => {
      element.removeEventListener('focusin', follow)
      element.removeEventListener('focusout', later)
    }
  }, [card])
  const field = (name: string) => setTimeout(() => card.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus())
  usePlace('claim-card', {
    'claim-card.save': () => {
      if (document.activeElement?.matches('.button')) return false
      save()
    },
    'claim-card.saveAndConfirm': saveAndConfirm,
    'claim-card.leave': leave,
    'claim-card.more': toggleMore,
    'claim-card.occasion': () => void field('occasion'),
    'claim-card.memo': () => void field('memo'),
    'claim-card.tag': () => {
      showMore()
      field('tags')
    },
  }, inside)
}
