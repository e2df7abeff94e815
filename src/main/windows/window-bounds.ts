import type { Rectangle } from 'electron'

/** Where a window was left, on the screen as a whole; `bounds` are null before the first time. */
export type WindowState = { readonly bounds: Rectangle | null; readonly maximized: boolean }

const preferred = { width: 1440, height: 900 } as const
/** Below this the three columns cannot all stand; WCAG reflow is met by zoom within it. */
export const smallestWindow = { minWidth: 720, minHeight: 480 } as const

/** Where the window opens: as it was left, if that is still on a screen, and no larger than all screens; else centred, no larger than the screen. */
export function boundsToOpen(remembered: WindowState, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const bounds = remembered.bounds && noLargerThan(remembered.bounds, workAreas)
  if (bounds && workAreas.some((area) => isReachable(bounds, area))) return bounds
  const area = workAreas[0]
  return area
    ? { width: Math.min(preferred.width, area.width), height: Math.min(preferred.height, area.height) }
    : preferred
}

/** A window may reach over all screens, and not past them. */
function noLargerThan(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const span = (start: 'x' | 'y', length: 'width' | 'height') =>
    Math.max(...areas.map((area) => area[start] + area[length])) - Math.min(...areas.map((area) => area[start]))
  return {
    ...bounds,
    width: Math.min(bounds.width, span('x', 'width')),
    height: Math.min(bounds.height, span('y', 'height')),
  }
}

/** Enough of the title bar must be on the screen to take hold of it. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const grip = 80
  return (
    bounds.x + bounds.width - grip > area.x &&
    bounds.x + grip < area.x + area.width &&
    bounds.y >= area.y - 8 &&
    bounds.y + 24 < area.y + area.height
  )
}
