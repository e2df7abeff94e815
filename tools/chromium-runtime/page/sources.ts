import { makeCodec } from '../codec.ts'
import { startPreload, type PreloadSettings } from './preload-world.ts'
import { makeWorldBridge } from './world-bridge.ts'

/** The page's half of the bridge, which runs before any script of the page. As in Electron, sub-frames get no preload. */
export function pageWorldSource(secret: string): string {
  return `if (window === window.top) (${makeWorldBridge.toString()})(${JSON.stringify(secret)}, 'page')`
}

/** The preload in its own world, which runs after the page's half. */
export function preloadWorldSource(secret: string, settings: PreloadSettings, preload: string): string {
  return `if (window === window.top) (${startPreload.toString()})(
  ${JSON.stringify(settings)},
  (${makeCodec.toString()})(),
  (${makeWorldBridge.toString()})(${JSON.stringify(secret)}, 'preload'),
  function (require, process, exports, module) {
${preload}
})`
}
