import type { Page } from 'playwright'

/**
 * Controls in this part of the window that a person cannot reach: cut off by the window or a container, or covered by something. Controls
 * outside the visible part of a scroll area do not count. Each is returned as HTML. Waits for a control, so a part without any is an
 * error.
 */
export async function lostControls(page: Page, part = 'body'): Promise<readonly string[]> {
  const controls = page.locator(`${part} :is(button, input, select, textarea, [role="grid"])`)
  await controls.first().waitFor()
  return controls.evaluateAll((all) =>
    all
      .filter((control) => {
        if (!control.checkVisibility({ visibilityProperty: true }) || control.clientWidth <= 1) return false
        const { left, right, top, bottom } = control.getBoundingClientRect()
        const x = (left + right) / 2
        const y = (top + bottom) / 2
        let scrollsAcross = false
        for (let holder = control.parentElement; holder && holder !== document.body; holder = holder.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(holder)
          if (overflowX === 'visible') continue
          scrollsAcross ||= overflowX === 'auto' || overflowX === 'scroll'
          const room = holder.getBoundingClientRect()
          if (x < room.left || x > room.right) return !scrollsAcross
          if (y < room.top || y > room.bottom) return overflowY !== 'auto' && overflowY !== 'scroll'
        }
        if ((!scrollsAcross && (left < 0 || right > innerWidth)) || y < 0 || y > innerHeight) return true
        const seen = document.elementFromPoint(x, y)
        return (
          seen === null ||
          !(control.contains(seen) || seen.contains(control) || seen.closest('label')?.contains(control))
        )
      })
      .map((control) => control.outerHTML.slice(0, 160)),
  )
}
