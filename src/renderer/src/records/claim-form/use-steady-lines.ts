import { useEffect, type RefObject } from 'react'

/**
 * Keeps the focused line open while the mouse presses on another one, and closes it after the press. If the card shrank under the pointer,
 * the press would miss.
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
    // Runs before the press moves the focus.
    const hold = () => {
      letGo()
      held = element.contains(document.activeElement)
        ? (document.activeElement?.closest<HTMLElement>('.card-line') ?? null)
        : null
      if (held) held.dataset['held'] = ''
    }
    // The click event follows in the same task.
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
