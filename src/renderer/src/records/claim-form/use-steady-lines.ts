import { useEffect, type RefObject } from 'react'

/**
 * Keeps the focused line, and its row of choices if that has the focus, as they are while the mouse presses on something else: open, and with
 * their digits if a key brought the focus there. They close after the press. If the card shrank or grew under the pointer, the press would miss.
 */
export function useSteadyLines(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = card.current
    if (!element) return
    let held: readonly HTMLElement[] = []
    const letGo = () => {
      for (const one of held) delete one.dataset['held']
      held = []
    }
    // Runs before the press moves the focus.
    const hold = () => {
      letGo()
      const focused = element.contains(document.activeElement) ? document.activeElement : null
      held = ['.card-line', '.choices'].flatMap((open) => focused?.closest<HTMLElement>(open) ?? [])
      const how = focused?.matches(':focus-visible') ? 'keys' : 'mouse'
      for (const one of held) one.dataset['held'] = how
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
