import { EventEmitter } from 'node:events'
import type { Display, Point, Rectangle } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

const area: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }

const display = {
  id: 1,
  label: 'chromium-runtime',
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  detected: true,
  touchSupport: 'unknown',
  accelerometerSupport: 'unknown',
  monochrome: false,
  colorDepth: 24,
  colorSpace: '',
  depthPerComponent: 8,
  displayFrequency: 60,
  maximumCursorSize: { width: 64, height: 64 },
  nativeOrigin: { x: 0, y: 0 },
} satisfies Display

/** Sets the real size of the display, if there is one. */
export function setDisplay({
  bounds,
  workArea,
  scaleFactor,
}: Pick<Display, 'bounds' | 'workArea' | 'scaleFactor'>): void {
  Object.assign(display, {
    bounds,
    workArea,
    scaleFactor,
    size: { width: bounds.width, height: bounds.height },
    workAreaSize: { width: workArea.width, height: workArea.height },
  })
}

/** One display. Without a real one it has a fixed size, so that windows always have the same space. */
class ScreenModel extends EventEmitter {
  getPrimaryDisplay(): Display {
    return structuredClone(display)
  }

  getAllDisplays(): Display[] {
    return [structuredClone(display)]
  }

  getDisplayMatching(_rectangle: Rectangle): Display {
    return structuredClone(display)
  }

  getDisplayNearestPoint(_point: Point): Display {
    return structuredClone(display)
  }

  getCursorScreenPoint(): Point {
    return { x: 0, y: 0 }
  }
}

export const screen = refuseUnknown('screen', new ScreenModel())
