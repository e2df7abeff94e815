/** Lets no key reach anything until the returned function is called: something is about to take them, and is not there yet. */
export function holdKeys(): () => void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- each hold has a listener of its own, so that one may end before another.
  const hold = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', hold, true)
  return () => window.removeEventListener('keydown', hold, true)
}

/** As `holdKeys`, where something comes that takes words: what is typed meanwhile is written into the field that has the focus when it is there. */
export function holdTyping(): () => void {
  let typed = ''
  const keep = (event: KeyboardEvent) => {
    if (isLetter(event)) typed += event.key
  }
  // Heard before the hold, which lets nothing through.
  window.addEventListener('keydown', keep, true)
  const release = holdKeys()
  return () => {
    window.removeEventListener('keydown', keep, true)
    release()
    // The focus is in the field once all that came is drawn.
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
