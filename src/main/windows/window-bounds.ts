import type { Rectangle } from 'electron'

/** A window's last place, in coordinates of all screens. `bounds` is null before the first time. */
export type WindowState = { readonly bounds: Rectangle | null; readonly maximized: boolean }

const preferred = { width: 1440, height: 900 } as const
/** The smallest size at which the three columns fit. WCAG reflow is met by zooming within it. */
export const smallestWindow = { minWidth: 720, minHeight: 480 } as const

/**
 * The bounds to open the window with: the last ones if they are still on a screen, no larger than all screens together;
 * otherwise the preferred size, no larger than the first screen, which Electron centres.
 */
export function boundsToOpen(remembered: WindowState, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const bounds = remembered.bounds && noLargerThan(remembered.bounds, workAreas)
  if (bounds && workAreas.some((area) => isReachable(bounds, area))) return bounds
  const area = workAreas[0]
  return area
    ? { width: Math.min(preferred.width, area.width), height: Math.min(preferred.height, area.height) }
    : preferred
}

/** Limits a window's size to that of all screens together. */
function noLargerThan(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const span = (start: 'x' | 'y', length: 'width' | 'height') =>
    Math.max(...areas.map((area) => area[start] + area[length])) - Math.min(...areas.map((area) => area[start]))
  return {
    ...bounds,
    width: Math.min(bounds.width, span('x', 'width')),
    height: Math.min(bounds.height, span('y', 'height')),
  }
}

/** Whether enough of the title bar is on the screen to drag the window. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const grip = 80
  return (
    bounds.x + bounds.width - grip > area.x &&
    bounds.x + grip < area.x + area.width &&
    bounds.y >= area.y - 8 &&
    bounds.y + 24 < area.y + area.height
  )
}
