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

/** Like `holdKeys`, for a component that will take text: characters typed meanwhile are inserted into the field that then has the focus. */
export function holdTyping(): () => void {
  let typed = ''
  const keep = (event: KeyboardEvent) => {
    if (isLetter(event)) typed += event.key
  }
  // Added before the blocking listener, which stops every event.
  window.addEventListener('keydown', keep, true)
  const release = holdKeys()
  return () => {
    window.removeEventListener('keydown', keep, true)
    release()
    // The field gets the focus only after the new component has rendered.
    if (typed !== '') setTimeout(() => write(typed))
  }
}

function isLetter(event: KeyboardEvent): boolean {
  const isChord = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')
  return [...event.key].length === 1 && !isChord && !event.metaKey && !event.isComposing
}

function write(words: string): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
