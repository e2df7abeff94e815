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
  const typed: string[] = []
  const before = document.activeElement
  let isRepeating = false
  const hold = (event: KeyboardEvent) => {
    if (isRepeating) return
    if (isLetter(event)) typed.push(event.key)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const typeAnew = async () => {
    // What is typed until all of it is written comes after it.
    do {
      // The focus moves only after the new component has rendered, and so does what a key opens in it.
      await new Promise((resolve) => setTimeout(resolve))
      const target = document.activeElement
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        write(typed.splice(0).join(''), target)
      else if (target === before) typed.splice(0)
      else {
        const key = typed.shift()
        isRepeating = true
        if (key !== undefined)
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        isRepeating = false
      }
    } while (typed.length > 0)
    window.removeEventListener('keydown', hold, true)
  }
  window.addEventListener('keydown', hold, true)
  return () => {
    if (typed.length > 0) void typeAnew()
    else window.removeEventListener('keydown', hold, true)
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
  if (words === '') return
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
