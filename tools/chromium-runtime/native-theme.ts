import { EventEmitter } from 'node:events'
import { refuseUnknown } from './refuse-unknown.ts'
import { runtime } from './runtime.ts'

type Feature = { readonly name: string; readonly value: string }
let emulate: (features: Feature[]) => void = () => undefined

/** Sets the listener that applies changed media features to every page. */
export function onMediaChanged(listener: typeof emulate): void {
  emulate = listener
}

/**
 * The theme that the app chose, applied to each page by emulating media features. Without a desktop, the system's theme counts as light.
 */
export class NativeThemeModel extends EventEmitter {
  private source: 'system' | 'light' | 'dark' = 'system'
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  readonly shouldDifferentiateWithoutColor = false
  readonly shouldUseDarkColorsForSystemIntegratedUI = false

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark' || (this.source === 'system' && runtime.commandLine.switches.has('force-dark-mode'))
  }

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`Error processing argument: themeSource ${String(source)}`)
    if (source === this.source) return
    this.source = source
    emulate(this.$media())
    setImmediate(() => this.emit('updated'))
  }

  $media(): Feature[] {
    return this.source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.source }]
  }
}

export const nativeTheme = refuseUnknown('nativeTheme', new NativeThemeModel())
