import type { StyledRange } from '#shared/imports/parsed-source.ts'
import { marksByBlock, type Mark } from '#shared/text/segments.ts'
import type { Range } from '#shared/text/range.ts'

/** A look or a link of the original, cut into the text as a mark of the analyst is. `href` is where a link leads. */
export type StyleMark = Mark & { readonly style: StyledRange['style']; readonly href: string | null }

export function isStyle(mark: Mark): mark is StyleMark {
  return 'style' in mark
}

/** The looks and links over each block. */
export function stylesByBlock(blocks: readonly Range[], styles: readonly StyledRange[]): readonly StyleMark[][] {
  if (styles.length === 0) return []
  const marks = styles.map((style, i): StyleMark => ({
    id: String(i),
    start: style.start,
    end: style.end,
    style: style.style,
    href: style.style === 'link' ? style.href : null,
  }))
  return marksByBlock(blocks, marks)
}
