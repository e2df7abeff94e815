import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useApp } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { strings } from './strings.tsx'
import { cardFields, shownFields, type CardField } from './shown-fields.ts'

type CardKeys = {
  readonly save: () => void
  readonly saveAndConfirm: () => void
  readonly leave: () => void
  readonly toggleMore: () => void
  /** Cites the claim in the briefing. A claim that is not saved yet cannot be cited. */
  readonly cite?: () => void
  /** Shows why the claim has its computed status; returns false if it has none. */
  readonly why?: () => void | false
}

type OpenFields = {
  readonly more: boolean
  readonly shown: ReadonlySet<CardField>
  readonly ask: (field: CardField) => void
  readonly toggleMore: () => void
}

/** Which fields of a card are open. A field that had a value stays open when it is emptied, because the focus is in it. */
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

/**
 * Handles the keys of a claim card while the focus is inside it. `begins`: the card has the focus when it opens. Returns the function that
 * opens a field and focuses it, for the buttons that do what its key does.
 */
export function useCardKeys(
  card: RefObject<HTMLElement | null>,
  begins: boolean,
  ask: (field: CardField) => void,
  { save, saveAndConfirm, leave, toggleMore, cite, why }: CardKeys,
): (field: CardField) => void {
  const { state } = useApp()
  const [inside, setInside] = useState(begins)
  // A layout effect, so that it runs before the effects that focus the card.
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
  const open = (name: CardField) => {
    // The field must be rendered before the next key press.
    flushSync(() => ask(name))
    card.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(.finder input, textarea)`)?.focus()
  }
  const to = (name: CardField) => () => open(name)
  /** Runs unless words stand in a field that could not take them: the card would close with them lost. */
  const unlessNotPicked = (run: () => void) => {
    const field = [...(card.current?.querySelectorAll<HTMLInputElement>('input[data-picks-only]') ?? [])].find(
      ({ value }) => value.trim() !== '',
    )
    if (!field) return run()
    field.focus()
    state.getState().showNotice({ kind: 'info', message: strings.card.notPicked(field.value.trim()) })
  }
  useKeyScope(
    'claim-card',
    {
      'claim-card.save': () => {
        if (document.activeElement?.matches('button:not(.choice), select, [type="checkbox"]')) return false
        unlessNotPicked(save)
      },
      'claim-card.saveAndConfirm': () => unlessNotPicked(saveAndConfirm),
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
      'claim-card.cite': () => (cite ? cite() : false),
      'claim-card.why': () => (why ? why() : false),
    },
    inside,
  )
  return open
}

/** Hiding the further fields may remove the focused element. */
function focusFirst(card: HTMLElement | null): void {
  if (card && !card.contains(document.activeElement))
    card.querySelector<HTMLElement>(`[data-field="${cardFields[0]}"] button[tabindex="0"]`)?.focus()
}
