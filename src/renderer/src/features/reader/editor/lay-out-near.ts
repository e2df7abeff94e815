/**
 * Forces the layout of the blocks around `block`, so that they have their true height. A stretch that was never in sight has only an
 * estimated height, and a scroll position in or after it would be wrong until the next frame.
 * One frame later the blocks are in sight, and the browser's own rule lays them out.
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
