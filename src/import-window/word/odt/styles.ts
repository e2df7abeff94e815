import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { headingLevel, roleOf } from '../style-roles.ts'
import { allOf, attributeOf, childOf } from '../xml.ts'

/** A style with what it has from its parents. */
export type OdtStyle = {
  /** What a paragraph of this style is; null for an ordinary one. */
  readonly role: BlockFacts | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isHidden: boolean
  readonly isStruck: boolean
}

/** The style of a paragraph or of words, by its name in the file; null gives the plain one. */
export type OdtStyles = (family: 'paragraph' | 'text', name: string | null) => OdtStyle

const plain: OdtStyle = { role: null, isBold: false, isItalic: false, isHidden: false, isStruck: false }

/** Reads the styles of a document: OpenDocument 1.3, 16.2. `parts` are those with styles in them. */
export function readStyles(parts: readonly Document[]): OdtStyles {
  const elements = new Map<string, Element>()
  for (const style of parts.flatMap((part) => allOf(part, 'style'))) {
    elements.set(`${attributeOf(style, 'family')}/${attributeOf(style, 'name')}`, style)
  }
  const resolved = new Map<string, OdtStyle>()
  const resolve = (family: string, name: string | null, depth: number): OdtStyle => {
    const key = `${family}/${name}`
    const known = resolved.get(key)
    if (known) return known
    const element = elements.get(key)
    if (!element || depth > 20) return plain
    const style = readStyle(element, resolve(family, attributeOf(element, 'parent-style-name'), depth + 1))
    resolved.set(key, style)
    return style
  }
  return (family, name) => (name === null ? plain : resolve(family, name, 0))
}

function readStyle(element: Element, parent: OdtStyle): OdtStyle {
  const text = childOf(element, 'text-properties')
  const isParagraph = attributeOf(element, 'family') === 'paragraph'
  const weight = attributeOf(text, 'font-weight')
  const slant = attributeOf(text, 'font-style')
  const display = attributeOf(text, 'display')
  const struck = attributeOf(text, 'text-line-through-style') ?? attributeOf(text, 'text-line-through-type')
  const level = Number(attributeOf(element, 'default-outline-level') ?? '0')
  const said = roleOf(attributeOf(element, 'display-name') ?? decodedName(attributeOf(element, 'name') ?? ''))
  return {
    role: said ?? (level > 0 ? { type: 'heading', level: headingLevel(level) } : parent.role),
    // A style that makes all of a paragraph bold says what it is; bold words say that they are stressed.
    isBold: !isParagraph && (weight === null ? parent.isBold : weight === 'bold' || Number(weight) >= 600),
    isItalic: !isParagraph && (slant === null ? parent.isItalic : slant !== 'normal'),
    isHidden: display === null ? parent.isHidden : display === 'none',
    isStruck: struck === null ? parent.isStruck : struck !== 'none',
  }
}

/** A name as it is shown: "Heading_20_1" is "Heading 1". */
function decodedName(name: string): string {
  return name.replaceAll(/_([\da-f]{1,4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
