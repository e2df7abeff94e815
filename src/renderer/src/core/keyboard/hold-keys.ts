import { useLayoutEffect } from 'react'

/** Blocks all keys until the returned function is called. Used while a component that will take the keys is still being loaded. */
export function holdKeys(): () => void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- each hold has a listener of its own, so that one may end before another.
  const hold = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', hold, true)
  return () => window.removeEventListener('keydown', hold, true)
}

/**
 * Like `holdKeys`, for a component that will take the keys. Characters typed meanwhile are typed into it once it has taken the focus: into its
 * text field, or key by key where it takes keys (a claim's card). Where nothing has taken the focus they are dropped.
 */
export function holdTyping(): () => void {
  let typed = ''
  const before = document.activeElement
  const keep = (event: KeyboardEvent) => {
    if (isLetter(event)) typed += event.key
  }
  // Added before the blocking listener, which stops every event.
  window.addEventListener('keydown', keep, true)
  const release = holdKeys()
  return () => {
    window.removeEventListener('keydown', keep, true)
    release()
    void typeAnew([...typed], before)
  }
}

async function typeAnew(letters: readonly string[], before: Element | null): Promise<void> {
  for (const [index, letter] of letters.entries()) {
    // The focus moves only after the new component has rendered, and so does what a key opens in it.
    await new Promise((resolve) => setTimeout(resolve))
    const target = document.activeElement
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      return write(letters.slice(index).join(''), target)
    if (target === before) return
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }))
  }
}

/**
 * The fallback of a `Suspense` around what takes text: holds typing (`holdTyping`) as long as it is shown. Keys must not reach what is
 * beneath, where a letter is a command.
 */
export function TypingHeld(): null {
  useLayoutEffect(holdTyping, [])
  return null
}

function isLetter(event: KeyboardEvent): boolean {
  const isChord = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
  return [...event.key].length === 1 && !isChord && !event.metaKey && !event.isComposing
}

function write(words: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
