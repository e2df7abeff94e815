/**
 * Lays out the blocks around `block` now, at their true height. A stretch that was never in sight has only a guessed one, so that a place in
 * or behind it would be missed, and found in the frame after. A frame later the browser has seen them itself and lays them out by its own rule.
 */
export function layOutNear(block: HTMLElement): void {
  const own = block.parentElement
  const near = [
    own?.previousElementSibling,
    own,
    own?.nextElementSibling,
    own?.nextElementSibling?.nextElementSibling,
  ].filter((stretch) => stretch instanceof HTMLElement)
  for (const stretch of near) stretch.style.contentVisibility = 'visible'
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const stretch of near) stretch.style.contentVisibility = ''
    }),
  )
}
