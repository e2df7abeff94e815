/** How a state is looked at: the theme, the window's size in px, how large a px is, and whether the system sets the colours. */
export type Variant = {
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  /** 2 is what a zoom of 200 % makes of a window: half as many px, each twice as large. */
  readonly zoom: 1 | 2
  readonly forcedColors: boolean
}

const plain = { theme: 'light', zoom: 1, forcedColors: false } as const

/** The columns of the page of pictures. */
export const variants = {
  light: { ...plain, width: 1440, height: 900 },
  dark: { ...plain, theme: 'dark', width: 1440, height: 900 },
  small: { ...plain, width: 1280, height: 720 },
  wide: { ...plain, width: 1920, height: 1080 },
  twice: { ...plain, width: 640, height: 360, zoom: 2 },
  forced: { ...plain, width: 1440, height: 900, forcedColors: true },
} as const satisfies Readonly<Record<string, Variant>>

export type VariantName = keyof typeof variants

/** What a column shows, for its head. */
export const variantTitle: Readonly<Record<VariantName, string>> = {
  light: 'light, 1440 × 900',
  dark: 'dark, 1440 × 900',
  small: '1280 × 720',
  wide: '1920 × 1080',
  twice: '1280 × 720 at 200 %',
  forced: 'forced colours',
}
