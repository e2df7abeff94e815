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
