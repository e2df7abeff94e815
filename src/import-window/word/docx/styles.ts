import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { headingLevel, roleOf } from '../style-roles.ts'
import { allOf, attributeOf, childOf, descend } from '../xml.ts'

/** A style with what it has from the styles that it is based on. */
export type DocxStyle = {
  /** What a paragraph of this style is; null for an ordinary one. */
  readonly role: BlockFacts | null
  readonly numId: string | null
  readonly listLevel: string | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isHidden: boolean
}

export type DocxStyles = {
  readonly of: (id: string | null) => DocxStyle
  /** The language that text has unless it says otherwise. */
  readonly language: string | null
}

const plain: DocxStyle = {
  role: null,
  numId: null,
  listLevel: null,
  isBold: false,
  isItalic: false,
  isHidden: false,
}

/** Reads the styles of a document: ECMA-376, 17.7. `part` is its part for them; null if it has none. */
export function readStyles(part: Document | null): DocxStyles {
  const elements = new Map<string, Element>()
  if (part) {
    for (const style of allOf(part, 'style')) {
      const id = attributeOf(style, 'styleId')
      if (id !== null && !elements.has(id)) elements.set(id, style)
    }
  }
  const resolved = new Map<string, DocxStyle>()
  const resolve = (id: string | null, depth: number): DocxStyle => {
    // Styles may be based on each other.
    if (id === null || depth > 20) return plain
    const known = resolved.get(id)
    if (known) return known
    const element = elements.get(id)
    if (!element) return plain
    const base = resolve(attributeOf(childOf(element, 'basedOn'), 'val'), depth + 1)
    const style = readStyle(element, base)
    resolved.set(id, style)
    return style
  }
  const defaults = descend(part?.documentElement ?? null, 'docDefaults', 'rPrDefault', 'rPr', 'lang')
  return { of: (id) => resolve(id, 0), language: attributeOf(defaults, 'val') }
}

function readStyle(element: Element, base: DocxStyle): DocxStyle {
  const paragraph = childOf(element, 'pPr')
  const run = childOf(element, 'rPr')
  const numbering = childOf(paragraph, 'numPr')
  return {
    role: roleOf(attributeOf(childOf(element, 'name'), 'val') ?? '') ?? outlineRole(paragraph) ?? base.role,
    numId: attributeOf(childOf(numbering, 'numId'), 'val') ?? base.numId,
    listLevel: attributeOf(childOf(numbering, 'ilvl'), 'val') ?? base.listLevel,
    isBold: toggle(run, 'b') ?? base.isBold,
    isItalic: toggle(run, 'i') ?? base.isItalic,
    isHidden: toggle(run, 'vanish') ?? base.isHidden,
  }
}

/** The heading that a paragraph is by its outline level: 0 to 8 are headings, 9 is body text. Null if it has no level. */
export function outlineRole(properties: Element | null): BlockFacts | null {
  const written = attributeOf(childOf(properties, 'outlineLvl'), 'val')
  if (written === null) return null
  const level = Number(written)
  if (!(level >= 0 && level <= 8)) return null
  return { type: 'heading', level: headingLevel(level + 1) }
}

/** Whether a property is switched on or off; null if nothing is said about it. */
export function toggle(properties: Element | null, name: string): boolean | null {
  const element = childOf(properties, name)
  if (!element) return null
  return !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? '')
}
