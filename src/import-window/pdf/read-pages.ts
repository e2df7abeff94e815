import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { withDrawnBullets } from './drawn-bullets.ts'
import { fontLook, type FontLook, type GivenFont } from './font-look.ts'
import type { Section } from './laid-out.ts'
import { layOutPage } from './lay-out-page.ts'
import { believable, structureOf, type StructureNode } from './structure.ts'
import { boundsOf, type Matrix } from './matrix.ts'
import { shownAnnotations } from './open-document.ts'
import { drawnPage, type Operations } from './page-glyphs.ts'
import type { Link, PageFacts } from './write-text.ts'

/** A page, read for itself: what stands on it in reading order, and what it is. */
export type ReadPage = {
  readonly sections: readonly Section[]
  readonly facts: PageFacts
  /** About how much of it pictures cover, from 0 to 1. */
  readonly pictured: number
  readonly shapes: number
  /** How many of its letters the file itself marks as furniture: running heads, page numbers, watermarks. */
  readonly furniture: number
  /** It could not be read, or only in part. */
  readonly isBroken: boolean
}

/** How many pages the worker prepares while the one before is laid out. */
const ahead = 2

/** Reads every page, and hands over each as it is read, with the number of those that are. */
export async function readPages(
  pdf: PDFDocumentProxy,
  onRead: (page: ReadPage, done: number) => void,
): Promise<ReadPage[]> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const layers = await pdf.getOptionalContentConfig().catch(() => null)
  const isShown = (layer: unknown): boolean => layers?.isVisible(layer as never) ?? true
  const fonts = new Map<string, FontLook>()
  const pages: ReadPage[] = []
  const asked: Promise<Asked | null>[] = []
  for (let at = 0; at < pdf.numPages; at++) {
    while (asked.length <= ahead && at + asked.length < pdf.numPages) asked.push(ask(pdf, at + asked.length + 1))
    const got = await asked.shift()!
    const page = got ? pageOf(got, at, labels?.[at], fonts, isShown) : brokenPage(at)
    got?.page.cleanup()
    pages.push(page)
    onRead(page, at + 1)
  }
  return pages
}

type Asked = {
  readonly page: PDFPageProxy
  readonly operations: Operations
  readonly links: readonly GivenLink[]
  readonly structure: StructureNode | null
}
type GivenLink = { readonly subtype?: string; readonly url?: string; readonly rect?: readonly number[] }

async function ask(pdf: PDFDocumentProxy, number: number): Promise<Asked | null> {
  try {
    const page = await pdf.getPage(number)
    const [operations, links, structure] = await Promise.all([
      page.getOperatorList({ annotationMode: shownAnnotations }),
      page.getAnnotations().catch(() => []) as Promise<GivenLink[]>,
      page.getStructTree().catch(() => null) as Promise<StructureNode | null>,
    ])
    return { page, operations, links, structure }
  } catch {
    return null
  }
}

function pageOf(
  { page, operations, links, structure }: Asked,
  index: number,
  label: string | undefined,
  fonts: Map<string, FontLook>,
  isShown: (layer: unknown) => boolean,
): ReadPage {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const matrix = viewport.transform as unknown as Matrix
  const fontOf = (name: string): FontLook => {
    const known = fonts.get(name)
    if (known) return known
    const given = page.commonObjs.has(name) ? (page.commonObjs.get(name) as GivenFont) : null
    const look = fontLook(given)
    if (given) fonts.set(name, look)
    return look
  }
  const drawn = drawnPage(operations, { viewport: matrix, width, height, fontOf, isShown })
  // A page with hundreds of dots is a chart, and no list.
  const marked = withDrawnBullets(drawn.glyphs, drawn.dots.length < 200 ? drawn.dots : [])
  const onPage = marked.filter(({ x, y }) => x > -2 && x < width + 2 && y > -2 && y < height + 2)
  const proper = onPage.filter(({ isArtifact }) => !isArtifact)
  // A page of nothing but furniture is one whose producer marks everything as furniture.
  const glyphs = proper.length > 0 ? proper : onPage
  const known = believable(
    structureOf(structure),
    glyphs.map(({ content }) => content),
  )
  return {
    sections: layOutPage({ glyphs, rules: drawn.rules, width, height }, known, index),
    furniture: onPage.length - glyphs.length,
    facts: { label: label || String(index + 1), width, height, links: links.flatMap((link) => linkOf(link, matrix)) },
    pictured: drawn.pictured,
    shapes: drawn.shapes,
    isBroken: false,
  }
}

function linkOf({ subtype, url, rect }: GivenLink, matrix: Matrix): Link[] {
  if (subtype !== 'Link' || !url || !/^(?:https?|mailto):/iu.test(url) || rect?.length !== 4) return []
  return [{ ...boundsOf(matrix, rect[0]!, rect[1]!, rect[2]!, rect[3]!), href: url }]
}

function brokenPage(index: number): ReadPage {
  return {
    sections: [],
    facts: { label: String(index + 1), width: 0, height: 0, links: [] },
    pictured: 0,
    shapes: 0,
    furniture: 0,
    isBroken: true,
  }
}
