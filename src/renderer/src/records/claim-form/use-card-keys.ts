import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { usePlace } from '../../core/keyboard/use-place.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { cardFields, shownFields, type CardField } from './shown-fields.ts'

type CardKeys = {
  readonly save: () => void
  readonly saveAndConfirm: () => void
  readonly leave: () => void
  readonly toggleMore: () => void
  /** Why the claim has the status that is computed; false where none is. */
  readonly why?: () => void | false
}

type OpenFields = {
  readonly more: boolean
  readonly shown: ReadonlySet<CardField>
  readonly ask: (field: CardField) => void
  readonly toggleMore: () => void
}

/** Which fields of a card stand open. One that held something stays when it is emptied: the focus is in it. */
export function useOpenFields(draft: ClaimDraft): OpenFields {
  const [more, setMore] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<CardField>>(new Set())
  const own = shownFields(draft, opened, false)
  if (own.size > opened.size) setOpened(own)
  return {
    more,
    shown: shownFields(draft, own, more),
    ask: (field) => setOpened((before) => new Set([...before, field])),
    toggleMore: () => setMore(!more),
  }
}

/** The keys of a claim's card, which work while the focus is inside of it; `begins` says that it opens with the focus. */
export function useCardKeys(
  card: RefObject<HTMLElement | null>,
  begins: boolean,
  ask: (field: CardField) => void,
  { save, saveAndConfirm, leave, toggleMore, why }: CardKeys,
): void {
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
  const to = (name: CardField) => () => {
    // The field must be there before the next key is pressed.
    flushSync(() => ask(name))
    card.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(.finder input, textarea)`)?.focus()
  }
  usePlace(
    'claim-card',
    {
      'claim-card.save': () => {
        if (document.activeElement?.matches('button:not(.choice), select, [type="checkbox"]')) return false
        save()
      },
      'claim-card.saveAndConfirm': saveAndConfirm,
      'claim-card.leave': leave,
      'claim-card.more': () => {
        flushSync(toggleMore)
        focusFirst(card.current)
      },
      'claim-card.occasion': to('occasion'),
      'claim-card.question': to('question'),
      'claim-card.about': to('about'),
      'claim-card.link': to('chain'),
      'claim-card.memo': to('memo'),
      'claim-card.tag': to('tags'),
      'claim-card.relate': to('links'),
      'claim-card.why': () => (why ? why() : false),
    },
    inside,
  )
}

/** Closing the further fields may take the focus away with them. */
function focusFirst(card: HTMLElement | null): void {
  if (card && !card.contains(document.activeElement))
    card.querySelector<HTMLElement>(`[data-field="${cardFields[0]}"] button[tabindex="0"]`)?.focus()
}
