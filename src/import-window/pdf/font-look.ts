/** What reading takes from a font: its looks, and how tall its letters are, as shares of its size. */
export type FontLook = {
  readonly name: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isVertical: boolean
  readonly isType3: boolean
  /** The size of a unit of a glyph's width, as a share of the font's size; mostly a thousandth. */
  readonly unit: number
  readonly type3Height: number
  readonly ascent: number
  readonly descent: number
}

/** A font as PDF.js hands it over. */
export type GivenFont = {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
  readonly ascent?: number
  readonly descent?: number
}

/** Names of bold fonts that do not say "bold": those of TeX, and the weights that type designers name. */
const boldName =
  /bold|black|heavy|semibold|demi|(?:^|[-+])(?:cmbx|cmssbx|sfbx|ecbx|cmb)\d|-medi(?:um)?(?:ital)?$|[-,]bd/iu
const italicName = /ital|oblique|slanted|(?:^|[-+])(?:cmti|cmsl|sfti|ecti|cmbxti)\d/iu

export function fontLook(font: GivenFont | null): FontLook {
  const name = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '')
  const isType3 = font?.isType3Font === true
  const unit = Math.abs(font?.fontMatrix?.[0] ?? 0.001) || 0.001
  const [, low = 0, , high = 0] = font?.bbox ?? []
  return {
    name,
    isBold: font?.bold === true || font?.black === true || boldName.test(name),
    isItalic: font?.italic === true || italicName.test(name),
    isVertical: font?.vertical === true,
    isType3,
    unit,
    // Some producers draw with fonts of one unit: the size of the font then says nothing of the letters' height.
    type3Height: isType3 && high > low && unit >= 0.01 ? Math.min(1, (high - low) * unit) : 1,
    ascent: within(font?.ascent, 0.6, 1, 0.85),
    descent: within(font?.descent, -0.4, -0.1, -0.22),
  }
}

function within(value: number | undefined, least: number, most: number, other: number): number {
  return value === undefined || !Number.isFinite(value) || value === 0 ? other : Math.min(most, Math.max(least, value))
}
