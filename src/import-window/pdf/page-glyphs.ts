import { OPS } from 'pdfjs-dist'
import type { FontLook } from './font-look.ts'
import { glyphText } from './glyph-text.ts'
import { boundsOf, identity, multiply, type Box, type Matrix } from './matrix.ts'

/**
 * A drawn character, or what one glyph stands for ("ffi"). It starts at (x, y) on the baseline and takes `advance` points in the direction
 * `angle` (radians, clockwise from the right, as the page is shown). `gapAfter` is spacing that was asked for between letters.
 */
export type Glyph = {
  readonly text: string
  readonly isSpace: boolean
  readonly x: number
  readonly y: number
  readonly advance: number
  readonly spacing: number
  readonly angle: number
  /** Its height in points: the size of the font as shown. */
  readonly size: number
  readonly font: FontLook
  /** The marked content that it belongs to, for the structure of a tagged file; null outside of any. */
  readonly content: number | null
  /** It is marked as furniture of the page: a running head, a page number, a watermark. */
  readonly isArtifact: boolean
}

/** What is drawn on a page, as far as reading takes it: its characters, its ruled lines, and how much of it pictures cover. */
export type DrawnPage = {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Box[]
  /** Small shapes, about as wide as high: some are bullets. */
  readonly dots: readonly Box[]
  /** The share of the page that pictures cover, about: 1 for a scan. */
  readonly pictured: number
  /** How many shapes are painted. Letters that were turned into shapes are many. */
  readonly shapes: number
}

/** The operations of a page, as PDF.js lists them. */
export type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

type ShownGlyph = {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly [number, number, number] | null
  /** The code for which extra space between words is asked; whether it is a space, its text tells. */
  readonly isSpace: boolean
}

/** The part of the graphics state that places text. */
type State = {
  ctm: Matrix
  font: FontLook | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** Ruled lines are thinner than this, in points, and longer than `ruleLength`. */
const ruleThickness = 2
const ruleLength = 18

/** Dots are smaller than this, in points. */
const dotSize = 8

/** A picture narrower than this, in points, is an ornament. */
const pictureSide = 18

type Surroundings = {
  /** From the file's coordinates to the page as it is shown, in points from the upper left corner. */
  readonly viewport: Matrix
  readonly width: number
  readonly height: number
  readonly fontOf: (name: string) => FontLook
  readonly isShown: (layer: unknown) => boolean
}

/** Follows the operations that draw a page, and returns what they draw. */
export function drawnPage(
  { fnArray, argsArray }: Operations,
  { viewport, width, height, fontOf, isShown }: Surroundings,
): DrawnPage {
  const glyphs: Glyph[] = []
  const rules: Box[] = []
  const dots: Box[] = []
  let pictured = 0
  let shapes = 0
  let state: State = {
    ctm: viewport,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  const saved: State[] = []
  let textMatrix: Matrix = identity
  let [lineX, lineY, x, y] = [0, 0, 0, 0]
  /** Each marked content that is open: its number, whether it is furniture, and whether its layer is shown. */
  const marked: { content: number | null; isArtifact: boolean; isShown: boolean }[] = []
  let open = { content: null as number | null, isArtifact: false, isShown: true }

  const save = (): void => void saved.push({ ...state })
  const restore = (): void => {
    // Pictures are not decoded, but each is drawn into the unit square of a state of its own.
    const { left, top, right, bottom } = boundsOf(state.ctm, 0, 0, 1, 1)
    if (right - left > pictureSide && bottom - top > pictureSide)
      pictured +=
        (Math.max(0, Math.min(right, width) - Math.max(left, 0)) *
          Math.max(0, Math.min(bottom, height) - Math.max(top, 0))) /
        (width * height)
    state = saved.pop() ?? state
  }
  const transform = (matrix: Matrix | null | undefined): void => {
    if (matrix) state.ctm = multiply(state.ctm, matrix)
  }
  const moveText = (byX: number, byY: number): void => {
    x = lineX += byX
    y = lineY += byY
  }
  const beginMarked = (content: number | null, isArtifact: boolean, isLayerShown: boolean): void => {
    marked.push(open)
    open = {
      content: content ?? open.content,
      isArtifact: isArtifact || open.isArtifact,
      isShown: isLayerShown && open.isShown,
    }
  }
  const show = (shown: readonly (ShownGlyph | number | null)[]): void => {
    const { font, fontSize, scale, rise } = state
    if (font === null || fontSize === 0) return
    const whole = multiply(state.ctm, textMatrix)
    const unit = font.unit * fontSize
    const [a, b, c, d] = whole
    const along = Math.hypot(a, b) * Math.sign(fontSize * scale || 1)
    const up = Math.abs(a * d - b * c) / (Math.hypot(a, b) || 1)
    const turned = fontSize * scale < 0 ? Math.PI : 0
    for (const glyph of shown) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        if (font.isVertical) y -= (glyph * fontSize) / 1000
        else x -= ((glyph * fontSize) / 1000) * scale
        continue
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const text = glyphText(glyph.unicode)
      const common = {
        text,
        isSpace: text === ' ',
        size: Math.abs(fontSize) * up * (font.isType3 ? font.type3Height : 1),
        font,
        content: open.content,
        isArtifact: open.isArtifact,
      }
      if (font.isVertical && glyph.vmetric) {
        const [downward, aside] = glyph.vmetric
        const length = Math.abs(downward * unit)
        // The frame of a vertical line runs down the page: its baseline lies to the left of the middle of the letters.
        const middle = x - aside * unit + (glyph.width * unit) / 2
        const at = multiply(whole, [1, 0, 0, 1, middle - 0.38 * Math.abs(fontSize), y])
        if (open.isShown && text !== '')
          glyphs.push({
            ...common,
            x: at[4],
            y: at[5],
            advance: length * Math.hypot(c, d),
            spacing: 0,
            angle: Math.atan2(-d, -c),
          })
        y -= length + spacing
        continue
      }
      const length = glyph.width * unit * scale
      if (open.isShown && text !== '') {
        const at = multiply(whole, [1, 0, 0, 1, x, y + rise])
        const angle = Math.atan2(b, a) + turned
        glyphs.push({
          ...common,
          x: at[4],
          y: at[5],
          advance: glyph.width * font.unit * Math.abs(fontSize * scale) * Math.abs(along),
          spacing: spacing * Math.abs(scale) * Math.abs(along),
          angle,
        })
      }
      x += length + spacing * scale
    }
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as readonly never[]
    switch (fnArray[i]) {
      case OPS.save:
      case OPS.beginGroup:
        save()
        break
      case OPS.restore:
      case OPS.endGroup:
      case OPS.endAnnotation:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.transform:
        transform(args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        save()
        transform(args[0])
        break
      case OPS.beginAnnotation:
        save()
        state.ctm = viewport
        transform(args[2])
        transform(args[3])
        break
      case OPS.beginText:
        textMatrix = identity
        lineX = lineY = x = y = 0
        break
      case OPS.setTextMatrix:
        textMatrix = args[0] as unknown as Matrix
        lineX = lineY = x = y = 0
        break
      case OPS.moveText:
        moveText(args[0]!, args[1]!)
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1]!
        moveText(args[0]!, args[1]!)
        break
      case OPS.setLeading:
        state.leading = -args[0]!
        break
      case OPS.nextLine:
        moveText(0, state.leading)
        break
      case OPS.setFont:
        state.font = fontOf(args[0]!)
        state.fontSize = args[1]!
        break
      case OPS.setGState:
        for (const [key, value] of args[0] as unknown as [string, [string, number]][]) {
          if (key !== 'Font') continue
          state.font = fontOf(value[0])
          state.fontSize = value[1]
        }
        break
      case OPS.setCharSpacing:
        state.charSpacing = args[0]!
        break
      case OPS.setWordSpacing:
        state.wordSpacing = args[0]!
        break
      case OPS.setHScale:
        state.scale = args[0]! / 100
        break
      case OPS.setTextRise:
        state.rise = args[0]!
        break
      case OPS.showText:
        show(args[0] as unknown as readonly (ShownGlyph | number | null)[])
        break
      case OPS.beginMarkedContent:
        // Here the name comes as an object.
        beginMarked(null, (args[0] as unknown as { name?: string } | null)?.name === 'Artifact', true)
        break
      case OPS.beginMarkedContentProps:
        if (args[0] === ('OC' as never)) beginMarked(null, false, isShown(args[1]))
        else beginMarked(args[1] ?? null, args[0] === ('Artifact' as never), true)
        break
      case OPS.endMarkedContent:
        open = marked.pop() ?? open
        break
      case OPS.constructPath: {
        const bounds = args[2] as unknown as readonly number[] | null
        if (!bounds || args[0] === (OPS.endPath as never)) break
        shapes++
        const box = boundsOf(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!)
        const [wide, high] = [box.right - box.left, box.bottom - box.top]
        if (Math.min(wide, high) < ruleThickness && Math.max(wide, high) > ruleLength) rules.push(box)
        else if (Math.max(wide, high) < dotSize && Math.min(wide, high) > 0.7 * Math.max(wide, high)) dots.push(box)
        break
      }
      default:
        break
    }
  }
  return { glyphs, rules, dots, pictured, shapes }
}
