import { useEffect, type RefObject } from 'react'

/**
 * Keeps the line that has the focus open while the mouse presses on another one. It closes when the press has ended: a card that shrank
 * under the pointer would make the press miss.
 */
export function useSteadyLines(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = card.current
    if (!element) return
    let held: HTMLElement | null = null
    const letGo = () => {
      delete held?.dataset['held']
      held = null
    }
    // Before the press moves the focus.
    const hold = () => {
      letGo()
      held = element.contains(document.activeElement)
        ? (document.activeElement?.closest<HTMLElement>('.card-line') ?? null)
        : null
      if (held) held.dataset['held'] = ''
    }
    // The click comes after it, in the same task.
    const soon = () => setTimeout(letGo)
    element.addEventListener('pointerdown', hold, true)
    document.addEventListener('pointerup', soon)
    document.addEventListener('pointercancel', soon)
    return () => {
      element.removeEventListener('pointerdown', hold, true)
      document.removeEventListener('pointerup', soon)
      document.removeEventListener('pointercancel', soon)
    }
  }, [card])
}
