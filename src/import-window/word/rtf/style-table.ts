import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { headingLevel, roleOf } from '../style-roles.ts'

type Style = { name: string; base: number | null; outline: number | null; isBold: boolean; isItalic: boolean }

/** The styles of paragraphs of a file, by their numbers, collected while its table of styles is read. */
export class StyleTable {
  private readonly styles = new Map<number, Style>()
  private current = newStyle()
  private number: number | null = 0

  /** Reads a control word within the table. */
  word(name: string, value: number | null): void {
    if (name === 's') this.number = value ?? 0
    // Styles of characters, tables and sections have other words.
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.number = null
    else if (name === 'sbasedon') this.current.base = value
    else if (name === 'outlinelevel') this.current.outline = value
    else if (name === 'b') this.current.isBold = value !== 0
    else if (name === 'i') this.current.isItalic = value !== 0
  }

  /** Reads text within the table: the name of a style, which ends with a semicolon. */
  text(text: string): void {
    this.current.name += text
    if (!text.includes(';')) return
    if (this.number !== null) this.styles.set(this.number, { ...this.current, name: this.current.name.split(';')[0]! })
    this.current = newStyle()
    this.number = 0
  }

  /** What a paragraph of a style is; null for an ordinary one. */
  roleOf(number: number): BlockFacts | null {
    return this.firstInChain(number, ({ name, outline }) => roleOf(name) ?? outlineRole(outline))
  }

  /** Whether a style makes all of a paragraph bold or italic. */
  look(number: number): { readonly isBold: boolean; readonly isItalic: boolean } {
    const style = this.styles.get(number)
    return { isBold: style?.isBold ?? false, isItalic: style?.isItalic ?? false }
  }

  private firstInChain<T>(number: number, find: (style: Style) => T | null): T | null {
    let at: number | null = number
    for (let depth = 0; at !== null && depth < 20; depth++) {
      const style = this.styles.get(at)
      const found = style ? find(style) : null
      if (found !== null) return found
      at = style?.base ?? null
    }
    return null
  }
}

function newStyle(): Style {
  return { name: '', base: null, outline: null, isBold: false, isItalic: false }
}

/** The heading that a paragraph is by its outline level, from 0. */
export function outlineRole(outline: number | null): BlockFacts | null {
  if (outline === null || outline < 0 || outline > 8) return null
  return { type: 'heading', level: headingLevel(outline + 1) }
}
